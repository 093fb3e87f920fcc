using QueueSim.Statistics;

namespace QueueSim.Storage;

/// <summary>Writes the parts of a replication's statistics one after the other.</summary>
internal static class ResultWriter
{
    public static void Write(BinaryWriter writer, ReplicationResult result, ReplicationTotals totals)
    {
        Values(writer, result.Values);
        foreach (var count in result.Counts)
            writer.Write7BitEncodedInt64(count);
        foreach (var kind in result.StrategyKinds)
            writer.Write7BitEncodedInt64(kind.Problems);
        Values(writer, [.. result.StrategyKinds.Select(kind => kind.Solved)]);
        Values(writer, [.. result.StrategyKinds.Select(kind => kind.Hours)]);
        foreach (var (ended, censored) in result.Durations)
        {
            Packed(writer, ended);
            Packed(writer, censored);
        }

        // In the order of the layout, which a dictionary has not promised.
        foreach (var name in result.Layout.SegmentNames.Where(result.Resolution.ContainsKey))
        {
            var sketches = result.Resolution[name];
            foreach (var sketch in new[] { sketches.Solved, sketches.Unsolved, sketches.Open })
                Packed(writer, PackedSketch.Of(sketch));
        }

        foreach (var count in new[] { result.Flow.Submitted, result.Flow.FilteredAtLeastOnce, result.Flow.ReachedTeam })
            writer.Write7BitEncodedInt64(count);
        Counts(writer, result.Flow.ByOutcome);
        Followed(writer, result.Followed.ByNumber);
        foreach (var series in new[] { result.Backlog, result.BusyTicks, result.ScheduledTicks })
        {
            writer.Write7BitEncodedInt(series.Length);
            foreach (var team in series)
            {
                writer.Write7BitEncodedInt(team.Length);
                Values(writer, team);
            }
        }

        foreach (var ends in result.WindowEnds)
            Values(writer, [ends.Early, ends.Late]);
        Counts(writer, totals.ByOutcome);
        writer.Write7BitEncodedInt64(totals.ObservedStillOpen);
        writer.Write7BitEncodedInt64(totals.StoppedTicks);
    }

    // Byte by byte of all of them: signs and exponents stand side by side, and compress.
    private static void Values(BinaryWriter writer, ReadOnlySpan<double> values)
    {
        var planes = new byte[values.Length * 8];
        for (var i = 0; i < values.Length; i++)
        {
            var bits = BitConverter.DoubleToUInt64Bits(values[i]);
            for (var plane = 0; plane < 8; plane++)
                planes[(plane * values.Length) + i] = (byte)(bits >> (56 - (8 * plane)));
        }

        writer.Write(planes);
    }

    private static void Counts(BinaryWriter writer, IReadOnlyList<long> counts)
    {
        writer.Write7BitEncodedInt(counts.Count);
        foreach (var count in counts)
            writer.Write7BitEncodedInt64(count);
    }

    private static void Packed(BinaryWriter writer, PackedSketch sketch)
    {
        writer.Write7BitEncodedInt64(sketch.Count);
        if (sketch.Count == 0)
            return;
        writer.Write(sketch.Minimum);
        writer.Write(sketch.Maximum);
        writer.Write7BitEncodedInt(sketch.Bytes.Length);
        writer.Write(sketch.Bytes);
    }

    private static void Followed(BinaryWriter writer, IReadOnlyList<FollowedProblem> problems)
    {
        writer.Write7BitEncodedInt(problems.Count);
        var last = 0L;
        foreach (var problem in problems)
        {
            writer.Write7BitEncodedInt64(problem.Number - last);
            last = problem.Number;
        }

        foreach (var problem in problems)
            writer.Write7BitEncodedInt(problem.CaseType);
        Values(writer, [.. problems.Select(problem => problem.Hours)]);
    }
}
