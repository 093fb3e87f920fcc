using MathNet.Numerics.LinearAlgebra;

namespace QueueSim.Choices;

/// <summary>What each strategy is worth over the habit at any shares, from the states that were simulated.</summary>
/// <remarks>
/// Between two strategies straight lines from state to state. Between more, Scheffé's quadratic mixture polynomial (1958) by least squares, and what it
/// misses at the states spread by the inverse square of the distance (Shepard 1968): the surface goes through every state.
/// </remarks>
internal sealed class GainSurface
{
    private const double Touching = 1e-12;

    private readonly double[][] shares; // by state and strategy
    private readonly double[][] gains; // by state and strategy
    private readonly double[][] coefficients; // by strategy
    private readonly double[][] missed; // by state and strategy

    /// <param name="states">Shares and mean gains; at least one state for each vertex.</param>
    public GainSurface(IEnumerable<(IReadOnlyList<double> Shares, double[] Gains)> states)
    {
        var sorted = states.OrderBy(state => state.Shares[^1]).ToList();
        shares = [.. sorted.Select(state => state.Shares.ToArray())];
        gains = [.. sorted.Select(state => state.Gains)];
        coefficients = Strategies == 2 ? [] : Fitted();
        missed = Strategies == 2 ? [] : [.. shares.Select((place, state) => gains[state].Select((gain, strategy) => gain - Trend(strategy, Terms(place))).ToArray())];
        Scale = gains.Max(state => state.Max(Math.Abs));
    }

    /// <summary>The largest gain or loss at any state.</summary>
    public double Scale { get; }

    private int Strategies => shares[0].Length;

    /// <summary>Gains at some shares.</summary>
    public double[] At(double[] place) => Strategies == 2 ? Between(place[1]) : Curved(place);

    /// <summary>Shares of the second of two strategies at which something is known, ascending.</summary>
    public IEnumerable<(double Share, double Gain)> Points => shares.Select((place, state) => (place[1], gains[state][1]));

    private double[] Between(double share)
    {
        var next = Math.Clamp(Array.FindIndex(shares, place => place[1] >= share), 1, shares.Length - 1);
        var (left, right) = (shares[next - 1][1], shares[next][1]);
        var part = Math.Clamp((share - left) / (right - left), 0, 1);
        return [.. gains[next - 1].Zip(gains[next], (before, after) => before + (part * (after - before)))];
    }

    // Plain loops: the resamples ask for millions of places.
    private double[] Curved(double[] place)
    {
        var result = new double[Strategies];
        var all = 0.0;
        for (var state = 0; state < shares.Length; state++)
        {
            var distance = Touching;
            for (var i = 0; i < place.Length; i++)
                distance += (shares[state][i] - place[i]) * (shares[state][i] - place[i]);
            all += 1 / distance;
            for (var strategy = 0; strategy < result.Length; strategy++)
                result[strategy] += missed[state][strategy] / distance;
        }
        var terms = Terms(place);
        for (var strategy = 0; strategy < result.Length; strategy++)
            result[strategy] = (result[strategy] / all) + Trend(strategy, terms);
        return result;
    }

    private double Trend(int strategy, double[] terms)
    {
        var sum = 0.0;
        for (var i = 0; i < terms.Length; i++)
            sum += coefficients[strategy][i] * terms[i];
        return sum;
    }

    private double[][] Fitted()
    {
        var design = Matrix<double>.Build.DenseOfRowArrays(shares.Select(Terms));
        return [.. Enumerable.Range(0, Strategies).Select(strategy =>
            design.QR().Solve(Vector<double>.Build.Dense([.. gains.Select(state => state[strategy])])).ToArray())];
    }

    /// <summary>Shares, and products of two of them.</summary>
    private static double[] Terms(double[] place)
    {
        var terms = new double[place.Length * (place.Length + 1) / 2];
        place.CopyTo(terms, 0);
        var next = place.Length;
        for (var a = 0; a < place.Length; a++)
        {
            for (var b = 0; b < a; b++)
                terms[next++] = place[a] * place[b];
        }
        return terms;
    }
}
