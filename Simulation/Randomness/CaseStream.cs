using System.Runtime.CompilerServices;

namespace QueueSim.Randomness;

/// <summary>Everything random about one problem, as a pure function: no state, no order of calls, any thread.</summary>
/// <remarks>
/// <para>A uniform depends on seed, replication, case number, purpose and occurrence, and on nothing else.</para>
/// <para>
/// Philox4x32-10 with the seed as its key (low word first) and, as its counter, the words
/// <c>purpose &lt;&lt; 20 | occurrence / 2</c>, <c>replication</c>, the low and the high half of <c>caseNumber</c>. The map from
/// these to counters is one to one, so different arguments never share a block. A block holds two uniforms of 52 random bits:
/// an even occurrence takes words 0 (high) and 1 (low), an odd one words 2 and 3; the lowest 12 bits of the 64 are dropped.
/// </para>
/// <para>
/// What belongs to no case takes the place of the case number by a purpose of its own: 0, the number of a day, a running number. Accounts
/// share purposes with problems and have the negative numbers, which no problem has.
/// </para>
/// </remarks>
public readonly struct CaseStream
{
    /// <summary>Exclusive upper end of occurrences: 2^21.</summary>
    public const int OccurrenceLimit = 1 << (OccurrenceBits + 1);

    private const int OccurrenceBits = 20;
    private const int PurposeLimit = 1 << (32 - OccurrenceBits);

    private readonly ulong seed;
    private readonly long caseNumber;
    private readonly int replication;

    /// <summary>Names the stream; nothing is drawn.</summary>
    /// <param name="seed">Seed of the study; any value.</param>
    /// <param name="replication">Number of the replication; any value, usually from 1 or 0 upwards.</param>
    /// <param name="caseNumber">Number of the problem within the replication, or what takes its place; any value.</param>
    public CaseStream(ulong seed, int replication, long caseNumber)
    {
        this.seed = seed;
        this.replication = replication;
        this.caseNumber = caseNumber;
    }

    /// <summary>The stream of an account in the same replication: everything random about the seller.</summary>
    /// <param name="account">Number of the account, 0 or more; it takes the place of case number −1 − <paramref name="account"/>.</param>
    public CaseStream OfAccount(int account) => new(seed, replication, ~(long)account);

    /// <summary>The uniform that decides one thing about the problem; the same one whenever it is asked for.</summary>
    /// <param name="purpose">What is decided; its number below 4096.</param>
    /// <param name="occurrence">Which time it is decided, from 0 up to, not including, <see cref="OccurrenceLimit"/>.</param>
    /// <returns>
    /// An odd multiple of 2^-53: strictly between 0 and 1, symmetric about one half, and exact, so that <c>1 - u</c> is exact too.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The purpose or the occurrence is out of range and would meet another stream.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Uniform(Purpose purpose, int occurrence = 0)
    {
        if ((uint)purpose >= PurposeLimit || (uint)occurrence >= OccurrenceLimit)
            ThrowOutOfRange(purpose, occurrence);

        return Draw(((uint)purpose << OccurrenceBits) | ((uint)occurrence >> 1), (occurrence & 1) != 0);
    }

    /// <summary>52 bits rather than 53: with 53, adding one half rounds, and the largest value would round to 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double FromBits(ulong bits) => ((bits >> 12) + 0.5) * (1.0 / (1UL << 52));

    private static void ThrowOutOfRange(Purpose purpose, int occurrence) => throw new ArgumentOutOfRangeException(
        (uint)purpose >= PurposeLimit ? nameof(purpose) : nameof(occurrence),
        $"Purpose {(int)purpose}, occurrence {occurrence}: a purpose is below {PurposeLimit}, an occurrence from 0 to {OccurrenceLimit - 1}.");

    // Not inlined: ten rounds of code at every call site would cost more in the instruction cache than the call does.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private double Draw(uint purposeAndBlock, bool second)
    {
        uint x0 = purposeAndBlock, x1 = (uint)replication, x2 = (uint)caseNumber, x3 = (uint)((ulong)caseNumber >> 32);
        Philox4x32.Encrypt(ref x0, ref x1, ref x2, ref x3, (uint)seed, (uint)(seed >> 32));
        return FromBits(second ? ((ulong)x2 << 32) | x3 : ((ulong)x0 << 32) | x1);
    }
}
