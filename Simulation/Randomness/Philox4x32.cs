using System.Runtime.CompilerServices;

namespace QueueSim.Randomness;

/// <summary>Philox4x32-10: a keyed bijection of 128-bit counters that passes every known battery of tests.</summary>
/// <remarks>Salmon, Moraes, Dror and Shaw, Parallel random numbers: as easy as 1, 2, 3, SC 2011, section 3.3; constants of Random123.</remarks>
internal static class Philox4x32
{
    private const uint Multiplier0 = 0xD2511F53;
    private const uint Multiplier1 = 0xCD9E8D57;
    private const uint Weyl0 = 0x9E3779B9;
    private const uint Weyl1 = 0xBB67AE85;

    /// <summary>Replaces a counter of four words by its block of random words, in ten rounds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Encrypt(ref uint x0, ref uint x1, ref uint x2, ref uint x3, uint key0, uint key1)
    {
        // Locals rather than the references, so that the words stay in registers; the rounds are written out because the JIT
        // does not unroll and the schedule of keys then costs one addition each off the critical path.
        uint a = x0, b = x1, c = x2, d = x3;
        Round(ref a, ref b, ref c, ref d, key0, key1);
        Round(ref a, ref b, ref c, ref d, key0 + Weyl0, key1 + Weyl1);
        Round(ref a, ref b, ref c, ref d, key0 + unchecked(2 * Weyl0), key1 + unchecked(2 * Weyl1));
        Round(ref a, ref b, ref c, ref d, key0 + unchecked(3 * Weyl0), key1 + unchecked(3 * Weyl1));
        Round(ref a, ref b, ref c, ref d, key0 + unchecked(4 * Weyl0), key1 + unchecked(4 * Weyl1));
        Round(ref a, ref b, ref c, ref d, key0 + unchecked(5 * Weyl0), key1 + unchecked(5 * Weyl1));
        Round(ref a, ref b, ref c, ref d, key0 + unchecked(6 * Weyl0), key1 + unchecked(6 * Weyl1));
        Round(ref a, ref b, ref c, ref d, key0 + unchecked(7 * Weyl0), key1 + unchecked(7 * Weyl1));
        Round(ref a, ref b, ref c, ref d, key0 + unchecked(8 * Weyl0), key1 + unchecked(8 * Weyl1));
        Round(ref a, ref b, ref c, ref d, key0 + unchecked(9 * Weyl0), key1 + unchecked(9 * Weyl1));
        (x0, x1, x2, x3) = (a, b, c, d);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(ref uint a, ref uint b, ref uint c, ref uint d, uint key0, uint key1)
    {
        var product0 = (ulong)Multiplier0 * a;
        var product1 = (ulong)Multiplier1 * c;
        // The brackets let the processor mix in the key while it still multiplies: one step less in each round.
        a = (uint)(product1 >> 32) ^ (b ^ key0);
        b = (uint)product1;
        c = (uint)(product0 >> 32) ^ (d ^ key1);
        d = (uint)product0;
    }
}
