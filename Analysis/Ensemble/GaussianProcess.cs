using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace QueueSim.Ensemble;

/// <summary>The numbers that shape a <see cref="GaussianProcess"/>; variances relative to that of the outputs.</summary>
/// <param name="Slope">Variance of the part that is linear in the inputs.</param>
/// <param name="Bend">Variance of the smooth rest.</param>
/// <param name="Length">Distance over which the smooth rest changes, in weighted units.</param>
/// <param name="Noise">Variance of what no input explains.</param>
internal readonly record struct GaussianShape(double Slope, double Bend, double Length, double Noise);

/// <summary>A function that is known at some points, and how well it is known elsewhere.</summary>
/// <remarks>
/// A Gaussian process with a constant mean of vague prior and the covariance of a linear trend, a smooth rest (squared exponential) and noise; inputs are weighted by
/// how much they matter. It is the emulator of Vernon, Goldstein and Bower (2010): trend and residual process in one.
/// </remarks>
internal sealed class GaussianProcess
{
    private const double VagueVariance = 100;

    private readonly double[][] points; // inputs times the roots of their weights
    private readonly double[] scales;
    private readonly GaussianShape shape;
    private readonly double centre;
    private readonly double scale;
    private readonly Cholesky<double> factor;
    private readonly Vector<double> coefficients;
    private readonly Lazy<(double[][] Precision, double Widening)> sureness; // costly, and not needed while shapes are tried

    /// <param name="inputs">Positions from −1 to 1.</param>
    /// <param name="weights">How much each input matters; sum 1.</param>
    /// <param name="outputs">An output for each position.</param>
    /// <param name="shape">Its shape.</param>
    public GaussianProcess(double[][] inputs, double[] weights, double[] outputs, GaussianShape shape)
    {
        this.shape = shape;
        scales = [.. weights.Select(Math.Sqrt)];
        points = [.. inputs.Select(Scaled)];
        centre = outputs.Average();
        scale = Math.Max(Math.Sqrt(outputs.Sum(output => (output - centre) * (output - centre)) / outputs.Length), 1e-12);
        var covariance = Matrix<double>.Build.Dense(points.Length, points.Length);
        for (var i = 0; i < points.Length; i++)
        {
            covariance[i, i] = Covariance(points[i], points[i]) + shape.Noise;
            for (var j = 0; j < i; j++)
                covariance[i, j] = covariance[j, i] = Covariance(points[i], points[j]);
        }

        factor = covariance.Cholesky();
        var standard = Vector<double>.Build.Dense(outputs.Length, i => (outputs[i] - centre) / scale);
        coefficients = factor.Solve(standard);
        sureness = new(Sureness);
        LogLikelihood = (-0.5 * standard.DotProduct(coefficients)) - (0.5 * factor.DeterminantLn);
    }

    /// <summary>Logarithm of the likelihood of the outputs, up to a constant.</summary>
    public double LogLikelihood { get; }

    /// <summary>What is expected at a position, noise aside.</summary>
    public double Mean(double[] input)
    {
        var point = Scaled(input);
        var sum = 0.0;
        for (var i = 0; i < points.Length; i++)
            sum += coefficients[i] * Covariance(point, points[i]);
        return centre + (scale * sum);
    }

    /// <summary>The variance of that expectation.</summary>
    /// <remarks>
    /// Widened where the process is too sure of itself: each point in turn is foretold from the others, and the mean square of what it misses, in the variances
    /// that it names, should be 1 (leave-one-out residuals; Dubrule 1983).
    /// </remarks>
    public double Variance(double[] input)
    {
        var (precision, widening) = sureness.Value;
        var point = Scaled(input);
        var covariances = new double[points.Length];
        for (var i = 0; i < covariances.Length; i++)
            covariances[i] = Covariance(point, points[i]);
        var known = 0.0;
        for (var i = 0; i < covariances.Length; i++)
        {
            var row = precision[i];
            var sum = 0.0;
            for (var j = 0; j < row.Length; j++)
                sum += row[j] * covariances[j];
            known += covariances[i] * sum;
        }

        return widening * scale * scale * Math.Max(Covariance(point, point) - known, 1e-12);
    }

    private (double[][] Precision, double Widening) Sureness()
    {
        var precision = factor.Solve(Matrix<double>.Build.DenseIdentity(points.Length)).ToRowArrays();
        return (precision, Math.Max(1, Enumerable.Range(0, points.Length).Average(i => coefficients[i] * coefficients[i] / precision[i][i])));
    }

    private double[] Scaled(double[] input)
    {
        var scaled = new double[input.Length];
        for (var j = 0; j < scaled.Length; j++)
            scaled[j] = input[j] * scales[j];
        return scaled;
    }

    private double Covariance(double[] one, double[] other)
    {
        var (product, square) = (0.0, 0.0);
        for (var j = 0; j < one.Length; j++)
        {
            var difference = one[j] - other[j];
            product += one[j] * other[j];
            square += difference * difference;
        }

        return VagueVariance + (shape.Slope * product) + (shape.Bend * Math.Exp(-0.5 * square / (shape.Length * shape.Length)));
    }
}
