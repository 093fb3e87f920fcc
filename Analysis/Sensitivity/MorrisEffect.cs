namespace QueueSim.Sensitivity;

/// <summary>How much an answer changes when one input crosses its whole range, wherever the others stand.</summary>
/// <param name="Effects">Elementary effects behind it: trajectories in which both ends of the step had an answer.</param>
/// <param name="Mu">Mean effect, in the answer's unit. Near 0 with a large <paramref name="MuStar"/>, the direction depends on the other inputs or turns within the range.</param>
/// <param name="MuStar">Mean size of the effect (Campolongo, Cariboni and Saltelli 2007), 0 or more.</param>
/// <param name="Sigma">Standard deviation of the effect over the other inputs, without what simulation noise adds where that is known: interactions and curvature.</param>
/// <param name="Noise">What <paramref name="MuStar"/> would be from simulation noise alone; <see langword="null"/> with one replication a point.</param>
public sealed record MorrisEffect(int Effects, SensitivityIndex Mu, SensitivityIndex MuStar, SensitivityIndex Sigma, double? Noise)
{
    // Mean of the size of a standard normal.
    private static readonly double MeanSize = Math.Sqrt(2 / Math.PI);

    /// <summary>Whether the effect is told from noise. The interval of its size lies above what noise alone makes.</summary>
    public bool IsToldFromNoise => Noise is { } noise && MuStar.Low > noise;

    /// <summary>The effects of every input.</summary>
    /// <param name="trajectories">The walks.</param>
    /// <param name="answers">
    /// By trajectory and point: the answer of each replication, the same random numbers all along a trajectory. <see langword="null"/> where there is no answer. Each trajectory
    /// has replications of its own, so that intervals over trajectories hold what the random numbers do.
    /// </param>
    /// <param name="seed">Seed of the study, for the resamples.</param>
    public static IReadOnlyList<MorrisEffect> Of(IReadOnlyList<Trajectory> trajectories, IReadOnlyList<IReadOnlyList<double[]?>> answers, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(trajectories);
        ArgumentNullException.ThrowIfNull(answers);
        var found = Enumerable.Range(0, trajectories[0].Moved.Count).Select(_ => new List<(double Effect, double Variance)>()).ToList();
        for (var t = 0; t < trajectories.Count; t++)
        {
            for (var step = 0; step < trajectories[t].Moved.Count; step++)
            {
                if (answers[t][step] is not { } before || answers[t][step + 1] is not { } after) continue;
                var paired = PairedNoise.Of(after, before);
                var length = trajectories[t].Steps[step];
                found[trajectories[t].Moved[step]].Add((paired.Mean / length, paired.Variance / (length * length)));
            }
        }
        return [.. found.Select(effects => Of(effects, seed))];
    }

    private static MorrisEffect Of(List<(double Effect, double Variance)> effects, ulong seed)
    {
        double Deviation(int[] chosen)
        {
            var (mean, noise) = (chosen.Average(i => effects[i].Effect), chosen.Average(i => effects[i].Variance));
            var variance = chosen.Sum(i => Math.Pow(effects[i].Effect - mean, 2)) / (chosen.Length - 1);
            return Math.Sqrt(Math.Max(0, variance - (double.IsNaN(noise) ? 0 : noise)));
        }

        var size = SensitivityIndex.MeanOf([.. effects.Select(each => Math.Abs(each.Effect))]);
        var noise = effects.Count == 0 ? double.NaN : Math.Sqrt(effects.Average(each => each.Variance));
        var sigma = effects.Count < 2 ? SensitivityIndex.None : Resampling.Of(effects.Count, seed, Deviation);
        return new MorrisEffect(
            effects.Count, SensitivityIndex.MeanOf([.. effects.Select(each => each.Effect)]), size with { Low = Math.Max(0, size.Low) },
            sigma with { Low = Math.Max(0, sigma.Low) }, double.IsNaN(noise) ? null : MeanSize * noise);
    }
}
