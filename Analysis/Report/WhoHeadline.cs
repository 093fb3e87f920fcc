using QueueSim.Localization;
using QueueSim.Statistics;
using static QueueSim.Report.AnswerHeadline;

namespace QueueSim.Report;

/// <summary>Which kind of case pays for a change: one metric in several segments, side by side.</summary>
internal static class WhoHeadline
{
    private const int MostScenarios = 4;

    /// <summary>The headline; <see langword="null"/> when the study does not name a metric in two segments.</summary>
    public static AnswerHeadline? Of(ReportSubject subject, IReadOnlyList<Answer> answers)
    {
        var sides = subject.Answers.Zip(answers).Where(entry => entry.First.Segment is not null).GroupBy(entry => entry.First.Metric, StringComparer.Ordinal)
            .Select(metric => metric.Select(entry => (Segment: entry.First.Segment!, Answer: entry.Second, Phrases: new AnswerPhrases(subject, entry.Second))).ToList())
            .FirstOrDefault(metric => metric.Count > 1);
        if (sides is null)
            return null;
        var scenarios = Enumerable.Range(1, answers[0].Rows.Count - 1).Select(i => sides.Select(side => (side.Segment, Row: side.Answer.Rows[i], side.Phrases)).ToList()).ToList();
        var most = scenarios.Where(segments => segments.Exists(segment => AnswerPhrases.Matters(segment.Row)))
            .MaxBy(segments => segments.Max(segment => Math.Abs(segment.Row.Difference?.Mean ?? 0)));
        if (most is null)
        {
            var isNothing = scenarios.TrueForAll(segments => segments.TrueForAll(segment => AnswerPhrases.IsNothing(segment.Row)));
            return new(isNothing ? Say.This("answer.who.nobody") : Say.This("answer.who.undecided"), [sides[0].Phrases.Basis(sides[0].Answer.Rows[1])], IsDecision: false);
        }

        var ranked = Ranked(most);
        var (payer, spared) = (ranked[0], ranked[^1]);
        var first = Say.This("answer.who",
            ("who", Segment(payer.Segment)), ("change", payer.Phrases.Change(payer.Row)), ("name", payer.Phrases.Name(payer.Row)),
            ("other", Segment(spared.Segment)), ("spared", EachHeadline.Told(spared.Row, spared.Phrases)));
        var others = scenarios.Where(segments => segments != most).Take(MostScenarios)
            .Select(segments => segments[0].Phrases.Name(segments[0].Row) + Say.This("words.colon") + Numbers.Row(Ranked(segments).Select(segment => $"{Segment(segment.Segment)} {EachHeadline.Told(segment.Row, segment.Phrases)}"))).ToList();
        return new(
            Fitting(char.ToUpperInvariant(first[0]) + first[1..]),
            [
                others.Count == 0 ? "" : Say.This("answer.who.others", ("list", Numbers.Clauses(others))),
                All(answers[0], new AnswerPhrases(subject, answers[0])), payer.Phrases.Basis(payer.Row),
            ]);
    }

    /// <summary>What the change means for all problems together.</summary>
    private static string All(Answer answer, AnswerPhrases phrases) => Say.This("answer.who.all",
        ("counted", answer.IsOutcome ? Say.This("answer.who.counted") : ""), ("list", Numbers.Clauses(answer.Rows.Skip(1).Take(MostScenarios).Select(row => $"{phrases.Name(row)} {EachHeadline.Told(row, phrases)}"))));

    private static List<(string Segment, AnswerRow Row, AnswerPhrases Phrases)> Ranked(IEnumerable<(string Segment, AnswerRow Row, AnswerPhrases Phrases)> segments) =>
        [.. segments.OrderByDescending(segment => (segment.Row.ToFirst?.Better == Better.Higher ? -1 : 1) * (segment.Row.Difference?.Mean ?? 0))];

    /// <summary>A segment in words: <c>priority=high</c> is “cases of high priority”.</summary>
    private static string Segment(string segment)
    {
        var parts = segment.Split('=', 2);
        return parts.Length < 2 ? segment : Say.NamedOr("answer.segment", $"{parts[0]}_{parts[1]}", $"{parts[0].Replace('_', ' ')} {parts[1].Replace('_', ' ')}");
    }
}
