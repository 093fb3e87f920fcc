using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using QueueSim.Localization;

namespace QueueSim.Tests;

/// <summary>What the program says it can say in both languages, and it has no message that nobody says.</summary>
public sealed class WordingTests
{
    /// <summary>Calls of the three ways to say something: where, how, the first argument, and the names of the values given.</summary>
    private static readonly (string Place, string Way, string Key, string[] Given)[] Calls =
    [
        .. from folder in new[] { "Analysis", "Scenarios" }
           from path in Repository.Sources(folder)
           from call in CSharpSyntaxTree.ParseText(File.ReadAllText(path)).GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>()
           where call.Expression is MemberAccessExpressionSyntax { Expression: var speaker, Name.Identifier.Text: "This" or "Named" or "NamedOr" } && speaker.ToString() is "Say" or "Localization.Say"
           let place = $"{Path.GetRelativePath(Repository.Root, path)}:{call.GetLocation().GetLineSpan().StartLinePosition.Line + 1}"
           select (place, ((MemberAccessExpressionSyntax)call.Expression).Name.Identifier.Text,
               (call.ArgumentList.Arguments[0].Expression as LiteralExpressionSyntax)?.Token.ValueText ?? "",
               call.ArgumentList.Arguments.Skip(1).Select(NameOf).ToArray()),
    ];

    private static readonly string[] Sets = [.. Calls.Where(call => call.Way != "This").Select(call => call.Key + ".").Distinct()];

    [Fact]
    public void Every_message_is_there_in_both_languages() =>
        Assert.Equal(Messages.Keys(SpokenLanguage.English), Messages.Keys(SpokenLanguage.Chinese));

    [Fact]
    public void A_message_has_the_same_placeholders_in_both_languages() =>
        Assert.Empty(Messages.Keys(SpokenLanguage.English).Where(key =>
            !Placeholders.In(Messages.Find(SpokenLanguage.English, key)!).SequenceEqual(Placeholders.In(Messages.Find(SpokenLanguage.Chinese, key) ?? ""))));

    [Fact]
    public void What_is_said_is_named_by_a_literal() =>
        Assert.Empty(Calls.Where(call => call.Key.Length == 0).Select(call => call.Place));

    [Fact]
    public void No_message_is_missing() =>
        Assert.Empty(Calls.Where(call => call.Way == "This" && Messages.Find(SpokenLanguage.English, call.Key) is null).Select(call => $"{call.Place}: {call.Key}"));

    [Fact]
    public void No_message_is_left_that_nobody_says() =>
        Assert.Empty(Messages.Keys(SpokenLanguage.English).Except(Calls.Where(call => call.Way == "This").Select(call => call.Key))
            .Where(key => !Array.Exists(Sets, set => key.StartsWith(set, StringComparison.Ordinal))));

    /// <summary>A call that hands its values over in a list is judged when it is made: a value that is missing throws.</summary>
    [Fact]
    public void A_call_gives_what_its_message_asks_for_and_nothing_else() =>
        Assert.Empty(Calls
            .Where(call => call.Way == "This" && !call.Given.Contains("") && Messages.Find(SpokenLanguage.English, call.Key) is { } message
                && !Placeholders.In(message).SequenceEqual(call.Given.Distinct().Order(StringComparer.Ordinal)))
            .Select(call => $"{call.Place}: {call.Key}"));

    [Fact]
    public void There_are_calls_to_look_at() => Assert.NotEmpty(Calls);

    private static string NameOf(ArgumentSyntax argument) =>
        argument.Expression is TupleExpressionSyntax { Arguments: [{ Expression: LiteralExpressionSyntax name }, ..] } ? name.Token.ValueText : "";
}
