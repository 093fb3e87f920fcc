using QueueSim.Scenarios.Running;

namespace QueueSim.Scenarios.Output;

/// <summary>What a manifest says of a precision.</summary>
/// <param name="MinReplications">Replications before the first look.</param>
/// <param name="MaxReplications">Replications with which it ends in any case.</param>
/// <param name="Reached">Whether every interval was inside at the last look; <see langword="null"/> before there was one.</param>
/// <param name="Targets">What was asked of each value.</param>
internal sealed record PrecisionRecord(int MinReplications, int MaxReplications, bool? Reached, IReadOnlyList<PrecisionTargetRecord> Targets)
{
    public static PrecisionRecord Of(PrecisionGoal goal) =>
        new(goal.Least, goal.Most, null, [.. goal.Targets.Select(target => new PrecisionTargetRecord(target.Text, null, null, null, null, null))]);

    public static PrecisionRecord Of(PrecisionOutcome outcome) =>
        new(outcome.Goal.Least, outcome.Goal.Most, outcome.IsReached, [.. outcome.Readings.Select(PrecisionTargetRecord.Of)]);
}

/// <summary>A target, and the interval of the scenario that is farthest from it.</summary>
/// <param name="Asked">As the call may say it.</param>
/// <param name="WidestScenario">The scenario.</param>
/// <param name="Value">Its estimate, in the metric's unit.</param>
/// <param name="HalfWidth">Half width of its interval.</param>
/// <param name="Allowed">Largest half width that is accepted.</param>
/// <param name="Reached">Whether it is inside.</param>
internal sealed record PrecisionTargetRecord(string Asked, string? WidestScenario, double? Value, double? HalfWidth, double? Allowed, bool? Reached)
{
    public static PrecisionTargetRecord Of(PrecisionReading reading) => new(
        reading.Target.Text, reading.Scenario, Rounded(reading.Value), Rounded(reading.HalfWidth), Rounded(reading.Allowed), reading.IsInside);

    /// <summary>To nine significant digits, as in every table.</summary>
    internal static double? Rounded(double? value) => value is { } number && double.IsFinite(number) ? double.Parse(number.ToString("G9")) : null;
}
