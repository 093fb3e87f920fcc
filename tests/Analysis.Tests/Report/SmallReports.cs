using QueueSim.Report;
using QueueSim.Statistics;
using QueueSim.Tests.Statistics;

namespace QueueSim.Tests.Report;

/// <summary>Reports of results made by hand: a solved problem a replication, and one that is given up.</summary>
internal static class SmallReports
{
    public static ScenarioResult Result(string name, params double[] hours) => Result(HandMade.Default with { Name = name }, hours);

    public static ScenarioResult Result(Scenario scenario, params double[] hours)
    {
        var layout = new ResultLayout(scenario with { Focal = null });
        var accumulator = new ScenarioAccumulator(layout);
        for (var i = 0; i < hours.Length; i++)
        {
            var ended = 24 + hours[i];
            accumulator.Add(HandMade.Measure(layout, i + 1, sink =>
            {
                sink.Add(HandMade.Problem(24, ended, ProblemOutcome.SolvedByTeam));
                sink.Add(HandMade.Problem(25, 60, ProblemOutcome.GivenUp, strategy: 1));
                sink.Add(HandMade.Case(24, 25, ended, CaseOutcome.Solved));
            }));
        }

        return accumulator.Build();
    }

    /// <summary>Two replications in which nothing happens.</summary>
    public static ScenarioResult Idle(string name)
    {
        var layout = new ResultLayout(HandMade.Default with { Name = name, Focal = null });
        var accumulator = new ScenarioAccumulator(layout);
        accumulator.Add(HandMade.Measure(layout, 1, _ => { }));
        accumulator.Add(HandMade.Measure(layout, 2, _ => { }));
        return accumulator.Build();
    }

    public static ReportedScenario Scenario(ScenarioResult result, string description = "", params (string Path, string Value)[] settings) => new(
        result, description, [.. settings.Select(setting => KeyValuePair.Create(setting.Path, setting.Value))],
        [.. settings.Select(setting => new ReportedDifference(setting.Path, null, setting.Value))]);

    public static StudyReport Of(params ReportedScenario[] scenarios) => new()
    {
        StudyFile = "ai-study.csv",
        Scenarios = scenarios,
        ScenariosRun = scenarios.Length,
        Parameters =
        [
            new("ai.auc", "0.85", "probability", "assumed", "T6", "Area under the curve."),
            new("ai.filter_probability", "0.41", "probability", "cited", "T7", "Share filtered."),
        ],
        Provenance = new("0.1.0", "unknown", 7, scenarios[0].Result.ReplicationNumbers.Count, "abc", [KeyValuePair.Create("run.days", "2")]),
    };
}
