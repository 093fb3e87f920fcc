namespace QueueSim.Fidelity;

/// <summary>What a calibration came to.</summary>
/// <param name="Parameters">The parameters, in their order.</param>
/// <param name="Goals">How near each figure came, in the order of the goals.</param>
/// <param name="Replications">Replications behind <paramref name="Goals"/>.</param>
/// <param name="TotalReplications">All replications simulated on the way.</param>
public sealed record CalibrationResult(
    IReadOnlyList<CalibratedParameter> Parameters, IReadOnlyList<CalibratedGoal> Goals, int Replications, long TotalReplications)
{
    /// <summary>Whether every figure is met.</summary>
    public bool IsMet => Goals.All(goal => goal.IsMet);
}

/// <summary>A parameter after calibration.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Start">Value at the start.</param>
/// <param name="Value">Value found.</param>
/// <param name="IsAtBound">Whether it ended on a bound, which may be what keeps a figure from being met.</param>
public sealed record CalibratedParameter(string Name, double Start, double Value, bool IsAtBound);

/// <summary>A figure after calibration.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Residual">Logarithm of simulated over wanted value.</param>
/// <param name="IsMet">Whether that is within tolerance. If not, the value is the nearest one found while as many other figures as possible are met.</param>
public sealed record CalibratedGoal(string Key, double Residual, bool IsMet)
{
    /// <summary>The simulated value when this much was wanted; of an unreachable figure the nearest reachable one.</summary>
    public double Reached(double wanted) => wanted * Math.Exp(Residual);
}
