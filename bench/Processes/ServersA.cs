using QueueSim.Bench.Models;
using QueueSim.Randomness;

namespace QueueSim.Bench.Processes;

/// <summary>Model A with a process for every server; customers are entries in a queue. Needs a third of the memory, but reads from the wrong side.</summary>
internal sealed class ServersA
{
    private readonly Simulation environment = new(DateTime.UnixEpoch);
    private readonly OutcomeA outcome = new();
    private readonly Queue<(long Number, long At)> queue = new();
    private readonly Queue<Event> idle = new();
    private readonly long customers;
    private readonly ulong seed;
    private readonly long batchSize;

    private ServersA(long customers, ulong seed)
    {
        this.customers = customers;
        this.seed = seed;
        batchSize = (customers + BatchMeans.Batches - 1) / BatchMeans.Batches;
    }

    public static OutcomeA Run(long customers, ulong seed)
    {
        var model = new ServersA(customers, seed);
        for (var i = 0; i < ModelA.Servers; i++)
            model.environment.Start(model.Serve());
        model.environment.Start(model.Arrive());
        model.environment.Run();
        return model.outcome;
    }

    private IEnumerable<Event> Arrive()
    {
        var arrivals = new PoissonArrivals(ModelA.ArrivalsPerHour, seed);
        for (long number = 1; number <= customers; number++)
        {
            var delay = DateTime.UnixEpoch.Ticks + arrivals.Next() - environment.Now.Ticks;
            yield return environment.Sleep(TimeSpan.FromTicks(delay));
            queue.Enqueue((number, environment.Now.Ticks));
            if (idle.TryDequeue(out var server))
                server.Succeed();
        }
    }

    private IEnumerable<Event> Serve()
    {
        while (true)
        {
            while (queue.Count == 0)
            {
                var called = new Event(environment);
                idle.Enqueue(called);
                yield return called;
            }

            (var number, var at) = queue.Dequeue();
            outcome.Wait.Add((int)((number - 1) / batchSize), environment.Now.Ticks - at);
            yield return environment.Sleep(TimeSpan.FromTicks(ModelA.TouchTicks(new CaseStream(seed, 1, number))));
        }
    }
}
