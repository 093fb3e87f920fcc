namespace QueueSim.Kernel;

/// <summary>Ends the run in which it is thrown, without harm: the run returns <see cref="Value"/>, and another one can go on.</summary>
/// <param name="value">What the run returns.</param>
public sealed class StopSimulationException(object? value) : Exception("The simulation was asked to stop.")
{
    /// <summary>What the run returns.</summary>
    public object? Value { get; } = value;
}
