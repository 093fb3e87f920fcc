namespace QueueSim.Sensitivity;

/// <summary>How the variance of an answer over the ranges of its inputs splits among them.</summary>
/// <param name="FirstOrder">By input: part of the variance that would go if that input alone were known.</param>
/// <param name="Total">By input: part that would stay if all others were known, its interactions with them included.</param>
/// <param name="Variance">Variance of the answer over the ranges, in its unit squared; without noise where that is known.</param>
/// <param name="NoiseShare">Part of the variance of the simulated answers that is noise; <see langword="null"/> with one replication a point.</param>
/// <remarks>
/// First order by Saltelli et al. 2010 (table 2, b), total by Jansen 1999 (table 2, f); means over blocks, so answers are centred first. Noise is taken off each sum: what replications of the same
/// block, under the same random numbers, vary by. With one replication it stays in: it raises every total index by the noise of a difference over twice the variance,
/// and lowers all first-order ones. An index of a number that does not matter is as often below 0 as above.
/// </remarks>
public sealed record SobolIndices(IReadOnlyList<SensitivityIndex> FirstOrder, IReadOnlyList<SensitivityIndex> Total, double Variance, double? NoiseShare)
{
    /// <summary>The indices.</summary>
    /// <param name="answers">
    /// By block and point, in the order of <see cref="RadialBlock.Points"/>: the answer of each replication. <see langword="null"/> where there is none. Replications of a block share their random
    /// numbers; each block has replications of its own.
    /// </param>
    /// <param name="seed">Seed of the study, for the resamples.</param>
    public static SobolIndices Of(IReadOnlyList<IReadOnlyList<double[]?>> answers, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var blocks = answers.Where(block => block[0] is not null && block[1] is not null).ToList();
        var inputs = answers.Count == 0 ? 0 : answers[0].Count - 2;
        if (blocks.Count == 0)
            return new SobolIndices([.. Enumerable.Repeat(SensitivityIndex.None, inputs)], [.. Enumerable.Repeat(SensitivityIndex.None, inputs)], double.NaN, null);
        // All from one centre, so that squares lose no digits.
        var centre = blocks.Average(block => (block[0]!.Average() + block[1]!.Average()) / 2);
        var (first, total) = (new List<SensitivityIndex>(), new List<SensitivityIndex>());
        for (var input = 0; input < inputs; input++)
        {
            var sums = BlockSums.Of(blocks.Where(block => block[input + 2] is not null), input, centre);
            first.Add(Resampling.Of(sums.Count, seed, sums.FirstOrder));
            total.Add(Resampling.Of(sums.Count, seed, sums.Total));
        }
        var all = BlockSums.Of(blocks, null, centre);
        var every = Enumerable.Range(0, blocks.Count).ToArray();
        var (variance, noise) = (all.Variance(every), all.Noise(every));
        return new SobolIndices(first, total, variance, double.IsNaN(noise) ? null : noise / (variance + noise));
    }
}
