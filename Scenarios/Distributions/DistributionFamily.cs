using QueueSim.Randomness;

namespace QueueSim.Scenarios.Distributions;

/// <summary>A kind of distribution whose parameters are all numbers: how it is written and made.</summary>
/// <param name="Name">Lower-case name.</param>
/// <param name="Parameters">Names of the parameters in order, as the constructor calls them.</param>
/// <param name="Positional">Whether the parameters may be given by position; not where a reader could take a mean for a rate.</param>
/// <param name="Create">Makes the distribution; throws where the numbers are out of range.</param>
/// <param name="Instead">Makes what was probably meant by numbers that are out of range; may throw too.</param>
internal sealed record DistributionFamily(
    string Name, string[] Parameters, bool Positional, Func<double[], Distribution> Create, Func<double[], Distribution?> Instead)
{
    public static IReadOnlyList<DistributionFamily> All { get; } =
    [
        new("constant", ["value"], true, v => new ConstantDistribution(v[0]), _ => null),
        new("exponential", ["mean"], false, v => new ExponentialDistribution(v[0]), v => Simpler(v[0], 1)),
        new("lognormal", ["mean", "cv"], false, v => new LognormalDistribution(v[0], v[1]), v => Simpler(v[0], v[1])),
        new("gamma", ["mean", "cv"], false, v => new GammaDistribution(v[0], v[1]), v => Simpler(v[0], v[1])),
        new("erlang", ["mean", "k"], false, v => new ErlangDistribution(v[0], v[1]), v => (Distribution?)Simpler(v[0], 1) ?? Gamma(v[0], 1 / Math.Sqrt(v[1]))),
        new("weibull", ["mean", "shape"], false, v => new WeibullDistribution(v[0], v[1]), v => Simpler(v[0], 1)),
        new("uniform", ["min", "max"], true, v => new UniformDistribution(v[0], v[1]), v => Sorted(v, s => new UniformDistribution(s[0], s[1]))),
        new("triangular", ["min", "mode", "max"], true, v => new TriangularDistribution(v[0], v[1], v[2]), v => Sorted(v, s => new TriangularDistribution(s[0], s[1], s[2]))),
        new("hyperexponential", ["mean", "cv"], false, v => new HyperexponentialDistribution(v[0], v[1]), v => (Distribution?)Simpler(v[0], v[1]) ?? Gamma(v[0], v[1])),
    ];

    /// <summary>How the family is written.</summary>
    public string Form => $"{Name}({string.Join(", ", Parameters.Select(name => Positional ? name : name + "=…"))})";

    /// <summary>The family written with given words, by name unless it is read by position.</summary>
    public string Write(IEnumerable<string> words) =>
        $"{Name}({string.Join(", ", words.Select((word, i) => Positional ? word : $"{Parameters[i]}={word}"))})";

    // Without spread, or with less than can be told from none, a constant was meant.
    private static ConstantDistribution? Simpler(double mean, double cv) => mean == 0 || cv is >= 0 and < 0.01 ? new ConstantDistribution(mean) : null;

    private static GammaDistribution Gamma(double mean, double cv) => new(mean, Math.Round(cv, 4));

    private static Distribution Sorted(double[] values, Func<double[], Distribution> create)
    {
        double[] sorted = [.. values.Order()];
        return sorted[0] == sorted[^1] ? new ConstantDistribution(sorted[0]) : create(sorted);
    }
}
