using QueueSim.Localization;

namespace QueueSim.Report;

/// <summary>The report's answer for who reads it on a screen without a page.</summary>
/// <param name="Sentences">The sentence that answers, then at most three more.</param>
/// <param name="Warnings">What to know before believing it.</param>
/// <param name="IsDecision">Whether it says what to do.</param>
public sealed record SpokenAnswer(IReadOnlyList<string> Sentences, IReadOnlyList<string> Warnings, bool IsDecision)
{
    /// <summary>Whether the desk can do its work.</summary>
    public IReadOnlyList<string> Lights { get; init; } = [];

    /// <summary>The answer of a report, in the report's own words.</summary>
    public static SpokenAnswer Of(StudyReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var subject = new ReportSubject(report);
        var headline = AnswerHeadline.Of(subject, Answer.All(subject));
        return new([headline.First, .. headline.More], subject.NewWarnings, headline.IsDecision)
        {
            Lights = [.. TrafficLight.Of(subject).Select((light, i) => i == 0 ? $"{Say.This("page.light.desk", ("name", subject.Labels[0]))} {light.Text}" : light.Text)],
        };
    }
}
