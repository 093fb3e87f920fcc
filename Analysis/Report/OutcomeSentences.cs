using QueueSim.Localization;
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

    private string Level => answer.IsJoint ? Say.This("full.level.joint") : Say.This("full.level");

    private IReadOnlyList<string> All() => answer switch
    {
        { Best: < 0 } => [Say.This("full.no_problem")],
        { Rows.Count: 1 } => [Say.This("full.alone", ("name", Quoted(First)), ("both", Both(First))), .. answer.Group.Length == 0 ? [Say.This("answer.alone.more")] : (string[])[]],
        _ when answer.Rows.All(row => row.Value is not null) && answer.Rows.Skip(1).All(row => row.IsSame) => [Say.This("full.same", ("both", Both(First)))],
        _ when Best.Time?.HalfWidth is null => [Say.This("full.once", ("name", Quoted(Best)), ("both", Both(Best)), ("against", Against()))],
        { Best: 0 } => [FirstIsBest(), .. Promising(), .. Beside, .. answer.Compared(Told, Level)],
        _ => [AnotherIsBest(), .. Negligible(), .. NotTellable(), .. Beside, .. answer.Compared(Told, Level)],
    };

    private IEnumerable<string> Beside => answer.Beside?.Sentences(isOutcome: true) ?? [];

    private string FirstIsBest() => answer.IsUnrivalled && answer.Rows.Skip(1).All(row => row.Verdict.IsWorse())
        ? Say.This("full.first.best", ("name", Quoted(First)), ("both", Both(First)), ("level", Level))
        : Say.This("full.first.none_better", ("name", Quoted(First)), ("both", Both(First)), ("level", Level));

    private string AnotherIsBest()
    {
        if (Best.Outcome is not { Solved.Difference: { } solved, Time.Difference: { } time })
            return Say.This("full.best.no_first", ("name", Quoted(Best)), ("both", Both(Best)), ("first", Quoted(First)));
        var intervals = answer.IsJoint
            ? Say.This("full.intervals.joint", ("points", Points(solved)), ("hours", Hours(time)))
            : Say.This("full.intervals", ("points", Points(solved)), ("hours", Hours(time)));
        return answer.IsUnrivalled
            ? Say.This("full.best", ("name", Quoted(Best)), ("both", Both(Best)), ("against", Against()), ("intervals", intervals))
            : Say.This("full.best.came_out", ("name", Quoted(Best)), ("both", Both(Best)), ("against", Against()), ("intervals", intervals));
    }

    /// <summary>What looks better than the first without being so for sure.</summary>
    private IEnumerable<string> Promising()
    {
        var row = answer.Rows.Skip(1).Where(row => row.Verdict == Verdict.Undecided && row.Time?.Mean < First.Time?.Mean).MinBy(row => row.Time?.Mean);
        return row?.Outcome is { Time.Difference: not null } outcome
            ? [Say.This("full.whether", ("name", Quoted(row))), .. AnswerSentences.Deciding(outcome.ReplicationsNeeded)]
            : [];
    }

    /// <summary>That what is better is so by next to nothing.</summary>
    private IEnumerable<string> Negligible()
    {
        if (Best is { Verdict: Verdict.BetterNegligibly, Outcome: { Solved.Within: { } solved, Time.Within: { } time } })
            yield return Say.This("full.negligible", ("points", Numbers.Fixed(100 * solved.Margin, 1)), ("hours", Numbers.Fixed(time.Margin, decimals)));
    }

    private IEnumerable<string> NotTellable()
    {
        if (answer.NotTellable.Count > 0)
            yield return Say.This("answer.not_tellable", ("names", Numbers.Names([.. answer.NotTellable.Select(Quoted)])));
    }

    /// <summary>Both halves of the outcome of a scenario.</summary>
    private string Both(AnswerRow row) =>
        Say.This("full.both", ("share", Share(row)), ("who", answer.Words.Who), ("horizon", answer.Horizon), ("time", Time(row)));

    private string Against() => answer.Best > 0 && First.Time is not null ? Say.This("full.against", ("told", Told(First)), ("first", Quoted(First))) : "";

    private string Told(AnswerRow row) => Say.This("full.told", ("share", Share(row)), ("time", Time(row)));

    private static string Share(AnswerRow row) => row.Solved is { } share ? Numbers.Percent(share.Mean) : Numbers.None;

    private string Time(AnswerRow row) => row.Time is { } time ? $"{Numbers.Fixed(time.Mean, decimals)} {Say.This("words.h")}" : Numbers.None;

    private static string Points(Estimate difference) => Span(difference, 100, 1);

    private string Hours(Estimate difference) => Span(difference, 1, decimals);

    private static string Span(Estimate difference, double scale, int digits) => difference is { Low: { } low, High: { } high }
        ? Say.This("answer.span", ("low", Numbers.Signed(scale * low, digits)), ("high", Numbers.Signed(scale * high, digits)))
        : Say.This("answer.span.unknown");

    private static string Quoted(AnswerRow row) => AnswerSentences.Quoted(row);
}
