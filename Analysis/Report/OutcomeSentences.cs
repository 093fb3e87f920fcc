using QueueSim.Statistics;

namespace QueueSim.Report;

/// <summary>The answer on problems solved and on the time over all of them, in words. Neither is said without the other.</summary>
internal sealed class OutcomeSentences
{
    private readonly Answer answer;
    private readonly int decimals;

    private OutcomeSentences(Answer answer) => (this.answer, decimals) = (answer, Numbers.Decimals(answer.Rows.Select(row => row.Time?.Mean)));

    public static IReadOnlyList<string> Of(Answer answer) => new OutcomeSentences(answer).All();

    private AnswerRow First => answer.First;

    private AnswerRow Best => answer.Rows[answer.Best];

    private string Level => answer.IsJoint ? "joint 95 % level" : "95 % level";

    private IReadOnlyList<string> All() => answer switch
    {
        { Best: < 0 } => ["There is no problem from which the share solved and the time to resolution could be taken."],
        { Rows.Count: 1 } => [$"With {Quoted(First)} {Both(First)}.", .. answer.Group.Length == 0 ? ["There is no other scenario to compare it with."] : (string[])[]],
        _ when answer.Rows.All(row => row.Value is not null) && answer.Rows.Skip(1).All(row => row.IsSame) => [$"Every scenario comes to the same: {Both(First)}."],
        _ when Best.Time?.HalfWidth is null => [$"The shortest time came out with {Quoted(Best)}: {Both(Best)}{Against()}, in a single replication, which decides nothing."],
        { Best: 0 } => [FirstIsBest(), .. Promising(), .. Beside, .. answer.Compared(Told, Level)],
        _ => [AnotherIsBest(), .. Negligible(), .. NotTellable(), .. Beside, .. answer.Compared(Told, Level)],
    };

    private IEnumerable<string> Beside => answer.Beside?.Sentences(isOutcome: true) ?? [];

    private string FirstIsBest() => answer.IsUnrivalled && answer.Rows.Skip(1).All(row => row.Verdict.IsWorse())
        ? $"Best is {Quoted(First)}: {Both(First)}; every other scenario is worse at the {Level}."
        : $"No other scenario is better than {Quoted(First)} at the {Level}: {Both(First)}.";

    private string AnotherIsBest() => Best.Outcome is { Solved.Difference: { } solved, Time.Difference: { } time }
        ? $"{(answer.IsUnrivalled ? "Best is" : "Best came out")} {Quoted(Best)}: {Both(Best)}{Against()} ({(answer.IsJoint ? "joint " : "")}95 % intervals of the differences: {Points(solved)} percentage points and {Hours(time)} h)."
        : $"With {Quoted(Best)} {Both(Best)}. With {Quoted(First)} there was no problem.";

    /// <summary>What looks better than the first without being so for sure.</summary>
    private IEnumerable<string> Promising()
    {
        var row = answer.Rows.Skip(1).Where(row => row.Verdict == Verdict.Undecided && row.Time?.Mean < First.Time?.Mean).MinBy(row => row.Time?.Mean);
        return row?.Outcome is { Time.Difference: not null } outcome
            ? [$"Whether {Quoted(row)} is better is undecided.", .. AnswerSentences.Deciding(outcome.ReplicationsNeeded)]
            : [];
    }

    /// <summary>That what is better is so by next to nothing.</summary>
    private IEnumerable<string> Negligible()
    {
        if (Best is { Verdict: Verdict.BetterNegligibly, Outcome: { Solved.Within: { } solved, Time.Within: { } time } })
            yield return $"The difference is negligible: surely less than {Numbers.Fixed(100 * solved.Margin, 1)} percentage points and {Numbers.Fixed(time.Margin, decimals)} h.";
    }

    private IEnumerable<string> NotTellable()
    {
        if (answer.NotTellable.Count > 0)
            yield return $"It cannot be told apart from {Numbers.Names([.. answer.NotTellable.Select(Quoted)])}.";
    }

    /// <summary>Both halves of the outcome of a scenario.</summary>
    private string Both(AnswerRow row) =>
        $"{Share(row)} of the problems{answer.Words.Who} are solved within {answer.Horizon}, and the mean time to resolution counting unsolved problems is {Time(row)}";

    private string Against() => answer.Best > 0 && First.Time is not null ? $", against {Told(First)} with {Quoted(First)}" : "";

    private string Told(AnswerRow row) => $"{Share(row)} and {Time(row)}";

    private static string Share(AnswerRow row) => row.Solved is { } share ? Numbers.Percent(share.Mean) : Numbers.None;

    private string Time(AnswerRow row) => row.Time is { } time ? $"{Numbers.Fixed(time.Mean, decimals)} h" : Numbers.None;

    private static string Points(Estimate difference) => Span(difference, 100, 1);

    private string Hours(Estimate difference) => Span(difference, 1, decimals);

    private static string Span(Estimate difference, double scale, int digits) => difference is { Low: { } low, High: { } high }
        ? $"{Numbers.Signed(scale * low, digits)} to {Numbers.Signed(scale * high, digits)}"
        : "unknown";

    private static string Quoted(AnswerRow row) => AnswerSentences.Quoted(row);
}
