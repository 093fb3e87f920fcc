namespace QueueSim.Tests.Kernel;

/// <summary>What the kernel's tests write down, and how they say "seconds".</summary>
internal sealed class Trace(Simulation simulation)
{
    private readonly List<string> lines = [];

    /// <summary>All lines in one, as "what@seconds since the start".</summary>
    public string Text => string.Join(" ", lines);

    public void Add(string what) => lines.Add($"{what}@{(simulation.Now - simulation.StartDate).TotalSeconds}");

    public Event At(double seconds, string what, int priority = 0)
    {
        var timeout = simulation.Seconds(seconds, priority);
        timeout.AddCallback(_ => Add(what));
        return timeout;
    }
}

internal static class Delays
{
    public static Event Seconds(this Simulation simulation, double seconds, int priority = 0)
    {
        Event timeout = simulation.Timeout(TimeSpan.FromSeconds(seconds), priority);
        return timeout;
    }
}
