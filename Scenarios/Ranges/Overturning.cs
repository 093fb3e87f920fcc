using QueueSim.Statistics;

namespace QueueSim.Scenarios.Ranges;

/// <summary>Which numbers, each by itself, could turn the sign of an answer within their ranges.</summary>
/// <param name="Sign">On the tables: −1 below 0, 1 above, 0 undecided.</param>
/// <param name="Turns">Ends at which the answer is known to be on the other side; where the tables leave it undecided, on either side.</param>
/// <param name="Open">Ends at which it is undecided while the tables decide it, or at which there is none.</param>
/// <param name="Smaller">Numbers whose ends were not looked at, and whose effect is known to be smaller than the answer.</param>
/// <param name="NotExcluded">Numbers whose ends were not looked at, of which that is not known.</param>
internal sealed record Overturning(int Sign, IReadOnlyList<NumberEnd> Turns, IReadOnlyList<NumberEnd> Open, IReadOnlyList<int> Smaller, IReadOnlyList<int> NotExcluded)
{
    /// <summary>What is known of one answer.</summary>
    public static Overturning Of(AnswerSensitivity answer)
    {
        var sign = SignOf(answer.OnTables);
        NumberEnd[] ends = [.. answer.Ends.SelectMany(end => new[] { new NumberEnd(end.Number, false, end.Low), new NumberEnd(end.Number, true, end.High) })];
        var rest = Enumerable.Range(0, answer.Weights.Count).Except(answer.Ends.Select(end => end.Number)).ToLookup(number => IsSmaller(answer, number));
        return new Overturning(
            sign,
            [.. ends.Where(end => SignOf(end.Answer) is var there && there != 0 && there != sign)],
            sign == 0 ? [] : [.. ends.Where(end => SignOf(end.Answer) == 0)],
            [.. rest[true]], [.. rest[false]]);
    }

    /// <summary>Whether the effect of crossing the range, as screened, is below the answer on the tables. Sobol indices tell no such size.</summary>
    private static bool IsSmaller(AnswerSensitivity answer, int number) =>
        answer is { Effects: { } effects, OnTables: { } value } && effects[number].MuStar is var size && Math.Max(size.Value, size.High) < Math.Abs(value.Mean);

    private static int SignOf(Estimate? answer) => answer switch
    {
        { Low: > 0 } => 1,
        { High: < 0 } => -1,
        _ => 0,
    };
}

/// <summary>An end of a number's range and the answer there.</summary>
/// <param name="Number">Position of the number.</param>
/// <param name="IsHigh">Which end.</param>
/// <param name="Answer">The answer; <see langword="null"/> if there is none.</param>
internal sealed record NumberEnd(int Number, bool IsHigh, Estimate? Answer);
