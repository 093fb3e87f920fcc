using QueueSim.Scenarios.Output;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Running;
using QueueSim.Statistics;

namespace QueueSim.Tests.Exact;

/// <summary>Which number and word goes to which column.</summary>
public sealed class ResultTablesTests
{
    private static readonly Scenario Scenario = StudyReader.Read([], new StudyOptions { TablesDirectory = StudyFolder.FixedTables }).Study!.Baseline.Compile();

    [Fact]
    public void Lower_ends_come_before_upper_ends_and_the_verdict_before_the_joint_one()
    {
        // Problems in the first observed hour that take 1, 2 and 3 h: 2 ± 2.484.
        var files = Written(new ComparisonRow(
            "new", "baseline", "all", "close_hours", "mean", "hours", new Comparison(new Estimate(-5, 2, 3), Better.Lower, HasWorseOutcome: true) { Within = new Equivalence(1.5, -4, 8), PairingGain = 2.5 }, Verdict.Undecided,
            new OutcomeComparison(Share(-0.5), Share(-0.5), new Comparison(new Estimate(-9, 2, 3), Better.Lower))));
        Assert.Contains("baseline,all,resolution_hours,mean,hours,2,0,4.48413771,3,\n", files["summary.csv"], StringComparison.Ordinal);
        Assert.EndsWith("\nnew,baseline,all,close_hours,mean,hours,-5,-7,-3,trade-off,undecided,\"faster, but solves fewer\",1 scenario x 2 answer metrics,1.5,2.5\n", files["comparisons.csv"], StringComparison.Ordinal);
    }

    private static Comparison Share(double difference) => new(new Estimate(difference, 0.1, 3), Better.Higher);

    private static Dictionary<string, string> Written(ComparisonRow row)
    {
        var layout = new ResultLayout(Scenario);
        var accumulator = new ScenarioAccumulator(layout);
        var observedFrom = (long)(Scenario.Window.WarmUpDays * TimeSpan.TicksPerDay);
        for (var replication = 1; replication <= 3; replication++)
        {
            var statistics = new ReplicationStatistics(layout, replication);
            statistics.Add(new ProblemRecord(
                1, 0, 0, 0, false, true, false, false, observedFrom, observedFrom + (replication * TimeSpan.TicksPerHour), ProblemOutcome.SolvedByTeam, 1));
            accumulator.Add(statistics.Complete());
        }

        var files = new Dictionary<string, StringWriter>();
        using (var tables = new ResultTables(name => files[name] = new StringWriter(), records: null))
            tables.Add(accumulator.Build(), new ScenarioComparison([row], [], "1 scenario x 2 answer metrics"));
        return files.ToDictionary(file => file.Key, file => file.Value.ToString());
    }
}
