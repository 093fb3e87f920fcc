using QueueSim.Randomness;

namespace QueueSim.Desks;

/// <summary>What knowing one number would be worth to somebody who chooses between scenarios.</summary>
/// <param name="Number">Name of the number.</param>
/// <param name="Value">Expected value of partial perfect information, in the unit of the benefits; 0 or more.</param>
/// <param name="Low">Lower end of its 95 % interval, 0 or more.</param>
/// <param name="High">Upper end.</param>
/// <param name="ByChance">Probability, 0 to 1, that the best of as many numbers that do not matter would look worth as much.</param>
/// <remarks>
/// Today one takes the scenario that is best on average over the desks. Who knew the number would take the one that is best on average over
/// desks with that number. The gain, averaged over desks, comes from a regression of what each scenario is worth more than today's choice on
/// the number (Strong, Oakley and Brennan 2014).
/// </remarks>
public sealed record ValueOfKnowing(string Number, double Value, double Low, double High, double ByChance)
{
    /// <summary>Fewest desks from which a value is computed.</summary>
    public const int FewestDesks = 10;

    private const int Shuffles = 999;

    /// <summary>Values of all numbers, the most valuable first. None with fewer than <see cref="FewestDesks"/> desks.</summary>
    /// <param name="numbers">Names.</param>
    /// <param name="desks">By desk: values of the numbers.</param>
    /// <param name="benefits">By desk: what each scenario is worth there; larger is better, all in one unit.</param>
    /// <param name="seed">Seed of resamples and shuffles.</param>
    /// <exception cref="ArgumentException">A desk lacks a value, or one is not finite; the message says which.</exception>
    public static IReadOnlyList<ValueOfKnowing> Of(
        IReadOnlyList<string> numbers, IReadOnlyList<IReadOnlyList<double>> desks, IReadOnlyList<IReadOnlyList<double>> benefits, ulong seed = 1)
    {
        DeskValues.Check(numbers, desks, nameof(desks));
        DeskValues.CheckScenarios(benefits, desks.Count, nameof(benefits));
        if (desks.Count < FewestDesks) return [];
        var advantages = Advantages(benefits);
        ChoiceGain[] gains = [.. numbers.Select((_, number) => new ChoiceGain([.. desks.Select(desk => desk[number])], advantages))];
        double[] chance = gains.Any(gain => gain.Raw > 0) ? [.. Enumerable.Range(0, Shuffles).Select(shuffle => BestByChance(gains, advantages, new CaseStream(seed, 0, shuffle)))] : [];
        return [.. numbers.Zip(gains, (number, gain) =>
        {
            var (value, low, high) = gain.Estimated(seed);
            return new ValueOfKnowing(number, value, low, high, gain.Raw > 0 ? (1.0 + chance.Count(other => other >= gain.Raw)) / (1 + Shuffles) : 1);
        }).OrderByDescending(row => row.Value).ThenBy(row => row.ByChance)];
    }

    /// <summary>What each other scenario is worth more than the one that is best on average.</summary>
    private static double[][] Advantages(IReadOnlyList<IReadOnlyList<double>> benefits)
    {
        var scenarios = Enumerable.Range(0, benefits[0].Count);
        var today = scenarios.MaxBy(scenario => benefits.Average(desk => desk[scenario]));
        return [.. scenarios.Where(scenario => scenario != today).Select(scenario => benefits.Select(desk => desk[scenario] - desk[today]).ToArray())];
    }

    /// <summary>The greatest raw gain of any number when all desks have changed places, all in the same way.</summary>
    private static double BestByChance(ChoiceGain[] gains, double[][] advantages, CaseStream stream)
    {
        int[] order = [.. advantages[0].Select((_, desk) => desk).OrderBy(desk => stream.Uniform(Purpose.DeskShuffle, desk))];
        double[][] shuffled = [.. advantages.Select(advantage => order.Select(desk => advantage[desk]).ToArray())];
        return gains.Max(gain => gain.Of(shuffled));
    }
}
