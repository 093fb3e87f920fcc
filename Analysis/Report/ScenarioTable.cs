namespace QueueSim.Report;

/// <summary>The main numbers of every scenario, with the verdict against the baseline.</summary>
internal static class ScenarioTable
{
    // In the order of the columns; a metric that no scenario has (no pre-screen, say) is still shown, as 0 is an answer too.
    private static readonly (string Metric, string Heading)[] Columns =
    [
        (ContestReader.Resolution, "Time to resolution, h"), (ContestReader.Solved, "Solved"), ("within_72h_share", "Solved within 72 h"),
        ("first_response_hours", "First response, h"), ("close_hours", "Time to close, h"), ("filtered_share", "Submissions filtered"),
        ("submissions_per_problem", "Submissions a problem"),
    ];

    public static Markup Of(ReportSubject subject, IReadOnlyList<Answer> answers)
    {
        var main = answers.Take(Answer.Groups(subject).Count).ToList();
        var compared = main.SelectMany(answer => answer.Rows).Zip(Answer.Groups(subject).SelectMany(group => group))
            .ToDictionary(entry => entry.Second, entry => entry.First);
        var many = subject.Results.Count > 1;
        var hours = subject.Results.Select(result => Staffing.AgentHoursPerWeek(result.Layout.Scenario)).ToList();
        var staffed = hours.Distinct().Count() > 1;
        var extra = Extra(subject);
        string[] headings =
        [
            "Scenario", .. extra.Select(column => column.Heading), .. Columns.Select(column => column.Heading), .. staffed ? ["Agent hours a week"] : (string[])[],
            .. many ? [Against(subject, answers[0]), "Verdict"] : (string[])[],
        ];
        var cells = extra.Select(column => Cells(subject, column.Metric, column.Segment)).Concat(Columns.Select(column => Cells(subject, column.Metric, subject.Segment))).ToList();
        var decimals = answers[0].Words.Decimals(compared.Values.Select(row => row.Value));
        return Table.Of(Caption(subject), headings, subject.Results.Select((_, i) => (IReadOnlyList<Markup>)
        [
            Name(subject, i), .. cells.Select(column => Table.Text(column[i])), .. staffed ? [Table.Text(Numbers.Count(hours[i]))] : (Markup[])[],
            .. many ? subject.IsAboutExpectations ? Expected(compared[i], answers[0].Words) : Compared(compared[i], answers[0].Words, decimals) : [],
        ]));
    }

    /// <summary>A scenario's description with its name, or the name alone.</summary>
    public static Markup Name(ReportSubject subject, int scenario)
    {
        var (label, name) = (subject.Labels[scenario], subject.Results[scenario].Name);
        return label == name ? Table.Text(name) : Markup.Of($"{label} <span class=\"name\">{name}</span>");
    }

    private static IReadOnlyList<string> Cells(ReportSubject subject, string metric, string segment)
    {
        var rows = subject.Results.Select(result => result.Find(segment, metric)).ToList();
        var decimals = Numbers.Decimals(rows.Select(row => row?.Value));
        return [.. rows.Select(row => Numbers.Cell(row, decimals))];
    }

    /// <summary>Metrics of the answer that the other columns lack.</summary>
    private static List<(string Metric, string Segment, string Heading)> Extra(ReportSubject subject) =>
    [
        .. subject.Answers.Select(answer => (answer.Metric, Segment: Answer.SegmentOf(subject, answer)))
            .Where(answer => answer.Segment != subject.Segment || Columns.All(column => column.Metric != answer.Metric))
            .Select(answer => (answer.Metric, answer.Segment, Words: MetricWords.Of(answer.Metric, answer.Segment, subject)))
            .Select(answer => (answer.Metric, answer.Segment, answer.Words.IsShare ? answer.Words.Heading : $"{answer.Words.Heading}, {answer.Words.Unit}")),
    ];

    private static string Against(ReportSubject subject, Answer answer)
    {
        if (subject.IsAboutExpectations)
            return $"Expected, {answer.Words.Unit}";
        var what = subject.IsAboutSpeed ? "Time to resolution" : answer.Words.Heading;
        var first = answer.Group.Length > 0 ? "the first of its group" : "the baseline";
        return $"{what} against {first}, {(answer.Words.IsShare ? "percentage points" : answer.Words.Unit)}";
    }

    private static Markup[] Expected(AnswerRow row, MetricWords words) => row is { Expected: { } expected, Estimate: { } estimate }
        ?
        [
            Table.Text(words.Bare(expected, words.Decimals([expected]))),
            Table.Text(estimate is not { Low: { } low, High: { } high } ? Numbers.None : expected < low ? "above" : expected > high ? "below" : "in the interval"),
        ]
        : [Table.Text(Numbers.None), Table.Text(Numbers.None)];

    private static Markup[] Compared(AnswerRow row, MetricWords words, int decimals)
    {
        if (row.Difference is not { } difference)
            return row.Value is null ? [Table.Text("no cases"), Table.Text(Numbers.None)] : [Table.Text(Numbers.None), Table.Text("baseline")];
        var half = difference.HalfWidth is { } width ? $" ± {words.Bare(width, decimals)}" : "";
        return
        [
            Table.Text((Numbers.Signed(words.Shown(difference.Mean), decimals) + half).Replace(' ', '\u00a0')),
            Markup.Of($"<span class=\"{row.Verdict}\">{row.Verdict}</span>"),
        ];
    }

    private static Markup Caption(ReportSubject subject)
    {
        var (shown, run) = (subject.Results.Count, subject.Report.ScenariosRun);
        var who = subject.IsFocal ? "Problems of the focal cohort" : "All problems";
        var interval = subject.Report.Provenance.Replications > 1 ? ": means ± half width of the 95 % interval." : ": means of the single replication.";
        var joint = (shown, subject.Comparisons) switch
        {
            (1, _) => "",
            _ when subject.IsAboutExpectations => " The verdict says whether the interval holds the expected value.",
            (_, 1) => " The difference is paired.",
            _ => $" The differences are paired; their intervals and the verdict hold for all {Numbers.Count(subject.Comparisons)} comparisons at once (Bonferroni).",
        };
        var rest = run > shown ? $" The first {shown} of {Numbers.Count(run)} scenarios; summary.csv has all." : "";
        return Markup.Of($"{who}{interval}{joint}{rest}");
    }
}
