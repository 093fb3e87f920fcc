using FsCheck.Fluent;
using QueueSim.Statistics;

namespace QueueSim.Tests.Property;

/// <summary>Whole runs over strategies and desks drawn at random.</summary>
public sealed class LostProblemsProperties
{
    private const int Replications = 3;

    private static readonly string[] Strategies = ["chinese-none-vague", "chinese-none-plain", "english-complete-structured", "chinese-screenshot-plain"];
    private static readonly string[] WhenFiltered = ["improve", "resubmit", "give_up"];

    [Fact]
    public void No_strategy_that_solves_jointly_fewer_problems_is_ever_called_better()
    {
        var fewer = 0;
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ArrayOf(40).ToArbitrary(), draws =>
        {
            using var folder = new StudyFolder();
            var study = folder.Valid(
                "scenario,focal.strategy,ai.filter_probability,strategies.*.maximum_appeals,strategies.*.when_filtered,resubmission.return_probability,case_types.*.patience_hours\n"
                    + string.Concat(Enumerable.Range(0, 4).Select(i => Row(i, draws))),
                "run.days=3", "run.warm_up_days=1", "focal.share=0.3");
            ScenarioResult[] results = [.. Enumerable.Range(0, study.Count).Select(i => Result(study[i].Compile()))];
            return results.Skip(1).All(result => Comparison.Rows(result, results[0], results.Length - 1).GroupBy(row => row.Segment).All(segment =>
            {
                if (!segment.Any(row => row is { Metric: Metrics.SolvedInTime or Metrics.Solved, JointVerdict: Verdict.Worse or Verdict.WorseNegligibly }))
                    return true;
                fewer++;
                return segment.All(row => !row.JointVerdict.IsBetter() && !row.Comparison.Verdict.IsBetter() && !row.Outcome.Verdict.IsBetter());
            }));
        }).Holds(inputs: 8);
        Assert.True(fewer > 8, "hardly any draw solves fewer");
    }

    private static string Row(int i, int[] draws)
    {
        int Draw(int what, int below) => draws[(10 * i) + what] % below;
        return $"s{i},{Strategies[Draw(0, 4)]},{Draw(1, 11) / 10.0},{Draw(2, 4)},{WhenFiltered[Draw(3, 3)]},{Draw(4, 11) / 10.0},{(Draw(5, 2) == 0 ? "none" : $"exponential(mean={1 + Draw(6, 48)})")}\n";
    }

    private static ScenarioResult Result(Scenario scenario)
    {
        var layout = new ResultLayout(scenario);
        var accumulator = new ScenarioAccumulator(layout);
        for (var replication = 1; replication <= Replications; replication++)
        {
            var statistics = new ReplicationStatistics(layout, replication);
            new SupportDesk(scenario).Run(1, replication, statistics);
            accumulator.Add(statistics.Complete());
        }

        return accumulator.Build();
    }
}
