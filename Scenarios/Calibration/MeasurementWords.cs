using QueueSim.Localization;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.Calibration;

/// <summary>What somebody at a desk would measure to know a number: words for a support lead.</summary>
internal static class MeasurementWords
{
    /// <summary>What to measure, in the middle of a sentence, with the number's name. "How long sellers take … (<c>handling.answer_hours</c>)".</summary>
    /// <param name="name">Name of an uncertain number.</param>
    /// <param name="targets">Figures that a name such as <c>targets.Q1</c> may mean.</param>
    /// <returns>The words; the name alone where there are none.</returns>
    public static string For(string name, IReadOnlyList<TargetRow> targets)
    {
        var words = name.StartsWith(UncertainNumbers.FigurePrefix, StringComparison.Ordinal)
            ? OfFigure(targets.FirstOrDefault(target => target.Figure.Key == name[UncertainNumbers.FigurePrefix.Length..]))
            : Words(name) ?? Words(UncertainNumbers.ColumnOf(name) ?? "");
        return words is null ? name : Say.This("measuring.named", ("words", words), ("number", name));
    }

    private static string? OfFigure(TargetRow? target) =>
        target is { Figure: { Segment: "all", DivideBySegment: null } figure } && Metrics.All.FirstOrDefault(metric => metric.Name == figure.Metric) is { } measured
            ? Say.This("measuring.figure", ("noun", measured.Noun)) : null;

    private static string? Words(string name) => Say.NamedOr("measure", name, "") is { Length: > 0 } words ? words : null;
}
