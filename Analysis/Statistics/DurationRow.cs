namespace QueueSim.Statistics;

/// <summary>How many durations of one metric and segment of one replication are about so long.</summary>
/// <param name="Segment">Segment name.</param>
/// <param name="Metric">Metric name.</param>
/// <param name="Hours">Their length; off by at most 0.4 % of it.</param>
/// <param name="Ended">Those that ended then.</param>
/// <param name="Open">Those that were still going on when they were last seen, which was then.</param>
public readonly record struct DurationRow(string Segment, string Metric, double Hours, long Ended, long Open)
{
    /// <summary>All durations of a replication but those of kinds of case, by segment, metric and length.</summary>
    /// <param name="result">The replication.</param>
    public static IEnumerable<DurationRow> All(ReplicationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var layout = result.Layout;
        for (var i = 0; i < layout.DurationCells.Count; i++)
        {
            var cell = layout.DurationCells[i];
            if (layout.Segments.IsKind(cell.Segment))
                continue;
            foreach (var (bin, (ended, open)) in Bins(result.Durations[i]))
                yield return new DurationRow(layout.SegmentNames[cell.Segment], cell.Metric.Name, SketchBins.ValueOf(bin), ended, open);
        }
    }

    private static SortedDictionary<int, (long Ended, long Open)> Bins(in PackedDurations durations)
    {
        var bins = new SortedDictionary<int, (long Ended, long Open)>();
        foreach (var (bin, weight) in durations.Ended)
            bins[bin] = (weight, 0);
        foreach (var (bin, weight) in durations.Censored)
            bins[bin] = (bins.GetValueOrDefault(bin).Ended, weight);
        return bins;
    }
}
