namespace QueueSim.Tests.Fuzz;

/// <summary>Random numbers of one input, the same on every machine: SplitMix64 from a target and a number.</summary>
internal sealed class Draws(int target, long input)
{
    private ulong state = unchecked(((ulong)target * 0x9E3779B97F4A7C15) ^ ((ulong)input * 0xBF58476D1CE4E5B9));

    /// <summary>A number from 0 up to, not including, a limit above 0.</summary>
    public int Below(int limit)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return (int)((z ^ (z >> 31)) % (ulong)limit);
        }
    }

    public T Of<T>(IReadOnlyList<T> all) => all[Below(all.Count)];
}
