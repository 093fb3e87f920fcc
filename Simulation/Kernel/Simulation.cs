using System.Diagnostics.CodeAnalysis;

namespace QueueSim.Kernel;

/// <summary>
/// A clock and a queue of events. Events are processed in the order of their time, then of their priority (smaller first), then of
/// their insertion. One thread at a time may use a simulation; different simulations share nothing.
/// </summary>
public sealed partial class Simulation
{
    private readonly EventHeap heap = new();
    private readonly RankedEvents ranked = new();
    private readonly InstantQueue instant = new();
    private readonly double stepSeconds;
    private long processedEvents;
    private long mostEvents = long.MaxValue;
    private Action? tooManyEvents;
    private long now; // ticks, because comparing and adding integers is cheaper than going through DateTime

    /// <summary>A simulation that starts on 1 January 1970.</summary>
    /// <param name="defaultStep">The unit of <see cref="NowD"/> and the like; positive, one second if null.</param>
    public Simulation(TimeSpan? defaultStep = null)
        : this(new DateTime(1970, 1, 1), defaultStep)
    {
    }

    /// <param name="randomSeed">Without effect: randomness belongs to the model, not to the event queue.</param>
    /// <param name="defaultStep">The unit of <see cref="NowD"/> and the like; positive, one second if null.</param>
    [SuppressMessage("Style", "IDE0060:Remove unused parameter", Justification = "Part of the signature that the kernel shares with Sim#.")]
    public Simulation(int randomSeed, TimeSpan? defaultStep = null)
        : this(defaultStep)
    {
    }

    /// <param name="initialDateTime">Where the clock starts.</param>
    /// <param name="defaultStep">The unit of <see cref="NowD"/> and the like; positive, one second if null.</param>
    /// <exception cref="ArgumentOutOfRangeException">The step is zero or negative.</exception>
    public Simulation(DateTime initialDateTime, TimeSpan? defaultStep = null)
    {
        var step = defaultStep ?? TimeSpan.FromSeconds(1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(step, TimeSpan.Zero, nameof(defaultStep));
        stepSeconds = step.TotalSeconds;
        StartDate = initialDateTime;
        now = initialDateTime.Ticks;
        Asleep = Kernel.Timeout.Over(this);
    }

    /// <summary>The simulated time.</summary>
    public DateTime Now => ToDateTime(now);

    /// <summary>Where the clock started.</summary>
    public DateTime StartDate { get; }

    /// <summary>The simulated time since the start, in default steps.</summary>
    public double NowD => ToDouble(Now - StartDate);

    /// <summary>The process whose code is running; null between processes.</summary>
    [AllowNull]
    public Process ActiveProcess
    {
        get
        {
            Active?.BecomeOrdinary();
            return Active!;
        }
        set => Active = value;
    }

    /// <summary>How many events have been processed; stays at <see cref="int.MaxValue"/> when there are more.</summary>
    public int ProcessedEvents => (int)Math.Min(processedEvents, int.MaxValue);

    /// <summary>Calls something after every event beyond a number of them, so that it can end the run.</summary>
    /// <param name="most">Events that are not too many.</param>
    /// <param name="reached">Throws.</param>
    internal void LimitEvents(long most, Action reached) => (mostEvents, tooManyEvents) = (most, reached);

    /// <summary>The active process, for the kernel, which keeps no reference.</summary>
    internal Process? Active { get; set; }

    /// <summary>The active process as long as it has a failure to handle.</summary>
    internal Process? Faulted { get; set; }

    /// <summary>Starts a process at the current time.</summary>
    /// <param name="generator">What the process does.</param>
    /// <param name="priority">The rank of the start among the events of the same instant; smaller goes first.</param>
    public Process Process(IEnumerable<Event> generator, int priority = 0) => new(this, generator, priority);

    /// <summary>An event that happens after a delay.</summary>
    /// <param name="delay">Zero or more.</param>
    /// <param name="priority">Its rank among the events of the same instant; smaller goes first.</param>
    /// <exception cref="ArgumentException">The delay is negative or leads past the last date.</exception>
    public Timeout Timeout(TimeSpan delay, int priority = 0) => new(this, delay, priority: priority);

    /// <summary>An event that happens after a delay.</summary>
    /// <param name="delay">In default steps, zero or more.</param>
    /// <param name="priority">Its rank among the events of the same instant; smaller goes first.</param>
    /// <exception cref="ArgumentException">The delay is negative or leads past the last date.</exception>
    public Timeout TimeoutD(double delay, int priority = 0) => Timeout(ToTimeSpan(delay), priority);

    /// <summary>A length of time in default steps.</summary>
    public double ToDouble(TimeSpan span) => span.TotalSeconds / stepSeconds;

    /// <summary>A length of time from default steps, to the tick below.</summary>
    public TimeSpan ToTimeSpan(double span) => TimeSpan.FromSeconds(stepSeconds * span);

    private DateTime ToDateTime(long ticks) => new(ticks, StartDate.Kind);
}
