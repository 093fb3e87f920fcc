using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace QueueSim.Ensemble;

/// <summary>Stands in for the simulation: says what outputs to expect at a point, and how surely.</summary>
internal sealed class Emulator
{
    private readonly GaussianProcess[] outputs;

    private Emulator(GaussianProcess[] outputs) => this.outputs = outputs;

    /// <summary>Learns from simulated points that have every output.</summary>
    /// <param name="points">At least three.</param>
    public static Emulator Fit(IReadOnlyList<MatchingPoint> points)
    {
        double[][] inputs = [.. points.Select(point => Centred(point.Positions))];
        var weights = new InputWeights(inputs);
        var fitted = new GaussianProcess[points[0].Outputs.Count];
        Parallel.For(0, fitted.Length, i => fitted[i] = Fit(inputs, [.. points.Select(point => point.Outputs[i])], weights));
        return new Emulator(fitted);
    }

    /// <summary>Expected outputs at a position.</summary>
    public double[] Means(IReadOnlyList<double> position)
    {
        var input = Centred(position);
        return [.. outputs.Select(output => output.Mean(input))];
    }

    /// <summary>The largest implausibility of any output; of those looked at, once one is beyond a limit.</summary>
    public double Implausibility(IReadOnlyList<double> position, IReadOnlyList<MatchingGoal> goals, double limit = double.PositiveInfinity)
    {
        var input = Centred(position);
        var largest = 0.0;
        for (var i = 0; i < outputs.Length; i++)
        {
            var mean = outputs[i].Mean(input);
            if (goals[i].Distance(mean) > 1)
                largest = Math.Max(largest, goals[i].Implausibility(mean, outputs[i].Variance(input)));
            if (largest > limit)
                return largest;
        }

        return largest;
    }

    private static GaussianProcess Fit(double[][] inputs, double[] outputs, InputWeights weights)
    {
        var own = weights.For(outputs);
        GaussianProcess With(Vector<double> logarithms) => new(
            inputs, own, outputs,
            new GaussianShape(Within(logarithms[0], -4, 6), Within(logarithms[1], -6, 4), Within(logarithms[2], -1, 2.5), Within(logarithms[3], -16, 0)));

        // Priors keep what the points do not tell near a smooth surface.
        double Cost(Vector<double> logarithms) =>
            -With(logarithms).LogLikelihood + (logarithms - Usual).PointwisePower(2).Sum() / 18;

        var best = Usual;
        try
        {
            best = NelderMeadSimplex.Minimum(ObjectiveFunction.Value(Cost), Usual, Vector<double>.Build.Dense(4, 1.5), 1e-2, 150).MinimizingPoint;
        }
        catch (MaximumIterationsException)
        {
            // The likelihood is flat: the usual shape is as good.
        }

        return With(best);
    }

    private static readonly Vector<double> Usual = Vector<double>.Build.DenseOfArray([0, -2, 0, -8]);

    private static double Within(double logarithm, double low, double high) => Math.Exp(Math.Clamp(logarithm, low, high));

    private static double[] Centred(IReadOnlyList<double> position)
    {
        var centred = new double[position.Count];
        for (var j = 0; j < centred.Length; j++)
            centred[j] = (2 * position[j]) - 1;
        return centred;
    }
}
