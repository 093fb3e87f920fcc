using QueueSim.Localization;
using QueueSim.Statistics;

namespace QueueSim.Report;

/// <summary>How the scenarios of an answer stand against the first, one by one or counted.</summary>
internal static class ComparedRows
{
    /// <summary>The sentence; none when the best is the only other scenario.</summary>
    /// <param name="answer">An answer with a best row.</param>
    /// <param name="told">Values of a row in words.</param>
    /// <param name="level">At which level the verdicts hold.</param>
    public static IEnumerable<string> Compared(this Answer answer, Func<AnswerRow, string> told, string level)
    {
        var others = answer.Rows.Skip(1).Where(row => row != answer.Rows[answer.Best]).ToList();
        var first = AnswerSentences.Quoted(answer.First);
        if (others.Count is > 0 and <= AnswerSentences.MostNamed)
            yield return Say.This("compared.few", ("first", first), ("rows", string.Join(Say.This("words.semicolon"), others.Select(row => row.Value is null ? Say.This("compared.no_case", ("scenario", AnswerSentences.Quoted(row))) : Say.This("compared.row", ("scenario", AnswerSentences.Quoted(row)), ("told", told(row)), ("standing", Standing(row)))))));
        if (others.Count <= AnswerSentences.MostNamed)
            yield break;
        var groups = answer.Rows.Skip(1).OrderBy(row => row.Verdict).GroupBy(Standing, AnswerSentences.Quoted).Select(group =>
            Say.This("compared.group", ("n", group.Count()), ("standing", group.Key), ("names", Numbers.Names([.. group], group.Key == Verdict.Undecided.Word() ? 3 : AnswerSentences.MostNamed))));
        yield return Say.This("compared.many", ("n", answer.Rows.Count - 1), ("first", first), ("groups", Numbers.Row(groups)), ("level", level));
    }

    private static string Standing(AnswerRow row) => VerdictWords.Of(row.Value is null ? "without a case" : row.IsSame ? "exactly the same" : row.Word);
}
