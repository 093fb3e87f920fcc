namespace QueueSim.Tests.Theory.Formulas;

/// <summary>Roots of functions that rise.</summary>
internal static class Bisection
{
    private const int Steps = 200;

    /// <summary>Where a function that rises from below 0 to above 0 crosses 0.</summary>
    public static double Solve(Func<double, double> rising, double low, double high)
    {
        for (var step = 0; step < Steps; step++)
        {
            var middle = (low + high) / 2;
            if (rising(middle) < 0)
                low = middle;
            else
                high = middle;
        }

        return (low + high) / 2;
    }
}
