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
            yield return $"Compared with {first}: {string.Join("; ", others.Select(row => AnswerSentences.Quoted(row) + (row.Value is null ? " no case" : $" {told(row)} ({Standing(row)})")))}.";
        if (others.Count <= AnswerSentences.MostNamed)
            yield break;
        var groups = answer.Rows.Skip(1).OrderBy(row => row.Verdict).GroupBy(Standing, AnswerSentences.Quoted).Select(group =>
            $"{group.Count()} {(group.Count() == 1 ? "is" : "are")} {group.Key} ({Numbers.Names([.. group], group.Key == Verdict.Undecided.Word() ? 3 : AnswerSentences.MostNamed)})");
        yield return $"Of the {answer.Rows.Count - 1} scenarios compared with {first}, {string.Join(", ", groups)} at the {level}.";
    }

    private static string Standing(AnswerRow row) => row.Value is null ? "without a case" : row.IsSame ? "exactly the same" : row.Word;
}
