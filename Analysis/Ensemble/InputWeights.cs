using MathNet.Numerics.LinearAlgebra;

namespace QueueSim.Ensemble;

/// <summary>How much each input matters to each output, from a regression on the inputs and their squares.</summary>
/// <remarks>
/// Ridge regression in its dual form, its strength by the marginal likelihood, because there may be fewer points than coefficients. Squares count,
/// so that an output which is lowest in the middle of an input does not look as if it did not depend on it.
/// </remarks>
internal sealed class InputWeights
{
    private const double Least = 0.02; // part of the weight that all inputs share, because a regression may miss one

    private readonly Matrix<double> features;
    private readonly Matrix<double> vectors;
    private readonly Vector<double> strengths;

    /// <param name="inputs">Positions from −1 to 1.</param>
    public InputWeights(double[][] inputs)
    {
        var dimensions = inputs[0].Length;
        features = Matrix<double>.Build.Dense(inputs.Length, 2 * dimensions, (i, j) => j < dimensions ? inputs[i][j] : Square(inputs[i][j - dimensions]));
        var means = features.ColumnSums() / inputs.Length;
        features = Matrix<double>.Build.Dense(inputs.Length, 2 * dimensions, (i, j) => features[i, j] - means[j]);
        var decomposed = (features * features.Transpose()).Evd(Symmetricity.Symmetric);
        vectors = decomposed.EigenVectors;
        strengths = Vector<double>.Build.Dense(inputs.Length, i => Math.Max(0, decomposed.EigenValues[i].Real));
    }

    /// <summary>Weights of the inputs for one output; sum 1.</summary>
    public double[] For(double[] outputs)
    {
        var mean = outputs.Average();
        var rotated = vectors.TransposeThisAndMultiply(Vector<double>.Build.Dense(outputs.Length, i => outputs[i] - mean));
        var noise = Enumerable.Range(-12, 21).Select(power => Math.Pow(2, power)).MaxBy(ridge => LogLikelihood(rotated, ridge));
        var dual = vectors * rotated.PointwiseDivide(strengths + noise);
        var slopes = features.TransposeThisAndMultiply(dual);
        var dimensions = slopes.Count / 2;
        double[] weights = [.. Enumerable.Range(0, dimensions).Select(j => (slopes[j] * slopes[j]) + (slopes[j + dimensions] * slopes[j + dimensions]))];
        var sum = weights.Sum();
        return [.. weights.Select(weight => ((1 - Least) * (sum > 0 ? weight / sum : 1.0 / dimensions)) + (Least / dimensions))];
    }

    /// <summary>With the variance of slopes and noise in the ratio of 1 to <paramref name="ridge"/>, and their size at its best.</summary>
    private double LogLikelihood(Vector<double> rotated, double ridge)
    {
        var (quadratic, determinant) = (0.0, 0.0);
        for (var i = 0; i < rotated.Count; i++)
        {
            quadratic += rotated[i] * rotated[i] / (strengths[i] + ridge);
            determinant += Math.Log(strengths[i] + ridge);
        }

        return -0.5 * ((rotated.Count * Math.Log(Math.Max(quadratic, double.Epsilon))) + determinant);
    }

    private static double Square(double value) => value * value;
}
