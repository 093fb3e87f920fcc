using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace QueueSim.Tests;

/// <summary>Checks properties on inputs drawn from a seed that the environment decides.</summary>
/// <remarks>
/// Without QUEUESIM_SEED all draws are the same every time, so that a run that changed nothing cannot fail. QUEUESIM_SEED=fresh draws anew,
/// ten times as much (tests/slow.sh); a failure names its seed as numbers, and QUEUESIM_SEED=1234,567 (or 1234,567,89) draws those again.
/// </remarks>
internal static class PropertyChecks
{
    private const string Fixed = "20240201,1";

    private static readonly string Seed = Environment.GetEnvironmentVariable("QUEUESIM_SEED") is { Length: > 0 } given ? given : Fixed;

    /// <summary>Throws with the smallest counterexample and the seed when the property fails for one of so many inputs.</summary>
    public static void Holds(this FsCheck.Property property, int inputs = 100)
    {
        var config = Config.QuickThrowOnFailure.WithMaxTest(Seed == "fresh" ? 10 * inputs : inputs);
        property.Check(Seed == "fresh" ? config : Replayed(config));
    }

    private static Config Replayed(Config config)
    {
        ulong[] numbers = [.. Seed.Split(',').Select(number => ulong.Parse(number, CultureInfo.InvariantCulture))];
        return numbers is [var seed, var gamma, var size] ? config.WithReplay(seed, gamma, (int)size) : config.WithReplay(numbers[0], numbers[1]);
    }
}
