using QueueSim.Statistics;

namespace QueueSim.Kinds;

/// <summary>A scenario's problems of one kind, alone and against the baseline: a line of the table of kinds.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Problems">Observed problems in all replications.</param>
/// <param name="Values">Metrics of <see cref="Metrics"/> of these problems, in its order.</param>
/// <param name="Solved">Share solved within the horizon minus the baseline's; <see langword="null"/> for the baseline.</param>
/// <param name="Hours">Mean time to resolution, unsolved problems counted, minus the baseline's.</param>
/// <param name="JointVerdict">On both together, for all scenarios and all kinds of the family at once.</param>
/// <param name="Over">Over what that holds, in words; empty for the baseline.</param>
/// <param name="Note"><c>too few problems</c> for a verdict, or empty.</param>
public sealed record KindRow(
    Kind Kind, long Problems, IReadOnlyList<Estimate?> Values, Comparison? Solved, Comparison? Hours, string JointVerdict, string Over, string Note)
{
    /// <summary>Metrics that the table has.</summary>
    public static IReadOnlyList<string> Metrics { get; } =
        [Statistics.Metrics.SolvedInTime, Statistics.Metrics.RestrictedResolution, "within_24h_share", "within_48h_share", "within_72h_share"];

    /// <summary>Every kind that a scenario has problems of.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="baseline">What it is compared with; <see langword="null"/> for the baseline itself.</param>
    /// <param name="rule">How many scenarios are compared, and what is negligible.</param>
    public static IReadOnlyList<KindRow> All(ScenarioResult scenario, ScenarioResult? baseline = null, VerdictRule? rule = null) =>
    [
        .. from family in (IReadOnlyList<Kind>[])[KindFamilies.Main(scenario), KindFamilies.Finer(scenario)]
           from kind in family
           let segment = kind.Segment(scenario)
           where scenario.Problems(segment) > 0
           select Row(scenario, kind, segment, baseline?.Problems(kind.Segment(baseline)) > 0 && kind.Segment(baseline) == segment ? baseline : null, rule, family.Count),
    ];

    private static KindRow Row(ScenarioResult scenario, Kind kind, string segment, ScenarioResult? baseline, VerdictRule? rule, int kinds)
    {
        var values = Metrics.Select(metric => scenario.Find(segment, metric)?.Estimate).ToArray();
        var isTooSmall = KindAnswer.IsTooSmall(scenario, segment) || (baseline is not null && KindAnswer.IsTooSmall(baseline, segment));
        var row = new KindRow(kind, scenario.Problems(segment), values, null, null, "", "", isTooSmall ? "too few problems" : "");
        if (baseline is null || rule is null)
            return row;
        Comparison On(string metric) => Comparison.Plain(scenario, baseline, segment, [metric], 1, rule.Margins);
        return row with
        {
            Solved = On(Statistics.Metrics.SolvedInTime),
            Hours = On(Statistics.Metrics.RestrictedResolution),
            JointVerdict = isTooSmall ? "" : OutcomeComparison.Of(scenario, baseline, segment, KindAnswer.Together(rule.Scenarios, kinds), rule.Margins).Word,
            Over = isTooSmall ? "" : $"{rule.Scenarios} scenario{(rule.Scenarios == 1 ? "" : "s")} x {kinds} kinds",
        };
    }
}
