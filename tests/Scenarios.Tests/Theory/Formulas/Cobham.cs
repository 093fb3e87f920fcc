namespace QueueSim.Tests.Theory.Formulas;

/// <summary>Queues with priorities in which nobody is interrupted. Classes in the order in which they are served; times in hours.</summary>
/// <remarks>Cobham, Operations Research 2 (1954); Gross and Harris, Fundamentals of Queueing Theory, 3.4.</remarks>
internal static class Cobham
{
    /// <summary>Mean wait of one class at several agents when all touches have the same exponential distribution.</summary>
    /// <param name="arrivalsPerHour">Of each class.</param>
    /// <param name="touchHours">Mean touch.</param>
    /// <param name="agents">At least 1, and more than the offered load of all classes.</param>
    /// <param name="position">Which class, 0 for the one that is served first.</param>
    public static double MeanWait(IReadOnlyList<double> arrivalsPerHour, double touchHours, int agents, int position)
    {
        var untilAnAgentIsFree = new ErlangC(arrivalsPerHour.Sum(), touchHours, agents).WaitProbability * touchHours / agents;
        var before = arrivalsPerHour.Take(position).Sum() * touchHours / agents;
        var upTo = arrivalsPerHour.Take(position + 1).Sum() * touchHours / agents;
        return untilAnAgentIsFree / ((1 - before) * (1 - upTo));
    }

    /// <summary>
    /// Length that the waits of the class that is served first stay within, with all touches exponential: once all agents are
    /// busy it meets nobody but its own class, so its wait is that of an M/M/c without the others, given that it waits.
    /// </summary>
    public static double FirstClassWaitQuantile(IReadOnlyList<double> arrivalsPerHour, double touchHours, int agents, double probability)
    {
        var waits = new ErlangC(arrivalsPerHour.Sum(), touchHours, agents).WaitProbability;
        return Math.Max(0, Math.Log(waits / (1 - probability)) / ((agents / touchHours) - arrivalsPerHour[0]));
    }

    /// <summary>Mean wait of one class at one agent; each class has touches of its own distribution.</summary>
    /// <param name="classes">In the order in which they are served.</param>
    /// <param name="position">Which class, 0 for the one that is served first.</param>
    public static double MeanWait(IReadOnlyList<CaseClass> classes, int position)
    {
        var residual = classes.Sum(each => each.Load * each.TouchHours * (1 + (each.TouchCv * each.TouchCv)) / 2);
        var before = classes.Take(position).Sum(each => each.Load);
        var upTo = classes.Take(position + 1).Sum(each => each.Load);
        return residual / ((1 - before) * (1 - upTo));
    }

    /// <summary>One class of cases: how many come, how long their touches are on average, and how much they vary.</summary>
    internal sealed record CaseClass(double ArrivalsPerHour, double TouchHours, double TouchCv)
    {
        public double Load => ArrivalsPerHour * TouchHours;
    }
}
