using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Tables;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.Calibration;

/// <summary>The name of a metric.</summary>
internal sealed class MetricKind : CellKind
{
    public override string Expected => "the name of a metric such as close_hours";

    public override ParsedCell Parse(string text, CellContext context) =>
        (Metrics.All.FirstOrDefault(metric => metric.Name == text) ?? LimitMetrics.Named(text)) is { } found
            ? new ParsedCell(found, null)
            : Unexpected(Wording.DidYouMean(text, Metrics.All.Select(metric => metric.Name)));
}

/// <summary>A number that a ratio can be taken to.</summary>
internal sealed class PositiveKind : CellKind
{
    public override string Expected => "a number above 0";

    public override ParsedCell Parse(string text, CellContext context) => NumberText.TryParse(text, out var value) && value > 0 ? value : Unexpected(NumberText.PlusAdvice(text));
}

/// <summary>Names of parameters that calibration may change; none for a prediction.</summary>
internal sealed class FreeParametersKind : CellKind
{
    public override string Expected => "names of parameters, separated by spaces";

    public override ParsedCell Parse(string text, CellContext context)
    {
        var names = text.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).ToArray();
        foreach (var name in names)
        {
            if (Parameters.Find(name) is not { } parameter)
                return Unexpected(Wording.DidYouMean(name, Parameters.All.Where(IsFree).Select(known => known.Name)));
            if (!IsFree(parameter))
                return ParsedCell.Fault($"expected numbers that may have decimals, or distributions, and {name} is neither.");
        }
        return new ParsedCell(names, null);
    }

    // Whole numbers change outcomes in jumps, so no search along slopes finds them.
    private static bool IsFree(ParameterSpec parameter) => parameter.Kind is DistributionKind or NumberKind and not IntegerKind;
}
