namespace QueueSim.Kernel;

/// <summary>
/// Something that happens at most once. First it is triggered (a result is set and it is put in the event queue), then processed
/// (its turn comes and all who wait for it are called, in the order in which they began to wait).
/// </summary>
public class Event
{
    // The state needs no fields of its own: the result is Pending until the event is triggered and a Failure if it failed, and
    // the waiters become Processed. Every process makes several events, so eight bytes here are eight bytes many times over.
    private static readonly object Pending = new();
    private static readonly object Processed = new();
    private static readonly object KernelAlone = new();

    private object? result;

    // The one waiter (Process, Condition or Action<Event>), or a List<object> of them from the second on: most events have
    // exactly one process waiting, which costs no list and no delegate.
    private object? waiters;

    /// <param name="environment">The simulation in which the event happens.</param>
    public Event(Simulation environment)
        : this(environment ?? throw new ArgumentNullException(nameof(environment)), Pending)
    {
    }

    private protected Event(Simulation environment, object? result)
    {
        Environment = environment;
        this.result = result;
    }

    internal Simulation Environment { get; }

    /// <summary>What the event succeeded or failed with; null before it is triggered.</summary>
    public object? Value => CurrentValue;

    /// <summary>True once triggered without failure.</summary>
    public virtual bool IsOk => IsTriggered && !HasFailed;

    /// <summary>True before the event is triggered or processed.</summary>
    public bool IsAlive => !IsTriggered;

    /// <summary>True from the moment when the event is put in the event queue.</summary>
    public bool IsTriggered => !ReferenceEquals(result, Pending);

    /// <summary>True from just before the first callback runs.</summary>
    public bool IsProcessed => ReferenceEquals(waiters, Processed);

    internal bool HasFailed => result is Failure;

    private protected virtual object? CurrentValue => result is Failure failure ? failure.Cause : IsTriggered ? result : null;

    /// <summary>True if only the kernel has a reference, so that it can be used again (Simulation.Start.cs).</summary>
    internal bool IsReusable
    {
        get => ReferenceEquals(waiters, KernelAlone);
        private protected set => waiters = value ? KernelAlone : null;
    }

    /// <summary>Triggers the event at the current time, as a success.</summary>
    /// <param name="value">What those who wait for it get to see.</param>
    /// <param name="priority">Its rank among the events of the same instant; smaller goes first.</param>
    /// <exception cref="InvalidOperationException">The event has already been triggered.</exception>
    public void Succeed(object? value = null, int priority = 0) => Trigger(value, priority);

    /// <summary>Triggers the event at the current time, as a failure.</summary>
    /// <remarks>A process that waits for it must handle it (<see cref="Process.HandleFault"/>).</remarks>
    /// <param name="value">The cause, for those who wait for it.</param>
    /// <param name="priority">Its rank among the events of the same instant; smaller goes first.</param>
    /// <exception cref="InvalidOperationException">The event has already been triggered.</exception>
    public void Fail(object? value = null, int priority = 0) => Trigger(new Failure(value), priority);

    /// <summary>Triggers the event at the current time with the outcome (value, success or failure) of another one.</summary>
    /// <param name="event">An event that has been triggered.</param>
    /// <param name="priority">Its rank among the events of the same instant; smaller goes first.</param>
    /// <exception cref="InvalidOperationException">This event has already been triggered, or the other one has not.</exception>
    public void Trigger(Event @event, int priority = 0)
    {
        ArgumentNullException.ThrowIfNull(@event);
        if (!@event.IsTriggered)
            throw new InvalidOperationException("The outcome of an event that has not been triggered cannot be passed on.");
        Trigger(@event.HasFailed ? @event.result : @event.Value, priority);
    }

    /// <summary>Has a method called when the event is processed, after those who waited before.</summary>
    /// <exception cref="InvalidOperationException">The event has already been processed.</exception>
    public void AddCallback(Action<Event> callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        if (!TryAddWaiter(callback))
            throw new InvalidOperationException("The event has already been processed; no callback can be added.");
    }

    /// <summary>Takes back the first equal callback; does nothing if there is none.</summary>
    /// <exception cref="InvalidOperationException">The event has already been processed.</exception>
    public void RemoveCallback(Action<Event> callback)
    {
        if (IsProcessed)
            throw new InvalidOperationException("The event has already been processed; no callback can be removed.");
        RemoveWaiter(callback);
    }

    /// <summary>An event that happens when the first of the two does.</summary>
    public static Condition operator |(Event left, Event right) => new AnyOf(left.Environment, left, right);

    /// <summary>An event that happens when both have.</summary>
    public static Condition operator &(Event left, Event right) => new AllOf(left.Environment, left, right);

    /// <returns>False if the event is already processed, so that nobody can wait for it any more.</returns>
    internal bool TryAddWaiter(object waiter)
    {
        if (waiters is null)
            waiters = waiter;
        else if (IsProcessed)
            return false;
        else if (waiters is List<object> list)
            list.Add(waiter);
        else
            waiters = new List<object>(4) { waiters, waiter };
        return true;
    }

    internal void RemoveWaiter(object waiter)
    {
        if (waiters is List<object> list)
            list.Remove(waiter);
        else if (waiter.Equals(waiters))
            waiters = null;
    }

    /// <summary>Marks the event as triggered without putting it in the event queue; its first outcome stays.</summary>
    internal void MarkTriggered(object? outcome)
    {
        if (!IsTriggered)
            result = outcome;
    }

    /// <summary>Makes a reusable event a new one.</summary>
    private protected void BecomePending() => result = Pending;

    /// <summary>Processes the event: from now on it counts as processed, and those who wait for it are called.</summary>
    internal void CallWaiters()
    {
        var waiting = waiters;
        waiters = Processed;
        if (waiting is Process process)
            process.ResumeAfter(this);
        else if (waiting is not null)
            CallOther(waiting);
    }

    private void CallOther(object waiting)
    {
        if (waiting is List<object> list)
        {
            foreach (var waiter in list)
                CallOne(waiter);
        }
        else
        {
            CallOne(waiting);
        }
    }

    private void CallOne(object waiter)
    {
        if (waiter is Process process)
            process.ResumeAfter(this);
        else if (waiter is Action<Event> callback)
            callback(this);
        else if (waiter is Condition condition)
            condition.Notice(this);
        else
            throw new InvalidOperationException("The event has already been processed; it was scheduled twice.");
    }

    private void Trigger(object? outcome, int priority)
    {
        if (IsTriggered)
            throw new InvalidOperationException("The event has already been triggered.");
        Environment.Schedule(this, outcome, priority);
    }
}
