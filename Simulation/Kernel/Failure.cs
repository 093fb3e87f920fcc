namespace QueueSim.Kernel;

/// <summary>The outcome of an event that failed. The class of the outcome is the only mark of failure that an event carries.</summary>
internal sealed class Failure(object? cause)
{
    public object? Cause { get; } = cause;
}
