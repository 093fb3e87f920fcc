using System.Buffers;

namespace QueueSim.Statistics;

/// <summary>What a <see cref="QuantileSketch"/> holds, in two or three bytes a filled bin. Immutable.</summary>
/// <remarks>A replication has hundreds; they are kept until its scenario is complete.</remarks>
internal sealed class PackedSketch
{
    private const int MostBytes = 12; // of a bin: its step takes two or three, its weight up to nine

    /// <summary>A sketch of nothing.</summary>
    public static readonly PackedSketch Empty = new([], 0, double.PositiveInfinity, double.NegativeInfinity);

    private readonly byte[] bytes; // of each filled bin, ascending: the step from the one before, and its weight; base 128, lowest digit first

    private PackedSketch(byte[] bytes, long count, double minimum, double maximum) =>
        (this.bytes, Count, Minimum, Maximum) = (bytes, count, minimum, maximum);

    /// <summary>Sum of all weights.</summary>
    public long Count { get; }

    /// <summary>Smallest number; infinite when there is none.</summary>
    public double Minimum { get; }

    /// <summary>Largest number; minus infinity when there is none.</summary>
    public double Maximum { get; }

    /// <summary>Packs a sketch, which is left as it is.</summary>
    public static PackedSketch Of(QuantileSketch sketch)
    {
        if (sketch.Count == 0)
            return Empty;
        var stored = sketch.Stored;
        var buffer = ArrayPool<byte>.Shared.Rent((stored.Length + 1) * MostBytes);
        var (at, last) = (0, SketchBins.Zero - 1);
        if (sketch.WeightAt(SketchBins.Zero) is > 0 and var zeros)
            Append(SketchBins.Zero, zeros);
        for (var slot = Math.Max(0, stored.IndexOfAnyExcept(0)); slot < stored.Length; slot++)
        {
            if (stored[slot] > 0)
                Append(sketch.FirstStored + slot, stored[slot]);
        }

        var bytes = buffer[..at];
        ArrayPool<byte>.Shared.Return(buffer);
        return new PackedSketch(bytes, sketch.Count, sketch.Minimum!.Value, sketch.Maximum!.Value);

        void Append(int bin, long weight)
        {
            Write(buffer, ref at, bin - last);
            Write(buffer, ref at, weight);
            last = bin;
        }
    }

    /// <summary>The filled bins as they are packed.</summary>
    public ReadOnlySpan<byte> Bytes => bytes;

    /// <summary>A sketch from what another one said of itself.</summary>
    /// <exception cref="ArgumentException">The bytes are not those of so many numbers.</exception>
    public static PackedSketch Restore(byte[] bytes, long count, double minimum, double maximum)
    {
        var sketch = new PackedSketch(bytes, count, minimum, maximum);
        var (sum, last) = (0L, 0);
        foreach (var (bin, weight) in sketch)
            (sum, last) = (sum + weight, bin);
        return sum == count && last < SketchBins.Count ? sketch : throw new ArgumentException("These are not the bytes of a sketch.", nameof(bytes));
    }

    /// <summary>Reads the filled bins with their weights, ascending.</summary>
    public Reader GetEnumerator() => new(bytes);

    private static void Write(byte[] bytes, ref int at, long value)
    {
        for (; value >= 128; value >>= 7)
            bytes[at++] = (byte)(value | 128);
        bytes[at++] = (byte)value;
    }

    /// <summary>Goes through the bytes; a loop over a sketch makes one.</summary>
    public struct Reader(byte[] bytes)
    {
        private int at;
        private int bin = SketchBins.Zero - 1;
        private long weight;

        /// <summary>A filled bin and its weight.</summary>
        public readonly (int Bin, long Weight) Current => (bin, weight);

        /// <summary>Goes to the next filled bin.</summary>
        public bool MoveNext()
        {
            if (at >= bytes.Length)
                return false;
            bin += (int)Read();
            weight = Read();
            return true;
        }

        private long Read()
        {
            var value = 0L;
            for (var shift = 0; ; shift += 7)
            {
                var digit = bytes[at++];
                value |= (long)(digit & 127) << shift;
                if (digit < 128)
                    return value;
            }
        }
    }
}

/// <summary>Durations of one metric in one segment of one replication.</summary>
/// <param name="Ended">Those that ended.</param>
/// <param name="Censored">Those still going on when they were last seen.</param>
internal readonly record struct PackedDurations(PackedSketch Ended, PackedSketch Censored)
{
    /// <summary>Durations in all.</summary>
    public long Count => Ended.Count + Censored.Count;
}
