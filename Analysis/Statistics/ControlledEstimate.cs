namespace QueueSim.Statistics;

/// <summary>A mean with less noise: what is known beforehand about a run corrects what chance made of it.</summary>
/// <param name="Plain">The mean as it came out.</param>
/// <param name="ByProblems">Corrected for how many problems happened to appear (a control variate); <see langword="null"/> when that is not known beforehand or there are fewer than four replications.</param>
/// <param name="RSquared">Share of the variance over replications that the number of problems explains, 0 to 1.</param>
/// <param name="ByCaseType">Corrected for how many of each case type happened to appear (post-stratified); <see langword="null"/> where a case type is missing, the mix changes, or the metric is not one of all problems.</param>
/// <remarks>
/// The number of problems as a control variate: Lavenberg and Welch 1981; the expected number follows from the arrival rate. Post-stratification: Cochran 1977, 5A.9.
/// Verdicts do not use these: common random numbers have taken that noise out of differences already.
/// </remarks>
public sealed record ControlledEstimate(Estimate Plain, Estimate? ByProblems, double? RSquared, Estimate? ByCaseType)
{
    private const int FewestReplications = 4;

    /// <summary>How many times narrower the interval gets with the better of both. It is 1 or less when neither helps, and <see langword="null"/> without an interval.</summary>
    public double? Gain => Plain.HalfWidth is { } half && (ByProblems ?? ByCaseType) is not null
        ? half / Math.Min(ByProblems?.HalfWidth ?? double.PositiveInfinity, ByCaseType?.HalfWidth ?? double.PositiveInfinity)
        : null;

    /// <summary>Every metric of problems in <c>all</c> and, with a cohort, <c>focal</c>, as far as it has values.</summary>
    public static IEnumerable<(string Segment, Metric Metric, ControlledEstimate Estimate)> All(ScenarioResult result) =>
        from segment in (string[])["all", "focal"]
        from metric in Metrics.All
        where metric.Subject == Subject.Problem
        let estimate = Of(result, segment, metric.Name)
        where estimate is not null
        select (segment, metric, estimate);

    /// <summary>Corrects the mean of a metric.</summary>
    /// <param name="result">What a scenario came to.</param>
    /// <param name="segment"><c>all</c> or <c>focal</c>; of other segments it is not known how many problems to expect.</param>
    /// <param name="metric">Metric name.</param>
    /// <returns>The estimate; <see langword="null"/> without values.</returns>
    public static ControlledEstimate? Of(ScenarioResult result, string segment, string metric)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.PositionsOf(segment, [metric]) is not [var position] || result.Find(segment, metric)?.Estimate is not { } plain)
            return null;
        var (byProblems, rSquared) = ByNumber(result, segment, position);
        return new ControlledEstimate(plain, byProblems, rSquared, segment == "all" && Metrics.Named(metric).Subject == Subject.Problem ? Stratified(result, metric) : null);
    }

    /// <summary>Corrects a mean by a control whose expectation is known.</summary>
    /// <param name="pairs">The value and its control, replication by replication.</param>
    /// <param name="expected">Expectation of the control.</param>
    /// <returns>The mean and the share of the variance that the control explains; nothing with fewer than four pairs or a control that does not vary.</returns>
    internal static (Estimate? Mean, double? RSquared) Regress(IReadOnlyList<(double Value, double Control)> pairs, double expected)
    {
        if (pairs.Count < FewestReplications)
            return (null, null);
        var (values, controls) = (Moments.Of(pairs.Select(pair => pair.Value)), Moments.Of(pairs.Select(pair => pair.Control)));
        var (mean, control) = (values.Mean!.Value, controls.Mean!.Value);
        if (controls.M2 <= 0)
            return (null, null);

        var together = pairs.Sum(pair => (pair.Value - mean) * (pair.Control - control));
        var slope = together / controls.M2;
        var left = Math.Max(0, values.M2 - (slope * together));
        var error = Math.Sqrt(left / (pairs.Count - 2) * ((1.0 / pairs.Count) + (Math.Pow(control - expected, 2) / controls.M2)));
        return (new Estimate(mean - (slope * (control - expected)), Estimate.Multiplier(pairs.Count - 2, 0.95) * error, pairs.Count), values.M2 > 0 ? 1 - (left / values.M2) : 1);
    }

    private static (Estimate?, double?) ByNumber(ScenarioResult result, string segment, int position)
    {
        var scenario = result.Layout.Scenario;
        var share = segment == "all" ? 1 : segment == "focal" && scenario.Focal is not null ? scenario.FocalShare : (double?)null;
        var counted = result.Layout.IndexOf(new ResultKey(segment, Metrics.Solved, Statistic.Mean));
        if (ExpectedProblems.Of(scenario) * share is not { } expected || counted < 0)
            return (null, null);
        var cell = result.Layout.CellOf[counted];
        return Regress([.. result.Replications.Where(one => !double.IsNaN(one.Values[position])).Select(one => (one.Values[position], (double)one.Counts[cell]))], expected);
    }

    private static Estimate? Stratified(ScenarioResult result, string metric)
    {
        var scenario = result.Layout.Scenario;
        var types = scenario.CaseTypes.Where(type => type.Share > 0).ToList();
        var positions = types.Select(type => result.PositionsOf($"case_type={type.Name}", [metric])?[0]).ToList();
        if (!ExpectedProblems.HasConstantMix(scenario) || positions.Contains(null))
            return null;
        var total = types.Sum(type => type.Share);
        var values = result.Replications.Select(one => types.Select((type, i) => type.Share / total * one.Values[positions[i]!.Value]).Sum()).ToList();
        return values.Exists(double.IsNaN) ? null : Estimate.Of(Moments.Of(values));
    }
}
