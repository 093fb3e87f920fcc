using QueueSim.Fidelity;
using QueueSim.Report;
using QueueSim.Scenarios.Calibration;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Running;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.Output;

/// <summary>What the report is told about a run. No folder and no line of a file gets in, so that it reads the same everywhere.</summary>
internal static class ReportInputs
{
    public static StudyReport Of(ComparedScenarios told, Manifest manifest, IReadOnlyList<JudgedAssertion> assertions, ReportedResponses? responses) => Of(told.Study, manifest, told.Outcome, assertions, responses) with { Failed = told.Failed };

    private static StudyReport Of(Study study, Manifest manifest, StudyOutcome outcome, IReadOnlyList<JudgedAssertion> assertions, ReportedResponses? responses) => new()
    {
        StudyFile = manifest.Study,
        Asks = study.Asks,
        Scenarios = outcome.Results.Select((result, index) => Scenario(result, study[index], index == 0 ? [] : outcome.Comparisons[index - 1].SameProblems)).ToArray(),
        ScenariosRun = outcome.Finished,
        Answers = [.. study.Baseline.AnswerMetrics.Select(asked => new AnswerMetric(asked.Metric, asked.Segment))],
        Kind = study.Baseline.AnswerKind,
        Whole = study.Baseline.AnswerWhole,
        Margins = study.Rule.Margins,
        Parameters = study.Baseline.Parameters
            .Select(value => new ReportedParameter(value.Name, Portable.Text(value.Value), value.Unit, value.Evidence, value.Source, value.Note)).ToArray(),
        Fidelity = Fidelity(study.Baseline, outcome.Results[0]),
        Assertions = assertions,
        Responses = responses,
        Tables = [.. manifest.Tables.OrderBy(table => table.Key, StringComparer.Ordinal)],
        Problems = outcome.Totals.Appeared,
        Provenance = new Provenance(
            manifest.Version, manifest.Commit, manifest.Seed, manifest.Replications, manifest.PlanHash, manifest.Overrides.ToArray()),
    };

    /// <summary>The baseline against the cited figures. Nothing for another desk than the shipped one, of which they say nothing.</summary>
    // Who has broken the shipped table of figures hears so from the fidelity command; hours of another study must not be lost to it.
    private static IReadOnlyList<FidelityRow> Fidelity(StudyScenario baseline, ScenarioResult result) =>
        TargetReader.Read(TargetReader.DefaultPath, new FaultList()) is { } targets && TableStamp.Of(baseline, targets) == ShippedStamp(targets)
            ? FigureNotes.On(FidelityCheck.Rows(targets.Select(target => target.Figure), result), TableStamp.Of(baseline, targets))
            : [];

    private static string? ShippedStamp(IReadOnlyList<TargetRow> targets) =>
        StudyReader.Read([], new StudyOptions()).Study is { } shipped ? TableStamp.Of(shipped.Baseline, targets) : null;

    private static ReportedScenario Scenario(ScenarioResult result, StudyScenario scenario, IReadOnlyList<SameProblems> sameProblems) => new(
        result, scenario.SpokenDescription, scenario.Settings.Select(setting => KeyValuePair.Create(setting.Key, Portable.Text(setting.Value))).ToArray(),
        scenario.Differences.Select(difference => new ReportedDifference(difference.Path, Shown(difference.Baseline), Shown(difference.Value)) { Comes = difference.Value is null ? null : scenario.Comes(difference.Path) }).ToArray())
    {
        AgainstTables = [.. scenario.AgainstTables.Select(change => new ReportedDifference(change.Path, Shown(change.Baseline), Shown(change.Value)) { Comes = scenario.Comes(change.Path) })],
        SameProblems = sameProblems,
        Name = scenario.SpokenName,
        AnswerGroup = scenario.AnswerGroup,
        GroupName = scenario.SpokenGroup,
        AnswerLabel = scenario.AnswerLabel,
        AnswerExpected = scenario.AnswerExpected,
    };

    private static string? Shown(string? setting) => setting is null ? null : Portable.Text(setting);
}
