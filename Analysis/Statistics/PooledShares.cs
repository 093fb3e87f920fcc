using System.Buffers;

namespace QueueSim.Statistics;

/// <summary>Which share of all durations has ended by a time, and what each replication contributes to it.</summary>
/// <remarks>
/// Columns are the filled bins of all replications together; a share is taken at the upper edge of a bin and grows evenly inside it. The mean of the
/// contributions is the share itself, so that contributions minus p times the weights are what a t interval of the share tests p with. With nothing
/// censored replication r contributes its number up to the time, over the mean number of durations a replication. Else the share is Kaplan and Meier's, and a replication contributes through its
/// hazards (Williams, Lifetime Data Analysis 1, 1995).
/// </remarks>
internal sealed class PooledShares : IDisposable
{
    private readonly int[] bins;
    private readonly double[] contributions; // column by column, one for each replication; hundreds of kilobytes, a thousand times a study
    private readonly int[] columns; // of the bins from the first one on

    /// <summary>Of the durations of all replications, in one segment.</summary>
    /// <param name="replications">One each, all with at least one duration.</param>
    /// <param name="ended">All that ended, merged.</param>
    /// <param name="censored">All others, merged.</param>
    public PooledShares(IReadOnlyList<PackedDurations> replications, QuantileSketch ended, QuantileSketch censored)
    {
        Replications = replications.Count;
        Total = ended.Count + censored.Count;
        bins = [.. QuantileSketch.BinsOf(ended, censored).Where(bin => ended.WeightAt(bin) + censored.WeightAt(bin) > 0)];
        contributions = ArrayPool<double>.Shared.Rent(bins.Length * Replications);
        Shares = new double[bins.Length];
        Weights = [.. replications.Select(one => (double)Replications * one.Count / Total)];
        columns = new int[bins[^1] - bins[0] + 1];
        for (var i = 0; i < bins.Length; i++)
            columns[bins[i] - bins[0]] = i;
        if (censored.Count == 0)
            Count(replications);
        else
            Follow(replications);
    }

    /// <summary>Replications.</summary>
    public int Replications { get; }

    /// <summary>Durations in all.</summary>
    public long Total { get; }

    /// <summary>Columns: filled bins.</summary>
    public int Columns => bins.Length;

    /// <summary>Number of durations of each replication over their mean number.</summary>
    public double[] Weights { get; }

    /// <summary>Share that has ended by the upper edge of each column.</summary>
    public double[] Shares { get; }

    /// <summary>Leaves the memory to others.</summary>
    public void Dispose() => ArrayPool<double>.Shared.Return(contributions);

    /// <summary>What each replication contributes to the share of a column.</summary>
    public ReadOnlySpan<double> At(int column) => contributions.AsSpan(column * Replications, Replications);

    /// <summary>A time inside a column's bin.</summary>
    /// <param name="column">The column.</param>
    /// <param name="part">From 0 (lower edge) to 1 (upper edge).</param>
    public double Time(int column, double part)
    {
        if (bins[column] == SketchBins.Zero)
            return 0;
        var (lower, upper) = (SketchBins.LowerEdge(bins[column]), SketchBins.LowerEdge(bins[column] + 1));
        return lower + (part * (upper - lower));
    }

    /// <summary>The first column whose share reaches a probability; <see cref="Columns"/> when none does.</summary>
    public int ColumnOf(double probability)
    {
        var column = 0;
        while (column < Shares.Length && Shares[column] < probability - 1e-12)
            column++;
        return column;
    }

    /// <summary>Which part of a column lies below a probability, from 0 to 1.</summary>
    public double PartOf(int column, double probability)
    {
        var before = column == 0 ? 0 : Shares[column - 1];
        return Shares[column] > before ? Math.Clamp((probability - before) / (Shares[column] - before), 0, 1) : 1;
    }

    /// <summary>With nothing censored.</summary>
    private void Count(IReadOnlyList<PackedDurations> replications)
    {
        var scale = (double)Replications / Total;
        var totals = new long[Columns];
        for (var r = 0; r < Replications; r++)
        {
            var (past, from) = (0L, 0);
            foreach (var (bin, weight) in replications[r].Ended)
            {
                var to = columns[bin - bins[0]];
                Fill(r, from, to, scale * past);
                (past, from) = (past + weight, to);
                totals[to] += weight;
            }

            Fill(r, from, Columns, scale * past);
        }

        var ended = 0L;
        for (var i = 0; i < Columns; i++)
        {
            ended += totals[i];
            Shares[i] = (double)ended / Total;
        }
    }

    private void Fill(int replication, int from, int to, double value)
    {
        for (var i = from; i < to; i++)
            contributions[(i * Replications) + replication] = value;
    }

    /// <summary>With some censored. In one bin, ends come before censorings.</summary>
    private void Follow(IReadOnlyList<PackedDurations> replications)
    {
        var (ends, leaves) = (new long[Columns], new long[Columns]);
        foreach (var one in replications)
        {
            Place(one.Ended, ends);
            Place(one.Censored, leaves);
        }

        var (survival, hazard, rest) = (new double[Columns], new double[Columns], new double[Columns]);
        var (atRisk, alive) = (Total, 1.0);
        for (var i = 0; i < Columns; i++)
        {
            hazard[i] = (double)ends[i] / atRisk;
            rest[i] = atRisk - ends[i];
            survival[i] = alive *= 1 - hazard[i];
            Shares[i] = 1 - alive;
            atRisk -= ends[i] + leaves[i];
        }

        var (own, gone) = (new long[Columns], new long[Columns]);
        for (var r = 0; r < Replications; r++)
        {
            Array.Clear(own);
            Array.Clear(gone);
            Place(replications[r].Ended, own);
            Place(replications[r].Censored, gone);
            var (mine, influence) = (replications[r].Count, 0.0);
            for (var i = 0; i < Columns; i++)
            {
                // Once nobody is left the share is 1, whoever it was.
                influence += rest[i] > 0 ? (own[i] - (hazard[i] * mine)) / rest[i] : 0;
                contributions[(i * Replications) + r] = (survival[i] * influence * Replications) + (Shares[i] * Weights[r]);
                mine -= own[i] + gone[i];
            }
        }

        void Place(PackedSketch sketch, long[] into)
        {
            foreach (var (bin, weight) in sketch)
                into[columns[bin - bins[0]]] += weight;
        }
    }
}
