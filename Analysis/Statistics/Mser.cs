namespace QueueSim.Statistics;

/// <summary>MSER-5: where to cut a series so that the mean of the rest has the smallest marginal standard error.</summary>
/// <remarks>White 1997; White and Robinson 2010. A rule of thumb, not a test: a surge early in the window looks like warm-up to it.</remarks>
public static class Mser
{
    /// <summary>Values to cut from the start of a series.</summary>
    /// <param name="series">Equally spaced values, best the mean over several replications.</param>
    /// <param name="batchSize">Values that are averaged first, at least 1; 5 in MSER-5.</param>
    /// <returns>
    /// A multiple of the batch size; or <see langword="null"/> when the best cut lies beyond the first half or the series is shorter
    /// than four batches: then the run is too short to tell.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The batch size is below 1.</exception>
    public static int? TruncationPoint(IReadOnlyList<double> series, int batchSize = 5)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentOutOfRangeException.ThrowIfLessThan(batchSize, 1);

        var batches = new double[series.Count / batchSize];
        for (var i = 0; i < batches.Length; i++)
        {
            for (var j = 0; j < batchSize; j++)
                batches[i] += series[(i * batchSize) + j] / batchSize;
        }

        if (batches.Length < 4)
            return null;

        // Rounding must not find structure in a constant series.
        var negligible = 1e-24 * batches.Max(batch => batch * batch);

        // From the end, so that each batch is added once. Cuts that leave fewer than five batches would win by chance.
        var kept = default(Moments);
        var (best, cut) = (double.PositiveInfinity, 0);
        for (var first = batches.Length - 1; first >= 0; first--)
        {
            kept.Add(batches[first]);
            var error = kept.M2 / ((double)kept.Count * kept.Count);
            if (kept.Count >= Math.Min(5, batches.Length / 2) && error <= best + negligible)
                (best, cut) = (error, first);
        }

        return cut > batches.Length / 2 ? null : cut * batchSize;
    }
}
