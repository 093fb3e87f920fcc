using QueueSim.Statistics;

namespace QueueSim.Fidelity;

/// <summary>Holds a simulation against cited figures.</summary>
public static class FidelityCheck
{
    /// <summary>The lines of the fidelity table, in the order of the targets.</summary>
    /// <param name="targets">Cited figures.</param>
    /// <param name="result">The baseline.</param>
    /// <exception cref="InvalidOperationException">A target has neither a value nor a range.</exception>
    public static IReadOnlyList<FidelityRow> Rows(IEnumerable<Target> targets, ScenarioResult result) =>
        [.. targets.Select(target => new FidelityRow(target, Simulated(target, result)))];

    /// <summary>The simulated value of a figure with its 95 % interval.</summary>
    /// <returns>The estimate, or <see langword="null"/> when the scenario has no such value or no case to take it from.</returns>
    public static Estimate? Simulated(Target target, ScenarioResult result)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(result);
        if (target.DivideBySegment is not { } divisor)
            return result.Find(target.Segment, target.Metric, target.Statistic)?.Estimate;

        int Position(string segment) => result.Layout.IndexOf(new ResultKey(segment, target.Metric, target.Statistic));
        var (here, there) = (Position(target.Segment), Position(divisor));
        var ratio = here < 0 || there < 0 ? null : RatioOfMeans.Of(
        [
            .. result.Replications.Select(replication => (Numerator: replication.Contributions[here], Denominator: replication.Contributions[there]))
                .Where(pair => !double.IsNaN(pair.Numerator) && !double.IsNaN(pair.Denominator)),
        ]);
        var isBounded = ratio is not null && result.Summary[here].HasEnoughCases && result.Summary[there].HasEnoughCases;
        return ratio is { } value && !isBounded ? value with { HalfWidth = null } : ratio;
    }

    /// <summary>How far a simulation is from a figure, as calibration wants it.</summary>
    /// <returns>
    /// Logarithm of simulated over cited value; for a range over its nearer end, 0 inside; not a number when there is no value above 0.
    /// </returns>
    public static double Residual(Target target, ScenarioResult result) =>
        Simulated(target, result) is { Mean: > 0 and var simulated } ? Math.Log(simulated / target.NearestTo(simulated)) : double.NaN;
}
