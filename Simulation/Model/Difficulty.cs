using QueueSim.Randomness;

namespace QueueSim.Model;

/// <summary>How hard problems are: 1 on average, and the same for a problem whatever else a scenario changes.</summary>
internal static class Difficulty
{
    // Below this problems are as good as alike.
    private const double SmallestCv = 0.01;

    /// <summary>The distribution of a problem's difficulty.</summary>
    public static Distribution Distribution(double cv) => cv < SmallestCv ? new ConstantDistribution(1) : new LognormalDistribution(1, cv);

    /// <summary>A probability whose odds are divided by a power of the difficulty.</summary>
    public static double Success(double probability, double difficulty, double exponent) =>
        difficulty == 1 || exponent == 0 || probability is <= 0 or >= 1
            ? probability
            : probability / (probability + ((1 - probability) * (exponent == 1 ? difficulty : Math.Pow(difficulty, exponent))));
}
