namespace QueueSim.Desks;

/// <summary>How well one number tells desks with a positive difference from those with a negative one.</summary>
/// <param name="values">Value of the number on each desk.</param>
internal sealed class SignSeparation(double[] values)
{
    private readonly int[] order = [.. Enumerable.Range(0, values.Length).OrderBy(desk => values[desk])];

    /// <summary>Value of the number on each desk.</summary>
    public double[] Values => values;

    /// <summary>How far the ranks of the two signs lie apart. 0 when they are mixed evenly, a half when every desk of one sign lies above all of the other.</summary>
    public double Apart(bool[] isPositive)
    {
        var (wins, positives) = (0.0, 0);
        for (var place = 0; place < order.Length;)
        {
            var (tiedPositives, tied) = (0, 0);
            for (; place + tied < order.Length && values[order[place + tied]] == values[order[place]]; tied++)
                tiedPositives += isPositive[order[place + tied]] ? 1 : 0;
            var negatives = place - positives;
            wins += tiedPositives * (negatives + ((tied - tiedPositives) / 2.0));
            positives += tiedPositives;
            place += tied;
        }
        return positives == 0 || positives == order.Length ? 0 : Math.Abs((wins / ((double)positives * (order.Length - positives))) - 0.5);
    }

    /// <summary>The value that tells the signs apart best, each sign counted as a half however many desks have it.</summary>
    /// <returns>The value, midway between two desks; the direction; and how many desks it tells. Of several that are as good, the middle one.</returns>
    public (double At, bool IsPositiveAbove, int Told) Turn(bool[] isPositive)
    {
        var positives = isPositive.Count(sign => sign);
        var (perPositive, perNegative) = (1.0 / positives, 1.0 / (order.Length - positives));
        var best = new List<(double At, double Lead, int Told)>();
        var (below, toldAbove, lead) = (0.0, positives, 0.0); // told: positive desks above and negative ones below
        for (var place = 0; place + 1 < order.Length; place++)
        {
            var sign = isPositive[order[place]];
            below += sign ? -perPositive : perNegative;
            toldAbove += sign ? -1 : 1;
            var (here, next) = (values[order[place]], values[order[place + 1]]);
            if (here == next || Math.Abs(below) < lead - 1e-12) continue;
            if (Math.Abs(below) > lead + 1e-12) best.Clear();
            lead = Math.Max(lead, Math.Abs(below));
            best.Add(((here + next) / 2, below, below >= 0 ? toldAbove : order.Length - toldAbove));
        }
        if (best.Count == 0) return (values[order[0]], true, positives);
        var (at, direction, told) = best[(best.Count - 1) / 2];
        return (at, direction >= 0, told);
    }
}
