namespace QueueSim.Kernel;

// Processes and timeouts that are used again when they are over: the two calls of our own, for models with millions of processes.
public sealed partial class Simulation
{
    private readonly Stack<Process> reusable = [];
    private long sleepTicks = -1; // of the sleep that the active process is about to yield

    /// <summary>Stands for every timeout that is yielded at once. Nobody but the kernel waits for it.</summary>
    internal Timeout Asleep { get; }

    /// <summary>Starts a process at the current time and returns nothing, so that its object can serve again.</summary>
    /// <remarks>The order of events is that of <see cref="Process(IEnumerable{Event}, int)"/>. <see cref="ActiveProcess"/> makes it an ordinary process.</remarks>
    /// <param name="generator">What the process does.</param>
    public void Start(IEnumerable<Event> generator)
    {
        ArgumentNullException.ThrowIfNull(generator);
        if (!reusable.TryPop(out var process))
            process = new Process(this);
        process.Start(generator.GetEnumerator());
    }

    /// <summary>A timeout that the active process yields at once, and that nobody else keeps or waits for.</summary>
    /// <remarks>No object is made for it if <see cref="Start"/> started the process.</remarks>
    /// <param name="delay">Zero or more.</param>
    /// <exception cref="ArgumentException">The delay is negative or leads past the last date.</exception>
    public Timeout Sleep(TimeSpan delay)
    {
        if (Active is not { IsReusable: true })
            return Timeout(delay);
        CheckDelay(delay.Ticks);
        sleepTicks = delay.Ticks;
        return Asleep;
    }

    /// <summary>The process itself stands in the event queue for the end of its sleep.</summary>
    internal void EnqueueSleep(Process process)
    {
        var ticks = sleepTicks;
        sleepTicks = -1;
        if (ticks < 0)
            throw new InvalidOperationException("A process yielded a sleep again; every sleep is yielded once, and at once.");
        Enqueue(process, ticks, 0);
    }

    internal void Reuse(Process ended) => reusable.Push(ended);
}
