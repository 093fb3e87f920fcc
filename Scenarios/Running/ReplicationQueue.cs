namespace QueueSim.Scenarios.Running;

/// <summary>
/// Runs all replications of all scenarios on worker threads and hands over each scenario's replications complete and in
/// order, however the threads finish.
/// </summary>
/// <typeparam name="T">What a replication yields.</typeparam>
internal sealed class ReplicationQueue<T>(int scenarios, int replications, int threads)
{
    private readonly Lock gate = new();
    private readonly Dictionary<int, T?[]> pending = [];
    private readonly Dictionary<int, int> finished = [];
    private long next = -1;
    private int handedOver;
    private bool isHandingOver;
    private Exception? failure;

    /// <summary>Runs until everything is done or the token is cancelled.</summary>
    /// <param name="run">Runs replication r (from 1) of scenario s (from 0); called from several threads.</param>
    /// <param name="complete">Takes over a scenario's replications; called by one thread at a time and in the order of scenarios.</param>
    /// <param name="cancellation">Stops as soon as it is cancelled; replications under way are lost.</param>
    /// <returns>Scenarios that were handed over.</returns>
    public int Run(Func<int, int, T> run, Action<int, IReadOnlyList<T>> complete, CancellationToken cancellation)
    {
        var workers = new Thread[threads];
        for (int i = 0; i < threads; i++)
        {
            workers[i] = new Thread(() => Work(run, complete, cancellation)) { Name = $"replications {i + 1}", IsBackground = true };
            workers[i].Start();
        }

        foreach (Thread worker in workers)
            worker.Join();
        if (failure is not null)
            throw new InvalidOperationException($"A replication failed: {failure.Message}", failure);
        return handedOver;
    }

    private void Work(Func<int, int, T> run, Action<int, IReadOnlyList<T>> complete, CancellationToken cancellation)
    {
        try
        {
            while (!cancellation.IsCancellationRequested && Volatile.Read(ref failure) is null)
            {
                long item = Interlocked.Increment(ref next);
                if (item >= (long)scenarios * replications)
                    return;
                int scenario = (int)(item / replications);
                int replication = (int)(item % replications) + 1;
                T result = run(scenario, replication);
                Store(scenario, replication, result, complete);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The replication under way is lost; what is finished was handed over.
        }
#pragma warning disable CA1031 // Whatever went wrong on this thread is thrown again on the caller's.
        catch (Exception error)
#pragma warning restore CA1031
        {
            Interlocked.CompareExchange(ref failure, error, null);
        }
    }

    private void Store(int scenario, int replication, T result, Action<int, IReadOnlyList<T>> complete)
    {
        lock (gate)
        {
            if (!pending.TryGetValue(scenario, out T?[]? results))
                pending[scenario] = results = new T?[replications];
            results[replication - 1] = result;
            finished[scenario] = finished.GetValueOrDefault(scenario) + 1;
            if (isHandingOver)
                return;
            isHandingOver = true;
        }

        // Outside the lock: tables are written while the other threads go on and leave their results.
        while (TakeComplete() is { } results)
        {
            complete(handedOver, results!);
            lock (gate)
                handedOver++;
        }
    }

    /// <summary>The next scenario's replications if they are all there; if not, handing over is left to whoever stores the next one.</summary>
    private T?[]? TakeComplete()
    {
        lock (gate)
        {
            if (finished.GetValueOrDefault(handedOver) < replications)
            {
                isHandingOver = false;
                return null;
            }

            T?[] results = pending[handedOver];
            pending.Remove(handedOver);
            finished.Remove(handedOver);
            return results;
        }
    }
}
