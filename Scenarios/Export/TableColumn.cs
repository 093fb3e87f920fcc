using QueueSim.Localization;
using QueueSim.Scenarios.Output;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.Export;

/// <summary>What the cells of a column are.</summary>
internal enum CellForm { Text, Number, Whole }

/// <summary>A column of a table of results. What is in it, in which unit, and what it means.</summary>
/// <param name="Table">Name of the table, as its file without the ending.</param>
/// <param name="Name">Name of the column.</param>
internal sealed record TableColumn(string Table, string Name)
{
    private const string Answers = "answers";

    private static readonly HashSet<string> Texts =
    [
        "scenario", "description", "group", "compared_with", "baseline", "segment", "metric", "statistic", "unit", "note", "steady", "verdict", "joint_verdict", "outcome",
        "joint_over", "case_type", "who", "priority", "market", "standing", "best", "not_told_apart", "reading", "piece", "with", "without", "team", "light", "reason",
        "desk", "deciding_number", "worth_knowing", "strategy",
    ];

    private static readonly HashSet<string> Counts =
        ["replication", "replications", "count", "problems", "left_out", "desks", "better", "worse", "trade_off", "equivalent", "undecided", "like_own", "more_agents_per_shift", "ended", "open"];

    /// <summary>Columns of tables whose rows have metrics of different units.</summary>
    private static readonly HashSet<string> InUnitOfRow =
    [
        "value", "ci_low", "ci_high", "difference", "margin", "by_problems", "by_problems_ci_low", "by_problems_ci_high", "by_case_type", "by_case_type_ci_low", "by_case_type_ci_high",
        "mean", "half_width", "value_low", "value_high", "low", "high", "worth", "worth_ci_low", "worth_ci_high",
    ];

    /// <summary>What its cells are; by the name alone, so that a scenario called <c>1</c> stays text.</summary>
    public CellForm Form =>
        Texts.Contains(Name) || (Metric is not null && End.EndsWith("verdict", StringComparison.Ordinal)) || (Table == "pieces" && Name == "value") ? CellForm.Text
        : Counts.Contains(Name) ? CellForm.Whole : CellForm.Number;

    /// <summary>The metric of a column of the answers; <see langword="null"/> for any other column.</summary>
    /// <exception cref="ArgumentException">The answers have a metric that there is not.</exception>
    public Metric? Metric => Table == Answers && !AnswerTable.First.Contains(Name) ? Metrics.Named(Name[..^End.Length].Split('[')[0]) : null;

    /// <summary>Segment that the study names for a metric of the answers; empty for that of the report.</summary>
    public string Segment => Name.IndexOf('[', StringComparison.Ordinal) is var from and >= 0 ? Name[(from + 1)..Name.IndexOf(']', StringComparison.Ordinal)] : "";

    /// <summary>What of a metric it is: the end of its name.</summary>
    public string End => Table != Answers ? "" : AnswerTable.Ends.Where(end => Name.EndsWith(end, StringComparison.Ordinal)).MaxBy(end => end.Length)!;

    /// <summary>Unit of its numbers as a heading says it; empty for text and counts.</summary>
    public string Unit => Form != CellForm.Number ? ""
        : Metric is { } metric ? UnitOf(metric)
        : Name == "pairing_gain" || Name == "r_squared" ? ""
        : Table == "same-problems" && Name is "ci_low" or "ci_high" ? Say.This("export.hours")
        : Table == "backlog" && Name is "cases" or "ci_low" or "ci_high" ? Say.This("export.cases")
        : InUnitOfRow.Contains(Name) ? Say.This("export.unit_of_row")
        : Name.Contains("hours", StringComparison.Ordinal) ? Say.This("export.hours")
        : Name.Contains("share", StringComparison.Ordinal) || Name.Contains("solved", StringComparison.Ordinal) || Name.Contains("_off", StringComparison.Ordinal)
            || Name.Contains("unchanged", StringComparison.Ordinal) || Name is "better_ci_low" or "better_ci_high" or "worse_ci_low" or "worse_ci_high" or "utilisation" ? Say.This("export.share")
        : Name.StartsWith("queue_", StringComparison.Ordinal) ? Say.This("export.cases")
        : "";

    /// <summary>Its name with the unit.</summary>
    public string Heading => Unit.Length == 0 ? Name : $"{Name} ({Unit})";

    /// <summary>What it means, in a sentence or less.</summary>
    public string Meaning
    {
        get
        {
            if (Metric is { } metric)
                return Say.This("export.metric", ("noun", metric.Noun), ("segment", Segment.Length == 0 ? "" : $" [{Segment}]"), ("what", Say.Named("answers_end", End.Length == 0 ? "value" : End[1..])));
            return Name.EndsWith("ci_low", StringComparison.Ordinal) ? Say.This("export.ci_low")
                : Name.EndsWith("ci_high", StringComparison.Ordinal) ? Say.This("export.ci_high")
                : Say.NamedOr("column", $"{Table}.{Name}", Say.NamedOr("column", Name, ""));
        }
    }

    private static string UnitOf(Metric metric) => metric.Unit switch
    {
        "hours" => Say.This("export.hours"),
        "share" => Say.This("export.share"),
        var unit => unit,
    };
}
