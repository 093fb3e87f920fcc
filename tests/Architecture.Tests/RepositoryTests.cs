using System.Text.RegularExpressions;

namespace QueueSim.Tests;

/// <summary>The documents describe the house that stands here.</summary>
public sealed partial class RepositoryTests
{
    private static readonly string[] Pages =
        [.. Directory.EnumerateFiles(Repository.Root, "*.md"), .. Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories)
            .Where(page => !page.Contains("_site", StringComparison.Ordinal))];

    [Fact]
    public void Every_link_of_a_page_leads_somewhere() =>
        Assert.Empty(
            from page in Pages
            from Match match in Link().Matches(File.ReadAllText(page))
            let target = match.Groups[1].Value
            where !target.Contains("://", StringComparison.Ordinal) && !Leads(page, target)
            select $"{Path.GetRelativePath(Repository.Root, page)}: {target}");

    [Fact]
    public void Every_page_below_docs_is_linked_or_named_by_another()
    {
        string[] texts = [.. Pages.Select(File.ReadAllText)];
        string[] unnamed = [.. Pages.Where(page => page.Contains($"{Path.DirectorySeparatorChar}docs{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(page => Path.GetFileName(page)).Where(name => !texts.Any(text => text.Contains(name, StringComparison.Ordinal)))
            .Where(name => !char.IsAsciiDigit(name[0]))]; // decisions are linked as a folder
        Assert.Empty(unnamed);
    }

    [Fact]
    public void The_site_lists_every_page_below_docs_once()
    {
        var listed = File.ReadLines(Repository.PathOf("docs/toc.yml")).Where(line => line.EndsWith(".md", StringComparison.Ordinal)).Select(line => line.Split("href: ")[1]);
        var pages = Pages.Select(page => Path.GetRelativePath(Repository.PathOf("docs"), page).Replace('\\', '/')).Where(page => !page.StartsWith("../", StringComparison.Ordinal));
        Assert.Equal(pages.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_readme_names_every_room_and_no_other()
    {
        string[] rooms = [.. Directory.EnumerateDirectories(Repository.Root).Select(path => Path.GetFileName(path))
            .Where(name => Directory.EnumerateFiles(Repository.PathOf(name), "*.cs", SearchOption.AllDirectories).Any()).Append("docs").Order(StringComparer.Ordinal)];
        var readme = File.ReadAllText(Repository.PathOf("README.md"));
        Assert.Equal(rooms, RoomRow().Matches(readme).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_shipped_study_is_named_in_a_page()
    {
        var texts = string.Concat(Pages.Select(File.ReadAllText));
        string[] unnamed = [.. Directory.EnumerateFiles(Repository.PathOf("Scenarios", "studies"), "*.csv").Select(path => Path.GetFileNameWithoutExtension(path))
            .Where(name => !texts.Contains(name, StringComparison.Ordinal))];
        Assert.Empty(unnamed);
    }

    private static bool Leads(string page, string target)
    {
        var parts = target.Split('#');
        var file = parts[0].Length == 0 ? page : Path.Combine(Path.GetDirectoryName(page)!, parts[0]);
        return Path.Exists(file) && (parts.Length == 1 || Anchors(file).Contains(parts[1]));
    }

    private static IEnumerable<string> Anchors(string page) =>
        Heading().Matches(File.ReadAllText(page)).Select(match => NotInAnchors().Replace(match.Groups[1].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^\| `(\w+)/` \|", RegexOptions.Multiline)]
    private static partial Regex RoomRow();

    [GeneratedRegex(@"^#+ (.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchors();
}
