using QueueSim.Bench.Models;
using QueueSim.Randomness;

namespace QueueSim.Bench.Raw;

/// <summary>Model B as a loop over structs: cases in an array whose places are used again, events as kind and place.</summary>
internal sealed class RawB(long customers, ulong seed)
{
    private readonly OutcomeB outcome = new();
    private readonly long batchSize = (customers + BatchMeans.Batches - 1) / BatchMeans.Batches;
    private readonly RawHeap events = new();
    private readonly Pool pool1 = new(ModelB.Agents1);
    private readonly Pool pool2 = new(ModelB.Agents2);
    private Case[] cases = new Case[256];
    private int[] free = [.. Enumerable.Range(0, 256)];
    private int used;
    private bool rootIsVacant; // the event under way, whose place the next one takes

    private enum Kind { Screened, Noticed, Touched, EscalationTouched }

    public static OutcomeB Run(long customers, ulong seed) => new RawB(customers, seed).Run();

    private OutcomeB Run()
    {
        var arrivals = new PoissonArrivals(ModelB.ArrivalsPerHour, seed);
        var nextArrival = arrivals.Next();
        while (true)
        {
            if (nextArrival <= (events.Count > 0 ? events.FirstTicks : long.MaxValue))
            {
                if (nextArrival == long.MaxValue)
                    return outcome;
                Appear(nextArrival, arrivals.Number);
                nextArrival = arrivals.Number < customers ? arrivals.Next() : long.MaxValue;
            }
            else
            {
                var now = events.FirstTicks;
                var payload = events.FirstPayload;
                rootIsVacant = true;
                var place = payload >> 2;
                switch ((Kind)(payload & 3))
                {
                    case Kind.Screened: Screened(now, place); break;
                    case Kind.Noticed: Submit(now, place); break;
                    case Kind.Touched: Touched(now, place); break;
                    default: EscalationTouched(now, place); break;
                }

                if (rootIsVacant)
                    events.RemoveFirst();
                rootIsVacant = false;
            }
        }
    }

    private void Appear(long now, long number)
    {
        if (used == free.Length)
            Grow();
        var place = free[used++];
        ref var appeared = ref cases[place];
        appeared.Random = new CaseStream(seed, 1, number);
        appeared.Batch = (int)((number - 1) / batchSize);
        appeared.Appeared = now;
        appeared.Type = ModelB.CaseType(appeared.Random);
        appeared.Submissions = 0;
        appeared.Scores = default;
        Submit(now, place);
    }

    private void Submit(long now, int place)
    {
        ref var submitted = ref cases[place];
        submitted.Submissions++;
        Schedule(now + ModelB.ScreenTicks(submitted.Random, submitted.Submissions), Kind.Screened, place);
    }

    private void Screened(long now, int place)
    {
        ref var screened = ref cases[place];
        if (!screened.Scores.Filter(screened.Random))
        {
            if (pool1.Take(place, screened.Type))
                Touch(now, place, 0);
            else
                screened.Joined = now;
        }
        else if (ModelB.ComesBack(screened.Random, screened.Submissions))
        {
            Schedule(now + ModelB.NoticeTicks(screened.Random, screened.Submissions), Kind.Noticed, place);
        }
        else
        {
            Leave(now, place, reachedPool1: false);
        }
    }

    private void Touch(long now, int place, long waited)
    {
        ref var touched = ref cases[place];
        outcome.Wait1.Add(touched.Batch, waited);
        Schedule(now + ModelB.TouchTicks(touched.Random), Kind.Touched, place);
    }

    private void Touched(long now, int place)
    {
        if (pool1.Release() is var next and >= 0)
            Touch(now, next, now - cases[next].Joined);
        ref var touched = ref cases[place];
        if (!ModelB.IsEscalated(touched.Random))
            Leave(now, place, reachedPool1: true);
        else if (pool2.Take(place, touched.Type))
            TouchEscalated(now, place, 0);
        else
            touched.Joined = now;
    }

    private void TouchEscalated(long now, int place, long waited)
    {
        ref var touched = ref cases[place];
        outcome.Wait2.Add(touched.Batch, waited);
        Schedule(now + ModelB.EscalationTicks(touched.Random), Kind.EscalationTouched, place);
    }

    private void EscalationTouched(long now, int place)
    {
        if (pool2.Release() is var next and >= 0)
            TouchEscalated(now, next, now - cases[next].Joined);
        Leave(now, place, reachedPool1: true);
    }

    private void Leave(long now, int place, bool reachedPool1)
    {
        ref var left = ref cases[place];
        outcome.Stay[left.Type].Add(left.Batch, now - left.Appeared);
        outcome.ReachedPool1.Add(left.Batch, reachedPool1 ? 1 : 0);
        free[--used] = place;
    }

    private void Schedule(long ticks, Kind kind, int place)
    {
        var payload = (place << 2) | (int)kind;
        if (rootIsVacant)
            events.ReplaceFirst(ticks, payload);
        else
            events.Add(ticks, payload);
        rootIsVacant = false;
    }

    private void Grow()
    {
        Array.Resize(ref cases, 2 * used);
        Array.Resize(ref free, 2 * used);
        for (var i = used; i < free.Length; i++)
            free[i] = i;
    }

    private struct Case
    {
        public CaseStream Random;
        public long Appeared;
        public long Joined;
        public int Batch;
        public int Type;
        public int Submissions;
        public ScoresB Scores;
    }

    private sealed class Pool(int agents)
    {
        private readonly RawQueue<int> high = new();
        private readonly RawQueue<int> ordinary = new();
        private int idle = agents;

        /// <summary>Takes an agent, or queues the case when there is none.</summary>
        public bool Take(int place, int type)
        {
            if (idle > 0)
            {
                idle--;
                return true;
            }

            (type == 0 ? high : ordinary).Enqueue(place);
            return false;
        }

        /// <summary>The case that the agent takes next, or −1.</summary>
        public int Release()
        {
            if (high.Count > 0)
                return high.Dequeue();
            if (ordinary.Count > 0)
                return ordinary.Dequeue();
            idle++;
            return -1;
        }
    }
}
