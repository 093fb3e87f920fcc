using System.Globalization;
using System.Text;

namespace QueueSim.Randomness;

/// <summary>Several distributions, each with a share of the values.</summary>
/// <remarks>
/// Inverted as a whole, not by first choosing a component with the uniform: a larger uniform never gives a smaller value. Values with
/// a probability of their own (constants, observations) are found by bisection; between them one continuous component is inverted by
/// its own quantile, several by root finding, to a relative error of about 1e-14 as far as the distribution function resolves it.
/// </remarks>
public sealed class MixtureDistribution : Distribution
{
    private readonly double[] atoms;
    private readonly double[] atomsBelow; // total mass of the first i atoms
    private readonly double[] cdfBefore; // P(X < atom i)
    private readonly double[] cdfAt; // P(X <= atom i)
    private readonly double[] weights;
    private readonly Distribution[] continuous;
    private readonly double continuousWeight;

    /// <param name="components">At least one; weights from 0 to 1 that sum to 1 within 1e-9 (and are then scaled to sum to 1 exactly).</param>
    /// <exception cref="ArgumentException">There are no components, or the weights do not sum to 1.</exception>
    /// <exception cref="ParameterOutOfRangeException">A weight is out of range.</exception>
    public MixtureDistribution(IReadOnlyList<(double Weight, Distribution Distribution)> components)
    {
        ArgumentNullException.ThrowIfNull(components);
        Components = [.. components];
        foreach ((var weight, _) in Components)
            WeightSum += ParameterRange.Weight.Require(weight);

        if (!(Math.Abs(WeightSum - 1) <= WeightTolerance))
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Weights sum to {WeightSum}; expected 1."), nameof(components));

        var parts = new Atoms();
        foreach ((var weight, var distribution) in Components)
        {
            var share = weight / WeightSum;
            Mean += share * distribution.Mean;
            parts.Add(share, distribution);
        }

        foreach ((var weight, var distribution) in Components)
        {
            var distance = distribution.Mean - Mean;
            Variance += weight / WeightSum * (distribution.Variance + (distance * distance));
        }

        weights = [.. parts.Continuous.Select(part => part.Weight)];
        continuous = [.. parts.Continuous.Select(part => part.Distribution)];
        continuousWeight = weights.Sum();
        atoms = [.. parts.Mass.Keys];
        atomsBelow = new double[atoms.Length + 1];
        cdfBefore = new double[atoms.Length];
        cdfAt = new double[atoms.Length];
        for (var i = 0; i < atoms.Length; i++)
        {
            var continuous = ContinuousCdf(atoms[i]);
            atomsBelow[i + 1] = atomsBelow[i] + parts.Mass[atoms[i]];
            cdfBefore[i] = atomsBelow[i] + continuous;
            cdfAt[i] = atomsBelow[i + 1] + continuous;
        }
    }

    /// <summary>The components with their weights, as given.</summary>
    public IReadOnlyList<(double Weight, Distribution Distribution)> Components { get; }

    /// <inheritdoc/>
    public override double Mean { get; }

    /// <inheritdoc/>
    public override double Variance { get; }

    /// <summary>How far weights may be from summing to 1.</summary>
    internal static double WeightTolerance => 1e-9;

    internal double WeightSum { get; }

    /// <inheritdoc/>
    public override double Quantile(double u)
    {
        var next = FirstAtomReaching(u);
        if (next < atoms.Length && (u > cdfBefore[next] || continuous.Length == 0))
            return atoms[next];

        if (continuous.Length == 0)
            return atoms[^1];

        var low = next > 0 ? atoms[next - 1] : 0;
        var high = next < atoms.Length ? atoms[next] : double.PositiveInfinity;
        return Math.Clamp(ContinuousQuantile(ShareOfContinuous(u, next)), low, high);
    }

    /// <inheritdoc/>
    public override double Cdf(double x)
    {
        var index = Array.BinarySearch(atoms, x);
        return Math.Min(1, atomsBelow[index >= 0 ? index + 1 : ~index] + ContinuousCdf(x));
    }

    /// <inheritdoc/>
    public override bool Equals(Distribution? other) =>
        other is MixtureDistribution mixture && Components.SequenceEqual(mixture.Components);

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder("mixture(");
        foreach ((var weight, var distribution) in Components)
        {
            var separator = text[^1] == '(' ? "" : ", ";
            text.Append(CultureInfo.InvariantCulture, $"{separator}{weight}: {distribution}");
        }

        return text.Append(')').ToString();
    }

    private int FirstAtomReaching(double u)
    {
        int low = 0, high = atoms.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (cdfAt[middle] >= u)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }

    /// <summary>The uniform left for the continuous part. Counted from the nearer end, and kept from reaching 0 or 1 by rounding.</summary>
    private double ShareOfContinuous(double u, int atomsBelow)
    {
        var share = u <= 0.5
            ? (u - this.atomsBelow[atomsBelow]) / continuousWeight
            : 1 - ((1 - u - (this.atomsBelow[^1] - this.atomsBelow[atomsBelow])) / continuousWeight);
        return Math.Clamp(share, 1e-300, 1 - (1.0 / (1L << 53)));
    }

    private double ContinuousCdf(double x)
    {
        double sum = 0;
        for (var i = 0; i < weights.Length; i++)
            sum += weights[i] * continuous[i].Cdf(x);

        return sum;
    }

    /// <summary>Chandrupatla's method between the least and the greatest quantile of the components.</summary>
    /// <remarks>Chandrupatla, A new hybrid quadratic/bisection algorithm, Advances in Engineering Software 28 (1997).</remarks>
    private double ContinuousQuantile(double share)
    {
        double low = double.PositiveInfinity, high = 0;
        foreach (var component in continuous)
        {
            var quantile = component.Quantile(share);
            low = Math.Min(low, quantile);
            high = Math.Max(high, quantile);
        }

        var target = share * continuousWeight;
        double a = high, b = low, fa = ContinuousCdf(a) - target, fb = ContinuousCdf(b) - target;
        if (fb >= 0 || high == low)
            return low;

        if (fa <= 0)
            return high;

        double c = a, fc = fa, t = 0.5;
        for (var step = 0; step < 200; step++)
        {
            double x = a + (t * (b - a)), fx = ContinuousCdf(x) - target;
            if (fx >= 0 == fa >= 0)
                (c, fc) = (a, fa);
            else
                (c, fc, b, fb) = (b, fb, a, fa);

            (a, fa) = (x, fx);
            var nearest = Math.Abs(fa) < Math.Abs(fb) ? a : b;
            var tolerance = 0.5e-14 * nearest / Math.Abs(b - a);
            if (tolerance >= 0.5 || fx == 0)
                return fx == 0 ? x : nearest;

            double xi = (a - b) / (c - b), phi = (fa - fb) / (fc - fb);
            t = phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi
                ? (fa / (fb - fa) * (fc / (fb - fc))) + ((c - a) / (b - a) * (fa / (fc - fa)) * (fb / (fc - fb)))
                : 0.5;
            t = Math.Clamp(t, tolerance, 1 - tolerance);
        }

        return 0.5 * (a + b);
    }
}
