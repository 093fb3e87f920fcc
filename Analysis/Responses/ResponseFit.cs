using QueueSim.Statistics;

namespace QueueSim.Responses;

/// <summary>A smooth curve or surface through what scenarios came to, over what was varied in them.</summary>
/// <remarks>
/// <para>
/// Local quadratic regression; of several spans the one that foretells best what is left out (leave-one-out cross-validation of means over replications).
/// </para>
/// <para>
/// Scenarios share their random numbers, so what is unusual in a replication moves all points together. The curve is therefore computed in every replication, and its interval
/// is Student's over these curves; the points' scatter about the curve, which is all that the other varied numbers do, is added as a second part of the variance.
/// </para>
/// </remarks>
public sealed class ResponseFit
{
    private static readonly double[] Spans = [0.15, 0.2, 0.3, 0.5, 0.75, 1];

    // Leaving out one point in a few hundred tells as much about a span as leaving out each of thousands.
    private const int MostLeftOut = 300;

    private readonly LocalQuadratic local;
    private readonly double[][] values; // by place and replication
    private readonly double scatter;

    private ResponseFit(LocalQuadratic local, double[][] values, double span, double scatter, double spread)
    {
        (this.local, this.values, this.scatter) = (local, values, scatter);
        Span = span;
        Explained = spread > 0 ? Math.Clamp(1 - (scatter / spread), 0, 1) : 0;
    }

    /// <summary>Share of the places that a value of the curve rests on.</summary>
    public double Span { get; }

    /// <summary>Share of the variance over places that the curve foretells, from 0 to 1.</summary>
    public double Explained { get; }

    /// <summary>Fits values.</summary>
    /// <param name="places">Where there are values: one number each for a curve, two for a surface.</param>
    /// <param name="values">A value for each place and replication.</param>
    /// <returns>The fit, or <see langword="null"/> when there are fewer than twice as many different places as the polynomial has coefficients.</returns>
    public static ResponseFit? Of(IReadOnlyList<double[]> places, IReadOnlyList<double[]> values)
    {
        ArgumentNullException.ThrowIfNull(places);
        ArgumentNullException.ThrowIfNull(values);
        if (places.Count == 0 || places.Distinct(new SamePlace()).Count() < 2 * LocalQuadratic.Terms(places[0].Length))
            return null;
        var local = new LocalQuadratic(places);
        double[] means = [.. values.Select(place => place.Average())];
        var step = Math.Max(1, places.Count / MostLeftOut);
        int[] left = [.. Enumerable.Range(0, places.Count).Where(i => i % step == 0)];
        var (span, scatter) = Spans.Select(span => (span, Missed: left.Average(i => Missed(local, places, means, i, span)))).MinBy(each => each.Missed);
        var middle = means.Average();
        return new ResponseFit(local, [.. values], span, scatter, means.Sum(mean => (mean - middle) * (mean - middle)) / (means.Length - 1));
    }

    /// <summary>The curve's value at a place with its 95 % interval; without one when there is a single replication.</summary>
    /// <param name="place">Inside the range of the places: beyond it nothing is known.</param>
    public Estimate At(double[] place)
    {
        var weights = local.Weights(place, Span);
        double[] curves = [.. Enumerable.Range(0, values[0].Length).Select(replication => weights.Select((weight, i) => weight * values[i][replication]).Sum())];
        if (Moments.Of(curves) is not { Variance: { } variance, Mean: { } mean })
            return new Estimate(curves.Average(), null, curves.Length);
        var halfWidth = Estimate.Multiplier(curves.Length - 1, 0.95) * Math.Sqrt((variance / curves.Length) + (scatter * weights.Sum(weight => weight * weight)));
        return new Estimate(mean, halfWidth, curves.Length);
    }

    /// <summary>The square by which a value is missed that is left out. Exact without fitting anew, as the fit is linear.</summary>
    private static double Missed(LocalQuadratic local, IReadOnlyList<double[]> places, double[] means, int i, double span)
    {
        var weights = local.Weights(places[i], span);
        var missed = means[i] - weights.Select((weight, k) => weight * means[k]).Sum();
        var foretold = missed / (1 - weights[i]);
        return 1 - weights[i] > 1e-9 ? foretold * foretold : double.PositiveInfinity;
    }

    private sealed class SamePlace : IEqualityComparer<double[]>
    {
        public bool Equals(double[]? one, double[]? other) => one!.AsSpan().SequenceEqual(other);

        public int GetHashCode(double[] place) => place.Aggregate(17, (hash, at) => unchecked((31 * hash) + at.GetHashCode()));
    }
}
