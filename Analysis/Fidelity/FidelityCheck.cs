using QueueSim.Statistics;

namespace QueueSim.Fidelity;

/// <summary>Holds a simulation against cited figures.</summary>
public static class FidelityCheck
{
    /// <summary>The lines of the fidelity table, in the order of the targets.</summary>
    /// <param name="targets">Cited figures.</param>
    /// <param name="result">The baseline.</param>
    public static IReadOnlyList<FidelityRow> Rows(IEnumerable<Target> targets, ScenarioResult result)
    {
        ArgumentNullException.ThrowIfNull(targets);
        return [.. targets.Select(target => Row(target, result))];
    }

    /// <summary>One line of the fidelity table.</summary>
    /// <param name="target">A cited figure.</param>
    /// <param name="result">The baseline.</param>
    /// <exception cref="InvalidOperationException">The target has neither a value nor a range.</exception>
    public static FidelityRow Row(Target target, ScenarioResult result)
    {
        ArgumentNullException.ThrowIfNull(target);
        var simulated = Simulated(target, result);
        var isRange = target.Value is null;
        return new FidelityRow(
            target.Key, target.Statement, target.Value, isRange ? target.Low : null, isRange ? target.High : null, simulated?.Mean,
            simulated?.Low, simulated?.High, target.Kind, Verdict(simulated, target.Accepted)) { Figure = target };
    }

    /// <summary>The simulated value of a figure with its 95 % interval.</summary>
    /// <returns>The estimate, or <see langword="null"/> when the scenario has no such value or no case to take it from.</returns>
    public static Estimate? Simulated(Target target, ScenarioResult result)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(result);
        var index = result.Layout.IndexOf(new ResultKey(target.Segment, target.Metric, target.Statistic));
        if (index < 0)
            return null;
        if (target.DivideBySegment is not { } divisor)
            return Estimate.Of(ReplicationValues.MomentsOf(result.Replications, index));

        var other = result.Layout.IndexOf(new ResultKey(divisor, target.Metric, target.Statistic));
        return other < 0 ? null : RatioOfMeans.Of(
        [
            .. result.Replications.Select(replication => (replication.Values[index], replication.Values[other]))
                .Where(pair => !double.IsNaN(pair.Item1) && !double.IsNaN(pair.Item2)),
        ]);
    }

    /// <summary>How far a simulation is from a figure, as calibration wants it.</summary>
    /// <returns>
    /// Logarithm of simulated over cited value; for a range over its nearer end, 0 inside; not a number when there is no value above 0.
    /// </returns>
    public static double Residual(Target target, ScenarioResult result)
    {
        ArgumentNullException.ThrowIfNull(target);
        if (Simulated(target, result)?.Mean is not { } simulated || simulated <= 0)
            return double.NaN;
        return Math.Log(simulated / (target.Value ?? Math.Clamp(simulated, target.Accepted.Low, target.Accepted.High)));
    }

    internal static FidelityVerdict Verdict(Estimate? simulated, (double Low, double High) accepted)
    {
        if (simulated is not { } estimate)
            return FidelityVerdict.NoValue;
        if (estimate.Low >= accepted.Low && estimate.High <= accepted.High)
            return FidelityVerdict.Met;
        return estimate.High < accepted.Low || estimate.Low > accepted.High ? FidelityVerdict.Missed : FidelityVerdict.Unclear;
    }
}
