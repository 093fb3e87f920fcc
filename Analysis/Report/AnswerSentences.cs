using QueueSim.Localization;
using QueueSim.Statistics;

namespace QueueSim.Report;

/// <summary>An answer in words. Claims no more than the joint verdicts.</summary>
internal sealed class AnswerSentences
{
    /// <summary>So many scenarios can be named one by one before the reader loses the thread.</summary>
    public const int MostNamed = 6;

    private readonly Answer answer;
    private readonly MetricWords words;
    private readonly int decimals;

    private AnswerSentences(Answer answer) =>
        (this.answer, words, decimals) = (answer, answer.Words, answer.Words.Decimals(answer.Rows.Select(row => row.Value)));

    /// <summary>The sentences of an answer, the one that answers first.</summary>
    public static IReadOnlyList<string> Of(Answer answer)
    {
        var sentences = answer.IsOutcome && answer.Rows.All(row => row.Expected is null) ? OutcomeSentences.Of(answer) : new AnswerSentences(answer).All();
        var scope = answer.Group.Length > 0 ? answer.Group
            : answer.OutOf is { } all ? $"Among the first {answer.Rows.Count} of {Numbers.Count(all)} scenarios" : "";
        return scope.Length == 0 ? sentences : [$"{scope}: {char.ToLowerInvariant(sentences[0][0])}{sentences[0][1..]}", .. sentences.Skip(1)];
    }

    private AnswerRow First => answer.First;

    private AnswerRow Best => answer.Rows[answer.Best];

    private string Level => answer.IsJoint ? "joint 95 % level" : "95 % level";

    private (Verdict Verdict, string Word) Ahead => words.Metric.Better == Better.Neutral ? (Verdict.Higher, "higher") : (Verdict.Better, "better");

    private (Verdict Verdict, string Word) Behind => words.Metric.Better == Better.Neutral ? (Verdict.Lower, "lower") : (Verdict.Worse, "worse");

    private bool IsAhead => Best.Verdict == Ahead.Verdict || Best.Verdict == Ahead.Verdict.Negligibly();

    private bool IsBehind(AnswerRow row) => row.Verdict == Behind.Verdict || row.Verdict == Behind.Verdict.Negligibly();

    private IEnumerable<string> Beside => answer.Beside?.Sentences(isOutcome: false) ?? [];

    private IReadOnlyList<string> All() => answer switch
    {
        { Best: < 0 } => [$"There is no case from which {words.Noun} could be taken."],
        { Rows.Count: 1 } => [.. Alone()],
        _ when answer.Rows.Any(row => row.Expected is not null) => [.. Expected()],
        _ when answer.Rows.All(row => row.Value is not null) && answer.Rows.Skip(1).All(row => row.IsSame) =>
            [$"{words.Subject} is the same in every scenario: {Mean(First)}.", .. Beside],
        _ when Best.Estimate?.HalfWidth is null => [Once(), .. Beside],
        _ => [.. answer.Best == 0 ? [FirstIsBest()] : AnotherIsBest(), .. Barred(), .. Beside, .. answer.Compared(Told, Level)],
    };

    private IEnumerable<string> Alone()
    {
        yield return $"{words.Subject} is {Mean(First)} with {Quoted(First)}{(First.Estimate?.HalfWidth is null ? ", in a single replication" : "")}.";
        if (answer.Group.Length == 0)
            yield return "There is no other scenario to compare it with.";
    }

    private string Once() =>
        $"{words.Subject} is {words.Extreme} with {Quoted(Best)}, {Mean(Best)}{(answer.Best > 0 && First.Value is not null ? $" against {Told(First)} with {Quoted(First)}" : "")}, in a single replication, which decides nothing.";

    private string FirstIsBest() => answer.Rows.Skip(1).All(IsBehind)
        ? $"{words.Subject} is {words.Extreme} with {Quoted(First)}, {Mean(First)}; every other scenario is {Behind.Word} at the {Level}."
        : $"{words.Subject} is {Mean(First)} with {Quoted(First)}, and no other scenario came out {Ahead.Word}.";

    private IEnumerable<string> AnotherIsBest()
    {
        var among = BetterThanBest.Count > 0 ? ", among scenarios with no worse outcome," : "";
        var head = $"{words.Subject} {(answer.NotTellable.Count > 0 || !IsAhead ? "came out" : "is")} {words.Extreme}{among} with {Quoted(Best)}: {Mean(Best)}";
        if (Best.Difference is not { } difference || First.Value is null)
        {
            yield return $"{head}. With {Quoted(First)} there was no case.";
        }
        else
        {
            var interval = $"{(answer.IsJoint ? "joint " : "")}95 % interval of the difference {Span(difference)}";
            var margin = words.Difference(Best.ToFirst?.Within?.Margin ?? 0, decimals);
            yield return $"{head} against {Told(First)} with {Quoted(First)}, " + (IsAhead
                ? $"{Ahead.Word} by {words.Difference(difference.Mean, decimals)} ({interval})."
                : Best.Verdict == Verdict.Equivalent ? $"which is equivalent: the difference is surely less than {margin} ({interval})."
                : $"but whether that is {Ahead.Word} is undecided ({interval}).");
            if (IsAhead && Best.Verdict.IsNegligible())
                yield return $"The difference is negligible: surely less than {margin}.";
            if (Best.Verdict == Verdict.Undecided)
            {
                foreach (var sentence in Deciding(Best.ToFirst?.ReplicationsNeeded))
                    yield return sentence;
            }
        }

        if (answer.NotTellable.Count > 0)
            yield return $"It cannot be told apart from {Numbers.Names([.. answer.NotTellable.Select(Quoted)])}.";
    }

    /// <summary>How many replications would decide what is undecided.</summary>
    public static IEnumerable<string> Deciding(double? replications) => replications switch
    {
        null => [],
        < 10_000 and var count => [Say.This("answer.deciding", ("n", Numbers.Count(count)))],
        _ => [Say.This("answer.deciding.never")],
    };

    /// <summary>Rows with a better value than the best that are not better, since their outcome is worse.</summary>
    private List<AnswerRow> BetterThanBest => words.Metric.Better == Better.Neutral
        ? []
        : [.. answer.Rows.Where(row => !row.MayBeBest && (words.Metric.Better == Better.Lower ? row.Value < Best.Value : row.Value > Best.Value))];

    private IEnumerable<string> Barred()
    {
        var barred = BetterThanBest;
        if (barred.Count is > 0 and <= MostNamed)
            yield return $"Not counted as better: {string.Join("; ", barred.Select(row => $"{Quoted(row)}, {Value(row.Value!.Value)}, where {Loss(row)}"))}.";
        else if (barred.Count > MostNamed)
            yield return $"Not counted as better, since fewer problems are solved or all of them take longer: {Numbers.Names([.. barred.Select(Quoted)], MostNamed)}.";
    }

    private string Loss(AnswerRow row) => !row.IsSteady ? "the desk is not steady" : row.Outcome switch
    {
        { SolvesFewer: true } when row.Solved is { } here && First.Solved is { } there => $"fewer problems are solved ({Numbers.Percent(here.Mean)} against {Numbers.Percent(there.Mean)})",
        { IsWorse: true } => "all problems together, unsolved ones counted, take longer",
        _ => "over all of the study's problems fewer are solved, or they take longer",
    };

    /// <summary>How many of the values that somebody expected lie in the intervals.</summary>
    private IEnumerable<string> Expected()
    {
        var rows = answer.Rows.Where(row => row is { Expected: not null, Estimate.HalfWidth: not null }).ToList();
        if (rows.Count == 0)
        {
            yield return $"Whether {words.Noun} is as expected cannot be told: there is no interval without a second replication.";
            yield break;
        }

        var held = rows.Count(row => row.Estimate!.Value.Low <= row.Expected && row.Expected <= row.Estimate.Value.High);
        yield return $"{words.Subject} is as expected in {held} of {Numbers.Of(rows.Count, "scenario")}: there the 95 % interval holds the expected value. Without any fault about one in twenty misses it by chance.";
        var worst = rows.Where(row => row.Expected != 0).MaxBy(row => Math.Abs((row.Value!.Value / row.Expected!.Value) - 1));
        if (worst is not null)
        {
            var digits = words.Decimals([worst.Value, worst.Expected]);
            yield return $"The largest deviation is {Numbers.Signed(100 * ((worst.Value!.Value / worst.Expected!.Value) - 1), 1)} % with {Quoted(worst)}: {words.Bare(worst.Value.Value, digits)} ± {words.Bare(worst.Estimate!.Value.HalfWidth!.Value, digits)} against {words.Value(worst.Expected.Value, digits)}.";
        }
    }

    private string Mean(AnswerRow row) => row.Estimate is { HalfWidth: not null } estimate
        ? $"{Value(estimate.Mean)} (95 % interval {Span(estimate)}{(Share(row) is { Length: > 0 } share ? "; " + share : "")})"
        : Told(row);

    /// <summary>A value; a time never without the share of problems that are solved.</summary>
    private string Told(AnswerRow row) => Value(row.Value!.Value) + (Share(row) is { Length: > 0 } share ? $" ({share})" : "");

    private string Share(AnswerRow row) => words.Metric.IsSpeed && row.Solved is { } solved ? $"{Numbers.Percent(solved.Mean)} solved" : "";

    private string Span(Estimate estimate) => estimate is { Low: { } low, High: { } high }
        ? $"{words.Bare(low, decimals)} to {words.Bare(high, decimals)}"
        : "unknown: too few replications";

    private string Value(double value) => words.Value(value, decimals);

    public static string Quoted(AnswerRow row) => $"“{row.Label}”";
}
