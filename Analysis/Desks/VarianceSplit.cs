using MathNet.Numerics.Distributions;

namespace QueueSim.Desks;

/// <summary>How much of what differs between desks comes from their inputs, and how much is noise.</summary>
/// <param name="Noise">Variance of a desk's mean that comes from its replications alone, in the value's unit squared; 0 or more.</param>
/// <param name="Inputs">Variance of the desks' true means, in the value's unit squared; 0 or more.</param>
/// <param name="Low">Lower end of the 95 % interval of <paramref name="Inputs"/>, 0 or more.</param>
/// <param name="High">Upper end.</param>
/// <remarks>
/// Random effects of desks (Searle, Casella and McCulloch, Variance Components, ch. 4), with the interval of Tukey (1951) and Williams (1962), which assumes normal effects. The replications of all desks
/// share their random numbers. What one of them does to all desks alike makes none differ from another, so it is taken out first; without common numbers that costs a few degrees of freedom and nothing else.
/// </remarks>
public sealed record VarianceSplit(double Noise, double Inputs, double Low, double High)
{
    private const double Tail = 0.025;

    /// <summary>Part of the variance of the desks' means that comes from their inputs. From 0 to 1; <see langword="null"/> when nothing varies.</summary>
    public double? InputShare => Noise + Inputs > 0 ? Inputs / (Noise + Inputs) : null;

    /// <summary>Whether desks are known to differ by more than noise.</summary>
    public bool IsSure => Low > 0;

    /// <summary>Splits the variance of desks' means.</summary>
    /// <param name="desks">A row a desk: its value in each replication, in the same order for all; not a number where there is none.</param>
    /// <returns>The split, or <see langword="null"/> with fewer than two desks or two replications in which every desk has a value.</returns>
    /// <exception cref="ArgumentException">Desks have different numbers of replications.</exception>
    public static VarianceSplit? Of(IReadOnlyList<IReadOnlyList<double>> desks)
    {
        ArgumentNullException.ThrowIfNull(desks);
        if (desks.Any(desk => desk.Count != desks[0].Count))
            throw new ArgumentException("Every desk has as many replications as the first.", nameof(desks));
        if (desks.Count < 2)
            return null;
        int[] complete = [.. Enumerable.Range(0, desks[0].Count).Where(r => desks.All(desk => double.IsFinite(desk[r])))];
        if (complete.Length < 2)
            return null;

        double[] means = [.. desks.Select(desk => complete.Average(r => desk[r]))];
        double[] shared = [.. complete.Select(r => desks.Average(desk => desk[r]))];
        var grand = means.Average();
        var between = means.Sum(mean => Square(mean - grand)) / (desks.Count - 1);
        var rest = desks.Select((desk, d) => complete.Select((r, at) => Square(desk[r] - means[d] - shared[at] + grand)).Sum()).Sum();
        var noise = rest / ((double)(desks.Count - 1) * (complete.Length - 1)) / complete.Length;
        return Of(between, noise, desks.Count - 1, (desks.Count - 1) * (complete.Length - 1));
    }

    /// <summary>The same from the variance of the desks' means and the part of it that is noise.</summary>
    private static VarianceSplit Of(double between, double noise, int freedom, int freedomOfNoise)
    {
        double End(double probability) => Math.Max(0, freedom
            * (between - (noise * FisherSnedecor.InvCDF(freedom, freedomOfNoise, probability))) / ChiSquared.InvCDF(freedom, probability));
        return new VarianceSplit(noise, Math.Max(0, between - noise), End(1 - Tail), End(Tail));
    }

    private static double Square(double value) => value * value;
}
