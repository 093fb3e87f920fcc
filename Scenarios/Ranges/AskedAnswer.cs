using QueueSim.Localization;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.Ranges;

/// <summary>An answer of a study: a scenario minus the one that it is compared with, in one metric.</summary>
/// <param name="Scenario">Position of the scenario.</param>
/// <param name="Name">Its name.</param>
/// <param name="Against">Position of the other.</param>
/// <param name="AgainstName">Its name.</param>
/// <param name="Metric">Name of the metric, whose mean counts.</param>
/// <param name="Segment">Segment.</param>
internal sealed record AskedAnswer(int Scenario, string Name, int Against, string AgainstName, string Metric, string Segment)
{
    /// <summary>The metric as a user names it.</summary>
    public required string Text { get; init; }

    public Metric Kind => Metrics.Named(Metric);

    /// <summary>What numbers are multiplied by to be shown: shares are in percentage points.</summary>
    public double Scale => Kind.Unit == "share" ? 100 : 1;

    /// <summary>The unit in which differences are shown.</summary>
    public string Unit => Kind.Unit switch { "share" => Say.This("answer.points"), "hours" => Say.This("words.h"), var unit => Say.NamedOr("unit", unit.Replace('/', '_'), unit) };
}
