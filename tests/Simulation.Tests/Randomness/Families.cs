using QueueSim.Randomness;

namespace QueueSim.Tests.Randomness;

/// <summary>Distributions of every family, by their canonical text.</summary>
internal static class Families
{
    private static readonly Distribution File = new EmpiricalDistribution("file.csv", [3, 1, 4, 1, 5, 9, 2.5]);

    private static readonly Distribution[] Smooth =
    [
        new ExponentialDistribution(4), new LognormalDistribution(4, 1), new LognormalDistribution(0.1, 0.01), new LognormalDistribution(48, 3),
        new GammaDistribution(4, 0.5), new GammaDistribution(1, 0.01), new GammaDistribution(1, 0.15), new GammaDistribution(7, 1),
        new GammaDistribution(7, 2.5), new ErlangDistribution(4, 1), new ErlangDistribution(4, 2), new ErlangDistribution(4, 37),
        new WeibullDistribution(4, 0.8), new WeibullDistribution(4, 3.5), new UniformDistribution(2, 6), new UniformDistribution(0, 0.001),
        new TriangularDistribution(1, 2, 5), new TriangularDistribution(0, 0, 5), new TriangularDistribution(1, 5, 5),
        new HyperexponentialDistribution(4, 1), new HyperexponentialDistribution(4, 2), new HyperexponentialDistribution(0.5, 20),
        new MixtureDistribution([(0.5, new UniformDistribution(0, 2)), (0.5, new UniformDistribution(1, 6))]),
        new MixtureDistribution([(0.25, new GammaDistribution(4, 0.5)), (0.75, new LognormalDistribution(30, 2))]),
        new MixtureDistribution([
            (0.3, new ExponentialDistribution(0.01)),
            (0.7, new MixtureDistribution([(0.5, new ExponentialDistribution(4)), (0.5, new WeibullDistribution(100, 2))]))]),
    ];

    private static readonly Distribution[] Jumping =
    [
        new ConstantDistribution(0), new ConstantDistribution(3.25), File,
        new MixtureDistribution([(0.1, new ConstantDistribution(0)), (0.9, new ExponentialDistribution(4))]),
        new MixtureDistribution([
            (0.2, new ConstantDistribution(1)), (0.3, new ConstantDistribution(3)), (0.1, new ConstantDistribution(7)), (0.4, new ExponentialDistribution(4))]),
        new MixtureDistribution([(0.5, File), (0.2, new UniformDistribution(0, 4)), (0.3, new ExponentialDistribution(3))]),
        new MixtureDistribution([(1, new ConstantDistribution(2))]),
        new MixtureDistribution([(0, new ConstantDistribution(5)), (1, new ExponentialDistribution(4))]),
        new MixtureDistribution([(0.5, new ConstantDistribution(1)), (0.5, new ConstantDistribution(2))]),
    ];

    private static readonly Distribution[] Extreme =
    [
        new GammaDistribution(1, 0.01), new GammaDistribution(1, 100), new LognormalDistribution(1e15, 100), new WeibullDistribution(1e15, 0.1),
        new HyperexponentialDistribution(1e-300, 100),
        new MixtureDistribution([(0.5, new GammaDistribution(1, 100)), (0.5, new LognormalDistribution(1e-300, 100))]),
    ];

    private static readonly Dictionary<string, Distribution> ByText =
        Smooth.Concat(Jumping).Concat(Extreme).DistinctBy(each => each.ToString()).ToDictionary(each => each.ToString());

    public static string[] Continuous { get; } = [.. Smooth.Select(each => each.ToString())];

    public static string[] WithAtoms { get; } = [.. Jumping.Select(each => each.ToString())];

    /// <summary>Parameters at the ends of their ranges.</summary>
    public static string[] Corners { get; } = [.. Extreme.Select(each => each.ToString())];

    public static Distribution Of(string text) => ByText[text];
}
