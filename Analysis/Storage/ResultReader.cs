using QueueSim.Statistics;

namespace QueueSim.Storage;

/// <summary>Reads what <see cref="ResultWriter"/> wrote.</summary>
internal static class ResultReader
{
    public static (ReplicationResult Result, ReplicationTotals Totals) Read(BinaryReader reader, ResultLayout layout, int replication)
    {
        var values = Values(reader, layout.Keys.Count);
        var counts = Some(layout.Cells.Count, reader.Read7BitEncodedInt64);
        var kinds = Some(layout.StrategyKinds.Count, reader.Read7BitEncodedInt64);
        var (solved, hours) = (Values(reader, kinds.Length), Values(reader, kinds.Length));
        var durations = Some(layout.DurationCells.Count, () => new PackedDurations(Packed(reader), Packed(reader)));
        var resolution = new Dictionary<string, ResolutionSketches>(StringComparer.Ordinal);
        for (var segment = 0; segment < layout.SegmentNames.Count; segment++)
        {
            if (layout.Segments.IsFollowed(segment))
                resolution.Add(layout.SegmentNames[segment], new ResolutionSketches(Sketch(reader), Sketch(reader), Sketch(reader)));
        }

        var flow = Some(3, reader.Read7BitEncodedInt64);
        var result = new ReplicationResult(layout, replication, values, counts)
        {
            Flow = new ProblemFlow(flow[0], flow[1], flow[2], Counts(reader)),
            Followed = Followed(reader, layout.Scenario),
            StrategyKinds = [.. kinds.Select((problems, i) => (problems, solved[i], hours[i]))],
            Resolution = resolution,
            Durations = durations,
            Backlog = Series(reader),
            BusyTicks = Series(reader),
            ScheduledTicks = Series(reader),
            WindowEnds = Some(layout.Scenario.Teams.Count, () => Values(reader, 2) is var ends ? new WindowEnds(ends[0], ends[1]) : default),
        };
        return (result, new ReplicationTotals(Counts(reader), reader.Read7BitEncodedInt64(), reader.Read7BitEncodedInt64()));
    }

    private static T[] Some<T>(int count, Func<T> read)
    {
        var all = new T[count];
        for (var i = 0; i < count; i++)
            all[i] = read();
        return all;
    }

    private static double[] Values(BinaryReader reader, int count)
    {
        var planes = reader.ReadBytes(checked(count * 8));
        if (planes.Length < count * 8)
            throw new EndOfStreamException();
        var values = new double[count];
        for (var i = 0; i < count; i++)
        {
            var bits = 0UL;
            for (var plane = 0; plane < 8; plane++)
                bits = (bits << 8) | planes[(plane * count) + i];
            values[i] = BitConverter.UInt64BitsToDouble(bits);
        }

        return values;
    }

    private static long[] Counts(BinaryReader reader) => Some(Length(reader, 1), reader.Read7BitEncodedInt64);

    private static double[][] Series(BinaryReader reader) => Some(Length(reader, 1), () => Values(reader, Length(reader, 8)));

    private static PackedSketch Packed(BinaryReader reader)
    {
        var count = reader.Read7BitEncodedInt64();
        if (count == 0)
            return PackedSketch.Empty;
        var (minimum, maximum) = (reader.ReadDouble(), reader.ReadDouble());
        return PackedSketch.Restore(reader.ReadBytes(Length(reader, 1)), count, minimum, maximum);
    }

    private static QuantileSketch Sketch(BinaryReader reader)
    {
        var sketch = new QuantileSketch();
        sketch.Merge(Packed(reader));
        return sketch.Copy();
    }

    private static FollowedProblems Followed(BinaryReader reader, Scenario scenario)
    {
        var count = Length(reader, 2);
        var (numbers, last) = (new long[count], 0L);
        for (var i = 0; i < count; i++)
            numbers[i] = last += reader.Read7BitEncodedInt64();
        var types = Some(count, reader.Read7BitEncodedInt);
        var hours = Values(reader, count);
        return FollowedProblems.Restore(scenario, numbers.Select((number, i) => new FollowedProblem(number, types[i], hours[i])));
    }

    /// <summary>A length that the bytes which are left can hold: damage must not ask for gigabytes.</summary>
    private static int Length(BinaryReader reader, int bytesEach)
    {
        var length = reader.Read7BitEncodedInt();
        return length >= 0 && (long)length * bytesEach <= reader.BaseStream.Length - reader.BaseStream.Position ? length : throw new EndOfStreamException();
    }
}
