namespace QueueSim.Theory;

/// <summary>Queues with classes that are served one before the other, without interrupting. Times in hours.</summary>
/// <remarks>
/// One class at one agent is the formula of Pollaczek and Khinchine. Cobham, Priority assignment in waiting line problems, Operations Research 2 (1954);
/// Gross and Harris, Fundamentals of Queueing Theory, 3.4 and 5.1.
/// </remarks>
public static class NonPreemptive
{
    /// <summary>Mean wait of each class at one agent; each class has touches of any distribution of its own.</summary>
    /// <param name="classes">In the order in which they are served.</param>
    /// <exception cref="ArgumentOutOfRangeException">More work arrives than the agent can do.</exception>
    public static IReadOnlyList<double> SingleAgentWaits(IReadOnlyList<ServedClass> classes)
    {
        ArgumentNullException.ThrowIfNull(classes);
        return Waits(classes.Sum(each => each.ArrivalsPerHour * each.SquaredTouchHours) / 2, [.. classes.Select(each => each.ArrivalsPerHour * each.TouchHours)]);
    }

    /// <summary>Mean wait of each class at several agents when all touches have one exponential distribution.</summary>
    /// <param name="arrivalsPerHour">Of each class, in the order in which they are served.</param>
    /// <param name="touchHours">Mean touch of all.</param>
    /// <param name="agents">At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">More work arrives than the agents can do.</exception>
    public static IReadOnlyList<double> Waits(IReadOnlyList<double> arrivalsPerHour, double touchHours, int agents)
    {
        ArgumentNullException.ThrowIfNull(arrivalsPerHour);
        var together = new MarkovQueue(arrivalsPerHour.Sum(), touchHours, agents);
        return Waits(together.WaitProbability * touchHours / agents, [.. arrivalsPerHour.Select(rate => rate * touchHours / agents)]);
    }

    /// <summary>Waits from the mean time until an agent is free and each class's part of the agents' time.</summary>
    private static List<double> Waits(double untilFree, IReadOnlyList<double> loads)
    {
        if (loads.Sum() >= 1)
            throw new ArgumentOutOfRangeException(nameof(loads), loads.Sum(), "More work arrives than the agents can do: there is no steady state.");
        var waits = new List<double>();
        var before = 0.0;
        foreach (var load in loads)
        {
            waits.Add(untilFree / ((1 - before) * (1 - before - load)));
            before += load;
        }

        return waits;
    }
}

/// <summary>Cases that are served in one turn.</summary>
/// <param name="ArrivalsPerHour">How many arrive, above 0.</param>
/// <param name="TouchHours">Their mean touch.</param>
/// <param name="SquaredTouchHours">Mean of the square of their touches, in hours squared.</param>
public readonly record struct ServedClass(double ArrivalsPerHour, double TouchHours, double SquaredTouchHours);
