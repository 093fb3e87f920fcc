using QueueSim.Bench.Raw;

namespace QueueSim.Bench.Measuring;

/// <summary>
/// A queue that always holds a million events: it is filled, then as many events as asked for happen and each is followed by
/// another. The rate counts both the filling and the following.
/// </summary>
internal static class PendingTimeouts
{
    public const int Count = 1_000_000;

    /// <summary>The structs' heap.</summary>
    public static long Raw(long events)
    {
        var heap = new RawHeap();
        var random = new SplitMix(1);
        for (var i = 0; i < Count; i++)
            heap.Add(random.NextDelay(), i & 0xFFFF);
        for (long done = 0; done < events; done++)
            heap.ReplaceFirst(heap.FirstTicks + random.NextDelay(), heap.FirstPayload);
        return events + Count;
    }

    /// <summary>Timeouts with one method that is called when they happen.</summary>
    public static long Kernel(long events)
    {
        var environment = new Simulation(DateTime.UnixEpoch);
        var random = new SplitMix(1);
        var left = events;
        Action<Event>? next = null;
        next = _ =>
        {
            if (left-- > 0)
                environment.Timeout(TimeSpan.FromTicks(random.NextDelay())).AddCallback(next!);
            else
                throw new StopSimulationException(null);
        };
        for (var i = 0; i < Count; i++)
            environment.Timeout(TimeSpan.FromTicks(random.NextDelay())).AddCallback(next);
        environment.Run();
        return events + Count;
    }

    /// <summary>A process behind every timeout.</summary>
    public static long Processes(long events)
    {
        var environment = new Simulation(DateTime.UnixEpoch);
        var random = new SplitMix(1);
        var left = events + Count;
        for (var i = 0; i < Count; i++)
            environment.Start(Live());
        environment.Run();
        return events + Count;

        IEnumerable<Event> Live()
        {
            while (left-- > 0)
                yield return environment.Sleep(TimeSpan.FromTicks(random.NextDelay()));
            throw new StopSimulationException(null);
        }
    }

    /// <summary>Random numbers so cheap that the queue is what is measured.</summary>
    private struct SplitMix(ulong state)
    {
        private ulong state = state;

        public long NextDelay()
        {
            var z = state += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return 1 + (long)((z ^ (z >> 31)) >> 28); // up to 2^36 ticks, about two hours
        }
    }
}
