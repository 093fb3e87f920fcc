namespace QueueSim.Ensemble;

/// <summary>How history matching searches.</summary>
public sealed record MatchingOptions
{
    /// <summary>Accepted points that are wanted, at least 1.</summary>
    public int Wanted { get; init; } = 40;

    /// <summary>Points simulated in a wave.</summary>
    public int PointsPerWave { get; init; } = 100;

    /// <summary>Most waves, at least 2.</summary>
    public int MaximumWaves { get; init; } = 8;

    /// <summary>Implausibility up to which a point is kept: Pukelsheim's (1994) three standard deviations.</summary>
    public double Cutoff { get; init; } = 3;

    /// <summary>Part of each range, around the start, in which the first wave lies. Far corners often make no desk at all.</summary>
    public double FirstReach { get; init; } = 0.6;

    /// <summary>The space that is left stops shrinking when a wave leaves more than this part of it.</summary>
    public double StopsShrinking { get; init; } = 0.8;

    /// <summary>Points in the sample of the space that is left.</summary>
    public int Sample { get; init; } = 240;

    /// <summary>Seed of everything random in the search.</summary>
    public ulong Seed { get; init; } = 1;
}
