using QueueSim.Scenarios.Running;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.CommandLine;

/// <summary>How far a run is that decides itself when to end, in words.</summary>
internal static class LookWords
{
    /// <summary>A target with the half width of the scenario that is farthest from it.</summary>
    public static string Of(PrecisionReading reading)
    {
        if (reading.HalfWidth is not { } half || reading.Allowed is not { } allowed)
            return $"{reading.Target.Text}: no interval in {reading.Scenario}";
        var unit = Metrics.Named(reading.Target.Metric).Unit;
        return $"{reading.Target.Text}: ± {Size(half, unit)} of {Size(allowed, unit)}{(reading.IsInside ? ", inside" : $" in {reading.Scenario}")}";
    }

    /// <summary>A look at all targets, in one line.</summary>
    public static string Of(PrecisionOutcome look, int? next) =>
        $"{look.Replications} replications: {string.Join("; ", look.Readings.Select(Of))}. {(next is { } more ? $"On to {more}." : look.IsReached ? "Precise enough." : "The most replications, and not precise enough.")}";

    /// <summary>What a run says at its end.</summary>
    public static IEnumerable<string> Sum(PrecisionOutcome outcome)
    {
        yield return outcome.IsReached
            ? $"Precision reached with {outcome.Replications} replications of every scenario."
            : $"Precision not reached: {outcome.Replications} replications are the most (--max-replications).";
        foreach (var reading in outcome.Readings.Where(reading => !reading.IsInside))
        {
            var needed = reading is { HalfWidth: { } half, Allowed: { } allowed and > 0 } ? Math.Ceiling(outcome.Replications * Math.Pow(half / allowed, 2)) : (double?)null;
            yield return $"  {Of(reading)}{(needed < 1e9 ? $"; about {needed:N0} replications would do" : "")}.";
        }
    }

    /// <summary>A look at scenarios that compete.</summary>
    public static string Of(SelectionLook look) =>
        $"{look.Step.Observations} replications of {look.Leader}, {look.Step.Spent} in all: {look.Step.Left.Count} of {look.Of} scenarios left, {look.Leader} ahead.";

    /// <summary>A size with its unit.</summary>
    public static string Size(double size, string unit) => unit switch
    {
        "share" => $"{Digits(100 * size)} pp",
        "hours" => $"{Digits(size)} h",
        _ => $"{Digits(size)} {unit}",
    };

    private static string Digits(double size) => size is 0 ? "0" : Math.Abs(size) >= 100 ? size.ToString("F0") : size.ToString("G3");
}
