using System.Text.RegularExpressions;
using FsCheck.Fluent;
using QueueSim.Report;
using QueueSim.Statistics;
using QueueSim.Tests.Statistics;
using static QueueSim.Tests.Report.SmallReports;

namespace QueueSim.Tests.Report;

/// <summary>Whatever happens to problems and whatever a study asks: what solves jointly fewer is never called better.</summary>
public sealed class LostProblemsProperties
{
    private const int Problems = 12;

    // Everything that has a value for records of problems and cases.
    private static readonly string[] Asked = [.. Metrics.All.Where(metric => metric.Subject is Subject.Problem or Subject.Case or Subject.Desk).Select(metric => metric.Name)];

    [Fact]
    public void No_scenario_that_solves_jointly_fewer_problems_is_ever_called_better() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue).ArrayOf(16).ToArbitrary(),
        draws =>
        {
            var results = Results(draws);
            string[] losing = [.. results.Skip(1).Where(result => Fewer(result, results)).Select(result => result.Name)];
            return losing.All(name => IsNotBetterInTables(results.First(result => result.Name == name), results)) && Asked.All(metric => IsNotBetterInWords(metric, results, losing));
        }).Holds();

    [Fact]
    public void The_draws_have_scenarios_that_are_faster_and_solve_fewer() => Assert.Contains(
        Enumerable.Range(0, 20).SelectMany(seed => Results([.. Enumerable.Range(0, 16).Select(i => (seed * 7919) + (i * 104729))]) is var results
            ? results.Skip(1).Where(result => Fewer(result, results)).Select(result => (result, results[0])) : []),
        pair => pair.result.Find("all", Metrics.Resolution)?.Value < pair.Item2.Find("all", Metrics.Resolution)?.Value);

    private static bool Fewer(ScenarioResult result, ScenarioResult[] results) =>
        new[] { Metrics.SolvedInTime, Metrics.Solved }.Any(metric => Comparison.Of(result, results[0], "all", [metric], 2 * (results.Length - 1)).Sign == Verdict.Worse);

    private static bool IsNotBetterInTables(ScenarioResult result, ScenarioResult[] results) =>
        Comparison.Rows(result, results[0], 2 * (results.Length - 1)).Where(row => row.Segment == "all")
            .All(row => row is { JointVerdict: var joint, Comparison.Verdict: var own } && !joint.IsBetter() && !own.IsBetter() && !row.Outcome.Word.StartsWith("better", StringComparison.Ordinal));

    private static bool IsNotBetterInWords(string metric, ScenarioResult[] results, string[] losing)
    {
        var subject = new ReportSubject(Of([.. results.Select(result => Scenario(result))]) with { Answers = [new AnswerMetric(metric), new AnswerMetric(Metrics.Solved)] });
        var answer = Answer.All(subject)[0];
        var text = string.Join(' ', AnswerSentences.Of(answer));
        // No time without the share solved beside it.
        if (answer.Words.Metric.IsSpeed && answer.Best >= 0 && !AnswerSentences.Of(answer)[0].Contains(" solved", StringComparison.Ordinal))
            return false;
        var isNeutral = answer.Words.Metric.Better == Better.Neutral;
        return losing.All(name => answer.Rows.Single(row => row.Label == name) is var row
            && !row.Verdict.IsBetter() && !row.Word.StartsWith("better", StringComparison.Ordinal)
            && (isNeutral || answer.Best < 0 || answer.Rows[answer.Best] != row)
            && (isNeutral || !Praise(name).IsMatch(text)));
    }

    // “name” 1.0 h (…) (better), and “is shortest with “name””.
    private static Regex Praise(string name) => new($"“{name}”[^;“]*\\(better( but negligible)?\\)|(shortest|lowest|highest|[Bb]est (is|came out))[^.“]*“{name}”");

    /// <summary>A baseline and three others of four replications; each scenario has a share that is solved, a speed and a way of losing problems.</summary>
    private static ScenarioResult[] Results(int[] draws) => [.. Enumerable.Range(0, 4).Select(i =>
    {
        int Draw(int what, int below) => (int)((uint)(draws[(4 * i) + what] ^ (what * 977)) % (uint)below);
        var (solved, hours, ending) = (Draw(0, Problems + 1), 1 + Draw(1, 400), (ProblemOutcome)((int)ProblemOutcome.Refused + Draw(2, 3)));
        var layout = new ResultLayout(HandMade.Default with { Name = $"s{i}", Focal = null });
        var accumulator = new ScenarioAccumulator(layout);
        for (var replication = 1; replication <= 4; replication++)
        {
            accumulator.Add(HandMade.Measure(layout, replication, sink =>
            {
                sink.Add(HandMade.Level(0, 24, 72, waiting: Draw(3, 5), scheduled: 1 + Draw(3, 3)));
                for (var k = 0; k < Problems; k++)
                {
                    // Replications differ a little, so that some comparisons are undecided.
                    var isSolved = k < solved - (replication % 2);
                    var ended = 24 + (hours * (1 + (0.01 * ((k + replication) % 5))));
                    sink.Add(HandMade.Problem(24, ended, isSolved ? ProblemOutcome.SolvedByTeam : ending, human: isSolved ? ended : null, contact: 24));
                    sink.Add(HandMade.Case(24, ended, ended, isSolved ? CaseOutcome.Solved : CaseOutcome.Refused));
                }
            }));
        }

        return accumulator.Build();
    })];
}
