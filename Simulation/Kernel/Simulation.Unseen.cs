using System.ComponentModel;

namespace QueueSim.Kernel;

// Processes and timeouts to which nobody has a reference but the kernel. Only the compiler can know that; where it does, Interception/
// puts these calls in place of Process and Timeout.
public sealed partial class Simulation
{
    private readonly Stack<Process> kept = [];

    /// <summary>Stands for every timeout that is handed straight over. Nobody but the kernel sees it.</summary>
    internal Timeout Sleep { get; }

    /// <summary>
    /// Starts a process whose return value the caller throws away. When it has ended, the object serves for another one, unless the process
    /// was shown to somebody by <see cref="ActiveProcess"/>.
    /// </summary>
    /// <param name="generator">What the process does.</param>
    /// <param name="priority">The rank of the start among the events of the same instant; smaller goes first.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void StartUnseen(IEnumerable<Event> generator, int priority = 0)
    {
        ArgumentNullException.ThrowIfNull(generator);
        if (!kept.TryPop(out Process? process))
            process = new Process(this);
        process.StartUnseen(generator.GetEnumerator(), priority);
    }

    /// <summary>
    /// A timeout that the iterator of the active process yields at once and keeps no reference to. If nobody has seen the process either, it
    /// stands in the event queue itself, and no timeout is made.
    /// </summary>
    /// <param name="delay">Zero or more.</param>
    /// <param name="priority">Its rank among the events of the same instant; smaller goes first.</param>
    /// <exception cref="ArgumentOutOfRangeException">The delay is negative or leads past the last date.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Timeout HandOver(TimeSpan delay, int priority = 0)
    {
        if (active is not { IsUnseen: true } process)
            return Timeout(delay, priority);
        Enqueue(process, delay.Ticks, priority);
        return Sleep;
    }

    internal void Enter(Process? process) => active = process;

    internal bool IsActive(Process process) => ReferenceEquals(active, process);

    internal void Keep(Process ended) => kept.Push(ended);
}
