using QueueSim.Bench.Models;
using QueueSim.Randomness;

namespace QueueSim.Bench.Processes;

/// <summary>Model A with a process for every customer.</summary>
internal sealed class ProcessesA
{
    private readonly Simulation environment = new(DateTime.UnixEpoch);
    private readonly OutcomeA outcome = new();
    private readonly Pool pool;
    private readonly long customers;
    private readonly ulong seed;
    private readonly long batchSize;

    private ProcessesA(long customers, ulong seed)
    {
        this.customers = customers;
        this.seed = seed;
        batchSize = (customers + BatchMeans.Batches - 1) / BatchMeans.Batches;
        pool = new Pool(environment, ModelA.Servers);
    }

    public static OutcomeA Run(long customers, ulong seed)
    {
        var model = new ProcessesA(customers, seed);
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
            environment.Start(Customer(number));
        }
    }

    private IEnumerable<Event> Customer(long number)
    {
        var arrived = environment.Now.Ticks;
        if (!pool.TryTake())
            yield return pool.Wait(0);
        outcome.Wait.Add((int)((number - 1) / batchSize), environment.Now.Ticks - arrived);
        yield return environment.Sleep(TimeSpan.FromTicks(ModelA.TouchTicks(new CaseStream(seed, 1, number))));
        pool.Release();
    }
}
