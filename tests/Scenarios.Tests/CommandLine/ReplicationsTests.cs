using QueueSim.Scenarios.Running;

namespace QueueSim.Tests.CommandLine;

public sealed class ReplicationsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Scenarios_are_handed_over_whole_and_in_order_however_long_each_replication_takes(int threads)
    {
        var handedOver = new List<string>();
        var finished = Replications.Run(
            5, 3, threads,
            (scenario, replication, _) =>
            {
                Thread.Sleep((scenario + replication) % 3 * 5);
                return $"{scenario}.{replication}";
            },
            (scenario, results) => handedOver.Add($"{scenario}: {string.Join(' ', results)}"),
            CancellationToken.None);
        Assert.Equal(5, finished);
        Assert.Equal(Enumerable.Range(0, 5).Select(scenario => $"{scenario}: {scenario}.1 {scenario}.2 {scenario}.3"), handedOver);
    }

    [Fact]
    public void A_later_round_goes_on_with_the_numbers_after_the_earlier_ones()
    {
        var handedOver = new List<string>();
        var finished = Replications.Run(
            2, 3, 2, (scenario, replication, _) => $"{scenario}.{replication}", (scenario, results) => handedOver.Add($"{scenario}: {string.Join(' ', results)}"), CancellationToken.None, first: 21);
        Assert.Equal(2, finished);
        Assert.Equal(["0: 0.21 0.22 0.23", "1: 1.21 1.22 1.23"], handedOver);
    }

    [Fact]
    public void A_failed_replication_ends_those_that_would_run_for_years()
    {
        using var running = new ManualResetEventSlim();
        var failure = Assert.Throws<AggregateException>(() => Replications.Run<int>(
            1, 2, 2,
            (_, replication, stop) =>
            {
                if (replication == 2)
                {
                    running.Wait(CancellationToken.None);
                    throw new FormatException();
                }

                running.Set();
                stop.WaitHandle.WaitOne();
                throw new OperationCanceledException(stop);
            },
            (_, _) => { },
            CancellationToken.None));
        Assert.IsType<FormatException>(failure.InnerException);
    }

    [Fact]
    public void A_scenario_that_cannot_be_taken_over_ends_those_that_would_run_for_years() =>
        Assert.IsType<IOException>(Assert.Throws<AggregateException>(() => Replications.Run(
            2, 1, 2,
            (scenario, _, stop) => scenario == 0 ? 0 : stop.WaitHandle.WaitOne() ? throw new OperationCanceledException(stop) : 0,
            (_, _) => throw new IOException(),
            CancellationToken.None)).InnerException);

    [Fact]
    public void A_cancelled_run_has_handed_over_what_was_finished_and_nothing_in_part()
    {
        using var cancel = new CancellationTokenSource();
        var sizes = new List<int>();
        var finished = Replications.Run(
            3, 2, 2,
            (scenario, replication, stop) => scenario == 0 || replication == 1 ? 0 : stop.WaitHandle.WaitOne() ? throw new OperationCanceledException(stop) : 0,
            (_, results) =>
            {
                sizes.Add(results.Length);
                cancel.Cancel();
            },
            cancel.Token);
        Assert.Equal(1, finished);
        Assert.Equal([2], sizes);
    }

    [Fact]
    public void A_cancelled_run_takes_no_replication_of_one_scenario_for_another_ones()
    {
        // The second of scenario 1 is lost when the run is cancelled, and the first of scenario 2 may be there by then.
        for (var attempt = 0; attempt < 100; attempt++)
        {
            using var cancel = new CancellationTokenSource();
            var handedOver = new List<int[]>();
            Replications.Run(
                3, 2, 2,
                (scenario, replication, stop) => scenario == 0 || replication == 1 || stop.WaitHandle.WaitOne() is false ? scenario : throw new OperationCanceledException(stop),
                (_, results) =>
                {
                    handedOver.Add(results);
                    cancel.Cancel();
                },
                cancel.Token);
            Assert.Equal([[0, 0]], handedOver);
        }
    }
}
