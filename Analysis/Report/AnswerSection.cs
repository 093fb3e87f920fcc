using QueueSim.Localization;

namespace QueueSim.Report;

/// <summary>What the run says to the study's question. One sentence, at most three more, and everything else folded away.</summary>
internal static class AnswerSection
{
    /// <summary>The answer of a page.</summary>
    public static Markup Of(ReportSubject subject, IReadOnlyList<Answer> answers) => Short(subject, answers).And(Markup.Of($"""
        <details class="full"><summary>{Say.This("answer.full")}</summary>
        {Full(subject, answers)}</details>

        """));

    /// <summary>The same for a page that cannot fold.</summary>
    public static Markup Unfolded(ReportSubject subject, IReadOnlyList<Answer> answers) =>
        Short(subject, answers).And(Markup.Of($"<h2>{Say.This("answer.full")}</h2>\n{Full(subject, answers)}"));

    /// <summary>The answer on each metric, in each group: the sentence that answers, and what else has to be said.</summary>
    internal static IEnumerable<IReadOnlyList<string>> Texts(ReportSubject subject, IReadOnlyList<Answer> answers)
    {
        var texts = answers.Select(answer => NoSteadyAnswer(subject, answer) ?? WithUnsteady(subject, answer, WithDesks(AnswerSentences.Of(answer), DeskSentences.Of(subject, answer))));
        // One sentence is enough, however many metrics have no steady answer.
        texts = texts.DistinctBy(text => string.Join(' ', text));
        // Whoever reads about costs wants to know what both sides come to.
        if (!answers.Any(IsCost) || CostSection.Sum(subject) is not { } sum)
            return texts;
        return IsCost(answers[0]) ? texts.Prepend(AnswerSentences.Of(sum)) : texts.Append(AnswerSentences.Of(sum));
    }

    private static Markup Short(ReportSubject subject, IReadOnlyList<Answer> answers)
    {
        var headline = AnswerHeadline.Of(subject, answers);
        var kind = headline.IsDecision ? "verdict" : "verdict open";
        return Markup.Of($"<p class=\"{kind}\"><strong>{headline.First}</strong></p>\n{headline.More.Select(text => Markup.Of($"<p class=\"more\">{text}</p>\n"))}{TrafficLight.Line(subject)}");
    }

    private static Markup Full(ReportSubject subject, IReadOnlyList<Answer> answers) =>
        Markup.Of($"<ul class=\"answers\">\n{Texts(subject, answers).Select(text => Markup.Of($"<li>{Item(text)}</li>\n"))}</ul>");

    /// <summary>What is said where the scenarios of an answer have no steady queues; <see langword="null"/> where they have.</summary>
    private static IReadOnlyList<string>? NoSteadyAnswer(ReportSubject subject, Answer answer) =>
        subject.Health.NoSteadyAnswerOf(Scenarios(answer)) is { } sentence ? [answer.Group.Length > 0 ? Say.This("full.scope", ("scope", answer.Group), ("sentence", sentence)) : sentence] : null;

    private static IReadOnlyList<string> WithUnsteady(ReportSubject subject, Answer answer, IReadOnlyList<string> sentences) =>
        subject.Health.UnsteadyOf(Scenarios(answer)) is { } unsteady ? [.. sentences, unsteady] : sentences;

    private static IReadOnlyList<int> Scenarios(Answer answer) => [.. answer.Rows.Select(row => row.Scenario)];

    /// <summary>How much of an answer the sources decide belongs to the sentence that answers.</summary>
    private static IReadOnlyList<string> WithDesks(IReadOnlyList<string> sentences, IReadOnlyList<string> desks) =>
        desks.Count == 0 ? sentences : [Numbers.Sentences(sentences[0], desks[0]), .. desks.Skip(1), .. sentences.Skip(1)];

    private static bool IsCost(Answer answer) => answer.Words.Metric.Unit == "currency/problem";

    private static Markup Item(IReadOnlyList<string> sentences) => sentences.Count == 1
        ? Markup.Of($"<strong>{Numbers.Kept(sentences[0])}</strong>")
        : Markup.Of($"<strong>{Numbers.Kept(sentences[0])}</strong>{Numbers.Then(Numbers.Kept(Numbers.Sentences(sentences.Skip(1))))}");
}
