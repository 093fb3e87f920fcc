using QueueSim.Statistics;

namespace QueueSim.Scenarios.Running;

/// <summary>How narrow the intervals of a study shall be.</summary>
/// <param name="Targets">At least one; all of them hold in every scenario.</param>
/// <param name="Least">Replications before the first look.</param>
/// <param name="Most">Replications with which it ends in any case.</param>
internal sealed record PrecisionGoal(IReadOnlyList<PrecisionTarget> Targets, int Least, int Most)
{
    /// <summary>The scenario in which each target is farthest from being reached.</summary>
    public IReadOnlyList<PrecisionReading> Read(IReadOnlyList<ScenarioResult> results) =>
        [.. Targets.Select(target => results.Select(target.Read).OfType<PrecisionReading>().MaxBy(reading => reading.TimesTooWide) ?? new PrecisionReading(target, results[0].Name, null, null))];
}

/// <summary>How narrow the interval of one value shall be.</summary>
/// <param name="Metric">Name of the metric.</param>
/// <param name="Segment">Segment; <see langword="null"/> for the focal cohort where there is one that has the metric, else all.</param>
/// <param name="Statistic">Name of the statistic.</param>
/// <param name="Size">Largest half width: in the metric's unit, or as a part of the value.</param>
/// <param name="IsRelative">Whether it is a part of the value.</param>
/// <param name="Text">As the user may write it, with the metric.</param>
internal sealed record PrecisionTarget(string Metric, string? Segment, string Statistic, double Size, bool IsRelative, string Text)
{
    /// <summary>How far a scenario is; <see langword="null"/> when it has no such value.</summary>
    public PrecisionReading? Read(ScenarioResult result)
    {
        var row = Segment is not null ? result.Find(Segment, Metric, Statistic) : result.Find("focal", Metric, Statistic) ?? result.Find("all", Metric, Statistic);
        if (row is null)
            return null;
        // Intervals need not have their value in the middle.
        var halfWidth = row.Value is { } value && row.CiLow is { } low && row.CiHigh is { } high ? Math.Max(value - low, high - value) : (double?)null;
        return new PrecisionReading(this, result.Name, row.Value, halfWidth);
    }
}

/// <summary>How far a target is from being reached, in the scenario that is farthest.</summary>
/// <param name="Target">The target.</param>
/// <param name="Scenario">Name of the scenario.</param>
/// <param name="Value">The estimate; <see langword="null"/> without cases.</param>
/// <param name="HalfWidth">Half width of its 95 % interval; <see langword="null"/> without one.</param>
internal sealed record PrecisionReading(PrecisionTarget Target, string Scenario, double? Value, double? HalfWidth)
{
    /// <summary>Largest half width that is accepted, in the metric's unit.</summary>
    public double? Allowed => Target.IsRelative ? Target.Size * Math.Abs(Value ?? double.NaN) is var size && double.IsNaN(size) ? null : size : Target.Size;

    public bool IsInside => HalfWidth <= Allowed;

    /// <summary>Half width over what is accepted; infinite when there is no interval.</summary>
    public double TimesTooWide => HalfWidth is not { } half || Allowed is not { } allowed ? double.PositiveInfinity : half <= allowed && allowed == 0 ? 0 : half / allowed;
}

/// <summary>What became of a precision that was asked for.</summary>
/// <param name="Goal">What was asked for.</param>
/// <param name="Replications">Replications of every scenario at the last look.</param>
/// <param name="IsReached">Whether every interval was inside.</param>
/// <param name="Readings">The last look at each target.</param>
internal sealed record PrecisionOutcome(PrecisionGoal Goal, int Replications, bool IsReached, IReadOnlyList<PrecisionReading> Readings);
