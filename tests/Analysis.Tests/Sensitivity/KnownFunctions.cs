using QueueSim.Sensitivity;

namespace QueueSim.Tests.Sensitivity;

/// <summary>Functions on the unit cube whose indices are known, and designs evaluated on them.</summary>
internal static class KnownFunctions
{
    /// <summary>Ishigami and Homma 1990 with a = 7, b = 0.1; the inputs go from −π to π.</summary>
    public static double Ishigami(double[] u)
    {
        double[] x = [.. u.Select(part => Math.PI * ((2 * part) - 1))];
        return Math.Sin(x[0]) + (7 * Math.Pow(Math.Sin(x[1]), 2)) + (0.1 * Math.Pow(x[2], 4) * Math.Sin(x[0]));
    }

    /// <summary>Sobol' 1993: a product of (|4u − 2| + a) / (1 + a).</summary>
    public static Func<double[], double> G(params double[] a) => u => a.Select((importance, i) => (Math.Abs((4 * u[i]) - 2) + importance) / (1 + importance)).Aggregate(1.0, (one, other) => one * other);

    /// <summary>First-order and total indices of <see cref="G"/>: variances of the factors, and of their products.</summary>
    public static (double First, double Total) IndexOfG(int input, params double[] a)
    {
        double[] own = [.. a.Select(importance => 1 / (3 * Math.Pow(1 + importance, 2)))];
        var product = own.Aggregate(1.0, (whole, each) => whole * (1 + each));
        return (own[input] / (product - 1), own[input] * product / (1 + own[input]) / (product - 1));
    }

    /// <summary>Answers of a function at the points of a Sobol design, one replication each unless noise is given.</summary>
    public static List<IReadOnlyList<double[]?>> Answers(this IEnumerable<RadialBlock> blocks, Func<double[], double> function) =>
        [.. blocks.Select(block => (IReadOnlyList<double[]?>)[.. block.Points.Select(point => new[] { function(point) })])];

    /// <summary>Answers of a function at the points of trajectories.</summary>
    public static List<IReadOnlyList<double[]?>> Answers(this IEnumerable<Trajectory> trajectories, Func<double[], double> function) =>
        [.. trajectories.Select(walk => (IReadOnlyList<double[]?>)[.. walk.Points.Select(point => new[] { function(point) })])];

    /// <summary>Replications of the same answers: independent normal noise at every point, and noise that a block has in common.</summary>
    public static List<IReadOnlyList<double[]?>> WithNoise(this IEnumerable<IReadOnlyList<double[]?>> answers, Random random, int replications, double own, double common = 0) =>
        [.. answers.Select(block =>
        {
            double[] shared = [.. Enumerable.Range(0, replications).Select(_ => common * Normal(random))];
            return (IReadOnlyList<double[]?>)[.. block.Select(answer => shared.Select(each => answer![0] + each + (own * Normal(random))).ToArray())];
        })];

    private static double Normal(Random random) => MathNet.Numerics.Distributions.Normal.Sample(random, 0, 1);
}
