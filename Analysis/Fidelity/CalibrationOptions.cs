namespace QueueSim.Fidelity;

/// <summary>What calibration wants of one figure.</summary>
/// <param name="Key">Key of the figure.</param>
/// <param name="Tolerance">
/// Largest absolute residual that counts as met, above 0. Less than the fidelity table asks for, but more than two standard deviations of the
/// noise that two nearby points do not share in the last stage: what is nearer than that cannot be told.
/// </param>
public sealed record CalibrationGoal(string Key, double Tolerance);

/// <summary>How calibration searches.</summary>
public sealed record CalibrationOptions
{
    /// <summary>Replications of each stage, ascending: a stage starts where the cheaper one before it ended.</summary>
    public IReadOnlyList<int> Replications { get; init; } = [4, 8, 16];

    /// <summary>Step of finite differences as a part of a parameter's range; large enough to tower above the noise.</summary>
    public double DifferenceStep { get; init; } = 0.05;

    /// <summary>Longest first step of a parameter as a part of its range.</summary>
    public double TrustRadius { get; init; } = 0.25;

    /// <summary>Steps shorter than this part of the range are not worth a simulation.</summary>
    public double MinimumStep { get; init; } = 0.0005;

    /// <summary>Most steps tried in a stage.</summary>
    public int MaximumSteps { get; init; } = 25;
}

/// <summary>Simulates points under common random numbers: seed and replications are the same for all.</summary>
/// <param name="points">Values of the free parameters, in their order; points may be simulated in parallel.</param>
/// <param name="replications">Replications of each point, numbered from 1.</param>
/// <returns>
/// For each point the residuals in the order of the goals: logarithm of simulated over wanted value, or not a number where there is none.
/// </returns>
public delegate IReadOnlyList<IReadOnlyList<double>> ResidualBatch(IReadOnlyList<IReadOnlyList<double>> points, int replications);

/// <summary>Where a calibration stands after another batch of simulations.</summary>
/// <param name="Stage">Stage, from 1.</param>
/// <param name="Stages">Number of stages.</param>
/// <param name="Replications">Replications of each point in this stage.</param>
/// <param name="TotalReplications">Replications simulated so far.</param>
/// <param name="Parameters">Best values so far.</param>
/// <param name="Residuals">Their residuals.</param>
/// <param name="GoalsMet">Goals whose residual is within tolerance.</param>
public sealed record CalibrationProgress(
    int Stage, int Stages, int Replications, long TotalReplications, IReadOnlyList<double> Parameters, IReadOnlyList<double> Residuals,
    int GoalsMet);
