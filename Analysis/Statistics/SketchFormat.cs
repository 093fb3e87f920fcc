using System.Buffers.Binary;

namespace QueueSim.Statistics;

/// <summary>
/// Bytes of a <see cref="QuantileSketch"/>: version, weight of zero, then unless nothing else is there the number of bins; smallest
/// and largest number; first bin; weights. Whole numbers are LEB128; a weight of 0 is followed by how many zeros stand in a row.
/// </summary>
internal static class SketchFormat
{
    private const byte Version = 1;

    public static byte[] Write(long zeroWeight, int first, ReadOnlySpan<long> weights, double minimum, double maximum)
    {
        var bytes = new List<byte> { Version };
        WriteNumber(bytes, zeroWeight);
        WriteNumber(bytes, weights.Length);
        if (zeroWeight == 0 && weights.IsEmpty)
            return [.. bytes];

        WriteBits(bytes, minimum);
        WriteBits(bytes, maximum);
        if (weights.IsEmpty)
            return [.. bytes];

        WriteNumber(bytes, first);
        for (var i = 0; i < weights.Length; i++)
        {
            WriteNumber(bytes, weights[i]);
            if (weights[i] != 0)
                continue;

            var run = 1;
            while (i + run < weights.Length && weights[i + run] == 0)
                run++;
            WriteNumber(bytes, run);
            i += run - 1;
        }

        return [.. bytes];
    }

    public static QuantileSketch Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty || bytes[0] != Version)
            throw Damaged($"it starts with {(bytes.IsEmpty ? "nothing" : bytes[0])}; expected version {Version}");

        var rest = bytes[1..];
        var zeroWeight = ReadNumber(ref rest);
        var count = ReadNumber(ref rest);
        if (count > SketchBins.Count)
            throw Damaged($"it has {count} bins; expected at most {SketchBins.Count}");
        if (zeroWeight == 0 && count == 0)
            return End(rest, new QuantileSketch());

        var minimum = ReadBits(ref rest);
        var maximum = ReadBits(ref rest);
        if (!(minimum >= 0 && minimum <= maximum) || double.IsPositiveInfinity(maximum))
            throw Damaged($"its range is {minimum} to {maximum}");

        var weights = new long[count];
        var first = count == 0 ? 0 : ReadNumber(ref rest);
        if (first + count > SketchBins.Count)
            throw Damaged($"its last bin is {first + count - 1}; expected at most {SketchBins.Count - 1}");
        for (var i = 0L; i < count; i++)
        {
            weights[i] = ReadNumber(ref rest);
            if (weights[i] != 0)
                continue;

            var run = ReadNumber(ref rest);
            if (run < 1 || run > count - i)
                throw Damaged($"a run of {run} empty bins does not fit");
            i += run - 1;
        }

        try
        {
            return End(rest, new QuantileSketch(zeroWeight, (int)first, weights, minimum, maximum));
        }
        catch (OverflowException)
        {
            throw Damaged("its weights add up to more than 2^63 - 1");
        }
    }

    private static QuantileSketch End(ReadOnlySpan<byte> rest, QuantileSketch sketch) =>
        rest.IsEmpty ? sketch : throw Damaged($"{rest.Length} bytes follow its end");

    private static void WriteNumber(List<byte> bytes, long number)
    {
        for (; number >= 0x80; number >>= 7)
            bytes.Add((byte)(number | 0x80));
        bytes.Add((byte)number);
    }

    private static long ReadNumber(ref ReadOnlySpan<byte> bytes)
    {
        var number = 0L;
        for (var shift = 0; shift < 63; shift += 7)
        {
            if (bytes.IsEmpty)
                throw Damaged("it is cut off");

            var next = bytes[0];
            bytes = bytes[1..];
            number |= (long)(next & 0x7F) << shift;
            if (next < 0x80)
                return number;
        }

        throw Damaged("a number has more than 63 bits");
    }

    private static void WriteBits(List<byte> bytes, double number)
    {
        Span<byte> eight = stackalloc byte[8];
        BinaryPrimitives.WriteDoubleLittleEndian(eight, number);
        bytes.AddRange(eight);
    }

    private static double ReadBits(ref ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 8)
            throw Damaged("it is cut off");

        var number = BinaryPrimitives.ReadDoubleLittleEndian(bytes);
        bytes = bytes[8..];
        return number;
    }

    private static FormatException Damaged(string what) => new($"Not a quantile sketch: {what}.");
}
