using QueueSim.Localization;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Tables;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.Calibration;

/// <summary>The name of a metric.</summary>
internal sealed class MetricKind : CellKind
{
    public override string Expected => Say.This("faults.kind_metric");

    public override ParsedCell Parse(string text, CellContext context) =>
        (Metrics.All.FirstOrDefault(metric => metric.Name == text) ?? LimitMetrics.Named(text)) is { } found
            ? new ParsedCell(found, null)
            : Unexpected(Wording.DidYouMean(text, Metrics.All.Select(metric => metric.Name)));
}

/// <summary>A number that a ratio can be taken to.</summary>
internal sealed class PositiveKind : CellKind
{
    public override string Expected => Say.This("faults.kind_positive");

    public override ParsedCell Parse(string text, CellContext context) => NumberText.TryParse(text, out var value) && value > 0 ? value : Unexpected(NumberText.PlusAdvice(text));
}

/// <summary>Names of parameters and paths of columns that calibration may change; none for a prediction.</summary>
internal sealed class FreeParametersKind : CellKind
{
    public override string Expected => Say.This("faults.kind_parameters");

    public override ParsedCell Parse(string text, CellContext context)
    {
        var names = text.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).ToArray();
        foreach (var name in names)
        {
            if (FreeValue.PlaceOf(name) is not null) continue;
            return PlacePath.Parse(name, "parameter", [], out _) is not null
                ? ParsedCell.Fault(Say.This("faults.kind_decimals", ("name", name)))
                : Unexpected(Wording.DidYouMean(name, Parameters.All.Select(known => known.Name).Where(known => FreeValue.PlaceOf(known) is not null)));
        }
        return new ParsedCell(names, null);
    }
}
