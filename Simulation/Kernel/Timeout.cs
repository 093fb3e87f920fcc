namespace QueueSim.Kernel;

/// <summary>An event that happens by itself after a delay; it is triggered from the start.</summary>
public sealed class Timeout : Event
{
    /// <param name="environment">The simulation in which time passes.</param>
    /// <param name="delay">From now on; zero or more, with a resolution of one tick (100 ns).</param>
    /// <param name="value">What those who wait for it get to see.</param>
    /// <param name="isOk">False for a timeout that fails.</param>
    /// <param name="priority">Its rank among the events of the same instant; smaller goes first.</param>
    /// <exception cref="ArgumentException">The delay is negative or leads past the last date that a <see cref="DateTime"/> can hold.</exception>
    public Timeout(Simulation environment, TimeSpan delay, object? value = null, bool isOk = true, int priority = 0)
        : base(environment ?? throw new ArgumentNullException(nameof(environment)), isOk ? value : new Failure(value))
    {
        environment.Enqueue(this, delay.Ticks, priority);
    }

    private Timeout(Simulation environment)
        : base(environment, result: null)
    {
    }

    /// <summary>A timeout that is over.</summary>
    internal static Timeout Over(Simulation environment)
    {
        var timeout = new Timeout(environment);
        timeout.CallWaiters();
        return timeout;
    }
}
