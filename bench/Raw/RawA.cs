using QueueSim.Bench.Models;
using QueueSim.Randomness;

namespace QueueSim.Bench.Raw;

/// <summary>Model A as a loop over structs: what a researcher without an engine would write, and the limit for everybody else.</summary>
internal static class RawA
{
    public static OutcomeA Run(long customers, ulong seed)
    {
        var outcome = new OutcomeA();
        var batchSize = (customers + BatchMeans.Batches - 1) / BatchMeans.Batches;
        var ends = new RawHeap();
        var queue = new RawQueue<(long Number, long At)>();
        var arrivals = new PoissonArrivals(ModelA.ArrivalsPerHour, seed);
        var nextArrival = arrivals.Next();
        var busy = 0;
        while (true)
        {
            if (nextArrival <= (ends.Count > 0 ? ends.FirstTicks : long.MaxValue))
            {
                if (nextArrival == long.MaxValue)
                    return outcome;
                var now = nextArrival;
                var number = arrivals.Number;
                nextArrival = number < customers ? arrivals.Next() : long.MaxValue;
                if (busy < ModelA.Servers)
                {
                    busy++;
                    Serve(number, now, 0);
                }
                else
                {
                    queue.Enqueue((number, now));
                }
            }
            else
            {
                var now = ends.FirstTicks;
                if (queue.Count > 0)
                {
                    (var number, var at) = queue.Dequeue();
                    outcome.Wait.Add((int)((number - 1) / batchSize), now - at);
                    ends.ReplaceFirst(now + ModelA.TouchTicks(new CaseStream(seed, 1, number)), 0);
                }
                else
                {
                    busy--;
                    ends.RemoveFirst();
                }
            }
        }

        void Serve(long number, long now, long waited)
        {
            outcome.Wait.Add((int)((number - 1) / batchSize), waited);
            ends.Add(now + ModelA.TouchTicks(new CaseStream(seed, 1, number)), 0);
        }
    }
}
