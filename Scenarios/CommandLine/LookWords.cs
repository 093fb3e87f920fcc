using QueueSim.Localization;
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
            return Say.This("terminal.look_none", ("target", reading.Target.Text), ("scenario", reading.Scenario));
        var unit = Metrics.Named(reading.Target.Metric).Unit;
        return Say.This("terminal.look", ("target", reading.Target.Text), ("half", Size(half, unit)), ("allowed", Size(allowed, unit)))
            + (reading.IsInside ? Say.This("terminal.look_inside") : Say.This("terminal.look_in", ("scenario", reading.Scenario)));
    }

    /// <summary>A look at all targets, in one line.</summary>
    public static string Of(PrecisionOutcome look, int? next) =>
        Say.This("terminal.looked",
            ("n", look.Replications), ("readings", string.Join(Say.This("words.semicolon"), look.Readings.Select(Of))),
            ("then", next is { } more ? Say.This("terminal.on_to", ("n", more)) : look.IsReached ? Say.This("terminal.precise") : Say.This("terminal.not_precise")));

    /// <summary>What a run says at its end.</summary>
    public static IEnumerable<string> Sum(PrecisionOutcome outcome)
    {
        yield return outcome.IsReached
            ? Say.This("terminal.precision_reached", ("n", outcome.Replications))
            : Say.This("terminal.precision_missed", ("n", outcome.Replications));
        foreach (var reading in outcome.Readings.Where(reading => !reading.IsInside))
        {
            var needed = reading is { HalfWidth: { } half, Allowed: { } allowed and > 0 } ? Math.Ceiling(outcome.Replications * Math.Pow(half / allowed, 2)) : (double?)null;
            yield return needed < 1e9 ? Say.This("terminal.needs", ("reading", Of(reading)), ("n", needed.Value.ToString("N0"))) : Say.This("terminal.needs_many", ("reading", Of(reading)));
        }
    }

    /// <summary>A look at scenarios that compete.</summary>
    public static string Of(SelectionLook look) =>
        Say.This("terminal.selection_look", ("n", look.Step.Observations), ("leader", look.Leader), ("all", look.Step.Spent), ("left", look.Step.Left.Count), ("of", look.Of));

    /// <summary>A size with its unit.</summary>
    public static string Size(double size, string unit) => unit switch
    {
        "share" => $"{Digits(100 * size)} pp",
        "hours" => $"{Digits(size)} {Say.This("words.h")}",
        _ => $"{Digits(size)} {unit}",
    };

    private static string Digits(double size) => size is 0 ? "0" : Math.Abs(size) >= 100 ? size.ToString("F0") : size.ToString("G3");
}
