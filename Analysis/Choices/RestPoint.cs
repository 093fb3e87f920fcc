namespace QueueSim.Choices;

/// <summary>Where a population comes to rest whose sellers switch to what is better. Nobody gains by another switch there.</summary>
internal static class RestPoint
{
    private const int MostSteps = 5_000;
    private const double FirstStep = 0.02, StillMoving = 1e-6, EdgeOfAll = 1e-9;

    /// <summary>The shares that a population reaches from habits alone; <see langword="null"/> when it goes round in circles.</summary>
    public static double[]? From(GainSurface surface, int strategies) => strategies == 2 ? OnALine(surface) : InASimplex(surface, strategies);

    /// <summary>Shares of the second of two strategies at which nobody gains, ascending. Stable ones attract what is near.</summary>
    public static IReadOnlyList<(double Share, bool IsStable)> All(GainSurface surface)
    {
        var points = surface.Points.ToList();
        var found = new List<(double, bool)>();
        if (points[0].Gain <= 0) found.Add((0, true));
        for (var i = 1; i < points.Count; i++)
        {
            var ((left, before), (right, after)) = (points[i - 1], points[i]);
            if ((before > 0 && after <= 0) || (before < 0 && after >= 0))
            {
                var share = left + ((right - left) * before / (before - after));
                if (share is > EdgeOfAll and < 1 - EdgeOfAll) found.Add((share, before > 0));
            }
        }
        if (points[^1].Gain >= 0 && points.Exists(point => point.Gain != 0)) found.Add((1, true));
        return found;
    }

    /// <summary>Upwards from nobody, as long as one more gains.</summary>
    private static double[] OnALine(GainSurface surface)
    {
        var share = surface.Points.First().Gain <= 0 ? 0 : All(surface).First(point => point.IsStable).Share;
        return [1 - share, share];
    }

    /// <summary>The projection dynamic, whose rest points are the equilibria (Nagurney and Zhang 1997).</summary>
    private static double[]? InASimplex(GainSurface surface, int strategies)
    {
        var place = new double[strategies];
        place[0] = 1;
        if (surface.Scale == 0) return place;
        for (var step = 0; step < MostSteps; step++)
        {
            var pace = FirstStep / (1 + (10.0 * step / MostSteps)) / surface.Scale;
            var next = OntoSimplex([.. place.Zip(surface.At(place), (share, gain) => share + (pace * gain))]);
            if (place.Zip(next, (before, after) => Math.Abs(before - after)).Max() < StillMoving) return next;
            place = next;
        }
        return null;
    }

    /// <summary>The nearest shares of 0 or more that sum to 1 (Held, Wolfe and Crowder 1974).</summary>
    internal static double[] OntoSimplex(double[] values)
    {
        double[] sorted = [.. values.OrderDescending()];
        var (sum, shift) = (0.0, 0.0);
        for (var i = 0; i < sorted.Length; i++)
        {
            sum += sorted[i];
            if (sorted[i] - ((sum - 1) / (i + 1)) > 0) shift = (sum - 1) / (i + 1);
        }
        return [.. values.Select(value => Math.Max(0, value - shift))];
    }
}
