using MathNet.Numerics.Distributions;

namespace QueueSim.Tests.Theory;

/// <summary>A simulated value: mean over replications and half the width of its 95 % interval.</summary>
internal sealed record Measured(double Value, double HalfWidth, int Replications)
{
    /// <summary>
    /// Level of the interval that the exact value has to lie in. With some 200 comparisons, 95 % intervals would miss ten
    /// times in a simulator without fault; at 99.9 % a miss is worth looking into.
    /// </summary>
    public const double Level = 0.999;

    /// <summary>Largest half width of the 95 % interval, relative to the exact value, at which agreement means something.</summary>
    public const double WidestRelativeHalfWidth = 0.03;

    /// <summary>Relative error that the quantiles of the result tables are allowed.</summary>
    private const double QuantileError = 0.005;

    public static Measured Of(IReadOnlyCollection<double> replications)
    {
        var mean = replications.Average();
        var variance = replications.Sum(value => (value - mean) * (value - mean)) / (replications.Count - 1);
        return new Measured(mean, Quantile(0.95, replications.Count) * Math.Sqrt(variance / replications.Count), replications.Count);
    }

    /// <summary>Asserts both: the exact value is in the interval, and the interval is narrow.</summary>
    /// <param name="exact">The value of the formula, above 0.</param>
    /// <param name="isQuantile">Whether it is a quantile of the result tables, which come with an error of their own.</param>
    /// <param name="widest">Largest relative half width.</param>
    public void AgreesWith(double exact, bool isQuantile = false, double widest = WidestRelativeHalfWidth)
    {
        var wide = WideHalfWidth + (isQuantile ? QuantileError * exact : 0);
        Assert.True(
            Math.Abs(Value - exact) <= wide,
            $"Exact {exact:G6} is outside the {Level:P1} interval {Value:G6} ± {wide:G3}.");
        Assert.True(
            HalfWidth <= widest * exact,
            $"The interval {Value:G6} ± {HalfWidth:G3} is too wide to tell anything: {HalfWidth / exact:P1} of {exact:G6}.");
    }

    /// <summary>Half the width of the interval at <see cref="Level"/>.</summary>
    public double WideHalfWidth => HalfWidth * Quantile(Level, Replications) / Quantile(0.95, Replications);

    private static double Quantile(double level, int replications) => StudentT.InvCDF(0, 1, replications - 1, (1 + level) / 2);
}
