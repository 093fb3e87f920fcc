using QueueSim.Statistics;

namespace QueueSim.Scenarios.Calibration;

/// <summary>What somebody at a desk would measure to know a number: words for a support lead.</summary>
internal static class MeasurementWords
{
    // What desks that agree with the sources differ in: sampled numbers, and those that figures are calibrated by.
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["ai.threshold"] = "how many faultless submissions the pre-screen filters, on a sample judged by people",
        ["case_types.*.touch_minutes"] = "how long agents work on a case of each type",
        ["case_types.*.intake_hours"] = "how long a case lies before it stands in a team's queue, by type",
        ["case_types.*.investigation_hours"] = "how long decisions of each type wait for internal answers",
        ["chat.part_solve_factor"] = "how much less often a chat solves a problem for each thing that it does not bring",
        ["chat.patience_minutes"] = "how long sellers keep a chat open that nobody takes",
        ["chat.touch_minutes"] = "how long an agent works on a chat that brings everything",
        ["decision.none_success_factor"] = "how often appeals with nothing attached succeed, against complete ones",
        ["handling.go_on_probability"] = "how often agents go on without asking for what is missing",
        ["handling.incomplete_investigation_factor"] = "how much longer investigations take when something is missing",
        ["seller.health_correlation"] = "how many sellers meet all five conditions of account health at once",
        ["translation.touch_minutes"] = "how long translators work on a case",
        ["arrivals.busyness_cv"] = "how much the numbers of problems of like weekdays differ, beyond chance",
        ["seller.professional_probability"] = "how many of the sellers are professional ones",
        ["seller.health_rating_probability"] = "how many sellers have had a health rating of 98 % for 90 days",
        ["knowledge_base.solve_probability"] = "how many of those who read the help page for their problem write no case about it",
        ["ai.auc"] = "how well the pre-screen's score tells faulty submissions from others, on a sample judged by people",
        ["resubmission.return_probability"] = "how many sellers come back after a bounce",
        ["resubmission.improve_probability"] = "how often what a bounce names is mended in the next submission",
        ["translation.delay_hours"] = "how long cases to be translated lie, besides the work of translators",
        ["documents.invoice_error_probability"] = "how many of the invoices sent have a wrong supplier, date, amount or SKU",
        ["staffing.agents_factor"] = "how many agents are on shift, hour by hour",
        ["handling.chinese_work_factor"] = "how much longer agents work on a translated case than on the same in English",
        ["handling.difficulty_cv"] = "how much the work on cases of one type differs",
        ["handling.fix_category_probability"] = "how often the wrong team solves a case itself in place of handing it over",
        ["handling.answer_hours"] = "how long sellers take to answer a question",
        ["appeal.probability"] = "how many refused sellers appeal",
        ["appeal.more_evidence_probability"] = "how many appeals bring all documents",
        ["chat.part_touch_factor"] = "how much longer a chat takes for each thing that it does not bring",
        ["case_types.*.self_servable_probability"] = "how many problems of each type a help page would solve",
        ["case_types.*.documents_needed_probability"] = "in how many problems of each type the decision needs documents",
        ["case_types.*.solve_probability"] = "how many complete cases of each type are decided for the seller",
        ["case_types.*.chat_solve_probability"] = "how many problems of each type a chat agent solves without handing them over",
        ["case_types.*.patience_hours"] = "after how long without an answer sellers give up, by type of problem",
        ["case_types.*.reference_needed_probability"] = "in how many problems of each type the work needs the ASIN, order or shipment",
        ["strategies.*.right_category_probability"] = "how many cases come in the right category",
    };

    /// <summary>What to measure, in the middle of a sentence, with the number's name. "How long sellers take … (<c>handling.answer_hours</c>)".</summary>
    /// <param name="name">Name of an uncertain number.</param>
    /// <param name="targets">Figures that a name such as <c>targets.Q1</c> may mean.</param>
    /// <returns>The words; the name alone where there are none.</returns>
    public static string For(string name, IReadOnlyList<TargetRow> targets)
    {
        var words = name.StartsWith(UncertainNumbers.FigurePrefix, StringComparison.Ordinal)
            ? OfFigure(targets.FirstOrDefault(target => target.Figure.Key == name[UncertainNumbers.FigurePrefix.Length..]))
            : Known.GetValueOrDefault(name) ?? Known.GetValueOrDefault(UncertainNumbers.ColumnOf(name) ?? "");
        return words is null ? name : $"{words} ({name})";
    }

    private static string? OfFigure(TargetRow? target) =>
        target is { Figure: { Segment: "all", DivideBySegment: null } figure } && Metrics.All.FirstOrDefault(metric => metric.Name == figure.Metric) is { } measured
            ? $"the {measured.Noun}" : null;
}
