namespace QueueSim.Fidelity;

/// <summary>How much one assumed number moves one figure.</summary>
/// <param name="Key">Key of the figure.</param>
/// <param name="Parameter">A parameter, or a column of a table whose numbers change together (<c>case_types.*.touch_minutes</c>).</param>
/// <param name="Elasticity">
/// Percent by which the figure rises when the number rises by one percent; for a number that may be negative, by 0.01.
/// </param>
/// <param name="Share">
/// Part of the figure's squared elasticities over all numbers: what this one contributes to the figure's variance when all are
/// equally uncertain.
/// </param>
public sealed record Influence(string Key, string Parameter, double Elasticity, double Share)
{
    /// <summary>Smallest share that is worth a line.</summary>
    private const double LeastShare = 0.01;

    /// <summary>Largest noise in the squared elasticities, as a part of their sum, with which shares mean something.</summary>
    private const double MostNoise = 0.5;

    /// <summary>The influences on one figure from elasticities that were measured with two independent seeds.</summary>
    /// <param name="key">Key of the figure.</param>
    /// <param name="measured">For each number its name and the two elasticities; not a number where the figure had no value.</param>
    /// <returns>
    /// The largest first, those below 1 % left out; none when the measurements differ so much that chance alone might make the shares.
    /// </returns>
    /// <remarks>
    /// The square of a noisy elasticity is too large on average, and a hundred of them bury the one that counts. The product of two
    /// measurements is right on average, because their noise is independent.
    /// </remarks>
    public static IReadOnlyList<Influence> Of(string key, IEnumerable<(string Parameter, double First, double Second)> measured)
    {
        var known = measured.Where(pair => double.IsFinite(pair.First) && double.IsFinite(pair.Second)).ToArray();
        var total = known.Sum(pair => pair.First * pair.Second);
        var noise = known.Sum(pair => (pair.First - pair.Second) * (pair.First - pair.Second) / 2);
        return noise >= MostNoise * total
            ? []
            : [.. known.Select(pair => new Influence(key, pair.Parameter, (pair.First + pair.Second) / 2, Math.Min(1, pair.First * pair.Second / total)))
                .Where(influence => influence.Share >= LeastShare).OrderByDescending(influence => influence.Share)];
    }
}
