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
            Table.Text(IsLabel(subject, i) ? "" : scenario.Description),
            i == 0 ? Table.Text("baseline") : Changes(scenario.Differences, parameters),
        ]).ToList();
        var described = subject.Report.Scenarios.Where((scenario, i) => !IsLabel(subject, i) && scenario.Description.Length > 0).Any();
        return Markup.Of($"<h2>What differs between the scenarios</h2>\n<p>{Same(subject)}{Focal(subject)}</p>\n")
            .And(Table.Of(
                Table.Text("Settings in which each scenario differs from the baseline."),
                described ? ["Scenario", "Description", "Differs in"] : ["Scenario", "Differs in"],
                described ? rows : rows.Select(row => (IReadOnlyList<Markup>)[row[0], row[2]])));
    }

    /// <summary>Whether the label says all that the description does, the study's question apart.</summary>
    private static bool IsLabel(ReportSubject subject, int scenario) =>
        subject.Labels[scenario] == (scenario == 0 ? subject.Question.Baseline : subject.Report.Scenarios[scenario].Description);

    private static string Same(ReportSubject subject) =>
        subject.Results.Select(result => TimeCharts.Problems(result, "all")).Distinct().Count() == 1
            ? "Everything else is the same, down to the problems themselves: the same problem appears at the same time in every scenario."
            : "Everything else is the same. Problems are shared too, as far as a scenario does not change what appears and when.";

    private static string Focal(ReportSubject subject) => subject.Scenario.Focal is not null && subject.IsFocal
        ? $" In each scenario {Numbers.Percent(subject.Scenario.FocalShare)} of the problems, the focal cohort, are submitted with the strategy named here, while all other sellers go on as before."
        : "";

    private static Markup Changes(IReadOnlyList<ReportedDifference> differences, Dictionary<string, string> parameters)
    {
        if (differences.Count == 0)
            return Table.Text("nothing");
        return Markup.Join(differences.Select((difference, i) =>
        {
            var from = difference.Baseline ?? parameters.GetValueOrDefault(difference.Path);
            var was = string.IsNullOrEmpty(from) ? "" : $" (baseline: {from})";
            return Markup.Of($"{(i > 0 ? Markup.Trusted("<br />") : Markup.Empty)}<code>{difference.Path}</code> = {difference.Value ?? "as in the tables"}{was}");
        }));
    }
}
