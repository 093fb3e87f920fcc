using QueueSim.Statistics;

namespace QueueSim.Report;

/// <summary>A metric on which a study's question is answered.</summary>
/// <param name="Metric">Its name.</param>
/// <param name="Segment">Segment; <see langword="null"/> for the focal cohort where there is one that has the metric, else all.</param>
public sealed record AnswerMetric(string Metric, string? Segment = null);

/// <summary>How the report speaks of a metric.</summary>
internal sealed record MetricWords
{
    private static readonly Dictionary<string, string> Nouns = new(StringComparer.Ordinal)
    {
        ["first_response_hours"] = "mean time to the first response",
        ["close_hours"] = "mean time to close",
        ["resolution_hours"] = "mean time to resolution",
        ["wait_hours"] = "mean wait in a queue",
        ["chat_first_response_hours"] = "mean time from the first attempt to chat to an agent’s reply",
        ["within_12h_share"] = "share of problems solved within 12 h",
        ["within_24h_share"] = "share of problems solved within 24 h",
        ["within_48h_share"] = "share of problems solved within 48 h",
        ["within_72h_share"] = "share of problems solved within 72 h",
        ["first_response_within_12h_share"] = "share of cases answered within 12 h",
        ["closed_within_48h_share"] = "share of cases closed within 48 h",
        ["queueing_share"] = "share of the time to a first response that is waiting in queues",
        ["filtered_share"] = "share of submissions filtered",
        ["falsely_filtered_share"] = "share of workable submissions filtered by mistake",
        ["filter_miss_share"] = "share of deficient or self-servable submissions that the pre-screen passes",
        ["appeal_success_share"] = "share of appeals that succeed",
        ["second_appeal_success_share"] = "share of further appeals that succeed",
        ["quick_right_share"] = "share of quickly solved cases that were right from the start",
        ["chat_connection_share"] = "share of attempts to chat that reach an agent",
        ["chat_peak_connection_share"] = "share of attempts at peak that reach an agent",
        ["submissions_per_problem"] = "number of submissions a problem",
        ["transfers_per_case"] = "number of transfers a case",
        ["questions_per_case"] = "number of questions a case",
        ["solved_share"] = "share of problems solved",
        ["refused_share"] = "share of problems refused for good",
        ["given_up_share"] = "share of problems given up",
        ["blocked_share"] = "share of problems blocked because the account may not open cases",
        ["open_share"] = "share of problems still open at the end",
        ["chat_access_share"] = "share of problems whose seller may chat",
        ["chat_used_share"] = "share of problems with an attempt to chat",
        ["delay_cost_per_problem"] = "sellers’ cost of delay per problem",
        ["agency_cost_per_problem"] = "sellers’ cost of agencies per problem",
        ["support_cost_per_problem"] = "organisation’s cost of support per problem",
        ["utilisation"] = "share of their time on shift that agents are busy",
        ["backlog_cases"] = "number of waiting cases",
    };

    private readonly string noun;
    private readonly string who;

    private MetricWords(string noun, string who, Metric metric) => (this.noun, this.who, Metric) = (noun, who, metric);

    public Metric Metric { get; }

    /// <summary>As it stands in the middle of a sentence.</summary>
    public string Noun => $"the {noun}{who}";

    /// <summary>As it begins a sentence.</summary>
    public string Subject => $"The {noun}{who}";

    /// <summary>As it stands at the head of a column or a chart.</summary>
    public string Heading => char.ToUpperInvariant(noun[0]) + noun[1..] + who;

    public bool IsShare => Metric.Unit == "share";

    /// <summary>The unit in which numbers are shown.</summary>
    public string Unit => Metric.Unit switch
    {
        "share" => "%",
        "hours" => "h",
        "currency/problem" => "currency units a problem",
        var unit => unit.Replace("/", " a "),
    };

    /// <summary>What follows a number; nothing where the noun says it all.</summary>
    private string Suffix => Unit is "%" or "h" ? " " + Unit : "";

    /// <summary>Digits after the point for these values.</summary>
    public int Decimals(IEnumerable<double?> values) => IsShare ? 1 : Metric.Unit.StartsWith("currency", StringComparison.Ordinal) ? 2 : Numbers.Decimals(values);

    /// <summary>A value without its unit.</summary>
    public string Bare(double value, int decimals) => Numbers.Fixed(Shown(value), decimals);

    /// <summary>A value with its unit.</summary>
    public string Value(double value, int decimals) => Bare(value, decimals) + Suffix;

    /// <summary>The size of a difference with its unit.</summary>
    public string Difference(double value, int decimals) => Bare(Math.Abs(value), decimals) + (IsShare ? " percentage points" : Suffix);

    /// <summary>The number that is shown: percent for a share.</summary>
    public double Shown(double value) => IsShare ? 100 * value : value;

    /// <summary>Words for a metric in a segment of a report.</summary>
    /// <param name="metric">Name.</param>
    /// <param name="segment">Segment that it is taken from.</param>
    /// <param name="subject">The report; its own segment needs no mention.</param>
    public static MetricWords Of(string metric, string segment, ReportSubject subject) => new(
        Nouns.GetValueOrDefault(metric) ?? metric.Replace('_', ' '),
        segment == subject.Segment || (segment == "all" && Metrics.Named(metric).Subject == QueueSim.Statistics.Subject.Desk) ? ""
            : segment == "all" ? " over all sellers"
            : segment == "focal" ? " of the focal cohort"
            : $" ({segment.Replace("=", ": ").Replace('_', ' ').Replace("+", ", ")})",
        Metrics.Named(metric));
}
