using QueueSim.Localization;
using QueueSim.Statistics;

namespace QueueSim.Report;

/// <summary>What else changes when problems are solved sooner: how many are solved at all, and what gets worse.</summary>
/// <param name="Solved">The share solved in the best scenario against the first; <see langword="null"/> when the first is the best.</param>
/// <param name="Prices">What is jointly worse than in the first, in words, and what it takes.</param>
/// <param name="SolvesMore">A scenario that gets more problems solved than the best, judged jointly over all pairs: the most of them.</param>
internal sealed record SideEffects(Comparison? Solved, IReadOnlyList<string> Prices, (string Label, double Share, double Best)? SolvesMore = null)
{
    // In the order in which they are named.
    private static (string Metric, string Words)[] Worse =>
    [
        ("first_human_response_hours", Say.This("answer.price.human")),
        ("never_human_share", Say.This("answer.price.never")),
        ("falsely_filtered_share", Say.This("answer.price.mistake")),
        ("given_up_share", Say.This("answer.price.given_up")),
        ("refused_share", Say.This("answer.price.refused")),
        ("submissions_per_problem", Say.This("answer.price.submissions")),
    ];

    public static SideEffects Of(ReportSubject subject, Answer answer, string segment)
    {
        var (first, best) = (subject.Results[answer.First.Scenario], subject.Results[answer.Rows[answer.Best].Scenario]);
        double? Share(AnswerRow row) => subject.Results[row.Scenario].Find(segment, Metrics.SolvedInTime)?.Value;
        Comparison ToFirst(string metric) => Comparison.Of(best, first, segment, [metric], subject.Comparisons, subject.Rule.Margins);
        // That it takes longer makes it no less a scenario that solves more.
        var more = answer.Rows.Skip(1).Where(row => row != answer.Rows[answer.Best])
            .Where(row => Comparison.Of(subject.Results[row.Scenario], best, segment, [Metrics.SolvedInTime], subject.Pairs, subject.Rule.Margins).Verdict is Verdict.Better or Verdict.TradeOff)
            .MaxBy(Share);
        return new SideEffects(
            answer.Best == 0 ? null : ToFirst(Metrics.SolvedInTime),
            answer.Best == 0 ? [] : [.. Worse.Where(price => ToFirst(price.Metric).Verdict == Verdict.Worse).Select(price => price.Words), .. AgentHours(best, first)],
            more is not null && Share(more) is { } share && Share(answer.Rows[answer.Best]) is { } least ? (more.Label, share, least) : null);
    }

    /// <summary>The sentences that follow the one that names the best.</summary>
    /// <param name="isOutcome">Whether that sentence has judged the share solved already.</param>
    public IEnumerable<string> Sentences(bool isOutcome)
    {
        if (Solved is not null && !isOutcome)
        {
            yield return Solved switch
            {
                { Verdict: Verdict.Better } => Say.This("full.beside.more_solved"),
                { IsSame: true } => Say.This("full.beside.same"),
                { IsNegligible: true } => Say.This("full.beside.negligible"),
                _ => Say.This("full.beside.undecided"),
            };
        }

        if (Prices.Count > 0)
            yield return Say.This("answer.price", ("list", Numbers.Clauses(Prices)));
        if (SolvesMore is var (label, share, best))
            yield return Say.This("full.beside.later", ("name", $"“{label}”"), ("share", Numbers.Percent(share)), ("best", Numbers.Percent(best)));
    }

    private static IEnumerable<string> AgentHours(ScenarioResult best, ScenarioResult first)
    {
        var (here, there) = (Staffing.AgentHoursPerWeek(best.Layout.Scenario), Staffing.AgentHoursPerWeek(first.Layout.Scenario));
        if (here > there)
            yield return Say.This("answer.price.hours", ("here", Numbers.Count(here)), ("there", Numbers.Count(there)));
    }
}
