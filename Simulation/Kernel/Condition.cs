namespace QueueSim.Kernel;

/// <summary>An event that happens when enough of its members have; a failing member fails it.</summary>
public abstract class Condition : Event
{
    // After the condition is processed, only the members that were processed by then are left; the others are null.
    private readonly Event?[] members;
    private Dictionary<Event, object?>? values;
    private int succeeded;

    /// <param name="environment">The simulation to which all the members belong.</param>
    /// <param name="events">The members; none means that the condition succeeds at once.</param>
    /// <param name="needsAll">Whether all the members must happen; one is enough otherwise.</param>
    /// <exception cref="ArgumentException">A member belongs to another simulation.</exception>
    private protected Condition(Simulation environment, IEnumerable<Event> events, bool needsAll)
        : base(environment)
    {
        ArgumentNullException.ThrowIfNull(events);
        Event[] all = [.. events];
        members = all;
        Needed = needsAll ? all.Length : Math.Min(1, all.Length);
        if (!Array.TrueForAll(all, member => ReferenceEquals(member?.Environment, environment)))
            throw new ArgumentException("The members of a condition must belong to the same simulation as the condition.", nameof(events));

        TryAddWaiter(this); // The condition waits for itself, before all others, to note what its value will be.
        if (all.Length == 0)
            Succeed();
        foreach (var member in all)
        {
            if (!member.TryAddWaiter(this))
                Notice(member);
        }
    }

    /// <summary>From each member that was processed by then to its value; null before and after a failure.</summary>
    /// <remarks>Of a condition that failed, <see cref="Event.Value"/> is the cause.</remarks>
    public new Dictionary<Event, object?>? Value => CurrentValue as Dictionary<Event, object?>;

    // Few processes look at the map; it is made for those that do.
    private protected override object? CurrentValue => !IsProcessed || HasFailed
        ? base.CurrentValue
        : values ??= members.OfType<Event>().Distinct().ToDictionary(member => member, member => member.Value);

    private int Needed { get; }

    /// <exception cref="InvalidOperationException">The event failed after the condition was triggered, so that nobody would learn of it.</exception>
    internal void Notice(Event processed)
    {
        if (ReferenceEquals(processed, this))
            ForgetPendingMembers();
        else if (IsTriggered && processed.HasFailed)
            throw new InvalidOperationException("A member failed after its condition was triggered; nobody handles the failure.");
        else if (IsTriggered)
            return;
        else if (processed.HasFailed)
            Fail(processed.Value);
        else if (++succeeded == Needed)
            Succeed();
    }

    private void ForgetPendingMembers()
    {
        for (var i = 0; i < members.Length; i++)
        {
            if (!members[i]!.IsProcessed)
                members[i] = null;
        }
    }
}

/// <summary>Happens when all the members have happened.</summary>
/// <inheritdoc/>
public sealed class AllOf(Simulation environment, params IEnumerable<Event> events) : Condition(environment, events, needsAll: true);

/// <summary>Happens when the first of the members happens.</summary>
/// <inheritdoc/>
public sealed class AnyOf(Simulation environment, params IEnumerable<Event> events) : Condition(environment, events, needsAll: false);
