using QueueSim.Localization;
using QueueSim.Statistics;

namespace QueueSim.Report;

/// <summary>How the report speaks of a metric.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Who">Whose values they are, as it follows the noun; empty when that needs no mention.</param>
internal sealed record MetricWords(Metric Metric, string Who = "")
{
    /// <summary>As it stands in the middle of a sentence.</summary>
    public string Noun => Say.This("words.the_metric", ("noun", Metric.Noun), ("who", Who));

    /// <summary>As it begins a sentence.</summary>
    public string Subject => Say.This("words.the_metric_first", ("noun", Metric.Noun), ("who", Who));

    /// <summary>As it stands at the head of a column or a chart.</summary>
    public string Heading => Say.This("words.metric_heading", ("noun", char.ToUpperInvariant(Metric.Noun[0]) + Metric.Noun[1..]), ("who", Who));

    /// <summary>What the best value is.</summary>
    public string Extreme => Metric.Better != Better.Lower ? Say.This("words.highest") : Metric.Unit == "hours" ? Say.This("words.shortest") : Say.This("words.lowest");

    public bool IsShare => Metric.Unit == "share";

    /// <summary>The unit in which numbers are shown.</summary>
    public string Unit => Metric.Unit switch
    {
        "share" => "%",
        "hours" => Say.This("words.h"),
        "currency/problem" => Say.This("words.currency"),
        var unit => Say.NamedOr("unit", unit.Replace('/', '_'), unit.Replace("/", " a ")),
    };

    /// <summary>What follows a number; nothing where the noun says it all.</summary>
    private string Suffix => IsShare || Metric.Unit == "hours" ? " " + Unit : "";

    /// <summary>Digits after the point for these values.</summary>
    public int Decimals(IEnumerable<double?> values) => IsShare ? 1 : Metric.Unit.StartsWith("currency", StringComparison.Ordinal) ? 2 : Numbers.Decimals(values);

    /// <summary>A value without its unit.</summary>
    public string Bare(double value, int decimals) => Numbers.Fixed(Shown(value), decimals);

    /// <summary>A value with its unit.</summary>
    public string Value(double value, int decimals) => Bare(value, decimals) + Suffix;

    /// <summary>The size of a difference with its unit.</summary>
    public string Difference(double value, int decimals) => Bare(Math.Abs(value), decimals) + (IsShare ? " " + Say.This("words.points") : Suffix);

    /// <summary>The number that is shown: percent for a share.</summary>
    public double Shown(double value) => IsShare ? 100 * value : value;

    /// <summary>Words for a metric in a segment of a report.</summary>
    /// <param name="metric">Name.</param>
    /// <param name="segment">Segment that it is taken from.</param>
    /// <param name="subject">The report; its own segment needs no mention.</param>
    public static MetricWords Of(string metric, string segment, ReportSubject subject) => new(
        Metrics.Named(metric),
        segment == subject.Segment || (segment == "all" && Metrics.Named(metric).Subject == QueueSim.Statistics.Subject.Desk) ? ""
            : segment == "all" ? Say.This("words.over_all")
            : segment == "focal" ? Say.This("words.of_focal")
            : Say.This("words.of_segment", ("segment", SegmentWords.Of(segment))));
}
