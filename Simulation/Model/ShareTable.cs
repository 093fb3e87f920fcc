using QueueSim.Randomness;

namespace QueueSim.Model;

/// <summary>Picks an index with given probabilities by inversion. One uniform always picks the same index.</summary>
internal sealed class ShareTable
{
    private readonly double[] cumulative;
    private readonly int certain;

    /// <param name="shares">Weights of 0 or more with a positive sum.</param>
    public ShareTable(IEnumerable<double> shares)
    {
        double sum = 0;
        cumulative = shares.Select(share => sum += share).ToArray();
        for (var i = 0; i < cumulative.Length; i++)
            cumulative[i] /= sum;
        // What rounding left of the last share that counts belongs to it, and not to a share of 0 behind it.
        var last = Array.FindLastIndex(cumulative, value => value < 1) + 1;
        for (var i = Math.Min(last, cumulative.Length - 1); i < cumulative.Length; i++)
            cumulative[i] = 1;
        var first = Array.FindIndex(cumulative, value => value > 0);
        certain = cumulative[first] == 1 ? first : -1;
    }

    /// <summary>Index that a problem's own uniform picks.</summary>
    public int Pick(CaseStream stream, Purpose purpose) =>
        // Where one share has everything, the uniform need not be computed: that saves a block of Philox.
        certain >= 0 ? certain : Pick(stream.Uniform(purpose));

    /// <summary>Index of the share that <paramref name="u"/> from (0, 1) falls into.</summary>
    public int Pick(double u)
    {
        var index = 0;
        while (u >= cumulative[index] && index < cumulative.Length - 1)
            index++;
        return index;
    }
}
