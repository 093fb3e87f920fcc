using QueueSim.Statistics;

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

    public static Markup Of(ReportSubject subject)
    {
        var many = subject.Results.Count > 1;
        var hours = subject.Results.Select(result => Staffing.AgentHoursPerWeek(result.Layout.Scenario)).ToList();
        var staffed = hours.Distinct().Count() > 1;
        string[] headings =
        [
            "Scenario", .. Columns.Select(column => column.Heading), .. staffed ? ["Agent hours a week"] : (string[])[],
            .. many ? ["Time to resolution against the baseline, h", "Verdict"] : (string[])[],
        ];
        var cells = Columns.Select(column => Cells(subject, column.Metric)).ToList();
        var differences = Numbers.Decimals(subject.Hours);
        return Table.Of(Caption(subject), headings, subject.Results.Select((_, i) => (IReadOnlyList<Markup>)
        [
            Name(subject, i), .. cells.Select(column => Table.Text(column[i])), .. staffed ? [Table.Text(Numbers.Count(hours[i]))] : (Markup[])[],
            .. many ? Compared(subject, i, differences) : [],
        ]));
    }

    /// <summary>A scenario's description with its name, or the name alone.</summary>
    public static Markup Name(ReportSubject subject, int scenario)
    {
        var (label, name) = (subject.Labels[scenario], subject.Results[scenario].Name);
        return label == name ? Table.Text(name) : Markup.Of($"{label} <span class=\"name\">{name}</span>");
    }

    private static IReadOnlyList<string> Cells(ReportSubject subject, string metric)
    {
        var rows = subject.Results.Select(result => result.Find(subject.Segment, metric)).ToList();
        var decimals = Numbers.Decimals(rows.Select(row => row?.Value));
        return [.. rows.Select(row => Numbers.Cell(row, decimals))];
    }

    private static Markup[] Compared(ReportSubject subject, int scenario, int decimals)
    {
        if (subject.Joint(scenario, ContestReader.Resolution, subject.Segment) is not { } row)
            return [Table.Text(Numbers.None), Table.Text("baseline")];
        if (row.Difference is not { } difference)
            return [Table.Text("no cases"), Table.Text(Numbers.None)];
        var half = row.CiHigh is { } high ? $" ± {Numbers.Fixed(high - difference, decimals)}" : "";
        return [Table.Text((Numbers.Signed(difference, decimals) + half).Replace(' ', '\u00a0')), Markup.Of($"<span class=\"{row.Verdict}\">{row.Verdict}</span>")];
    }

    private static Markup Caption(ReportSubject subject)
    {
        var (shown, run) = (subject.Results.Count, subject.Report.ScenariosRun);
        var who = subject.IsFocal ? "Problems of the focal cohort" : "All problems";
        var interval = subject.Report.Provenance.Replications > 1 ? ": means ± half width of the 95 % interval." : ": means of the single replication.";
        var joint = (shown, subject.Comparisons) switch
        {
            (1, _) => "",
            (_, 1) => " The difference is paired.",
            _ => $" The differences are paired; their intervals and the verdict hold for all {Numbers.Count(subject.Comparisons)} comparisons at once (Bonferroni).",
        };
        var rest = run > shown ? $" The first {shown} of {Numbers.Count(run)} scenarios; summary.csv has all." : "";
        return Markup.Of($"{who}{interval}{joint}{rest}");
    }
}
