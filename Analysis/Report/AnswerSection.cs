namespace QueueSim.Report;

/// <summary>The study's question and what the run says to it.</summary>
internal static class AnswerSection
{
    public static Markup Of(ReportSubject subject, IReadOnlyList<Answer> answers)
    {
        var question = subject.Question.Text.Length == 0 ? Markup.Empty : Markup.Of($"<p class=\"question\">{Numbers.Kept(subject.Question.Text)}</p>\n");
        var items = Texts(subject, answers).Select(Item).ToList();
        return question.And(items.Count == 1
            ? Markup.Of($"<p class=\"verdict\">{items[0]}</p>")
            : Markup.Of($"<ul class=\"verdict\">\n{items.Select(item => Markup.Of($"<li>{item}</li>\n"))}</ul>"));
    }

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

    /// <summary>What is said where the scenarios of an answer have no steady queues; <see langword="null"/> where they have.</summary>
    private static IReadOnlyList<string>? NoSteadyAnswer(ReportSubject subject, Answer answer) =>
        subject.Health.NoSteadyAnswerOf(Scenarios(answer)) is { } sentence ? [answer.Group.Length > 0 ? $"{answer.Group}: {sentence}" : sentence] : null;

    private static IReadOnlyList<string> WithUnsteady(ReportSubject subject, Answer answer, IReadOnlyList<string> sentences) =>
        subject.Health.UnsteadyOf(Scenarios(answer)) is { } unsteady ? [.. sentences, unsteady] : sentences;

    private static IReadOnlyList<int> Scenarios(Answer answer) => [.. answer.Rows.Select(row => row.Scenario)];

    /// <summary>How much of an answer the sources decide belongs to the sentence that answers.</summary>
    private static IReadOnlyList<string> WithDesks(IReadOnlyList<string> sentences, IReadOnlyList<string> desks) =>
        desks.Count == 0 ? sentences : [$"{sentences[0]} {desks[0]}", .. desks.Skip(1), .. sentences.Skip(1)];

    private static bool IsCost(Answer answer) => answer.Words.Metric.Unit == "currency/problem";

    private static Markup Item(IReadOnlyList<string> sentences) => sentences.Count == 1
        ? Markup.Of($"<strong>{Numbers.Kept(sentences[0])}</strong>")
        : Markup.Of($"<strong>{Numbers.Kept(sentences[0])}</strong> {Numbers.Kept(string.Join(' ', sentences.Skip(1)))}");
}
