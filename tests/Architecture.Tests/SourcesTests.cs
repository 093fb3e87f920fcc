using System.Text.RegularExpressions;

namespace QueueSim.Tests;

/// <summary>docs/reference/sources.md leads from every statement of the sources to what implements and what tests it, and all of it exists.</summary>
public sealed partial class SourcesTests
{
    private static readonly string[] Keys =
        [.. Enumerable.Range(1, 22).Select(number => $"T{number}"), .. Enumerable.Range(1, 17).Select(number => $"C{number}")];

    private static readonly string[] Tables =
        ["case-types.csv", "strategies.csv", "markets.csv", "teams.csv", "chat-profile.csv"];

    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs", "reference", "sources.md"));

    [Fact]
    public void Every_statement_has_one_row()
    {
        Assert.Equal(Keys, PageRows().Select(cells => cells[0]));
        Assert.All(PageRows(), cells => Assert.True(cells.Length == 6 && cells.All(cell => cell.Length > 0), $"{cells[0]} has a cell that is empty or too many."));
    }

    [Fact]
    public void Everything_in_backticks_exists()
    {
        HashSet<string> known = [.. Column("parameters.csv", "name"), .. Column("targets.csv", "metric"), .. Tables.SelectMany(Header)];
        // Columns that a table may leave out, and the shipped ones do.
        known.UnionWith(NewColumn().Matches(string.Concat(Lines("Scenarios", "Tables", "Shapes.cs"))).Select(match => match.Groups[1].Value));
        string[] folders = ["Simulation", "Scenarios", "Analysis", "tests"];
        var sources = folders.SelectMany(folder => Repository.Sources(folder)).ToLookup(path => Path.GetFileName(path));
        known.UnionWith(sources.Select(group => group.Key));
        known.UnionWith(Directory.EnumerateFiles(Repository.PathOf("Scenarios"), "*.csv").Select(path => Path.GetFileName(path)));
        known.UnionWith(Directory.EnumerateFiles(Repository.PathOf("Scenarios", "studies"), "*.csv").Select(path => Path.GetFileName(path)));

        string[] missing = [.. InBackticks().Matches(Page).Select(match => match.Groups[1].Value).Where(name => !known.Contains(name) && !IsTest(name, sources))];
        Assert.Empty(missing);
    }

    [Fact]
    public void Every_statement_names_code_and_a_test()
    {
        Assert.All(PageRows(), cells =>
        {
            Assert.True(InBackticks().IsMatch(cells[4]), $"{cells[0]} names no code.");
            Assert.True(cells[5].Contains("Tests.", StringComparison.Ordinal) || cells[5].Contains("no exact test", StringComparison.Ordinal), $"{cells[0]} names no test and no reason.");
        });
    }

    [Fact]
    public void Targets_on_the_page_are_the_rows_of_targets_csv()
    {
        string[] onPage = [.. PageRows().Where(cells => cells[2].StartsWith("target", StringComparison.Ordinal)).Select(cells => cells[0])];
        string[] cited = [.. Column("targets.csv", "key").Zip(Column("targets.csv", "source")).Where(row => row.Second != "assumed").Select(row => row.First)];
        Assert.Equal(onPage, cited.OrderBy(key => Array.IndexOf(Keys, key)));
        Assert.All(PageRows().Where(cells => onPage.Contains(cells[0])), cells => Assert.Contains($"row {cells[0]}:", cells[5], StringComparison.Ordinal));
    }

    [Fact]
    public void Every_source_of_a_parameter_is_one_of_the_statements() =>
        Assert.All(Column("parameters.csv", "source").Where(key => key.Length > 0), key => Assert.Contains(key, Keys));

    [Fact]
    public void A_parameter_stands_in_the_row_of_its_source()
    {
        // The page may name a parameter under more statements than the one it comes from, but not leave that one out.
        var rows = PageRows().ToDictionary(cells => cells[0], cells => string.Join('|', cells));
        string[] unnamed = [.. Column("parameters.csv", "name").Zip(Column("parameters.csv", "source"))
            .Where(pair => pair.Second.Length > 0 && !rows[pair.Second].Contains($"`{pair.First}`", StringComparison.Ordinal))
            .Select(pair => $"{pair.First} ({pair.Second})")];
        Assert.Empty(unnamed);
    }

    private static bool IsTest(string name, ILookup<string, string> sources) =>
        name.Split('.') is [var type, var method]
        && sources[$"{type}.cs"].Any(path => File.ReadAllText(path).Contains($" {method}(", StringComparison.Ordinal));

    private static string[][] PageRows() =>
        [.. Page.ReplaceLineEndings("\n").Split('\n').Where(line => KeyedRow().IsMatch(line)).Select(line => line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries))];

    private static string[] Lines(params string[] path) => [.. File.ReadAllLines(Repository.PathOf(path)).Where(line => line.Trim().Length > 0)];

    private static string[] Header(string table) => Cells(Lines("Scenarios", table)[0]);

    private static string[] Column(string table, string column)
    {
        var index = Array.IndexOf(Header(table), column);
        return [.. Lines("Scenarios", table).Skip(1).Select(line => Cells(line)[index])];
    }

    private static string[] Cells(string line) => [.. Cell().Matches(line).Select(match => match.Groups[1].Value.Trim('"'))];

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex InBackticks();

    [GeneratedRegex("""= new\("([a-z_]+)", new """)]
    private static partial Regex NewColumn();

    [GeneratedRegex(@"^\| [TC]\d+ \|")]
    private static partial Regex KeyedRow();

    [GeneratedRegex("""(?:^|,)("[^"]*"|[^,"]*)""")]
    private static partial Regex Cell();
}
