namespace QueueSim.Ensemble;

/// <summary>Chooses few points that lie all over the place of many.</summary>
public static class Spread
{
    /// <summary>Takes the point that is farthest from all taken before, again and again.</summary>
    /// <param name="points">Positions.</param>
    /// <param name="count">How many are wanted; all when there are fewer.</param>
    /// <returns>Indices in the order in which they were taken; the first point is taken first.</returns>
    public static IReadOnlyList<int> Over(IReadOnlyList<IReadOnlyList<double>> points, int count)
    {
        ArgumentNullException.ThrowIfNull(points);
        var taken = new List<int>();
        var nearest = Enumerable.Repeat(double.PositiveInfinity, points.Count).ToArray();
        while (taken.Count < Math.Min(count, points.Count))
        {
            var next = taken.Count == 0 ? 0 : Array.IndexOf(nearest, nearest.Max());
            taken.Add(next);
            for (var i = 0; i < points.Count; i++)
                nearest[i] = Math.Min(nearest[i], Distance(points[i], points[next]));
            nearest[next] = double.NegativeInfinity;
        }

        return taken;
    }

    private static double Distance(IReadOnlyList<double> one, IReadOnlyList<double> other) => one.Zip(other).Sum(pair => (pair.First - pair.Second) * (pair.First - pair.Second));
}
