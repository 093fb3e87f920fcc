using QueueSim.Localization;
using QueueSim.Statistics;
using static QueueSim.Report.AnswerHeadline;

namespace QueueSim.Report;

/// <summary>The best of each group in one sentence. Groups with the same best are named together.</summary>
internal static class GroupHeadline
{
    private const int MostGroups = 5;

    public static AnswerHeadline Of(ReportSubject subject, IReadOnlyList<Answer> answers)
    {
        var groups = answers.Take(Answer.Groups(subject).Count).Select(answer => (Answer: answer, Phrases: new AnswerPhrases(subject, answer))).ToList();
        var decided = groups.Where(group => IsDecided(group.Answer)).ToList();
        if (decided.Count == 0)
            return new(Say.This("answer.groups.undecided", ("n", groups.Count)), [groups[0].Phrases.Counted], IsDecision: false);
        var first = Fitting(Sentence(decided, withChange: true), Sentence(decided, withChange: false), Say.This("answer.groups.many", ("n", decided.Count), ("all", groups.Count)));
        var open = groups.Where(group => !IsDecided(group.Answer)).Select(group => group.Answer.Group).ToList();
        var (answer, phrases) = decided[0];
        return new(
            first,
            [
                open.Count == 0 ? "" : Say.This("answer.groups.open", ("groups", Numbers.Names(open, MostGroups))),
                Say.This("answer.groups.values", ("list", Numbers.Clauses(decided.Take(MostGroups).Select(group =>
                    group.Answer.Group + Say.This("words.colon") + group.Phrases.Instead(group.Answer.Rows[group.Answer.Best], Rival(group.Answer)))))),
                answer.IsOutcome ? phrases.Counted : "",
            ]);
    }

    /// <summary>Whether a group's best is known: better than its first, or the first and every other one worse.</summary>
    private static bool IsDecided(Answer answer) => answer.Best >= 0 && answer.Rows.Count > 1 && answer.Rows.All(row => row.IsSteady)
        && (answer.Best > 0 ? answer.Rows[answer.Best].Verdict == Verdict.Better && answer.IsUnrivalled : answer.Rows.Skip(1).All(row => row.Verdict == Verdict.Worse));

    /// <summary>What the best is held against: the first of the group, or the next when it is the first.</summary>
    private static AnswerRow Rival(Answer answer) => answer.Best > 0 ? answer.First
        : answer.Rows.Skip(1).MinBy(row => Math.Abs(row.Difference?.Mean ?? double.PositiveInfinity))!;

    private static string Sentence(IReadOnlyList<(Answer Answer, AnswerPhrases Phrases)> groups, bool withChange)
    {
        var parts = groups.GroupBy(group => group.Phrases.Label(group.Answer.Rows[group.Answer.Best])).Select(best => Say.This(
            "answer.groups.part", ("name", best.Key), ("groups", Numbers.Names([.. best.Select(group => withChange ? Numbers.With(group.Answer.Group, Change(group.Answer, group.Phrases)) : group.Answer.Group)], MostGroups))));
        return Say.This("answer.groups", ("list", Numbers.Names([.. parts], MostGroups)));
    }

    private static string Change(Answer answer, AnswerPhrases phrases)
    {
        var row = answer.Best > 0 ? answer.Rows[answer.Best] : Rival(answer);
        return row.Difference is not { } difference ? Say.This("answer.no_cases") : phrases.Signed(answer.Best > 0 ? difference.Mean : -difference.Mean);
    }
}
