using QueueSim.Localization;
using QueueSim.Statistics;

namespace QueueSim.Report;

/// <summary>The shares that keep the limits of <c>sla.csv</c>, beside those that ought to.</summary>
internal static class ServiceLevelSection
{
    public static Markup Of(ReportSubject subject)
    {
        var scenario = subject.Baseline.Layout.Scenario;
        var levels = scenario.ServiceLevels.Where(level => level.TargetShare is not null).ToList();
        if (levels.Count == 0)
            return Markup.Empty;
        return Markup.Of($"<h2>{Say.This("levels.heading")}</h2>\n").And(Table.Of(
            Table.Text(Say.This("levels.caption")),
            [Say.This("words.scenario"), .. levels.Select(level => Heading(level))],
            subject.Results.Select((result, i) => (IReadOnlyList<Markup>)
            [
                ScenarioTable.Name(subject, i),
                .. levels.Select(level => Table.Text(Numbers.Cell(result.Find(SegmentOf(level, scenario), LimitMetrics.NameOf(LimitMetrics.Of(level))), 1))),
            ])));
    }

    private static string Heading(ServiceLevel level) =>
        Say.This("levels.level", ("name", level.Name), ("clock", Say.Named("clock", EnumWords.Of(level.Clock))), ("limit", level.Limit),
            ("opening", level.Hours == ServiceHours.Team ? Say.This("levels.opening") : ""), ("paused", level.PausesForSeller ? Say.This("levels.paused") : ""), ("target", Numbers.Percent(level.TargetShare!.Value)));

    /// <summary>A case type's cases all have its priority, so that its segment is right for a level that names both.</summary>
    private static string SegmentOf(ServiceLevel level, Scenario scenario) =>
        level.CaseTypeIndex is { } type ? $"case_type={scenario.CaseTypes[type].Name}"
        : level.Priority is { } priority ? $"priority={priority.Word}"
        : "all";
}
