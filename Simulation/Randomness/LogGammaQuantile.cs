using MathNet.Numerics;

namespace QueueSim.Randomness;

/// <summary>Logarithms of quantiles of the gamma distribution of scale 1: slow and exact, for tables.</summary>
internal readonly struct LogGammaQuantile(double shape)
{
    private const int IterationLimit = 500;
    private const double Epsilon = 1e-16;
    private const double StirlingFrom = 50;

    private readonly double logGamma = SpecialFunctions.GammaLn(shape);

    /// <summary>Logarithm w of the quantile at a normal score, and its first two derivatives in the score.</summary>
    public (double W, double Slope, double Curve) Node(double z, double start = double.NaN)
    {
        // The smaller of the two tails: the other has lost its digits.
        var logTail = Math.Log(0.5 * SpecialFunctions.Erfc(Math.Abs(z) / Constants.Sqrt2));
        var w = Solve(z, logTail, start);

        // The densities of score and quantile agree: φ(z) dz = x f(x) dw.
        var logNormal = -0.5 * ((z * z) + Math.Log(2 * Math.PI));
        var slope = Math.Exp(logNormal - LogDensity(w));
        return (w, slope, slope * (-z - ((shape - Math.Exp(w)) * slope)));
    }

    /// <summary>Newton on the logarithm of a tail, which is concave in w: the method cannot fail to converge.</summary>
    /// <param name="z">Normal score; its sign says which tail is given.</param>
    /// <param name="logTail">Logarithm of the lower tail when the score is negative, else of the upper.</param>
    /// <param name="start">A guess, or no number.</param>
    public double Solve(double z, double logTail, double start = double.NaN)
    {
        var w = double.IsNaN(start) ? Start(z, logTail) : start;
        for (var step = 0; step < IterationLimit; step++)
        {
            (var lower, var upper) = LogTails(w);
            var change = z < 0
                ? (logTail - lower) * Math.Exp(lower - LogDensity(w))
                : (upper - logTail) * Math.Exp(upper - LogDensity(w));
            w += Math.Min(change, 1); // steps upwards are short near the root, and a long one could overflow

            // Convergence is quadratic.
            if (Math.Abs(change) <= 1e-9 * Math.Max(1, Math.Abs(w)) && step > 0)
                break;
        }

        return w;
    }

    /// <summary>Logarithm of x f(x) at x = exp(w).</summary>
    private double LogDensity(double w)
    {
        if (shape < StirlingFrom)
            return (shape * w) - Math.Exp(w) - logGamma;

        // The three terms are large and nearly cancel: measured from the mode, with Stirling's series for what remains there.
        double fromMode = w - Math.Log(shape), inverse = 1 / shape, square = inverse * inverse;
        var atMode = (0.5 * Math.Log(shape / (2 * Math.PI))) - (inverse * ((1.0 / 12) - (square * ((1.0 / 360) - (square / 1260)))));
        return atMode + (shape * (fromMode + Exponentials.OneMinusExp(-fromMode)));
    }

    /// <summary>Wilson and Hilferty where it holds, else the bound without the exponential factor.</summary>
    private double Start(double z, double logTail)
    {
        var cubeRoot = 1 - (1 / (9 * shape)) + (z / (3 * Math.Sqrt(shape)));
        if (cubeRoot > 0.2)
            return Math.Log(shape) + (3 * Math.Log(cubeRoot));

        var logLower = z < 0 ? logTail : Math.Log(-Math.Exp(logTail) + 1);
        return (logLower + logGamma + Math.Log(shape)) / shape;
    }

    /// <summary>Logarithms of the incomplete gamma functions P and Q: series below the mean, else fraction.</summary>
    /// <remarks>
    /// Press et al., Numerical Recipes, section 6.2. MathNet's own take x below 1e-15 for 0, where small shapes still have most of their probability.
    /// </remarks>
    public (double Lower, double Upper) LogTails(double w)
    {
        double x = Math.Exp(w), density = LogDensity(w);
        if (x < shape + 1)
        {
            double term = 1 / shape, sum = term, a = shape;
            while (term > sum * Epsilon)
            {
                a++;
                term *= x / a;
                sum += term;
            }

            var lower = Math.Min(density + Math.Log(sum), -1e-300);
            return (lower, Math.Log(Exponentials.OneMinusExp(-lower)));
        }

        double b = x + 1 - shape, c = 1e300, d = 1 / b, fraction = d;
        for (var i = 1; i < 100_000; i++)
        {
            var numerator = -i * (i - shape);
            b += 2;
            d = 1 / ((numerator * d) + b);
            c = b + (numerator / c);
            var factor = d * c;
            fraction *= factor;
            if (Math.Abs(factor - 1) <= 2 * Epsilon)
                break;
        }

        var upper = Math.Min(density + Math.Log(fraction), -1e-300);
        return (Math.Log(Exponentials.OneMinusExp(-upper)), upper);
    }
}
