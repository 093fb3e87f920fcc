using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Running;
using QueueSim.Statistics;

namespace QueueSim.Tests.CommandLine;

public sealed class PrecisionRoundsTests
{
    private static readonly PrecisionGoal Never = new([new PrecisionTarget("solved_share", null, "mean", 1e-9, IsRelative: false, "solved_share=0.0000001pp")], 2, 1000);

    /// <summary>Nothing is lost that was simulated: what the rounds so far came to is handed over, and the run is not called complete.</summary>
    [Fact]
    public void An_interrupted_run_hands_over_the_replications_of_its_complete_rounds()
    {
        var study = StudyReader.Read([], new StudyOptions
        {
            TablesDirectory = StudyFolder.FixedTables,
            Overrides = [new Override("run.days", "1"), new Override("run.warm_up_days", "0"), new Override("arrivals.problems_per_day", "5")],
        }).Study!;
        using var cancel = new CancellationTokenSource();
        var results = new Collected();
        var options = new RunOptions { Replications = 2, Precision = Never, Seed = 1, Threads = 2, Records = false };
        var outcome = new StudyRunner(2, _ => study.Baseline.Compile(), options).Run(results, new CancelledAtThirdRound(cancel), cancel.Token);

        Assert.False(outcome.IsComplete);
        Assert.Equal((2, 7), (outcome.Finished, outcome.Precision!.Replications));
        Assert.Equal([7, 7], results.Select(result => result.ReplicationNumbers.Count));
        Assert.Equal(outcome.Totals.Appeared, outcome.Totals.Solved + outcome.Totals.Refused + outcome.Totals.GivenUp + outcome.Totals.Blocked + outcome.Totals.StillOpen);
    }

    [Fact]
    public void An_empty_value_is_never_inside_and_a_value_of_0_that_never_varies_is()
    {
        var relative = Never.Targets[0] with { Size = 0.02, IsRelative = true };
        Assert.False(new PrecisionReading(relative, "s", null, null).IsInside);
        Assert.Equal(double.PositiveInfinity, new PrecisionReading(relative, "s", null, null).TimesTooWide);
        Assert.True(new PrecisionReading(relative, "s", 0, 0).IsInside);
        Assert.Equal(0, new PrecisionReading(relative, "s", 0, 0).TimesTooWide);
        Assert.Equal(2, new PrecisionReading(relative, "s", -50, 2).TimesTooWide);
    }

    private sealed class CancelledAtThirdRound(CancellationTokenSource cancel) : IRunProgress
    {
        private int rounds = 1;

        public void Start(int scenarios, int replications) => Assert.Equal((2, 2), (scenarios, replications));

        public void ReplicationDone(long problems)
        {
        }

        public void GoOn(long replications)
        {
            if (++rounds == 3)
                cancel.Cancel();
        }
    }

    private sealed class Collected : List<ScenarioResult>, IRunResults
    {
        public IRecordSink Records(Scenario scenario, int index, int replication, IRecordSink statistics) => statistics;

        public void Add(ScenarioResult scenario, ScenarioComparison? comparison) => Add(scenario);
    }
}
