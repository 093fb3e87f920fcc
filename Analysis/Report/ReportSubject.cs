using QueueSim.Health;
using QueueSim.Localization;
using QueueSim.Statistics;

namespace QueueSim.Report;

/// <summary>What every part of the report looks at: the results with their labels, the segment, the comparisons.</summary>
internal sealed class ReportSubject
{
    public ReportSubject(StudyReport report)
    {
        Report = report;
        Results = [.. report.Scenarios.Select(scenario => scenario.Result)];
        Labels = ScenarioLabels.Of(report.Scenarios, report.Asks);
        Question = Question.Of((report.Asks ?? report.Scenarios[0].Description).Now);
        Answers = report.Answers.Count > 0 ? report.Answers : [.. Metrics.Default.Select(metric => new AnswerMetric(metric))];
        Segment = Results.All(result => result.Layout.SegmentNames.Contains("focal")) ? "focal" : "all";
        Hours = [.. Results.Select(result => result.Find(Segment, Metrics.RestrictedResolution)?.Value)];
        Rule = new VerdictRule(report.ScenariosRun + report.Failed.Scenarios.Count - 1, Answers.Count, report.Margins);
        Pairs = Math.Max(1, Answer.Groups(this).Sum(group => group.Count() * (group.Count() - 1) / 2));
        Warnings = QueueSim.Report.Warnings.Of(Results, Labels, report.ScenariosRun, [.. report.Answers.Where(asked => asked.Segment is null).Select(asked => asked.Metric).DefaultIfEmpty(Metrics.RestrictedResolution)]);
        Health = StudyHealth.Of(Results, Labels, report.ScenariosRun);
        Rivals = Math.Max(1, Answer.Groups(this).Sum(group => group.Count() - 1) * Answers.Count);
    }

    public StudyReport Report { get; }

    public IReadOnlyList<ScenarioResult> Results { get; }

    /// <summary>What the scenarios are called.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>What the study asks.</summary>
    public Question Question { get; }

    /// <summary>Metrics on which that is answered, at least one.</summary>
    public IReadOnlyList<AnswerMetric> Answers { get; }

    /// <summary>Whether the question is how close the scenarios come to what they should be.</summary>
    public bool IsAboutExpectations => Report.Scenarios.Any(scenario => scenario.AnswerExpected is not null);

    /// <summary>The focal cohort when every scenario has one, else all problems: <c>focal</c> or <c>all</c>.</summary>
    public string Segment { get; }

    public bool IsFocal => Segment == "focal";

    /// <summary>Mean time to resolution of each scenario, unsolved problems counted.</summary>
    public IReadOnlyList<double?> Hours { get; }

    /// <summary>What has to be said beside the answer.</summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <summary>The same without what the answer has said of queues that are not steady.</summary>
    public IReadOnlyList<string> NewWarnings => Health.NoSteadyAnswer is null && Health.Unsteady is null
        ? Warnings
        : [.. Warnings.Where(warning => !QueueSim.Report.Warnings.IsOfGrowth(warning, this))];

    /// <summary>Which scenarios have steady queues. Nothing is recommended from one that has not.</summary>
    public StudyHealth Health { get; }

    /// <summary>Whether something follows from comparing two scenarios. The queues of both are steady, or nobody asks which is better.</summary>
    public bool IsComparable(int scenario, int other) => IsAboutExpectations || (Health.IsSteady(scenario) && Health.IsSteady(other));

    /// <summary>Whether a scenario's queues are steady.</summary>
    public bool IsSteady(ScenarioResult result) => Health.IsSteady(Results.ToList().IndexOf(result));

    /// <summary>What a scenario is called where nothing else is said of its queues.</summary>
    /// <param name="scenario">Its position.</param>
    /// <param name="against">Position of the scenario that it is compared with; <see langword="null"/> where it is shown by itself.</param>
    public string Plotted(int scenario, int? against = null) =>
        IsComparable(scenario, against ?? scenario) ? Labels[scenario] : Say.This("page.label.not_steady", ("name", Labels[scenario]));

    public ScenarioResult Baseline => Results[0];

    /// <summary>The baseline's specification.</summary>
    public Scenario Scenario => Baseline.Layout.Scenario;

    /// <summary>What verdicts hold for at once: scenarios times metrics of the answer. Scenarios that the report leaves out count.</summary>
    public VerdictRule Rule { get; }

    /// <summary>Comparisons that share the error; 1 without another scenario.</summary>
    public int Comparisons => Rule.Comparisons;

    /// <summary>Pairs in all groups. Which one is best is read off the results, so that any pair might have been looked at.</summary>
    public int Pairs { get; }

    /// <summary>Rivals of the best in all groups and answers. So many tests can make a wrong one “the best”, whichever came out so.</summary>
    public int Rivals { get; }

    /// <summary>A scenario against the baseline, jointly with all others; <see langword="null"/> for the baseline.</summary>
    public Comparison? Joint(int scenario, string metric, string segment) =>
        scenario == 0 ? null : Comparison.Of(Results[scenario], Baseline, segment, [metric], Comparisons, Rule.Margins);

    /// <summary>A scenario against another in problems solved and time over all of them, with the joint level.</summary>
    public OutcomeComparison Outcome(int scenario, int other, string segment) =>
        OutcomeComparison.Of(Results[scenario], Results[other], segment, Comparisons, Rule.Margins);

    /// <summary>Words for what a chart leaves out; empty when it shows every scenario of the report.</summary>
    public string LeftOut(IReadOnlyList<int> shown) => shown.Count == Results.Count
        ? ""
        : Say.This("page.left_out", ("shown", shown.Count), ("all", Results.Count));
}
