using QueueSim.Randomness;
using QueueSim.Scenarios.Distributions;

namespace QueueSim.Tests.Distributions;

/// <summary>Distributions of every family, in canonical text form.</summary>
internal static class Texts
{
    public static IReadOnlyList<double> Observations { get; } = [3, 1, 4, 1, 5, 9, 2.5];

    public static string[] Canonical { get; } =
    [
        "exponential(mean=4)", "lognormal(mean=4, cv=1)", "lognormal(mean=0.1, cv=0.01)", "lognormal(mean=48, cv=3)", "gamma(mean=4, cv=0.5)",
        "gamma(mean=1, cv=0.01)", "gamma(mean=1, cv=0.15)", "gamma(mean=7, cv=1)", "gamma(mean=7, cv=2.5)", "erlang(mean=4, k=1)",
        "erlang(mean=4, k=2)", "erlang(mean=4, k=37)", "weibull(mean=4, shape=0.8)", "weibull(mean=4, shape=3.5)", "uniform(2, 6)",
        "uniform(0, 0.001)", "triangular(1, 2, 5)", "triangular(0, 0, 5)", "triangular(1, 5, 5)", "hyperexponential(mean=4, cv=1)",
        "hyperexponential(mean=4, cv=2)", "hyperexponential(mean=0.5, cv=20)",
        "mixture(0.5: uniform(0, 2), 0.5: uniform(1, 6))", "mixture(0.25: gamma(mean=4, cv=0.5), 0.75: lognormal(mean=30, cv=2))",
        "mixture(0.3: exponential(mean=0.01), 0.7: mixture(0.5: exponential(mean=4), 0.5: weibull(mean=100, shape=2)))",
        "constant(0)", "constant(3.25)", "empirical(file.csv)", "mixture(0.1: constant(0), 0.9: exponential(mean=4))",
        "mixture(0.2: constant(1), 0.3: constant(3), 0.1: constant(7), 0.4: exponential(mean=4))",
        "mixture(0.5: empirical(file.csv), 0.2: uniform(0, 4), 0.3: exponential(mean=3))", "mixture(1: constant(2))",
        "mixture(0: constant(5), 1: exponential(mean=4))", "mixture(0.5: constant(1), 0.5: constant(2))",
    ];

    public static Distribution Parse(string text) => DistributionReader.Read(text, _ => Observations);
}
