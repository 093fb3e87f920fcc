using QueueSim.Statistics;

namespace QueueSim.Report;

/// <summary>An answer in words. Claims no more than the joint verdicts.</summary>
internal static class AnswerSentences
{
    // So many scenarios can be named one by one before the reader loses the thread.
    private const int MostNamed = 6;

    /// <summary>The sentences of an answer, the one that answers first.</summary>
    public static IReadOnlyList<string> Of(Answer answer)
    {
        IReadOnlyList<string> sentences = answer switch
        {
            { Best: < 0 } => [$"There is no case from which {answer.Words.Noun} could be taken."],
            { Rows.Count: 1 } => [$"{answer.Words.Subject} is {Level(answer, 0)} with {Quoted(answer, 0)}{(HasIntervals(answer) ? "" : ", in a single replication")}."],
            _ when answer.Rows.Any(row => row.Expected is not null) => [.. Expected(answer)],
            _ when answer.Rows.All(row => row.Value is not null) && answer.Rows.Skip(1).All(row => row.IsSame) =>
                [$"{answer.Words.Subject} is the same in every scenario: {Level(answer, 0)}."],
            _ when !HasIntervals(answer) => [Once(answer)],
            _ => [answer.Best == 0 ? First(answer) : Best(answer), .. Ties(answer), .. Others(answer)],
        };
        return answer.Group.Length == 0
            ? sentences
            : [$"{answer.Group}: {char.ToLowerInvariant(sentences[0][0])}{sentences[0][1..]}", .. sentences.Skip(1)];
    }

    private static string Extreme(Answer answer) => answer.Words.Metric.Better == Better.Lower ? "lowest" : "highest";

    private static string First(Answer answer)
    {
        var others = answer.Rows.Skip(1).ToList();
        return others.All(row => IsBehind(answer, row))
            ? $"{answer.Words.Subject} is {Extreme(answer)} with {Quoted(answer, 0)}, {Level(answer, 0)}; every other scenario is {Behind(answer)} at the {LevelName(answer)}."
            : $"{answer.Words.Subject} is {Level(answer, 0)} with {Quoted(answer, 0)}, and no other scenario came out {Ahead(answer)}.";
    }

    private static string Best(Answer answer)
    {
        var row = answer.Rows[answer.Best];
        var head = $"{answer.Words.Subject} {(answer.NotTellable.Count > 0 || !IsAhead(answer, row) ? "came out" : "is")} {Extreme(answer)} with {Quoted(answer, answer.Best)}: {Level(answer, answer.Best)}";
        if (row.Difference is not { } difference || answer.First.Value is not { } there)
            return $"{head}. With {Quoted(answer, 0)} there was no case.";
        var against = $"against {Value(answer, there)} with {Quoted(answer, 0)}";
        var interval = $"{(answer.IsJoint ? "joint " : "")}95 % interval of the difference {Span(answer, difference)}";
        return IsAhead(answer, row)
            ? $"{head} {against}, {row.Verdict} by {answer.Words.Difference(difference.Mean, Decimals(answer))} ({interval})."
            : $"{head} {against}, but whether that is {Ahead(answer)} is undecided ({interval}).";
    }

    private static IEnumerable<string> Ties(Answer answer)
    {
        if (answer.NotTellable.Count > 0 && answer.Best > 0)
            yield return $"It cannot be told apart from {Numbers.Names([.. answer.NotTellable.Select(i => Quoted(answer, i))])}.";
    }

    /// <summary>Whether there are so few scenarios that each one is named rather than counted.</summary>
    public static bool NamesAll(Answer answer) => answer.Rows.Skip(1).Where((_, i) => i + 1 != answer.Best).Count() <= MostNamed;

    /// <summary>How the others stand against the first.</summary>
    public static IEnumerable<string> Others(Answer answer)
    {
        var others = Enumerable.Range(1, answer.Rows.Count - 1).Where(i => i != answer.Best).ToList();
        if (others.Count == 0)
            yield break;
        if (NamesAll(answer))
        {
            yield return $"Compared with {Quoted(answer, 0)}: {string.Join("; ", others.Select(i => $"{Quoted(answer, i)} {Judged(answer, answer.Rows[i])}"))}.";
            yield break;
        }

        var verdicts = answer.Rows.Skip(1).GroupBy(row => row.Verdict).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"{group.Count()} {(group.Count() == 1 ? "is" : "are")} {group.Key}");
        yield return $"Of the {answer.Rows.Count - 1} scenarios compared with {Quoted(answer, 0)}, {string.Join(", ", verdicts)} at the {LevelName(answer)}.";
    }

    private static string Judged(Answer answer, AnswerRow row) => row.Value is { } value
        ? $"{Value(answer, value)} ({(row.IsSame ? "exactly the same" : row.Verdict)})"
        : "no case";

    /// <summary>How many of the values that somebody expected lie in the intervals.</summary>
    private static IEnumerable<string> Expected(Answer answer)
    {
        var rows = answer.Rows.Where(row => row is { Expected: not null, Estimate.HalfWidth: not null }).ToList();
        if (rows.Count == 0)
        {
            yield return $"Whether {answer.Words.Noun} is as expected cannot be told: there is no interval without a second replication.";
            yield break;
        }

        var held = rows.Count(row => row.Estimate!.Value.Low <= row.Expected && row.Expected <= row.Estimate.Value.High);
        yield return $"{answer.Words.Subject} is as expected in {held} of {Numbers.Of(rows.Count, "scenario")}: there the 95 % interval holds the expected value. Without any fault about one in twenty misses it by chance.";
        var worst = rows.Where(row => row.Expected != 0).MaxBy(row => Math.Abs((row.Value!.Value / row.Expected!.Value) - 1));
        if (worst is not null)
        {
            var digits = answer.Words.Decimals([worst.Value, worst.Expected]);
            yield return $"The largest deviation is {Numbers.Signed(100 * ((worst.Value!.Value / worst.Expected!.Value) - 1), 1)} % with “{worst.Label}”: {answer.Words.Bare(worst.Value.Value, digits)} ± {answer.Words.Bare(worst.Estimate!.Value.HalfWidth!.Value, digits)} against {answer.Words.Value(worst.Expected.Value, digits)}.";
        }
    }

    private static string Once(Answer answer) => answer.Best == 0
        ? $"{answer.Words.Subject} is {Extreme(answer)} with {Quoted(answer, 0)}, {Level(answer, 0)}, in a single replication, which decides nothing."
        : $"{answer.Words.Subject} is {Extreme(answer)} with {Quoted(answer, answer.Best)}, {Level(answer, answer.Best)}{(answer.First.Value is { } there ? $" against {Value(answer, there)} with {Quoted(answer, 0)}" : "")}, in a single replication, which decides nothing.";

    private static bool HasIntervals(Answer answer) => answer.Rows[answer.Best].Estimate?.HalfWidth is not null;

    private static bool IsAhead(Answer answer, AnswerRow row) => row.Verdict == Ahead(answer);

    private static bool IsBehind(Answer answer, AnswerRow row) => row.Verdict == Behind(answer);

    private static string Ahead(Answer answer) => answer.Words.Metric.Better == Better.Neutral ? "higher" : "better";

    private static string Behind(Answer answer) => answer.Words.Metric.Better == Better.Neutral ? "lower" : "worse";

    private static string Level(Answer answer, int row)
    {
        var estimate = answer.Rows[row].Estimate!.Value;
        var decimals = Decimals(answer);
        return estimate is { Low: { } low, High: { } high }
            ? $"{Value(answer, estimate.Mean)} (95 % interval {answer.Words.Bare(low, decimals)} to {answer.Words.Bare(high, decimals)})"
            : Value(answer, estimate.Mean);
    }

    private static string Span(Answer answer, Statistics.Estimate difference) => difference is { Low: { } low, High: { } high }
        ? $"{answer.Words.Bare(low, Decimals(answer))} to {answer.Words.Bare(high, Decimals(answer))}"
        : "unknown: too few replications";

    private static string Value(Answer answer, double value) => answer.Words.Value(value, Decimals(answer));

    private static int Decimals(Answer answer) => answer.Words.Decimals(answer.Rows.Select(row => row.Value));

    private static string LevelName(Answer answer) => answer.IsJoint ? "joint 95 % level" : "95 % level";

    private static string Quoted(Answer answer, int row) => $"“{answer.Rows[row].Label}”";
}
