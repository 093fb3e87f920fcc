namespace QueueSim.Report;

/// <summary>What happened to the problems.</summary>
internal static class OutcomeSection
{
    /// <summary>Every way in which a problem can end; their shares add up to 1.</summary>
    internal static readonly (string Metric, string Heading)[] Ends =
    [
        ("solved_share", "Solved"), ("refused_share", "Refused for good"), ("given_up_share", "Given up"), ("blocked_share", "Blocked"), ("open_share", "Still open"),
    ];

    private static readonly (string Metric, string Heading)[] Errors =
        [("filter_miss_share", "Passed though deficient or self-servable"), ("falsely_filtered_share", "Workable but filtered")];

    public static Markup Of(ReportSubject subject, ReportChart flow) => Markup.Of($"<h2>What happened to the problems</h2>\n<p>{Numbers.Kept(GivingUp.Of(subject.Scenario))}</p>\n{flow.Figure()}")
        .And(Table.Of(
            Table.Text($"How problems end in each scenario ({(subject.IsFocal ? "focal cohort" : "all problems")}; {Names()} add up to 100 %), and how often the pre-screen errs: shares of deficient or self-servable submissions that it passes, and of workable ones that it filters."),
            ["Scenario", .. Ends.Concat(Errors).Select(outcome => outcome.Heading)],
            subject.Results.Select((result, i) => (IReadOnlyList<Markup>)
                [ScenarioTable.Name(subject, i), .. Ends.Concat(Errors).Select(outcome => Table.Text(Numbers.Cell(result.Find(subject.Segment, outcome.Metric), 1)))])));

    private static string Names() => Numbers.Names([.. Ends.Select(end => end.Heading.ToLowerInvariant())], Ends.Length);
}
