using QueueSim.Randomness;
using QueueSim.Statistics;

namespace QueueSim.Desks;

/// <summary>What choosing with one number known gains over the scenario that is best on average.</summary>
internal sealed class ChoiceGain
{
    private const int Resamples = 200;
    private const double Confidence = 0.95;

    private readonly double[] number;
    private readonly double[][] advantages;
    private readonly NumberCurves curves;

    /// <param name="number">Value of the number on each desk.</param>
    /// <param name="advantages">By scenario and desk: what it is worth more than the scenario that is best on average.</param>
    public ChoiceGain(double[] number, double[][] advantages)
    {
        (this.number, this.advantages) = (number, advantages);
        curves = new NumberCurves(number);
        Raw = Of(advantages);
    }

    /// <summary>The gain as the curves have it, noise included; 0 or more.</summary>
    public double Raw { get; }

    /// <summary>The raw gain of other advantages on the same desks.</summary>
    public double Of(double[][] others) => Gain([.. others.Select(values => curves.Through(values).At)]);

    /// <summary>The gain without what curves make of noise, and its 95 % interval; not below 0.</summary>
    /// <remarks>
    /// The bootstrap over desks and over residuals (Efron 1979). A slope that was not seen may be there, so the interval is also that of curves that
    /// may not be constant. Its upper end lets each scenario be nearer by a standard error to the one that is best today, because a choice
    /// that is closer than it looks is where knowing is worth most.
    /// </remarks>
    public (double Value, double Low, double High) Estimated(ulong seed)
    {
        NumberCurve[] chosen = [.. advantages.Select(advantage => curves.Through(advantage))];
        NumberCurve[] rising = [.. advantages.Select(advantage => curves.Through(advantage, leastDegree: 1))];
        var (value, half, top) = Corrected(chosen, seed);
        var (other, otherHalf, otherTop) = chosen.Zip(rising).All(pair => pair.First.Degree == pair.Second.Degree) ? (value, half, top) : Corrected(rising, seed);
        value = Math.Max(0, value);
        return (value, Math.Max(0, Math.Min(value - half, other - otherHalf)), Math.Max(value + half, otherTop));
    }

    /// <summary>The gain of some curves without what noise adds, and how far it may be off. Half its interval, and the end that it reaches where choices are close.</summary>
    private (double Value, double Half, double Top) Corrected(NumberCurve[] world, ulong seed)
    {
        var raw = Gain([.. world.Select(curve => curve.At)]);
        double[][] residuals = [.. world.Zip(advantages, (curve, values) => curves.Residuals(values, curve))];
        var again = Enumerable.Range(0, Resamples).Select(sample => Again(world, residuals, new CaseStream(seed, 0, sample))).ToArray();
        var gains = Moments.Of(again.Select(gain => gain.Plain));
        var bias = gains.Mean!.Value - raw;
        var top = again.Select(gain => gain.Nearer).Order().ElementAt((int)Math.Ceiling((1 + Confidence) / 2 * (Resamples - 1))) - bias;
        return (raw - bias, Estimate.Multiplier(number.Length - 1, Confidence) * Math.Sqrt(gains.Variance!.Value), top);
    }

    // Desks and residuals are drawn apart, so that a desk which is drawn twice does not foretell itself when a curve is chosen.
    private (double Plain, double Nearer) Again(NumberCurve[] world, double[][] residuals, CaseStream stream)
    {
        var (desks, others) = (new int[number.Length], new int[number.Length]);
        for (var place = 0; place < number.Length; place++)
        {
            desks[place] = (int)(stream.Uniform(Purpose.DeskResample, 2 * place) * number.Length);
            others[place] = (int)(stream.Uniform(Purpose.DeskResample, (2 * place) + 1) * number.Length);
        }
        var resampled = new NumberCurves(Array.ConvertAll(desks, desk => number[desk]));
        double[][] values = [.. world.Select((curve, scenario) => desks.Select((desk, place) => curve.At[desk] + residuals[scenario][others[place]]).ToArray())];
        double[][] at = [.. values.Select(advantage => resampled.Through(advantage).At)];
        return (Gain(at), Gain([.. at.Zip(values, Nearer)]));
    }

    /// <summary>A curve moved by a standard error of the mean of its values towards 0, but not beyond.</summary>
    private static double[] Nearer(double[] at, double[] values)
    {
        var moments = Moments.Of(values);
        var mean = moments.Mean!.Value;
        var shift = -Math.Sign(mean) * Math.Min(Math.Abs(mean), Math.Sqrt(moments.Variance!.Value / values.Length));
        return Array.ConvertAll(at, value => value + shift);
    }

    /// <summary>The mean over desks of the best curve there, less the best of the means. Today's choice is 0 throughout.</summary>
    private static double Gain(double[][] at)
    {
        if (at.Length == 0) return 0;
        var (gain, desks) = (0.0, at[0].Length);
        for (var desk = 0; desk < desks; desk++)
        {
            var most = 0.0;
            foreach (var curve in at) most = Math.Max(most, curve[desk]);
            gain += most;
        }
        return Math.Max(0, (gain / desks) - Math.Max(0, at.Max(curve => curve.Average())));
    }
}
