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
    internal static IReadOnlyList<IReadOnlyList<string>> Texts(ReportSubject subject, IReadOnlyList<Answer> answers)
    {
        // Whoever reads about costs wants to know what both sides come to.
        var sum = subject.Answers.Any(IsCost) ? CostSection.Sum(subject) : [];
        IReadOnlyList<IReadOnlyList<string>> both = sum.Count > 0 ? [sum] : [];
        var comesFirst = IsCost(subject.Answers[0]);
        return
        [
            .. comesFirst ? both : [],
            .. subject.IsAboutSpeed ? answers.Skip(1).Select(AnswerSentences.Of).Prepend(Speed(subject, answers[0])) : answers.Select(AnswerSentences.Of),
            .. comesFirst ? [] : both,
        ];
    }

    private static bool IsCost(AnswerMetric metric) => metric.Metric.EndsWith("_cost_per_problem", StringComparison.Ordinal);

    /// <summary>The verdict on the time to resolution; a few other scenarios are named instead of counted.</summary>
    private static IReadOnlyList<string> Speed(ReportSubject subject, Answer answer)
    {
        var named = subject.Report.Provenance.Replications > 1 && answer.Best >= 0 && AnswerSentences.NamesAll(answer);
        return [.. Verdict.Sentences(ContestReader.Read(subject), tally: !named), .. named ? AnswerSentences.Others(answer) : []];
    }

    private static Markup Item(IReadOnlyList<string> sentences) => sentences.Count == 1
        ? Markup.Of($"<strong>{Numbers.Kept(sentences[0])}</strong>")
        : Markup.Of($"<strong>{Numbers.Kept(sentences[0])}</strong> {Numbers.Kept(string.Join(' ', sentences.Skip(1)))}");
}
