namespace QueueSim.Statistics;

/// <summary>What a strategy changes for the focal cohort, for all others, and for one seller alone.</summary>
/// <param name="Alone">
/// The cohort's change minus everybody else's: a difference in differences. The congestion that the cohort itself makes or spares falls on both and
/// cancels, so that it says what one seller gains, however large the cohort is.
/// </param>
/// <param name="Cohort">The cohort's change, congestion included: what this cohort gains if it acts together.</param>
/// <param name="Others">Everybody else's change, which is congestion alone.</param>
/// <remarks>
/// All three paired by replication. The same problems are the cohort's in both scenarios, so that what sets them apart from the others cancels as
/// well. Assumes that the cohort's congestion lengthens its own waits as it lengthens the others'.
/// </remarks>
public sealed record CohortEffect(Comparison Alone, Comparison Cohort, Comparison Others)
{
    /// <summary>Segment name of <see cref="Alone"/> in the table of comparisons.</summary>
    public const string Segment = "focal-others";

    /// <summary>Part of the cohort's change from which on the others' is too large to be overlooked.</summary>
    public const double LoadingShare = 0.1;

    /// <summary>Whether the cohort moves the whole desk. The others change for sure, and by more than a tenth of the cohort's change.</summary>
    public bool LoadsTheDesk => Others is { Difference: { Low: not null } others, Sign: not Verdict.Undecided }
        && Math.Abs(others.Mean) > LoadingShare * Math.Abs(Cohort.Difference?.Mean ?? 0);

    /// <summary>The others' change as a part of the cohort's; <see langword="null"/> when that is 0.</summary>
    public double? OthersShare => Others.Difference?.Mean is { } others && Cohort.Difference?.Mean is { } cohort and not 0 ? Math.Abs(others / cohort) : null;

    /// <summary>Compares the mean of a metric.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="other">What it is compared with.</param>
    /// <param name="metric">Metric name.</param>
    /// <param name="comparisons">Comparisons for which each of the three intervals holds at once, at least 1.</param>
    /// <param name="margins">What is negligible; <see langword="null"/> for every metric's own margin.</param>
    /// <returns><see langword="null"/> when one of the two has no cohort, or the metric is none of a cohort.</returns>
    public static CohortEffect? Of(ScenarioResult scenario, ScenarioResult other, string metric, int comparisons = 1, Margins? margins = null)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(other);
        return FocalMinusOthers(scenario, other, metric, comparisons, margins) is not { } alone ? null : new CohortEffect(
            alone with { HasWorseOutcome = Outcome(scenario, other, comparisons, margins).IsWorse },
            Comparison.Of(scenario, other, Segments.Focal, [metric], comparisons, margins),
            Comparison.Of(scenario, other, Segments.Others, [metric], comparisons, margins));
    }

    /// <summary>The cohort's change minus the others' in the mean of every metric.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="baseline">What it is compared with.</param>
    /// <param name="comparisons">Comparisons for which the joint verdicts hold at once, at least 1.</param>
    /// <param name="margins">What is negligible; <see langword="null"/> for every metric's own margin.</param>
    /// <returns>None when one of the two has no cohort.</returns>
    public static IReadOnlyList<ComparisonRow> Rows(ScenarioResult scenario, ScenarioResult baseline, int comparisons = 1, Margins? margins = null)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(baseline);
        if (scenario.PositionsOf(Segments.Others, [Metrics.Solved]) is null || baseline.PositionsOf(Segments.Others, [Metrics.Solved]) is null)
            return [];
        var (own, joint) = (Outcome(scenario, baseline, 1, margins), Outcome(scenario, baseline, comparisons, margins));
        return
        [
            .. from cell in scenario.Layout.Cells
               where scenario.Layout.SegmentNames[cell.Segment] == Segments.Focal
               let here = FocalMinusOthers(scenario, baseline, cell.Metric.Name, 1, margins)
               let jointly = FocalMinusOthers(scenario, baseline, cell.Metric.Name, comparisons, margins)
               where here is not null
               select new ComparisonRow(
                   scenario.Name, baseline.Name, Segment, cell.Metric.Name, Statistic.Mean, cell.Metric.Unit,
                   here with { HasWorseOutcome = own.IsWorse }, (jointly with { HasWorseOutcome = joint.IsWorse }).Verdict, joint),
        ];
    }

    private static OutcomeComparison Outcome(ScenarioResult scenario, ScenarioResult other, int comparisons, Margins? margins)
    {
        Comparison On(string metric) => FocalMinusOthers(scenario, other, metric, comparisons, margins) ?? new Comparison(null, Metrics.Named(metric).Better);
        return new OutcomeComparison(On(Metrics.SolvedInTime), On(Metrics.Solved), On(Metrics.RestrictedResolution));
    }

    private static Comparison? FocalMinusOthers(ScenarioResult scenario, ScenarioResult other, string metric, int comparisons, Margins? margins)
    {
        if (Positions(scenario, metric) is not { } here || Positions(other, metric) is not { } there)
            return null;

        // As the cohort's value, had the others' not changed: a margin in per cent is one of the cohort's value in the baseline.
        var changes = PairedValues.Replications(scenario, other)
            .Select(pair => (pair.Here[here.Focal] - pair.Here[here.Others] + pair.There[there.Others], pair.There[there.Focal]));
        return Comparison.Judged(new PairedValues(changes), Metrics.Named(metric), comparisons, margins, largest: 2);
    }

    private static (int Focal, int Others)? Positions(ScenarioResult result, string metric) =>
        result.PositionsOf(Segments.Focal, [metric]) is { } focal && result.PositionsOf(Segments.Others, [metric]) is { } others ? (focal[0], others[0]) : null;
}
