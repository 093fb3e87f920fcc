namespace QueueSim.Scenarios.Ranges;

/// <summary>How the ranges are explored.</summary>
internal enum SensitivityMethod
{
    /// <summary>Walks over the ranges that change one number after the other: cheap, for many numbers.</summary>
    Morris,

    /// <summary>Parts of the variance of the answer, interactions included: dear, for few numbers.</summary>
    Sobol,
}

/// <summary>How much is simulated.</summary>
/// <param name="Method">How the ranges are explored.</param>
/// <param name="Size">Trajectories of Morris, base points of Sobol.</param>
/// <param name="Replications">Of each point; from two on the noise is known and taken off.</param>
/// <param name="EndNumbers">Numbers whose ends are looked at one at a time, those with the largest effects first; 0 for none.</param>
/// <param name="EndReplications">Replications of each end and of the tables as they are.</param>
internal sealed record SensitivityPlan(SensitivityMethod Method, int Size, int Replications, int EndNumbers, int EndReplications)
{
    /// <summary>Points of the design.</summary>
    public int Points(int numbers) => Size * (Method == SensitivityMethod.Morris ? numbers + 1 : numbers + 2);

    /// <summary>Points at ends, and the tables as they are.</summary>
    public int Ends(int numbers) => 1 + (2 * Math.Min(EndNumbers, numbers));

    /// <summary>Replications of all scenarios together.</summary>
    public long Total(int numbers, int scenarios) => scenarios * (((long)Points(numbers) * Replications) + ((long)Ends(numbers) * EndReplications));
}
