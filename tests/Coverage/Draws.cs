using System.Numerics;

namespace QueueSim.Coverage;

/// <summary>Random numbers of one experiment: xoroshiro128+ (Blackman and Vigna 2018), seeded by SplitMix64. The same on every machine.</summary>
internal sealed class Draws
{
    private ulong one;
    private ulong two;

    public Draws(ulong seed)
    {
        one = Split(ref seed);
        two = Split(ref seed);
    }

    /// <summary>Between 0 and 1, both excluded.</summary>
    public double Uniform() => ((Next() >> 11) + 0.5) / (1UL << 53);

    /// <summary>Exponential with mean 1.</summary>
    public double Exponential() => -Math.Log(Uniform());

    /// <summary>Sum of so many exponentials, over their number: gamma with mean 1.</summary>
    public double Erlang(int stages)
    {
        var product = 1.0;
        for (var i = 0; i < stages; i++)
            product *= Uniform();
        return -Math.Log(product) / stages;
    }

    /// <summary>A seed for a generator of somebody else's.</summary>
    public ulong Next()
    {
        var (a, b) = (one, two);
        var sum = a + b;
        b ^= a;
        one = BitOperations.RotateLeft(a, 24) ^ b ^ (b << 16);
        two = BitOperations.RotateLeft(b, 37);
        return sum;
    }

    private static ulong Split(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
