using QueueSim.Statistics;

namespace QueueSim.Desks;

/// <summary>Which number decides an answer that the sources leave open, and which one measured would settle it.</summary>
/// <param name="Deciding">The number whose size tells which way the answer goes; <see langword="null"/> when none surely does.</param>
/// <param name="Worth">What knowing each number would be worth to who chooses between the scenario and the first of its group, the most valuable first.</param>
public sealed record WhatDecides(DecidingNumber? Deciding, IReadOnlyList<ValueOfKnowing> Worth)
{
    private const double MostByChance = 0.05;

    /// <summary>The number that is worth most. It is <see langword="null"/> when the best of as many numbers that do not matter would often look as good.</summary>
    public ValueOfKnowing? Best => Worth.Count > 0 && Worth[0].Value > 0 && Worth[0].ByChance < MostByChance ? Worth[0] : null;

    /// <summary>What decides an answer; <see langword="null"/> where desks have no difference or there are too few of them.</summary>
    /// <param name="over">An answer that the sources do not decide.</param>
    /// <param name="numbers">Names of what the desks differ in.</param>
    /// <param name="desks">By desk: values of the numbers.</param>
    public static WhatDecides? Of(AnswerOverDesks over, IReadOnlyList<string> numbers, IReadOnlyList<IReadOnlyList<double>> desks)
    {
        ArgumentNullException.ThrowIfNull(over);
        int[] told = [.. Enumerable.Range(0, desks.Count).Where(desk => over.Desks[desk].Difference is not null)];
        if (told.Length < ValueOfKnowing.FewestDesks)
            return null;
        var sign = Metrics.Named(over.Answer.Metric).Better == Better.Lower ? -1 : 1;
        IReadOnlyList<double> differences = [.. told.Select(desk => sign * over.Desks[desk].Difference!.Value.Mean)];
        IReadOnlyList<IReadOnlyList<double>> values = [.. told.Select(desk => desks[desk])];
        return new WhatDecides(
            DecidingNumber.Of(numbers, values, differences), ValueOfKnowing.Of(numbers, values, [.. differences.Select(difference => (IReadOnlyList<double>)[0, difference])]));
    }
}
