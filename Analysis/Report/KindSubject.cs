using QueueSim.Kinds;
using QueueSim.Localization;

namespace QueueSim.Report;

/// <summary>The answers of a report by kind of case, with what they are called.</summary>
internal sealed class KindSubject
{
    private KindSubject(ReportSubject subject, IReadOnlyList<Kind> main, IReadOnlyList<Kind> finer)
    {
        Subject = subject;
        Main = Answers(main);
        Finer = subject.Results.Count > 1 && !IsGrouped ? Answers(finer) : [];
    }

    public ReportSubject Subject { get; }

    /// <summary>By case type, or by market where there is one case type; group by group in a study with groups.</summary>
    public IReadOnlyList<(string Group, KindAnswer Answer)> Main { get; }

    /// <summary>By market and priority, and case types in markets.</summary>
    public IReadOnlyList<(string Group, KindAnswer Answer)> Finer { get; }

    public bool IsGrouped => Answer.Groups(Subject).Count > 1;

    /// <summary>Scenarios that are compared with another, those that the report leaves out included.</summary>
    public int Ways => Math.Max(0, Subject.Report.ScenariosRun - Answer.Groups(Subject).Count);

    /// <summary>The horizon, for example "30 days".</summary>
    public string Horizon => Say.This("kinds.days", ("n", Subject.Scenario.Window.HorizonDays.ToString("0.#")));

    /// <summary>The kinds of a report; <see langword="null"/> when there is one kind only, or the study is about something else.</summary>
    public static KindSubject? Of(ReportSubject subject)
    {
        var main = KindFamilies.Main(subject.Baseline);
        var isAsked = !subject.IsAboutExpectations && main.Count > 1
            && subject.Results.All(result => result.Layout.Scenario.Focal is null == subject.Scenario.Focal is null);
        return isAsked ? new KindSubject(subject, main, KindFamilies.Finer(subject.Baseline)) : null;
    }

    /// <summary>What a scenario is called.</summary>
    public string Label(KindWay way) => Subject.Labels[Subject.Results.ToList().FindIndex(result => ReferenceEquals(result, way.Result))];

    private List<(string, KindAnswer)> Answers(IReadOnlyList<Kind> kinds) =>
    [
        .. from grouping in Answer.Groups(Subject)
           from answer in KindAnswer.All([.. grouping.Select(i => Subject.Results[i])], kinds, Ways, Subject.Rule.Margins, Subject.IsSteady)
           where answer.Problems > 0
           select (Answer.GroupName(Subject, grouping), answer),
    ];
}
