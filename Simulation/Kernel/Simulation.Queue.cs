using System.Diagnostics.CodeAnalysis;

namespace QueueSim.Kernel;

// What comes next: scheduling and the order of events.
public sealed partial class Simulation
{
    /// <summary>Puts an event in the event queue at the current time. If it has no outcome yet, it succeeds with null.</summary>
    /// <param name="event">An event that was not scheduled before; it could not be processed twice.</param>
    /// <param name="priority">Its rank among the events of the same instant; smaller goes first.</param>
    public void Schedule(Event @event, int priority = 0)
    {
        ArgumentNullException.ThrowIfNull(@event);
        Schedule(@event, null, priority);
    }

    /// <summary>Puts an event in the event queue; if it has no outcome yet, it succeeds with null.</summary>
    /// <param name="delay">Zero or more.</param>
    /// <param name="event">An event that was not scheduled before; it could not be processed twice.</param>
    /// <param name="priority">Its rank among the events of the same instant; smaller goes first.</param>
    /// <exception cref="ArgumentException">The delay is negative or leads past the last date.</exception>
    public void Schedule(TimeSpan delay, Event @event, int priority = 0)
    {
        ArgumentNullException.ThrowIfNull(@event);
        CheckDelay(delay.Ticks);
        @event.MarkTriggered(null);
        Enqueue(@event, delay.Ticks, priority);
    }

    /// <summary>When the next event will happen; <see cref="DateTime.MaxValue"/> if there is none.</summary>
    public DateTime Peek() => HasNext ? ToDateTime(FirstTicks) : DateTime.MaxValue;

    /// <summary>When the next event will happen, in default steps since the start; <see cref="double.MaxValue"/> if there is none.</summary>
    public double PeekD() => HasNext ? ToDouble(Peek() - StartDate) : double.MaxValue;

    internal void Schedule(Event @event, object? outcome, int priority)
    {
        @event.MarkTriggered(outcome);
        Enqueue(@event, priority);
    }

    internal void Enqueue(Event @event, int priority)
    {
        if (priority == 0)
            instant.Add(@event);
        else
            ranked.Add(@event, now, priority);
    }

    internal void Enqueue(Event @event, long delay, int priority)
    {
        CheckDelay(delay);
        if (delay == 0)
            Enqueue(@event, priority);
        else if (priority == 0)
            heap.Add(@event, now + delay);
        else
            ranked.Add(@event, now + delay, priority);
    }

    private bool HasNext => instant.Count > 0 || !heap.IsEmpty || !ranked.IsEmpty;

    /// <summary>When the next event is due. There must be one.</summary>
    private long FirstTicks => instant.Count > 0 ? now : heap.IsEmpty ? ranked.FirstTicks : Math.Min(heap.FirstTicks, ranked.FirstTicks);

    private bool TryTakeNext([NotNullWhen(true)] out Event? next)
    {
        // What the heap holds for the present instant was put there at an earlier time, hence before everything in the instant queue. No
        // insertion numbers need comparing, or keeping.
        if (!ranked.IsEmpty && RankedIsNext())
            next = ranked.Take(out now);
        else if (instant.Count > 0 && !heap.HasEventBy(now))
            next = instant.Take();
        else if (!heap.IsEmpty)
            next = heap.Take(out now);
        else
            next = null;
        return next is not null;
    }

    private bool RankedIsNext()
    {
        var othersAreEmpty = instant.Count == 0 && heap.IsEmpty;
        var others = othersAreEmpty ? long.MaxValue : instant.Count > 0 ? now : heap.FirstTicks;
        return ranked.FirstTicks < others || (ranked.FirstTicks == others && (ranked.FirstGoesBefore || othersAreEmpty));
    }

    private void CheckDelay(long delay)
    {
        if ((ulong)delay > (ulong)(DateTime.MaxValue.Ticks - now)) // as an unsigned number, a negative delay is too large as well
            ThrowDelay(delay);
    }

    private static void ThrowDelay(long delay) =>
        throw new ArgumentException($"A delay of {TimeSpan.FromTicks(delay)} is negative or leads past the last date.", nameof(delay));
}
