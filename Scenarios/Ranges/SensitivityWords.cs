using QueueSim.Statistics;

namespace QueueSim.Scenarios.Ranges;

/// <summary>What came of varying numbers, in sentences.</summary>
internal static class SensitivityWords
{
    private const int MostNamed = 4;

    /// <summary>Whether any number could overturn any answer.</summary>
    public static IEnumerable<string> Of(SensitivityResult result)
    {
        foreach (var answer in result.Answers)
        {
            var found = Overturning.Of(answer);
            yield return answer.OnTables is null
                ? $"{Title(answer.Asked)}: no answer on the tables as they are, so no number is known to turn it."
                : $"{Title(answer.Asked)}: {Value(answer.Asked, answer.OnTables)} on the tables as they are. {string.Join(" ", Verdict(result, answer, found))}";
        }
        if (result.NoDesk > 0)
            yield return $"{Count(result.NoDesk, "point")} of {result.Points} make no desk, because their values do not fit together; what is said is about the others.";
        foreach (var answer in result.Answers.Where(answer => answer.NoAnswer > 0))
            yield return $"{Title(answer.Asked)}: {Count(answer.NoAnswer, "point")} of {result.Points} make a desk without an answer, as a replication has no case to take it from.";
        if (result.Desks.NotVaried.Count > 0)
            yield return $"Not varied: {string.Join("; ", result.Desks.NotVaried.GroupBy(each => each.Why).Select(same => $"{Names([.. same.Select(each => each.Name)], 6)}, which {same.Key.TrimEnd('.')}"))}.";
    }

    /// <summary>What an answer is called.</summary>
    public static string Title(AskedAnswer answer) => $"{answer.Name} against {answer.AgainstName} in {answer.Text}";

    /// <summary>A value with its interval in the unit that is shown.</summary>
    public static string Value(AskedAnswer asked, Estimate? value) => value is not { } known ? "no answer"
        : $"{Signed(asked.Scale * known.Mean)}{(known is { Low: { } low, High: { } high } ? $" [{Signed(asked.Scale * low)}; {Signed(asked.Scale * high)}]" : "")} {asked.Unit}";

    /// <summary>A number to three digits that tell, with a plus sign above 0.</summary>
    public static string Signed(double value) => $"{(value > 0 ? "+" : "")}{Plain(value)}";

    /// <summary>The same without the plus sign.</summary>
    public static string Plain(double value)
    {
        var text = Math.Abs(value) switch { 0 => "0", >= 100 => value.ToString("N0"), >= 10 => value.ToString("0.#"), >= 1 => value.ToString("0.##"), _ => value.ToString("G3") };
        return text.Replace('-', '−');
    }

    private static IEnumerable<string> Verdict(SensitivityResult result, AnswerSensitivity answer, Overturning found)
    {
        string Ends(IEnumerable<NumberEnd> ends) => Names([.. ends.Select(end =>
            $"{result.Desks.Numbers[end.Number].Name} at {Plain(result.Desks.Numbers[end.Number].At(end.IsHigh ? 1 : 0))} ({Value(answer.Asked, end.Answer)})")], MostNamed);
        var side = found.Sign < 0 ? "below" : "above";
        var looked = Count(answer.Ends.Count, "range");
        if (found.Sign == 0)
            yield return found.Turns.Count == 0 ? $"That is undecided, and so it is at both ends of the {looked} looked at." : $"That is undecided; it is decided with {Ends(found.Turns)}.";
        else if (found.Turns.Count > 0)
            yield return $"Overturned by itself by {Ends(found.Turns)}.";
        else if (answer.Ends.Count > 0)
            yield return $"No number among the {answer.Ends.Count} looked at is known to overturn it by itself.";
        if (found.Sign != 0 && found.Open.Count > 0)
            yield return $"Left open by {Ends(found.Open)}.";
        else if (found.Sign != 0 && found.Turns.Count == 0 && answer.Ends.Count > 0)
            yield return $"It stays {side} 0 at both ends of the {looked}.";
        if (found.Sign != 0)
        {
            foreach (var sentence in Rest(result, answer, found)) yield return sentence;
            var same = answer.Sampled.Count(value => Math.Sign(value) == found.Sign);
            yield return $"With all numbers varied at once it is {side} 0 at {same} of {answer.Sampled.Count} points{(result.Plan.Replications < result.Plan.EndReplications ? ", noise included" : "")}.";
        }
    }

    private static IEnumerable<string> Rest(SensitivityResult result, AnswerSensitivity answer, Overturning found)
    {
        if (found.Smaller.Count > 0)
        {
            var most = found.Smaller.Max(number => Math.Max(answer.Effects![number].MuStar.Value, answer.Effects[number].MuStar.High));
            yield return $"Of the others {found.Smaller.Count} change it by less than its size over their whole range, {Plain(answer.Asked.Scale * most)} {answer.Asked.Unit} on average at most (each at 95 % by itself).";
        }
        if (found.NotExcluded.Count > 0)
            yield return $"Of {Names([.. found.NotExcluded.OrderBy(number => answer.Order.ToList().IndexOf(number)).Select(number => result.Desks.Numbers[number].Name)], MostNamed)} that is not known; look at more ends (--ends).";
    }

    private static string Names(IReadOnlyList<string> names, int most) => names.Count switch
    {
        1 => names[0],
        var count when count <= most => $"{string.Join(", ", names.Take(count - 1))} and {names[^1]}",
        var count => $"{string.Join(", ", names.Take(most))} and {count - most} more",
    };

    private static string Count(int count, string thing) => $"{count} {thing}{(count == 1 ? "" : "s")}";
}
