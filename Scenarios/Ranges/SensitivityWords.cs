using QueueSim.Localization;
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
                ? Say.This("sensitivity.none", ("title", Title(answer.Asked)))
                : Say.This("sensitivity.answer", ("title", Title(answer.Asked)), ("value", Value(answer.Asked, answer.OnTables)), ("verdict", string.Join(Say.This("words.between_sentences"), Verdict(result, answer, found))));
        }
        if (result.NoDesk > 0)
            yield return Say.This("sensitivity.no_desk", ("n", result.NoDesk), ("all", result.Points));
        foreach (var answer in result.Answers.Where(answer => answer.NoAnswer > 0))
            yield return Say.This("sensitivity.no_answer", ("title", Title(answer.Asked)), ("n", answer.NoAnswer), ("all", result.Points));
        if (result.Desks.NotVaried.Count > 0)
            yield return Say.This("sensitivity.not_varied", ("list", string.Join(Say.This("words.semicolon"), result.Desks.NotVaried.GroupBy(each => each.Why)
                .Select(same => Say.This("sensitivity.not_varied.group", ("names", Names([.. same.Select(each => each.Name)], 6)), ("why", same.Key.TrimEnd('.', '。')))))));
    }

    /// <summary>What an answer is called.</summary>
    public static string Title(AskedAnswer answer) => Say.This("sensitivity.title", ("name", answer.Name), ("against", answer.AgainstName), ("metric", answer.Text));

    /// <summary>A value with its interval in the unit that is shown.</summary>
    public static string Value(AskedAnswer asked, Estimate? value) => value is not { } known ? Say.This("sensitivity.no_value")
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
            Say.This("sensitivity.end", ("number", result.Desks.Numbers[end.Number].Name), ("value", Plain(result.Desks.Numbers[end.Number].At(end.IsHigh ? 1 : 0))), ("answer", Value(answer.Asked, end.Answer))))], MostNamed);
        if (found.Sign == 0)
            yield return found.Turns.Count == 0 ? Say.This("sensitivity.undecided", ("n", answer.Ends.Count)) : Say.This("sensitivity.decided", ("ends", Ends(found.Turns)));
        else if (found.Turns.Count > 0)
            yield return Say.This("sensitivity.overturned", ("ends", Ends(found.Turns)));
        else if (answer.Ends.Count > 0)
            yield return Say.This("sensitivity.not_overturned", ("n", answer.Ends.Count));
        if (found.Sign != 0 && found.Open.Count > 0)
            yield return Say.This("sensitivity.open", ("ends", Ends(found.Open)));
        else if (found.Sign != 0 && found.Turns.Count == 0 && answer.Ends.Count > 0)
            yield return found.Sign < 0 ? Say.This("sensitivity.below", ("n", answer.Ends.Count)) : Say.This("sensitivity.above", ("n", answer.Ends.Count));
        if (found.Sign != 0)
        {
            foreach (var sentence in Rest(result, answer, found)) yield return sentence;
            var same = answer.Sampled.Count(value => Math.Sign(value) == found.Sign);
            var noise = result.Plan.Replications < result.Plan.EndReplications ? Say.This("sensitivity.noise") : "";
            yield return found.Sign < 0
                ? Say.This("sensitivity.all_below", ("same", same), ("all", answer.Sampled.Count), ("noise", noise))
                : Say.This("sensitivity.all_above", ("same", same), ("all", answer.Sampled.Count), ("noise", noise));
        }
    }

    private static IEnumerable<string> Rest(SensitivityResult result, AnswerSensitivity answer, Overturning found)
    {
        if (found.Smaller.Count > 0)
        {
            var most = found.Smaller.Max(number => Math.Max(answer.Effects![number].MuStar.Value, answer.Effects[number].MuStar.High));
            yield return Say.This("sensitivity.smaller", ("n", found.Smaller.Count), ("most", Plain(answer.Asked.Scale * most)), ("unit", answer.Asked.Unit));
        }
        if (found.NotExcluded.Count > 0)
            yield return Say.This("sensitivity.not_known", ("names", Names([.. found.NotExcluded.OrderBy(number => answer.Order.ToList().IndexOf(number)).Select(number => result.Desks.Numbers[number].Name)], MostNamed)));
    }

    private static string Names(IReadOnlyList<string> names, int most) => names.Count switch
    {
        1 => names[0],
        var count when count <= most => Say.This("words.and", ("names", string.Join(Say.This("words.comma"), names.Take(count - 1))), ("last", names[^1])),
        var count => Say.This("words.and_more", ("names", string.Join(Say.This("words.comma"), names.Take(most))), ("n", count - most)),
    };
}
