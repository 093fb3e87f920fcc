using QueueSim.Randomness;

namespace QueueSim.Ensemble;

/// <summary>The part of a space that is not implausible: points spread over it, and how large it is.</summary>
/// <param name="Points">Positions in the unit cube; none when nothing was found.</param>
/// <param name="Share">Part of the cube that is left.</param>
internal sealed record SpaceLeft(IReadOnlyList<double[]> Points, double Share)
{
    private const double Kept = 0.25; // of the points at each level
    private const int Sweeps = 6; // moves of every point at each level
    private const int MostLevels = 80;

    /// <summary>Draws points uniformly from where the implausibility is at most the cutoff.</summary>
    /// <param name="dimensions">Dimensions of the cube.</param>
    /// <param name="implausibility">Implausibility of a position, exactly if it is at most a limit; may be called from several threads.</param>
    /// <param name="cutoff">Largest implausibility.</param>
    /// <param name="count">Points wanted.</param>
    /// <param name="seed">Seed of the draws.</param>
    /// <param name="wave">Number that keeps the draws of waves apart.</param>
    /// <remarks>
    /// Subset simulation (Au and Beck 2001): a part of 10⁻¹² is found as twenty quarters in a row. Between two levels the points move by
    /// differential evolution (ter Braak 2006), whose steps follow the shape of what is left and jump between its parts.
    /// </remarks>
    public static SpaceLeft Sample(int dimensions, Func<double[], double, double> implausibility, double cutoff, int count, ulong seed, int wave)
    {
        var draws = new Draws(seed, wave);
        var points = draws.LatinHypercube(count, dimensions);
        var levels = new double[count];
        Parallel.For(0, count, i => levels[i] = implausibility(points[i], double.PositiveInfinity));
        var share = 1.0;
        for (var level = 0; level < MostLevels; level++)
        {
            var sorted = levels.Order().ToArray();
            var limit = Math.Max(sorted[(int)(Kept * count)], cutoff);
            int[] kept = [.. Enumerable.Range(0, count).Where(i => levels[i] <= limit)];
            share *= (double)kept.Length / count;
            (points, levels) = ([.. Enumerable.Range(0, count).Select(i => points[kept[i % kept.Length]])], [.. Enumerable.Range(0, count).Select(i => levels[kept[i % kept.Length]])]);
            for (var sweep = 0; sweep < Sweeps; sweep++)
                Move(points, levels, implausibility, limit, draws.Next());
            if (limit <= cutoff)
                return new SpaceLeft(points, share);
        }

        return new SpaceLeft([], 0);
    }

    private static void Move(double[][] points, double[] levels, Func<double[], double, double> implausibility, double limit, SweepDraws draws)
    {
        // All differences come from the points before the sweep, so that the order does not matter.
        double[][] before = [.. points];
        Parallel.For(0, points.Length, i =>
        {
            var there = draws.Proposal(i, before);
            if (there.Any(position => position is < 0 or > 1))
                return;
            var level = implausibility(there, limit);
            if (level <= limit)
                (points[i], levels[i]) = (there, level);
        });
    }
}

/// <summary>Random numbers of the search of one wave.</summary>
internal sealed class Draws(ulong seed, int wave)
{
    private int sweep;

    /// <summary>One point in each stratum of each dimension.</summary>
    public double[][] LatinHypercube(int count, int dimensions)
    {
        var points = Enumerable.Range(0, count).Select(_ => new double[dimensions]).ToArray();
        for (var j = 0; j < dimensions; j++)
        {
            var stream = new CaseStream(seed, wave, -1 - j);
            var order = Enumerable.Range(0, count).OrderBy(i => stream.Uniform(Purpose.EnsemblePoint, i)).ToArray();
            for (var i = 0; i < count; i++)
                points[i][j] = (order[i] + stream.Uniform(Purpose.EnsemblePoint, count + i)) / count;
        }

        return points;
    }

    /// <summary>The draws of the next sweep.</summary>
    public SweepDraws Next() => new(seed, wave, ++sweep);
}

/// <summary>Random numbers with which every point moves once.</summary>
internal sealed class SweepDraws(ulong seed, int wave, int sweep)
{
    private const double Jitter = 1e-3;

    /// <summary>A step along the difference of two other points, in some of the dimensions.</summary>
    public double[] Proposal(int i, double[][] points)
    {
        var stream = new CaseStream(seed, wave, ((long)sweep << 32) | (uint)i);
        var occurrence = 0;
        double Uniform() => stream.Uniform(Purpose.EnsembleMove, occurrence++);
        var (one, other) = (points[(int)(Uniform() * points.Length)], points[(int)(Uniform() * points.Length)]);
        var here = points[i];
        var part = Uniform() switch { < 0.4 => 0.15, < 0.7 => 0.5, _ => 1.0 };
        bool[] moves = [.. here.Select(_ => Uniform() < part)];
        var moved = Math.Max(1, moves.Count(move => move));
        var jump = Uniform() < 0.15;
        var length = jump ? 1 : (0.2 + (0.8 * Uniform())) * 2.38 / Math.Sqrt(2 * moved);
        var there = new double[here.Length];
        for (var j = 0; j < there.Length; j++)
            there[j] = moves[j] ? here[j] + (length * (one[j] - other[j])) + (Jitter * (Uniform() - 0.5)) : here[j];
        return there;
    }
}
