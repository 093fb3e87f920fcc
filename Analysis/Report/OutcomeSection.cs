using QueueSim.Localization;

namespace QueueSim.Report;

/// <summary>What happened to the problems.</summary>
internal static class OutcomeSection
{
    /// <summary>Every way in which a problem can end; their shares add up to 1.</summary>
    internal static (string Metric, string Heading)[] Ends =>
    [
        ("solved_share", Say.This("outcomes.solved")), ("refused_share", Say.This("outcomes.refused")), ("given_up_share", Say.This("outcomes.given_up")), ("blocked_share", Say.This("outcomes.blocked")), ("open_share", Say.This("outcomes.open")),
    ];

    private static (string Metric, string Heading)[] Errors =>
        [("filter_miss_share", Say.This("outcomes.missed")), ("falsely_filtered_share", Say.This("outcomes.falsely"))];

    public static Markup Of(ReportSubject subject, ReportChart flow) => Markup.Of($"<h2>{Say.This("outcomes.heading")}</h2>\n<p>{Numbers.Kept(GivingUp.Of(subject.Scenario))}</p>\n{flow.Figure()}")
        .And(Table.Of(
            Table.Text(Say.This("outcomes.caption", ("who", subject.IsFocal ? Say.This("words.focal_cohort") : Say.This("words.all_problems")), ("ends", Names()))),
            [Say.This("words.scenario"), .. Ends.Concat(Errors).Select(outcome => outcome.Heading)],
            subject.Results.Select((result, i) => (IReadOnlyList<Markup>)
                [ScenarioTable.Name(subject, i), .. Ends.Concat(Errors).Select(outcome => Table.Text(Numbers.Cell(result.Find(subject.Segment, outcome.Metric), 1)))])));

    private static string Names() => Numbers.Names([.. Ends.Select(end => end.Heading.ToLowerInvariant())], Ends.Length);
}
