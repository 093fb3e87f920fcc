namespace QueueSim.Statistics;

/// <summary>
/// Probability of having ended in each of several ways by a time, when the ways exclude each other and some durations were still
/// going on when last seen: the estimate of Aalen and Johansen (1978), on the bins of sketches.
/// </summary>
/// <remarks>
/// One minus the Kaplan–Meier curve of one way alone, with the other ways censored, would overstate it. Without censoring it is the
/// plain share of all durations. Immutable; times are within 0.5 %.
/// </remarks>
public sealed class CumulativeIncidence
{
    private readonly double[] times;
    private readonly double[][] probabilities;

    /// <summary>Estimates from durations by the way they ended.</summary>
    /// <param name="causes">Durations that ended, a sketch for each way.</param>
    /// <param name="censored">Durations still going on when last seen; may be empty.</param>
    public CumulativeIncidence(IReadOnlyList<QuantileSketch> causes, QuantileSketch censored)
    {
        ArgumentNullException.ThrowIfNull(causes);
        ArgumentNullException.ThrowIfNull(censored);
        Count = censored.Count + causes.Sum(cause => cause.Count);

        var steps = new List<double>();
        var curves = causes.Select(_ => new List<double>()).ToArray();
        var cumulative = new double[causes.Count];
        var past = new long[causes.Count];
        var atRisk = Count;
        var survival = 1.0;
        var lowest = causes.Append(censored).Where(s => s.HighestBin >= s.LowestBin).Select(s => s.LowestBin).DefaultIfEmpty(0).Min();
        var highest = causes.Append(censored).Select(s => s.HighestBin).DefaultIfEmpty(-1).Max();
        for (var bin = SketchBins.Zero; bin <= highest; bin = bin == SketchBins.Zero ? lowest : bin + 1)
        {
            var ends = 0L;
            var time = 0.0;
            for (var k = 0; k < cumulative.Length; k++)
            {
                var weight = causes[k].WeightAt(bin);
                if (weight == 0)
                    continue;

                ends += weight;
                past[k] += weight;
                cumulative[k] = censored.Count == 0 ? (double)past[k] / Count : cumulative[k] + (survival * weight / atRisk);
                time = Math.Max(time, causes[k].ValueAt(bin));
            }

            if (ends > 0)
            {
                survival = survival * (atRisk - ends) / atRisk;
                steps.Add(time);
                for (var k = 0; k < cumulative.Length; k++)
                    curves[k].Add(cumulative[k]);
            }

            atRisk -= ends + censored.WeightAt(bin);
        }

        times = [.. steps];
        probabilities = [.. curves.Select(curve => curve.ToArray())];
    }

    /// <summary>Durations in all, ended or not.</summary>
    public long Count { get; }

    /// <summary>When the curves step, ascending, in the unit of the sketches; empty when nothing ended.</summary>
    public IReadOnlyList<double> Times => times;

    /// <summary>Probability of having ended in one way by each of <see cref="Times"/>, from 0 to 1.</summary>
    /// <param name="cause">Index of the way, as given to the constructor.</param>
    public IReadOnlyList<double> Of(int cause) => probabilities[cause];

    /// <summary>Probability of having ended in one way by a time.</summary>
    /// <param name="cause">Index of the way, as given to the constructor.</param>
    /// <param name="time">The time, in the unit of the sketches.</param>
    /// <returns>From 0 to 1, or <see langword="null"/> when there are no durations.</returns>
    public double? At(int cause, double time)
    {
        if (Count == 0)
            return null;

        var step = Array.BinarySearch(times, time);
        step = step < 0 ? ~step - 1 : step;
        return step < 0 ? 0 : probabilities[cause][step];
    }
}
