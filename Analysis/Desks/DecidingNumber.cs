using QueueSim.Randomness;

namespace QueueSim.Desks;

/// <summary>The number on which the sign of an answer hangs. On one side of a value desks say yes, on the other no.</summary>
/// <param name="Number">Name of the number.</param>
/// <param name="TurnsAt">Value around which the sign turns.</param>
/// <param name="Low">Lower end of the 95 % interval of that value.</param>
/// <param name="High">Upper end.</param>
/// <param name="IsPositiveAbove">Whether differences are positive above the value and negative below it, not the other way round.</param>
/// <param name="Told">Desks whose sign the value tells.</param>
/// <param name="Desks">Desks with a difference that is not 0.</param>
/// <param name="ByChance">Probability, 0 to 1, that the best of as many numbers that do not matter would tell the signs apart as well.</param>
/// <remarks>
/// The number is the one that ranks desks of the two signs farthest apart (Mann and Whitney 1947), held against the best of all numbers when signs change
/// places (Westfall and Young 1993). A sign that turns twice along a number is not found. Numbers that go together on the desks share what
/// either of them decides; the one that shows it best is named.
/// </remarks>
public sealed record DecidingNumber(
    string Number, double TurnsAt, double Low, double High, bool IsPositiveAbove, int Told, int Desks, double ByChance)
{
    private const double Significance = 0.05;
    private const int Shuffles = 999;
    private const int Resamples = 200;

    /// <summary>The number that decides, or <see langword="null"/> when none surely does.</summary>
    /// <param name="numbers">Names.</param>
    /// <param name="desks">By desk: values of the numbers.</param>
    /// <param name="differences">By desk: the answer's difference; 0 has no sign and does not count.</param>
    /// <param name="seed">Seed of shuffles and resamples.</param>
    /// <exception cref="ArgumentException">A desk lacks a value, or one is not finite; the message says which.</exception>
    public static DecidingNumber? Of(IReadOnlyList<string> numbers, IReadOnlyList<IReadOnlyList<double>> desks, IReadOnlyList<double> differences, ulong seed = 1)
    {
        ArgumentNullException.ThrowIfNull(differences);
        DeskValues.Check(numbers, desks, nameof(desks));
        DeskValues.CheckScenarios([.. differences.Select(difference => new[] { difference })], desks.Count, nameof(differences));
        int[] signed = [.. Enumerable.Range(0, desks.Count).Where(desk => differences[desk] != 0)];
        bool[] isPositive = [.. signed.Select(desk => differences[desk] > 0)];
        if (numbers.Count == 0 || signed.Length < ValueOfKnowing.FewestDesks || isPositive.Distinct().Count() < 2) return null;

        SignSeparation[] separations = [.. numbers.Select((_, number) => new SignSeparation([.. signed.Select(desk => desks[desk][number])]))];
        var best = Enumerable.Range(0, numbers.Count).MaxBy(number => separations[number].Apart(isPositive));
        var apart = separations[best].Apart(isPositive);
        var asGood = Enumerable.Range(0, Shuffles).Select(shuffle => Shuffled(isPositive, new CaseStream(seed, 1, shuffle)))
            .Count(signs => separations.Max(separation => separation.Apart(signs)) >= apart);
        var chance = (1.0 + asGood) / (1 + Shuffles);
        if (chance > Significance) return null;

        var turn = separations[best].Turn(isPositive);
        var (low, high) = Interval(separations[best].Values, isPositive, turn.IsPositiveAbove, turn.At, seed);
        return new DecidingNumber(numbers[best], turn.At, low, high, turn.IsPositiveAbove, turn.Told, signed.Length, chance);
    }

    private static bool[] Shuffled(bool[] signs, CaseStream stream) =>
        [.. signs.Select((sign, desk) => (sign, desk)).OrderBy(pair => stream.Uniform(Purpose.DeskShuffle, pair.desk)).Select(pair => pair.sign)];

    // Resamples with one sign alone have no turn, and those that turn the other way are of another answer.
    private static (double Low, double High) Interval(double[] values, bool[] isPositive, bool isPositiveAbove, double turn, ulong seed)
    {
        var turns = new List<double> { turn }; // there is one at least
        for (var sample = 0; sample < Resamples; sample++)
        {
            var stream = new CaseStream(seed, 1, sample);
            int[] drawn = [.. values.Select((_, place) => (int)(stream.Uniform(Purpose.DeskResample, place) * values.Length))];
            bool[] signs = [.. drawn.Select(desk => isPositive[desk])];
            if (signs.Distinct().Count() < 2) continue;
            var again = new SignSeparation([.. drawn.Select(desk => values[desk])]).Turn(signs);
            if (again.IsPositiveAbove == isPositiveAbove) turns.Add(again.At);
        }
        turns.Sort();
        return (Math.Min(turn, turns[(int)(0.025 * (turns.Count - 1))]), Math.Max(turn, turns[(int)Math.Ceiling(0.975 * (turns.Count - 1))]));
    }
}
