using QueueSim.Localization;

namespace QueueSim.Report;

/// <summary>What was changed from scenario to scenario.</summary>
internal static class DifferencesSection
{
    public static Markup Of(ReportSubject subject)
    {
        if (subject.Results.Count == 1)
            return Markup.Empty;
        var parameters = subject.Report.Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value, StringComparer.Ordinal);
        var rows = subject.Report.Scenarios.Select((scenario, i) => (IReadOnlyList<Markup>)
        [
            ScenarioTable.Name(subject, i),
            Table.Text(IsLabel(subject, i) ? "" : scenario.Description.Now),
            i == 0 ? Baseline(scenario) : Changes(scenario.Differences, parameters),
        ]).ToList();
        var described = subject.Report.Scenarios.Where((scenario, i) => !IsLabel(subject, i) && scenario.Description.Now.Length > 0).Any();
        return Markup.Of($"<h2>{Say.This("differences.heading")}</h2>\n<p>{Same(subject)}{Focal(subject)}</p>\n")
            .And(Table.Of(
                Table.Text(Say.This("differences.caption")),
                described ? [Say.This("words.scenario"), Say.This("differences.description"), Say.This("differences.differs_in")] : [Say.This("words.scenario"), Say.This("differences.differs_in")],
                described ? rows : rows.Select(row => (IReadOnlyList<Markup>)[row[0], row[2]])));
    }

    /// <summary>Whether the label says all that the description does, the study's question apart.</summary>
    private static bool IsLabel(ReportSubject subject, int scenario) =>
        subject.Labels[scenario] is var label && (label == subject.Report.Scenarios[scenario].Description.Now || label == Question.Of(subject.Report.Scenarios[scenario].Description.Now).Baseline);

    private static string Same(ReportSubject subject) =>
        subject.Results.Select(result => result.Problems("all")).Distinct().Count() == 1
            ? Say.This("differences.same")
            : Say.This("differences.shared");

    private static string Focal(ReportSubject subject) => subject.Scenario.Focal is not null && subject.IsFocal
        ? Numbers.Then(Say.This("differences.focal", ("share", Numbers.Percent(subject.Scenario.FocalShare))))
        : "";

    private static Markup Baseline(ReportedScenario scenario) => scenario.AgainstTables.Count == 0
        ? Table.Text(VerdictWords.Of("baseline"))
        : Markup.Of($"{Say.This("differences.against_tables")}{Markup.Trusted("<br />")}{Markup.Join(scenario.AgainstTables.Select((change, i) => Change(change, i, isBaseline: true, change.Baseline)))}");

    private static Markup Changes(IReadOnlyList<ReportedDifference> differences, Dictionary<string, string> parameters)
    {
        if (differences.Count == 0)
            return Table.Text(Say.This("differences.nothing"));
        return Markup.Join(differences.Select((difference, i) =>
        {
            var from = difference.Baseline ?? parameters.GetValueOrDefault(difference.Path);
            return Change(difference, i, isBaseline: false, from);
        }));
    }

    private static Markup Change(ReportedDifference difference, int place, bool isBaseline, string? from)
    {
        var was = difference.Comes is { } comes ? $" ({comes})" : string.IsNullOrEmpty(from) ? "" : !isBaseline ? Say.This("differences.was", ("value", from)) : Say.This("differences.was_in_table", ("value", from));
        return Markup.Of($"{(place > 0 ? Markup.Trusted("<br />") : Markup.Empty)}<code>{difference.Path}</code> = {difference.Value ?? Say.This("differences.as_tables")}{was}");
    }
}
