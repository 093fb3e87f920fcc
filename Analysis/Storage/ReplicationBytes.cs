using System.Buffers;
using System.IO.Compression;
using QueueSim.Statistics;

namespace QueueSim.Storage;

/// <summary>The statistics of a replication as bytes, and back without a bit lost.</summary>
/// <remarks>
/// The layout is not in them: whoever reads has the same scenario. Numbers of cases and packed sketches take a few bytes each, values lie
/// byte by byte, so that what they have in common compresses; Brotli does the rest.
/// </remarks>
public static class ReplicationBytes
{
    /// <summary>Number of the form; other forms are not read.</summary>
    public const byte Form = 1;

    // Level 2 of Brotli: level 4 takes twice as long and saves one byte of a hundred, level 5 four times as long for four. Readers take any.
    private const int Quality = 2;
    private const int Window = 20;

    // A replication of the default desk takes nine tenths of it.
    private const int UsualLength = 950_000;

    /// <summary>The bytes of a replication.</summary>
    /// <param name="result">Its statistics.</param>
    /// <param name="totals">What became of all its problems.</param>
    public static byte[] Of(ReplicationResult result, ReplicationTotals totals)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(totals);
        using var memory = new MemoryStream(UsualLength);
        using (var writer = new BinaryWriter(memory, System.Text.Encoding.UTF8, leaveOpen: true))
            ResultWriter.Write(writer, result, totals);
        var plain = memory.GetBuffer().AsSpan(0, (int)memory.Length);
        // Borrowed: a new megabyte for each replication would have to be cleared and collected.
        var packed = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(plain.Length) + 5);
        try
        {
            packed[0] = Form;
            BitConverter.TryWriteBytes(packed.AsSpan(1), plain.Length);
            if (!BrotliEncoder.TryCompress(plain, packed.AsSpan(5), out var written, Quality, Window))
                throw new InvalidOperationException("A replication did not compress into the most that it can take.");
            return packed[..(written + 5)];
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(packed);
        }
    }

    /// <summary>A replication from its bytes.</summary>
    /// <param name="layout">Layout of the scenario that it is of.</param>
    /// <param name="replication">Its number.</param>
    /// <param name="bytes">What <see cref="Of"/> gave.</param>
    /// <exception cref="InvalidDataException">The bytes are damaged, of another form, or of another scenario.</exception>
    public static (ReplicationResult Result, ReplicationTotals Totals) Read(ResultLayout layout, int replication, ReadOnlySpan<byte> bytes)
    {
        ArgumentNullException.ThrowIfNull(layout);
        if (bytes.Length < 5 || bytes[0] != Form)
            throw new InvalidDataException("The statistics of a replication are damaged, or in a form that this version does not read.");
        var length = BitConverter.ToInt32(bytes[1..]);
        if (length is < 0 or > 1 << 28)
            throw new InvalidDataException("The statistics of a replication are damaged.");
        var plain = new byte[length];
        if (!BrotliDecoder.TryDecompress(bytes[5..], plain, out var read) || read != length)
            throw new InvalidDataException("The statistics of a replication are damaged.");
        using var reader = new BinaryReader(new MemoryStream(plain));
        try
        {
            var result = ResultReader.Read(reader, layout, replication);
            return reader.BaseStream.Position == length ? result : throw new InvalidDataException("The statistics of a replication have bytes to spare.");
        }
        catch (Exception damage) when (damage is EndOfStreamException or FormatException or ArgumentException or OverflowException or IndexOutOfRangeException)
        {
            throw new InvalidDataException("The statistics of a replication are damaged.", damage);
        }
    }
}
