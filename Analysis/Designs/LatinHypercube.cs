using QueueSim.Randomness;

namespace QueueSim.Designs;

/// <summary>Points of which each axis has one in each of as many equal strata as there are points.</summary>
/// <remarks>McKay, Beckman and Conover (1979); of several tries the one whose nearest two points are farthest apart (Johnson, Moore and Ylvisaker 1990).</remarks>
public static class LatinHypercube
{
    /// <summary>Most points.</summary>
    public const int MostPoints = CaseStream.OccurrenceLimit - 1;

    /// <summary>The points.</summary>
    /// <param name="count">From 1 to <see cref="MostPoints"/>.</param>
    /// <param name="dimensions">At least 1.</param>
    /// <param name="seed">Seed of the study.</param>
    /// <param name="number">Number of the design under this seed; others are independent of it.</param>
    /// <param name="tries">
    /// Designs that are drawn, at least 1; more take time in proportion, and the square of <paramref name="count"/> each. With more than one the points are not quite
    /// those of a random Latin hypercube: they keep away from each other.
    /// </param>
    /// <returns>Point by point; numbers strictly between 0 and 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public static double[][] Points(int count, int dimensions, ulong seed, int number = 0, int tries = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MostPoints);
        ArgumentOutOfRangeException.ThrowIfLessThan(dimensions, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(tries, 1);
        var best = Drawn(count, dimensions, seed, number, 0);
        var apart = tries > 1 ? Apart(best, atLeast: 0) : 0;
        for (var attempt = 1; attempt < tries; attempt++)
        {
            var points = Drawn(count, dimensions, seed, number, attempt);
            var distance = Apart(points, apart);
            if (distance > apart)
                (best, apart) = (points, distance);
        }

        return best;
    }

    private static double[][] Drawn(int count, int dimensions, ulong seed, int number, int attempt)
    {
        double[][] points = [.. Enumerable.Range(0, count).Select(_ => new double[dimensions])];
        for (var dimension = 0; dimension < dimensions; dimension++)
        {
            var stream = new CaseStream(seed, number, ((long)attempt << 32) | (uint)dimension);
            int[] strata = [.. Enumerable.Range(0, count).OrderBy(point => stream.Uniform(Purpose.LatinStratum, point))];
            for (var point = 0; point < count; point++)
            {
                var place = (strata[point] + stream.Uniform(Purpose.LatinPlace, point)) / count;
                // Rounding must not carry a point into the next stratum.
                points[point][dimension] = Math.Min(place, Math.BitDecrement((strata[point] + 1.0) / count));
            }
        }

        return points;
    }

    /// <summary>Squared distance of the nearest two points. Or something not above <paramref name="atLeast"/> as soon as it is clear that it is.</summary>
    private static double Apart(double[][] points, double atLeast)
    {
        var nearest = double.PositiveInfinity;
        for (var i = 1; i < points.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var distance = 0.0;
                for (var dimension = 0; dimension < points[i].Length; dimension++)
                    distance += (points[i][dimension] - points[j][dimension]) * (points[i][dimension] - points[j][dimension]);
                nearest = Math.Min(nearest, distance);
            }

            if (nearest <= atLeast)
                return nearest;
        }

        return nearest;
    }
}
