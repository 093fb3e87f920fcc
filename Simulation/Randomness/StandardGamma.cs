namespace QueueSim.Randomness;

/// <summary>The gamma distribution of mean 1 with a given shape, inverted from a table.</summary>
/// <remarks>
/// The logarithm of the quantile is a smooth function w of the normal score z of u. The table holds, for each step of z, the
/// polynomial of degree five that has the value, slope and curvature of w at both ends; the values are solved for once, and
/// slope and curvature follow from the densities. Steps are halved until the polynomials are good to 1e-12, so that a quantile costs
/// one normal score, one polynomial and one exponential, whatever the shape.
/// </remarks>
internal sealed class StandardGamma
{
    /// <summary>Beyond the score of every uniform of a stream (8.3) and of every double below 1.</summary>
    private const double Reach = 8.5;

    private const double Tolerance = 1e-12;
    private const int CoarsestPerUnit = 8;
    private const int FinestPerUnit = 256;
    private const int Terms = 6;

    private readonly double shape;
    private readonly double logShape;
    private readonly double perUnit;
    private readonly int intervals;
    private readonly double[] coefficients;

    /// <param name="shape">From 1e-4 to 1e4: outside, the incomplete gamma function becomes slow or the table long.</param>
    public StandardGamma(double shape)
    {
        this.shape = shape;
        logShape = Math.Log(shape);
        var solver = new LogGammaQuantile(shape);
        for (var perUnit = CoarsestPerUnit; ; perUnit *= 2)
        {
            this.perUnit = perUnit;
            intervals = (int)(2 * Reach * perUnit);
            coefficients = Tabulate(solver);
            if (perUnit == FinestPerUnit || WorstMiddle(solver) <= Tolerance)
                break;
        }
    }

    public double Quantile(double u)
    {
        var position = (InverseNormal.Quantile(u) + Reach) * perUnit;
        if (!(position >= 0 && position < intervals))
            return Math.Exp(new LogGammaQuantile(shape).Solve(InverseNormal.Quantile(u), Math.Log(u)) - logShape);

        return Math.Exp(Interpolate(position));
    }

    public double Cdf(double x) => x <= 0 ? 0 : Math.Exp(new LogGammaQuantile(shape).LogTails(Math.Log(x) + logShape).Lower);

    private double Interpolate(double position)
    {
        var interval = (int)position;
        double t = position - interval, t2 = t * t;
        ReadOnlySpan<double> c = coefficients.AsSpan(interval * Terms, Terms);
        return c[0] + (c[1] * t) + ((c[2] + (c[3] * t)) * t2) + ((c[4] + (c[5] * t)) * (t2 * t2));
    }

    private double[] Tabulate(LogGammaQuantile solver)
    {
        var coefficients = new double[intervals * Terms];
        var step = 1 / perUnit;
        (double w, double slope, double curve) left = default;
        for (var node = 0; node <= intervals; node++)
        {
            var z = (node * step) - Reach;
            (double w, double slope, double curve) right = node == 0
                ? solver.Node(z)
                : solver.Node(z, left.w + (left.slope * step) + (0.5 * left.curve * step * step));
            if (node > 0)
                Hermite(left, right, step, logShape, coefficients.AsSpan((node - 1) * Terms, Terms));

            left = right;
        }

        return coefficients;
    }

    /// <summary>The largest error, which is halfway between nodes; relative to w where w is large.</summary>
    private double WorstMiddle(LogGammaQuantile solver)
    {
        double worst = 0;
        for (var interval = 0; interval < intervals; interval++)
        {
            var approximate = Interpolate(interval + 0.5);
            if (approximate < -745)
                continue; // the quantile itself is 0

            var exact = solver.Node(((interval + 0.5) / perUnit) - Reach, approximate + logShape).W - logShape;
            worst = Math.Max(worst, Math.Abs(approximate - exact) / Math.Max(1, Math.Abs(exact)));
        }

        return worst;
    }

    private static void Hermite(
        (double W, double Slope, double Curve) left, (double W, double Slope, double Curve) right, double step, double shift, Span<double> c)
    {
        double rise = right.W - left.W, s0 = left.Slope * step, s1 = right.Slope * step;
        double c0 = left.Curve * step * step, c1 = right.Curve * step * step;
        c[0] = left.W - shift;
        c[1] = s0;
        c[2] = 0.5 * c0;
        c[3] = (10 * rise) - (6 * s0) - (4 * s1) - (1.5 * c0) + (0.5 * c1);
        c[4] = (-15 * rise) + (8 * s0) + (7 * s1) + (1.5 * c0) - c1;
        c[5] = (6 * rise) - (3 * s0) - (3 * s1) - (0.5 * c0) + (0.5 * c1);
    }
}
