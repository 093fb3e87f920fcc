using QueueSim.Scenarios.Planning;
using QueueSim.Statistics;
using QueueSim.Storage;

namespace QueueSim.Tests.Store;

/// <summary>What is kept of a replication is all of it.</summary>
public sealed class ReplicationBytesTests
{
    private static readonly Scenario Small = StudyReader.Read([], new StudyOptions
    {
        Overrides = [new("arrivals.problems_per_day", "60"), new("run.days", "20"), new("run.warm_up_days", "5"), new("focal.strategy", "english-complete-structured"), new("focal.share", "0.2")],
    }).Study!.Baseline.Compile();

    private static readonly ResultLayout Layout = new(Small);

    [Fact]
    public void A_replication_comes_back_from_its_bytes_to_the_last_bit()
    {
        var (result, totals) = Simulated(1);
        var bytes = ReplicationBytes.Of(result, totals);
        var (back, backTotals) = ReplicationBytes.Read(Layout, 1, bytes);
        Assert.Equal(bytes, ReplicationBytes.Of(back, backTotals));
        Assert.Equal(totals.ByOutcome, backTotals.ByOutcome);
        Assert.Equal((totals.ObservedStillOpen, totals.StoppedTicks), (backTotals.ObservedStillOpen, backTotals.StoppedTicks));
        foreach (var key in Layout.Keys)
        {
            Assert.Equal(result.Value(key.Segment, key.Metric, key.Statistic), back.Value(key.Segment, key.Metric, key.Statistic));
            Assert.Equal(result.Count(key.Segment, key.Metric), back.Count(key.Segment, key.Metric));
        }
    }

    [Fact]
    public void Results_built_from_bytes_are_those_built_from_the_simulation()
    {
        var (simulated, read) = (new ScenarioAccumulator(Layout), new ScenarioAccumulator(Layout));
        foreach (var replication in new[] { 1, 2, 3 })
        {
            var (result, totals) = Simulated(replication);
            read.Add(ReplicationBytes.Read(Layout, replication, ReplicationBytes.Of(result, totals)).Result);
            simulated.Add(result);
        }

        var (one, other) = (simulated.Build(), read.Build());
        Assert.Equal(one.Summary, other.Summary);
        Assert.Equal(one.ReplicationRows(), other.ReplicationRows());
        Assert.Equal(one.Backlog.SelectMany(series => series.Mean), other.Backlog.SelectMany(series => series.Mean));
        Assert.Equal(one.Flow, other.Flow);
        Assert.Equal(one.StrategyKinds, other.StrategyKinds);
        Assert.Equal(one.BacklogTrends(), other.BacklogTrends());
        Assert.Equal(SameProblems.Of(simulated.Followed, simulated.Followed), SameProblems.Of(read.Followed, simulated.Followed));
    }

    /// <summary>Whatever part of a result is added has to be written, too: the form of all others has been thought of.</summary>
    [Fact]
    public void No_part_of_a_result_is_forgotten() =>
        Assert.Equal(
            ["Backlog", "BusyTicks", "Counts", "Durations", "Flow", "Followed", "Layout", "Replication", "Resolution", "ScheduledTicks", "StrategyKinds", "Values", "WindowEnds"],
            typeof(ReplicationResult).GetProperties(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic)
                .Select(property => property.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Damage_is_found_and_ends_in_nothing_else()
    {
        var (result, totals) = Simulated(1);
        var bytes = ReplicationBytes.Of(result, totals);
        for (var i = 0; i < 300; i++)
        {
            var damaged = bytes.ToArray();
            // Places and bits all over the bytes; every third time the end is missing, too.
            damaged[i * 7919 % damaged.Length] ^= (byte)(1 << (i % 8));
            var cut = damaged[..(i % 3 == 0 ? i * 104_729 % damaged.Length : damaged.Length)];
            try
            {
                ReplicationBytes.Read(Layout, 1, cut);
            }
            catch (InvalidDataException)
            {
                // As it should be. A flip that still decodes is found by the checksum of the row.
            }
        }
    }

    private static (ReplicationResult Result, ReplicationTotals Totals) Simulated(int replication)
    {
        var statistics = new ReplicationStatistics(Layout, replication);
        var totals = new SupportDesk(Small).Run(7, replication, statistics, TestContext.Current.CancellationToken);
        return (statistics.Complete(), totals);
    }
}
