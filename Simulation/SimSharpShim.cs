using System.Diagnostics.CodeAnalysis;

namespace QueueSim;

/// <summary>The calls that our kernel has and SimSharp has not; compiled only with <c>-p:Kernel=SimSharp</c>.</summary>
public static class SimSharpShim
{
    /// <summary>Starts a process at the current time.</summary>
    public static void Start(this Simulation environment, IEnumerable<Event> generator) => environment.Process(generator);

    /// <summary>A timeout that the active process yields at once.</summary>
    public static Timeout Sleep(this Simulation environment, TimeSpan delay) => environment.Timeout(delay);

    /// <summary>Nothing: Sim# has no limit of events.</summary>
    [SuppressMessage("Style", "IDE0060:Remove unused parameter", Justification = "Part of the signature of our own kernel.")]
    internal static void LimitEvents(this Simulation environment, long most, Action reached)
    {
    }
}
