using QueueSim.Localization;
using QueueSim.Statistics;

namespace QueueSim.Report;

/// <summary>The main numbers of every scenario, with the verdict against the baseline.</summary>
internal static class ScenarioTable
{
    // All on the seller's clock; more columns are out of sight at 1280 px. In the order of the columns; a metric that no scenario has (no pre-screen, say) is still shown, as 0 is an answer too.
    private static (string Metric, string Heading)[] Columns =>
    [
        (Metrics.SolvedInTime, Say.This("notes.column.solved")), (Metrics.RestrictedResolution, Say.This("notes.column.time")),
        (Metrics.Resolution, Say.This("notes.column.time_of_solved")), ("within_72h_share", Say.This("notes.column.solved_72")),
        ("first_human_response_hours", Say.This("notes.column.human")), ("never_human_share", Say.This("notes.column.never")),
        ("filtered_share", Say.This("notes.column.filtered")), ("submissions_per_problem", Say.This("notes.column.submissions")),
    ];

    public static Markup Of(ReportSubject subject, IReadOnlyList<Answer> answers)
    {
        var compared = answers.Take(Answer.Groups(subject).Count).SelectMany(answer => answer.Rows).OrderBy(row => row.Scenario).ToList();
        var words = answers[0].Words;
        var many = subject.Results.Count > 1;
        var hours = subject.Results.Select(result => Staffing.AgentHoursPerWeek(result.Layout.Scenario)).ToList();
        var staffed = hours.Distinct().Count() > 1;
        var columns = Extra(subject).Concat(Columns.Select(column => (column.Metric, subject.Segment, column.Heading))).ToList();
        string[] headings =
        [
            Say.This("page.scenario"), .. many ? [Say.This("page.verdict"), Against(subject, answers[0])] : (string[])[], .. columns.Select(column => column.Heading),
            .. staffed ? [Say.This("notes.column.agents")] : (string[])[],
        ];
        var cells = columns.Select(column => Cells(subject, column.Metric, column.Segment)).ToList();
        var decimals = words.Decimals(compared.Select(row => row.Value));
        return Table.Of(Caption(subject), headings, compared.Select((row, i) => (IReadOnlyList<Markup>)
        [
            Name(subject, i), .. many ? subject.IsAboutExpectations ? Expected(row, words) : Compared(row, words, decimals) : [],
            .. cells.Select(column => Table.Text(column[i])), .. staffed ? [Table.Text(Numbers.Count(hours[i]))] : (Markup[])[],
        ]));
    }

    /// <summary>A scenario's description with its name, or the name alone.</summary>
    public static Markup Name(ReportSubject subject, int scenario)
    {
        var (label, name) = (subject.Labels[scenario], subject.Results[scenario].Name);
        return label == name ? Table.Text(name) : Markup.Of($"{label} <span class=\"name\">{name}</span>");
    }

    /// <summary>The verdict on a scenario, and its difference to the first.</summary>
    public static Markup[] Compared(AnswerRow row, MetricWords words, int decimals)
    {
        if (row.ToFirst is null)
            return [Table.Text(Say.This("page.baseline")), Table.Text(Numbers.None)];
        if (row.Difference is not { } difference)
            return [Table.Text(Numbers.None), Table.Text(Say.This("answer.no_cases"))];
        var half = difference.HalfWidth is { } width ? $" ±\u00a0{words.Bare(width, decimals)}" : "";
        return [Markup.Of($"<span class=\"{Class(row.Verdict)}\">{VerdictWords.Of(row.Word)}</span>"), Table.Text(Numbers.Signed(words.Shown(difference.Mean), decimals) + half)];
    }

    public static string Class(Verdict verdict) => verdict.IsNegligible() ? "negligible" : verdict.Word();

    private static IReadOnlyList<string> Cells(ReportSubject subject, string metric, string segment)
    {
        var rows = subject.Results.Select(result => result.Find(segment, metric)).ToList();
        var decimals = Numbers.Decimals(rows.Select(row => row?.Value));
        return [.. rows.Select(row => Numbers.Cell(row, decimals))];
    }

    /// <summary>Metrics of the answer that the other columns lack.</summary>
    private static IEnumerable<(string Metric, string Segment, string Heading)> Extra(ReportSubject subject) =>
        from answer in subject.Answers
        let segment = Answer.SegmentOf(subject, answer)
        where segment != subject.Segment || Columns.All(column => column.Metric != answer.Metric)
        let words = MetricWords.Of(answer.Metric, segment, subject)
        select (answer.Metric, segment, words.IsShare ? words.Heading : Say.This("words.in_unit", ("what", words.Heading), ("unit", words.Unit)));

    private static string Against(ReportSubject subject, Answer answer)
    {
        if (subject.IsAboutExpectations)
            return Say.This("notes.column.expected", ("unit", answer.Words.Unit));
        var first = answer.Group.Length > 0 ? Say.This("notes.column.first_of_group") : Say.This("words.the_baseline");
        return Say.This("notes.column.against", ("what", answer.Words.Heading), ("first", first), ("unit", answer.Words.IsShare ? Say.This("words.points") : answer.Words.Unit));
    }

    public static Markup[] Expected(AnswerRow row, MetricWords words) => row is { Expected: { } expected, Estimate: { } estimate }
        ?
        [
            Table.Text(estimate is not { Low: { } low, High: { } high } ? Numbers.None : expected < low ? Say.This("notes.expected.above") : expected > high ? Say.This("notes.expected.below") : Say.This("notes.expected.inside")),
            Table.Text(words.Bare(expected, words.Decimals([expected]))),
        ]
        : [Table.Text(Numbers.None), Table.Text(Numbers.None)];

    private static Markup Caption(ReportSubject subject)
    {
        var (shown, run) = (subject.Results.Count, subject.Report.ScenariosRun);
        var who = subject.IsFocal ? Say.This("notes.table.focal") : Say.This("notes.table.all");
        var interval = subject.Report.Provenance.Replications > 1 ? Say.This("notes.table.means") : Say.This("notes.table.once");
        var joint = (shown, subject.Comparisons) switch
        {
            (1, _) => "",
            _ when subject.IsAboutExpectations => Say.This("notes.table.expected"),
            (_, 1) => Say.This("notes.table.paired"),
            _ => Say.This("notes.table.joint", ("over", VerdictNotes.Over(subject))),
        };
        var rest = run > shown ? Say.This("notes.table.rest", ("shown", shown), ("all", Numbers.Count(run))) : "";
        return Markup.Of($"{Say.This("notes.table", ("who", who), ("interval", interval), ("joint", joint), ("rest", rest))}");
    }
}
