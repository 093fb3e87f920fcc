using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using QueueSim.Localization;
using QueueSim.Statistics;

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

    /// <summary>Sets whose English words are the names themselves: those of metrics stand in Metrics.cs, those of rows in the shipped tables.</summary>
    private static readonly string[] NamesThemselves = ["metric.", "case_type.", "team.", "strategy.", "market.", "parameter.", "statement."];

    [Fact]
    public void Every_message_is_there_in_both_languages() =>
        Assert.Equal(Messages.Keys(SpokenLanguage.English).Where(IsMessage), Messages.Keys(SpokenLanguage.Chinese).Where(IsMessage));

    [Fact]
    public void Every_metric_has_Chinese_words() =>
        Assert.Empty(Metrics.All.Where(metric => Messages.Find(SpokenLanguage.Chinese, "metric." + metric.Name) is null).Select(metric => metric.Name));

    [Fact]
    public void No_metric_has_Chinese_words_that_there_is_not() =>
        Assert.Empty(Messages.Keys(SpokenLanguage.Chinese).Where(key => key.StartsWith("metric.", StringComparison.Ordinal)).Select(key => key["metric.".Length..]).Except(Metrics.All.Select(metric => metric.Name)));

    [Theory]
    [InlineData("case-types.csv", "case_type.")]
    [InlineData("teams.csv", "team.")]
    [InlineData("strategies.csv", "strategy.")]
    [InlineData("markets.csv", "market.")]
    [InlineData("parameters.csv", "parameter.")]
    public void Every_name_of_the_shipped_tables_has_a_Chinese_word(string table, string set) =>
        Assert.Equal(
            File.ReadLines(Path.Combine(Repository.Root, "Scenarios", table)).Skip(1).Select(line => set + line.Split(',')[0]).Distinct().Order(StringComparer.Ordinal),
            Messages.Keys(SpokenLanguage.Chinese).Where(key => key.StartsWith(set, StringComparison.Ordinal)));

    [Fact]
    public void A_message_has_the_same_placeholders_in_both_languages() =>
        Assert.DoesNotContain(Messages.Keys(SpokenLanguage.English), key =>
            !Placeholders.In(Messages.Find(SpokenLanguage.English, key)!).SequenceEqual(Placeholders.In(Messages.Find(SpokenLanguage.Chinese, key) ?? "")));

    [Fact]
    public void What_is_said_is_named_by_a_literal() =>
        Assert.Empty(Calls.Where(call => call.Key.Length == 0).Select(call => call.Place));

    [Fact]
    public void No_message_is_missing() =>
        Assert.Empty(Calls.Where(call => call.Way == "This" && Messages.Find(SpokenLanguage.English, call.Key) is null).Select(call => $"{call.Place}: {call.Key}"));

    [Fact]
    public void No_message_is_left_that_nobody_says() =>
        Assert.DoesNotContain(
            Messages.Keys(SpokenLanguage.English).Except(Calls.Where(call => call.Way == "This").Select(call => call.Key)),
            key => !Array.Exists(Sets, set => key.StartsWith(set, StringComparison.Ordinal)));

    /// <summary>A call that hands its values over in a list is judged when it is made: a value that is missing throws.</summary>
    [Fact]
    public void A_call_gives_what_its_message_asks_for_and_nothing_else() =>
        Assert.Empty(Calls
            .Where(call => call.Way == "This" && !call.Given.Contains("") && Messages.Find(SpokenLanguage.English, call.Key) is { } message
                && !Placeholders.In(message).SequenceEqual(call.Given.Distinct().Order(StringComparer.Ordinal)))
            .Select(call => $"{call.Place}: {call.Key}"));

    [Fact]
    public void There_are_calls_to_look_at() => Assert.NotEmpty(Calls);

    [Fact]
    public void Every_statement_of_the_shipped_targets_is_there_in_Chinese()
    {
        var table = File.ReadAllText(Repository.PathOf("Scenarios", "targets.csv"));
        string[] statements = [.. Messages.Keys(SpokenLanguage.Chinese).Where(key => key.StartsWith("statement.", StringComparison.Ordinal)).Select(key => key["statement.".Length..])];
        Assert.All(statements, statement => Assert.Contains(statement, table, StringComparison.Ordinal));
        Assert.Equal(File.ReadLines(Repository.PathOf("Scenarios", "targets.csv")).Skip(1).Count(), statements.Length);
    }

    private static bool IsMessage(string key) => !Array.Exists(NamesThemselves, set => key.StartsWith(set, StringComparison.Ordinal));

    private static string NameOf(ArgumentSyntax argument) =>
        argument.Expression is TupleExpressionSyntax { Arguments: [{ Expression: LiteralExpressionSyntax name }, ..] } ? name.Token.ValueText : "";
}
