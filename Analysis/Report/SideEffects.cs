using QueueSim.Statistics;

namespace QueueSim.Report;

/// <summary>What else changes when problems are solved sooner: how many are solved at all, and what gets worse.</summary>
/// <param name="SolvedFirst">Share of problems solved in the first scenario.</param>
/// <param name="SolvedBest">The same in the best scenario.</param>
/// <param name="Solved">The two against each other; <see langword="null"/> when the first is the best.</param>
/// <param name="Prices">What is jointly worse than in the first, in words, and what it takes.</param>
/// <param name="SolvesMore">A scenario that gets more problems solved than the best, judged jointly over all pairs: the most of them.</param>
internal sealed record SideEffects(
    double? SolvedFirst, double? SolvedBest, Comparison? Solved, IReadOnlyList<string> Prices, (string Label, double Share)? SolvesMore = null)
{
    // In the order in which they are named.
    private static readonly (string Metric, string Words)[] Worse =
    [
        ("first_response_hours", "the first response takes longer"),
        ("falsely_filtered_share", "more workable submissions are filtered by mistake"),
        ("given_up_share", "more problems are given up"),
        ("refused_share", "more problems are refused"),
        ("submissions_per_problem", "a problem takes more submissions"),
    ];

    public static SideEffects Of(ReportSubject subject, Answer answer, string segment)
    {
        var (first, best) = (subject.Results[answer.First.Scenario], subject.Results[answer.Rows[answer.Best].Scenario]);
        double? Share(ScenarioResult result) => result.Find(segment, Metrics.Solved)?.Value;
        Comparison ToFirst(string metric) => Comparison.Of(best, first, segment, [metric], Math.Max(1, subject.Comparisons));
        var more = answer.Rows.Skip(1).Where(row => row != answer.Rows[answer.Best])
            .Where(row => Comparison.Of(subject.Results[row.Scenario], best, segment, [Metrics.Solved], subject.Pairs).Verdict == Verdict.Better)
            .MaxBy(row => Share(subject.Results[row.Scenario]));
        return new SideEffects(
            Share(first), Share(best), answer.Best == 0 ? null : ToFirst(Metrics.Solved),
            answer.Best == 0 ? [] : [.. Worse.Where(price => ToFirst(price.Metric).Verdict == Verdict.Worse).Select(price => price.Words), .. AgentHours(best, first)],
            more is not null && Share(subject.Results[more.Scenario]) is { } share ? (more.Label, share) : null);
    }

    /// <summary>The sentences that follow the one that names the best.</summary>
    /// <param name="countsUnsolved">Whether the time that was compared counts problems that are never solved.</param>
    public IEnumerable<string> Sentences(bool countsUnsolved)
    {
        if (Solved is not null && SolvedBest is { } here && SolvedFirst is { } there)
        {
            var numbers = $"{Numbers.Percent(here)} against {Numbers.Percent(there)}";
            yield return Solved switch
            {
                { Verdict: Verdict.Better } => $"It also gets more problems solved: {numbers}.",
                { Verdict: Verdict.Worse } => $"But it gets fewer problems solved: {numbers}; the time counts {(countsUnsolved ? "the others, too" : "only problems that are solved")}.",
                { IsSame: true } => $"It gets just as many problems solved: {Numbers.Percent(here)}.",
                _ => $"Whether it gets more or fewer problems solved is undecided: {numbers}.",
            };
        }

        if (Prices.Count > 0)
            yield return $"The price: {string.Join("; ", Prices)}.";
        if (SolvesMore is var (label, share) && SolvedBest is { } best)
            yield return $"A larger share of problems is solved with “{label}”, though later: {Numbers.Percent(share)} against {Numbers.Percent(best)}.";
    }

    private static IEnumerable<string> AgentHours(ScenarioResult best, ScenarioResult first)
    {
        var (here, there) = (Staffing.AgentHoursPerWeek(best.Layout.Scenario), Staffing.AgentHoursPerWeek(first.Layout.Scenario));
        if (here > there)
            yield return $"it takes {Numbers.Count(here)} scheduled agent hours a week instead of {Numbers.Count(there)}";
    }
}
