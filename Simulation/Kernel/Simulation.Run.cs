namespace QueueSim.Kernel;

// The loop, and the ways to end it.
public sealed partial class Simulation
{
    /// <summary>Runs for a length of simulated time; see <see cref="Run(DateTime)"/>.</summary>
    /// <param name="span">Positive.</param>
    /// <returns>Null.</returns>
    /// <exception cref="InvalidOperationException">The span is zero or negative.</exception>
    public object? Run(TimeSpan span) => Run(Now + span);

    /// <summary>
    /// Runs up to a time. What happens before it, and with negative priority at that time, is processed.
    /// Afterwards <see cref="Now"/> is that time.
    /// </summary>
    /// <param name="until">Later than <see cref="Now"/>.</param>
    /// <returns>Null.</returns>
    /// <exception cref="InvalidOperationException">The time is not in the future.</exception>
    public object? Run(DateTime until)
    {
        if (until.Ticks <= now)
            throw new InvalidOperationException($"A simulation cannot run until {until:O}: it is already {Now:O}.");
        var stop = new Event(this);
        stop.MarkTriggered(null);
        heap.AddFirst(stop, until.Ticks);
        return Run(stop);
    }

    /// <summary>Runs until an event has been processed, or until no events are left.</summary>
    /// <param name="stopEvent">The event that ends the run, if any.</param>
    /// <returns>The value of the stop event; at once, if it has been processed before. Null without one.</returns>
    /// <exception cref="InvalidOperationException">No events are left and the stop event has not been processed.</exception>
    public object? Run(Event? stopEvent = null)
    {
        if (stopEvent is { IsProcessed: true })
            return stopEvent.Value;
        stopEvent?.AddCallback(Stop);
        try
        {
            while (TryTakeNext(out var next))
                Process(next);
        }
        catch (StopSimulationException stop)
        {
            return stop.Value;
        }

        if (stopEvent is null)
            return null;
        stopEvent.RemoveCallback(Stop);
        throw new InvalidOperationException("No events are left, but the event that was to end the run has not happened.");
    }

    /// <summary>Runs for a length of simulated time, or until no events are left.</summary>
    /// <param name="until">In default steps, positive; null for no limit.</param>
    /// <returns>Null.</returns>
    /// <exception cref="InvalidOperationException">The length is zero or negative.</exception>
    public object? RunD(double? until = null) => until is { } steps ? Run(ToTimeSpan(steps)) : Run();

    /// <summary>Processes the next event.</summary>
    /// <exception cref="InvalidOperationException">No events are left.</exception>
    public void Step()
    {
        if (!TryTakeNext(out var next))
            throw new InvalidOperationException("No events are left.");
        Process(next);
    }

    private void Process(Event next)
    {
        if (next is Process process)
            process.TakeTurn();
        else
            next.CallWaiters();
        if (++processedEvents > mostEvents)
            tooManyEvents!();
    }

    private static void Stop(Event stopEvent) => throw new StopSimulationException(stopEvent.Value);
}
