using QueueSim.Bench.Models;
using QueueSim.Randomness;

namespace QueueSim.Bench.Processes;

/// <summary>Model B with a process for every case.</summary>
internal sealed class ProcessesB
{
    private readonly Simulation environment = new(DateTime.UnixEpoch);
    private readonly OutcomeB outcome = new();
    private readonly Pool pool1;
    private readonly Pool pool2;
    private readonly long customers;
    private readonly ulong seed;
    private readonly long batchSize;

    private ProcessesB(long customers, ulong seed)
    {
        this.customers = customers;
        this.seed = seed;
        batchSize = (customers + BatchMeans.Batches - 1) / BatchMeans.Batches;
        pool1 = new Pool(environment, ModelB.Agents1);
        pool2 = new Pool(environment, ModelB.Agents2);
    }

    public static OutcomeB Run(long customers, ulong seed)
    {
        var model = new ProcessesB(customers, seed);
        model.environment.Start(model.Arrive());
        model.environment.Run();
        return model.outcome;
    }

    private IEnumerable<Event> Arrive()
    {
        var arrivals = new PoissonArrivals(ModelB.ArrivalsPerHour, seed);
        for (long number = 1; number <= customers; number++)
        {
            var delay = DateTime.UnixEpoch.Ticks + arrivals.Next() - environment.Now.Ticks;
            yield return environment.Sleep(TimeSpan.FromTicks(delay));
            environment.Start(Case(number));
        }
    }

    private IEnumerable<Event> Case(long number)
    {
        var random = new CaseStream(seed, 1, number);
        var batch = (int)((number - 1) / batchSize);
        var appeared = environment.Now.Ticks;
        var type = ModelB.CaseType(random);
        var scores = default(ScoresB);
        for (var submission = 1; ; submission++)
        {
            yield return After(ModelB.ScreenTicks(random, submission));
            if (!scores.Filter(random))
                break;
            if (!ModelB.ComesBack(random, submission))
            {
                Leave(batch, type, appeared, reachedPool1: false);
                yield break;
            }

            yield return After(ModelB.NoticeTicks(random, submission));
        }

        var joined = environment.Now.Ticks;
        if (!pool1.TryTake())
            yield return pool1.Wait(type);
        outcome.Wait1.Add(batch, environment.Now.Ticks - joined);
        yield return After(ModelB.TouchTicks(random));
        pool1.Release();

        if (ModelB.IsEscalated(random))
        {
            joined = environment.Now.Ticks;
            if (!pool2.TryTake())
                yield return pool2.Wait(type);
            outcome.Wait2.Add(batch, environment.Now.Ticks - joined);
            yield return After(ModelB.EscalationTicks(random));
            pool2.Release();
        }

        Leave(batch, type, appeared, reachedPool1: true);
    }

    private Timeout After(long ticks) => environment.Sleep(TimeSpan.FromTicks(ticks));

    private void Leave(int batch, int type, long appeared, bool reachedPool1)
    {
        outcome.Stay[type].Add(batch, environment.Now.Ticks - appeared);
        outcome.ReachedPool1.Add(batch, reachedPool1 ? 1 : 0);
    }
}
