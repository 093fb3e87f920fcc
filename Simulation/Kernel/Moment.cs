namespace QueueSim.Kernel;

/// <summary>
/// A place in the order of events (time, priority, insertion), packed in 128 bits so that comparing is two integer comparisons:
/// 62 bits of ticks, 32 of priority, 34 of insertion number.
/// </summary>
internal readonly struct Moment
{
    private const int InsertionBits = 34;

    /// <summary>The largest insertion number; some seventeen thousand million.</summary>
    public const long LastInsertion = (1L << InsertionBits) - 1;

    private readonly ulong high; // ticks, then the two highest bits of the priority
    private readonly ulong low;

    public Moment(long ticks, int priority, long insertion)
    {
        uint rank = (uint)(priority ^ int.MinValue); // as unsigned numbers, negative priorities come first
        high = ((ulong)ticks << 2) | (rank >> 30);
        low = ((ulong)rank << InsertionBits) | (ulong)insertion;
    }

    private Moment(ulong high, ulong low)
    {
        this.high = high;
        this.low = low;
    }

    /// <summary>Later than every event.</summary>
    public static Moment Never => new(ulong.MaxValue, ulong.MaxValue);

    public long Ticks => (long)(high >> 2);

    public static bool operator <(in Moment left, in Moment right) =>
        (left.high < right.high) | ((left.high == right.high) & (left.low < right.low));

    public static bool operator >(in Moment left, in Moment right) => right < left;
}
