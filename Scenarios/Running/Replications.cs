using System.Threading.Tasks.Dataflow;

namespace QueueSim.Scenarios.Running;

/// <summary>All replications of all scenarios on several threads, handed over scenario by scenario.</summary>
internal static class Replications
{
    /// <summary>How far the threads may be ahead of a slow replication before they wait for it.</summary>
    public const int MostAhead = 1 << 14;

    /// <summary>Runs until everything is done, something fails or the token is cancelled.</summary>
    /// <typeparam name="T">What a replication yields.</typeparam>
    /// <param name="scenarios">Scenarios, at least 1.</param>
    /// <param name="replications">Replications of each, at least 1.</param>
    /// <param name="threads">Threads, at least 1. Results do not depend on it.</param>
    /// <param name="run">Runs replication r of scenario s (from 0) until its token is cancelled; called from several threads.</param>
    /// <param name="complete">Takes a scenario's replications in order; called for one scenario at a time, in their order.</param>
    /// <param name="cancellation">Stops at once; replications under way are lost.</param>
    /// <param name="first">Number of the first replication of each scenario.</param>
    /// <param name="ahead">How many replications may be ahead of the scenario that is taken next. What they yielded is in memory.</param>
    /// <returns>Scenarios that were handed over.</returns>
    /// <exception cref="AggregateException">Something failed; it is inside.</exception>
    public static int Run<T>(
        int scenarios, int replications, int threads, Func<int, int, CancellationToken, T> run, Action<int, T[]> complete, CancellationToken cancellation,
        int first = 1, int ahead = MostAhead)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Exception? failure = null;
        var handedOver = 0;
        var simulate = new TransformBlock<(int Scenario, int Replication), (long Number, T Result)>(
            item => (((long)item.Scenario * replications) + item.Replication - first + 1, StoppingAll(() => run(item.Scenario, item.Replication, stop.Token))),
            new ExecutionDataflowBlockOptions { MaxDegreeOfParallelism = threads, BoundedCapacity = Math.Max(ahead, threads), CancellationToken = stop.Token });
        var feeding = Feed();
        try
        {
            // A cancelled block ends early, in the middle of a scenario, and passes over the replications that were cancelled.
            foreach (var results in simulate.ReceiveAllAsync(CancellationToken.None).ToBlockingEnumerable(CancellationToken.None).Chunk(replications))
            {
                if (results.Length < replications || results[^1].Number != (handedOver + 1L) * replications)
                    break;
                handedOver = StoppingAll(() => { complete(handedOver, [.. results.Select(one => one.Result)]); return handedOver + 1; });
            }

            Task.WaitAll(feeding, simulate.Completion);
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            // Either the caller wants no more, or what went wrong is thrown below; the threads are let go first.
            Task.WhenAny(simulate.Completion).Wait(CancellationToken.None);
            if (failure is not null)
                throw new AggregateException(failure);
        }

        return handedOver;

        async Task Feed()
        {
            for (var scenario = 0; scenario < scenarios; scenario++)
            {
                for (var replication = first; replication < first + replications; replication++)
                    await simulate.SendAsync((scenario, replication), stop.Token).ConfigureAwait(false);
            }

            simulate.Complete();
        }

        TResult StoppingAll<TResult>(Func<TResult> work)
        {
            try
            {
                return work();
            }
            catch (Exception error)
            {
                if (!stop.IsCancellationRequested)
                    Interlocked.CompareExchange(ref failure, error, null);
                stop.Cancel();
                throw;
            }
        }
    }
}
