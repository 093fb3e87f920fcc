namespace QueueSim.Kernel;

/// <summary>
/// An iterator that lives in simulated time. It yields the events for which it waits and goes on when they are processed.
/// It is itself an event, which happens when the iterator ends, with the outcome of the last event.
/// </summary>
public sealed class Process : Event
{
    private IEnumerator<Event>? steps; // null once the iterator has ended

    // The event for which the process waits, or which it handles at the moment. A reusable process stands in the event queue itself: for its
    // start, when this is the process, and for the end of its sleep, when it is the simulation's Asleep.
    private Event? target;

    /// <param name="environment">The simulation in which the process lives.</param>
    /// <param name="generator">What the process does; started at the current time through the event queue.</param>
    /// <param name="priority">The rank of the start among the events of the same instant; smaller goes first.</param>
    public Process(Simulation environment, IEnumerable<Event> generator, int priority = 0)
        : base(environment)
    {
        ArgumentNullException.ThrowIfNull(generator);
        steps = generator.GetEnumerator();
        target = new Event(environment);
        target.TryAddWaiter(this);
        target.Succeed(priority: priority);
    }

    /// <summary>A process that only the kernel knows.</summary>
    internal Process(Simulation environment)
        : base(environment) => IsReusable = true;

    /// <summary>The event for which the process waits; null once it has ended.</summary>
    public Event? Target => target;

    /// <summary>False if the process ended with a failure or, while it lives, if it has a failure to handle.</summary>
    public override bool IsOk => IsTriggered ? base.IsOk : !ReferenceEquals(Environment.Faulted, this);

    private bool IsAsleep => ReferenceEquals(target, Environment.Asleep);

    // While the process lives, the cause of the failure after which it goes on.
    private protected override object? CurrentValue => IsTriggered ? base.CurrentValue : target is { HasFailed: true } fault ? fault.Value : null;

    /// <summary>Fails the process at the current time; it no longer waits for the event for which it waited.</summary>
    /// <param name="cause">The <see cref="Event.Value"/> that the process sees.</param>
    /// <param name="priority">The rank of the interruption among the events of the same instant; smaller goes first.</param>
    /// <exception cref="InvalidOperationException">The process has ended, or is the active one.</exception>
    public void Interrupt(object? cause = null, int priority = 0)
    {
        if (IsTriggered)
            throw new InvalidOperationException("The process has ended and cannot be interrupted.");
        if (ReferenceEquals(Environment.Active, this))
            throw new InvalidOperationException("A process cannot interrupt itself.");
        StopWaiting();
        var interruption = new Event(Environment);
        interruption.AddCallback(TakeInterruption);
        interruption.Fail(cause, priority);
    }

    /// <summary>Tells a process that goes on after an event whether that failed, and marks the failure as handled.</summary>
    /// <returns>True on the first call after a failure.</returns>
    public bool HandleFault()
    {
        if (!ReferenceEquals(Environment.Faulted, this))
            return false;
        Environment.Faulted = null;
        return true;
    }

    /// <summary>Starts a reusable process.</summary>
    internal void Start(IEnumerator<Event> iterator)
    {
        steps = iterator;
        target = this;
        Environment.Enqueue(this, 0);
    }

    /// <summary>Somebody is about to get a reference to the process: from now on it is one like any other.</summary>
    internal void BecomeOrdinary()
    {
        if (!IsReusable)
            return;
        IsReusable = false;
        if (IsAsleep)
            target = Timeout.Over(Environment);
    }

    /// <summary>Does what the process stands in the event queue for: its start, the end of its sleep or its own end.</summary>
    internal void TakeTurn()
    {
        if (ReferenceEquals(target, this))
        {
            target = null;
            Resume(this, failed: false);
        }
        else if (IsAsleep)
        {
            Resume(this, failed: false);
        }
        else if (IsReusable && IsTriggered)
        {
            BecomePending();
            Environment.Reuse(this);
        }
        else
        {
            CallWaiters();
        }
    }

    /// <summary>Goes on after an event if the process still waits for it. An earlier waiter may have interrupted it.</summary>
    internal void ResumeAfter(Event awaited)
    {
        if (ReferenceEquals(target, awaited))
            Resume(awaited, awaited.HasFailed);
    }

    private void Resume(Event cause, bool failed)
    {
        var environment = Environment;
        environment.Active = this;
        while (true)
        {
            if (failed)
                environment.Faulted = this;
            if (!steps!.MoveNext())
            {
                End(cause, failed);
                break;
            }

            if (IsTriggered) // The iterator set the outcome of its own process: what it yields afterwards is of no interest.
            {
                target = null;
                break;
            }

            if (failed && HandleFault())
                throw new InvalidOperationException("The process went on after a failed event without calling HandleFault().");
            var next = steps.Current ?? throw new InvalidOperationException("A process yielded null instead of an event.");
            target = next;
            if (IsAsleep)
            {
                environment.EnqueueSleep(this);
                break;
            }

            if (next.TryAddWaiter(this))
                break;
            cause = next;
            failed = next.HasFailed;
        }

        environment.Active = null;
    }

    private void End(Event cause, bool failed)
    {
        steps = null;
        target = null;
        var unhandled = failed && HandleFault();
        if (IsTriggered)
            return;
        var value = ReferenceEquals(cause, this) ? null : cause.Value;
        MarkTriggered(unhandled ? new Failure(value) : value);
        Environment.Enqueue(this, 0);
    }

    private void TakeInterruption(Event interruption)
    {
        if (steps is null)
            return;
        StopWaiting();
        target = interruption;
        Resume(interruption, failed: true);
    }

    private void StopWaiting()
    {
        target?.RemoveWaiter(this);
        target = null;
    }
}
