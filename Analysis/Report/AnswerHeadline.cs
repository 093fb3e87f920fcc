using QueueSim.Localization;
using QueueSim.Statistics;

namespace QueueSim.Report;

/// <summary>The answer as a reader without statistics takes it: one short sentence, and at most three more.</summary>
/// <param name="First">The sentence that answers, at most <see cref="MostWords"/> words.</param>
/// <param name="More">What else has to be known before acting, at most <see cref="MostMore"/>.</param>
/// <param name="IsDecision">Whether it says what to do; not where the run could not tell.</param>
internal sealed record AnswerHeadline(string First, IReadOnlyList<string> More, bool IsDecision = true)
{
    /// <summary>Words of the first sentence, and sentences after it.</summary>
    public const int MostWords = 30, MostMore = 3;

    /// <summary>The headline of a report.</summary>
    public static AnswerHeadline Of(ReportSubject subject, IReadOnlyList<Answer> answers)
    {
        var headline = Plain(subject, answers);
        // Nothing is said of queues that are not steady but that they are not.
        IReadOnlyList<int>[] groups = [.. answers.Take(Answer.Groups(subject).Count).Select(group => (IReadOnlyList<int>)[.. group.Rows.Select(row => row.Scenario)])];
        int[] scenarios = [.. groups.SelectMany(group => group)];
        var isJudged = !subject.IsAboutExpectations && !Array.TrueForAll(scenarios, subject.Health.IsSteady);
        if (isJudged && Array.TrueForAll(groups, group => subject.Health.NoSteadyAnswerOf(group) is not null))
            headline = Unsteady(subject.Health.NoSteadyAnswerOf(groups[0])!, subject, groups[0]);
        else if (isJudged)
            headline = headline with { More = [LeftOut(subject, scenarios), .. headline.More] };
        // How much of it the sources decide comes before everything else.
        if (DeskSentences.Of(subject, answers[0]) is [var decided, ..])
            headline = headline with { More = [decided, .. headline.More] };
        if (answers[0].OutOf is { } all)
            headline = headline with { More = [Say.This("answer.out_of", ("n", answers[0].Rows.Count), ("all", Numbers.Count(all))), .. headline.More] };
        return headline with { First = Numbers.Kept(headline.First), More = [.. headline.More.Where(text => text.Length > 0).Take(MostMore).Select(Numbers.Kept)] };
    }

    /// <summary>Words of a sentence as a reader counts them: a number and its unit are one.</summary>
    public static int Words(string sentence) => Numbers.Kept(sentence).Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>The first of several wordings that is short enough, the fullest first. The last of them when none is.</summary>
    public static string Fitting(params ReadOnlySpan<string> wordings)
    {
        foreach (var wording in wordings)
        {
            if (Words(wording) <= MostWords)
                return wording;
        }

        return wordings[^1];
    }

    /// <summary>What is not compared; why so follows where that is short, else it is said in the full answer.</summary>
    private static string LeftOut(ReportSubject subject, int[] scenarios)
    {
        List<string> names = [.. scenarios.Where(scenario => !subject.Health.IsSteady(scenario)).Select(scenario => $"“{subject.Labels[scenario]}”")];
        return Fitting(
            subject.Health.UnsteadyOf(scenarios) ?? Say.This("answer.left_out", ("names", Numbers.Names(names))), Say.This("answer.left_out", ("names", Numbers.Names(names))), Say.This("answer.left_out", ("names", Numbers.Names(names, 2))),
            Say.This("answer.left_out_many", ("n", names.Count), ("all", scenarios.Length)));
    }

    private static AnswerHeadline Unsteady(string text, ReportSubject subject, IReadOnlyList<int> scenarios)
    {
        var headline = Unsteady(text);
        var which = scenarios.First(scenario => !subject.Health.IsSteady(scenario));
        return headline with { First = Fitting(headline.First, Say.This("answer.unsteady", ("name", $"“{subject.Labels[which]}”")), Say.This("answer.unsteady_desk")) };
    }

    /// <summary>The first sentence alone, then the rest.</summary>
    private static AnswerHeadline Unsteady(string text)
    {
        var end = text.IndexOfAny(['.', '。'], StartOfEnd(text));
        return end < 0 || end == text.Length - 1 ? new(text, [], IsDecision: false) : new(text[..(end + 1)], [text[(end + 1)..].Trim()], IsDecision: false);

        // A point between digits ends nothing.
        static int StartOfEnd(string text)
        {
            var at = text.IndexOfAny(['.', '。']);
            while (at >= 0 && at + 1 < text.Length && text[at] == '.' && text[at + 1] != ' ')
                at = text.IndexOfAny(['.', '。'], at + 1);
            return Math.Max(0, at);
        }
    }

    private static AnswerHeadline Plain(ReportSubject subject, IReadOnlyList<Answer> answers)
    {
        var (answer, phrases) = (answers[0], new AnswerPhrases(subject, answers[0]));
        if (subject.IsAboutExpectations)
            return ExpectedHeadline.Of(answer);
        if (answers.Take(Answer.Groups(subject).Count).All(each => each.Best < 0))
            return new(Say.This("answer.no_case", ("noun", answer.Words.Noun)), [], IsDecision: false);
        if (answer.Group.Length > 0)
            return GroupHeadline.Of(subject, answers);
        if (answer.Rows.Count == 1)
            return new(Fitting(Say.This("answer.alone", ("name", phrases.Name(answer.First)), ("value", phrases.Value(answer.First)))), [Say.This("answer.alone.more")], IsDecision: false);
        if (answer.Rows.All(row => row.Value is not null) && answer.Rows.Skip(1).All(row => row.IsSame))
            return new(Say.This("answer.nothing_changed", ("value", phrases.Value(answer.First))), [], IsDecision: false);
        if (subject.Report.Provenance.Replications == 1)
            return new(Say.This("answer.once"), [Say.This("answer.once.more", ("list", Numbers.Clauses(answer.Rows.Take(4).Select(row => $"{phrases.Name(row)} {phrases.Value(row)}"))))], IsDecision: false);
        return subject.Report.Kind switch
        {
            AnswerKind.YesNo => ChangeHeadline.YesNo(answer, phrases),
            AnswerKind.Change => ChangeHeadline.Of(answer, phrases),
            AnswerKind.Each => EachHeadline.Of(answer, phrases),
            AnswerKind.Steps => EachHeadline.Steps(subject, answer, phrases),
            AnswerKind.Pieces => EachHeadline.Pieces(subject, answer, phrases),
            AnswerKind.Enough => EnoughHeadline.Of(subject, answer, phrases) ?? BestHeadline.Of(answer, phrases),
            AnswerKind.Who => WhoHeadline.Of(subject, answers) ?? EachHeadline.Of(answer, phrases),
            AnswerKind.NextAgent => NextAgentHeadline.Of(subject, answer, phrases) ?? EachHeadline.Of(answer, phrases),
            AnswerKind.Factors => FactorsHeadline.Of(subject, answer, phrases) ?? EachHeadline.Of(answer, phrases),
            _ => BestHeadline.Of(answer, phrases),
        };
    }
}
