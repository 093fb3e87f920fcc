using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace QueueSim.Tests;

/// <summary>Sources keep to the house style where a machine can tell.</summary>
public sealed partial class SourceTests
{
    private static readonly (string Path, SyntaxNode Root)[] Sources =
        [.. new[] { "Simulation", "Analysis", "Scenarios" }.SelectMany(folder => Repository.Sources(folder))
            .Select(path => (Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'), CSharpSyntaxTree.ParseText(File.ReadAllText(path)).GetRoot()))];

    [Fact]
    public void No_source_is_longer_than_300_lines() =>
        None(Sources.Where(source => Lines(source.Root) > 300).Select(source => $"{source.Path}: {Lines(source.Root)} lines"));

    [Fact]
    public void No_method_is_longer_than_60_lines() =>
        None(
            from source in Sources
            from node in source.Root.DescendantNodes()
            where node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax
            where Lines(node) > 60
            select $"{Place(source.Path, node)}: {Lines(node)} lines");

    [Fact]
    public void The_first_sentence_of_a_comment_has_at_most_100_characters() =>
        None(
            from source in Sources
            from summary in source.Root.DescendantNodes(descendIntoTrivia: true).OfType<XmlElementSyntax>()
            where summary.StartTag.Name.ToString() == "summary"
            let sentence = FirstSentence(summary)
            where sentence.Length > 100
            select $"{Place(source.Path, summary)}: {sentence.Length} characters: {sentence}");

    [Fact]
    public void A_namespace_is_the_folder_of_its_source() =>
        None(
            from source in Sources
            from space in source.Root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>()
            where space.Name.ToString() != NamespaceOf(source.Path)
            select $"{source.Path}: {space.Name} instead of {NamespaceOf(source.Path)}");

    private static void None(IEnumerable<string> found)
    {
        string[] all = [.. found];
        Assert.True(all.Length == 0, $"{all.Length} found:\n{string.Join('\n', all)}");
    }

    private static int Lines(SyntaxNode node)
    {
        var span = node.SyntaxTree.GetLineSpan(node.Span);
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }

    private static string Place(string path, SyntaxNode node) => $"{path}:{node.SyntaxTree.GetLineSpan(node.Span).StartLinePosition.Line + 1}";

    /// <summary>The words that a reader sees, up to the first full stop that ends a sentence.</summary>
    private static string FirstSentence(XmlElementSyntax summary)
    {
        var text = Margin().Replace(summary.Content.ToString(), " ");
        text = Named().Replace(text, match => match.Groups[1].Value.Split('.')[^1]);
        text = Blank().Replace(Tag().Replace(text, ""), " ").Trim();
        var end = SentenceEnd().Match(text);
        return end.Success ? text[..(end.Index + 1)] : text;
    }

    private static string NamespaceOf(string path)
    {
        var folders = Path.GetDirectoryName(path)!.Split('/', Path.DirectorySeparatorChar);
        return string.Join('.', ["QueueSim", .. folders[0] == "Scenarios" ? folders : folders[1..]]);
    }

    [GeneratedRegex(@"\r?\n\s*///")]
    private static partial Regex Margin();

    [GeneratedRegex("""<(?:see|seealso|paramref|typeparamref)\s+(?:cref|name|langword|href)="([^"]*)"\s*/>""")]
    private static partial Regex Named();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();

    [GeneratedRegex(@"[.?!](?= )")]
    private static partial Regex SentenceEnd();
}
