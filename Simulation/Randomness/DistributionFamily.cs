using System.Globalization;

namespace QueueSim.Randomness;

/// <summary>A kind of distribution whose parameters are all numbers: how it is written, checked and made.</summary>
/// <param name="Name">Lower-case name.</param>
/// <param name="Parameters">Names and ranges, in order.</param>
/// <param name="Positional">Whether the parameters may be given by position; not where a reader could take a mean for a rate.</param>
/// <param name="Create">Makes the distribution from numbers within their ranges.</param>
/// <param name="Suggest">What was probably meant by numbers that are out of range, or null.</param>
/// <param name="Disorder">What is wrong with numbers that are each within range, or null.</param>
internal sealed record DistributionFamily(
    string Name,
    (string Name, ParameterRange Range)[] Parameters,
    bool Positional,
    Func<double[], Distribution> Create,
    Func<double[], string?> Suggest,
    Func<double[], string?>? Disorder = null)
{
    public static IReadOnlyList<DistributionFamily> All { get; } =
    [
        new("constant", [("value", ParameterRange.Value)], true, v => new ConstantDistribution(v[0]), _ => null),
        new(
            "exponential", [("mean", ParameterRange.PositiveMean)], false, v => new ExponentialDistribution(v[0]),
            v => ConstantInstead(v[0], 1)),
        new(
            "lognormal", [("mean", ParameterRange.PositiveMean), ("cv", ParameterRange.Cv)], false,
            v => new LognormalDistribution(v[0], v[1]), v => ConstantInstead(v[0], v[1])),
        new(
            "gamma", [("mean", ParameterRange.PositiveMean), ("cv", ParameterRange.Cv)], false,
            v => new GammaDistribution(v[0], v[1]), v => ConstantInstead(v[0], v[1])),
        new(
            "erlang", [("mean", ParameterRange.PositiveMean), ("k", ParameterRange.Phases)], false,
            v => new ErlangDistribution(v[0], (int)v[1]), v => ConstantInstead(v[0], 1) ?? GammaInstead(v[0], 1 / Math.Sqrt(v[1]))),
        new(
            "weibull", [("mean", ParameterRange.PositiveMean), ("shape", ParameterRange.Shape)], false,
            v => new WeibullDistribution(v[0], v[1]), v => ConstantInstead(v[0], 1)),
        new(
            "uniform", [("min", ParameterRange.Value), ("max", ParameterRange.Value)], true,
            v => new UniformDistribution(v[0], v[1]), v => Sorted("uniform", v),
            v => v[0] < v[1] ? null : Text($"min {v[0]} and max {v[1]}; expected min below max")),
        new(
            "triangular", [("min", ParameterRange.Value), ("mode", ParameterRange.Value), ("max", ParameterRange.Value)], true,
            v => new TriangularDistribution(v[0], v[1], v[2]), v => Sorted("triangular", v),
            v => v[0] < v[2] && v[0] <= v[1] && v[1] <= v[2]
                ? null
                : Text($"min {v[0]}, mode {v[1]} and max {v[2]}; expected min below max and mode from min to max")),
        new(
            "hyperexponential", [("mean", ParameterRange.PositiveMean), ("cv", ParameterRange.CvAboveExponential)], false,
            v => new HyperexponentialDistribution(v[0], v[1]), v => ConstantInstead(v[0], v[1]) ?? GammaInstead(v[0], v[1])),
    ];

    /// <summary>How the family is written.</summary>
    public string Form => $"{Name}({string.Join(", ", Parameters.Select(p => Positional ? p.Name : p.Name + "=…"))})";

    /// <summary>The family written with given words, by name unless it is read by position.</summary>
    public string Write(IEnumerable<string> words) =>
        $"{Name}({string.Join(", ", words.Select((word, i) => Positional ? word : $"{Parameters[i].Name}={word}"))})";

    private static string? ConstantInstead(double mean, double cv) => mean switch
    {
        0 => "constant(0)",
        _ when cv is >= 0 and < 0.01 && ParameterRange.PositiveMean.Contains(mean) => Text($"constant({mean})"),
        _ => null,
    };

    private static string? GammaInstead(double mean, double cv) =>
        ParameterRange.PositiveMean.Contains(mean) && ParameterRange.Cv.Contains(Math.Round(cv, 4))
            ? Text($"gamma(mean={mean}, cv={Math.Round(cv, 4)})")
            : null;

    private static string? Sorted(string name, double[] values)
    {
        if (!values.All(ParameterRange.Value.Contains))
            return null;

        double[] sorted = [.. values.Order()];
        return sorted[0] == sorted[^1]
            ? Text($"constant({sorted[0]})")
            : $"{name}({string.Join(", ", sorted.Select(value => value.ToString(CultureInfo.InvariantCulture)))})";
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
