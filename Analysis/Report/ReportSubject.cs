using QueueSim.Statistics;

namespace QueueSim.Report;

/// <summary>What every part of the report looks at: the results with their labels, the segment, the joint comparisons.</summary>
internal sealed class ReportSubject
{
    private readonly Dictionary<int, IReadOnlyList<ComparisonRow>> joint = [];

    public ReportSubject(StudyReport report)
    {
        Report = report;
        Results = [.. report.Scenarios.Select(scenario => scenario.Result)];
        Labels = ScenarioLabels.Of(report.Scenarios);
        Question = Question.Of(report.Scenarios[0].Description);
        Answers = report.Answers.Count > 0 ? report.Answers : [new AnswerMetric(ContestReader.Resolution)];
        Segment = ContestReader.SegmentOf(Results);
        Hours = [.. Results.Select(result => result.Find(Segment, ContestReader.Resolution)?.Value)];
    }

    public StudyReport Report { get; }

    public IReadOnlyList<ScenarioResult> Results { get; }

    /// <summary>What the scenarios are called.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>What the study asks.</summary>
    public Question Question { get; }

    /// <summary>Metrics on which that is answered, at least one.</summary>
    public IReadOnlyList<AnswerMetric> Answers { get; }

    /// <summary>Whether the answer is the time to resolution of all scenarios against the first, as in a study that says nothing about it.</summary>
    public bool IsAboutSpeed => Answers[0] is { Metric: ContestReader.Resolution, Segment: null }
        && Report.Scenarios.All(scenario => scenario.AnswerGroup == Report.Scenarios[0].AnswerGroup && scenario.AnswerExpected is null);

    /// <summary>Whether the question is how close the scenarios come to what they should be.</summary>
    public bool IsAboutExpectations => Report.Scenarios.Any(scenario => scenario.AnswerExpected is not null);

    /// <summary><c>focal</c> or <c>all</c>.</summary>
    public string Segment { get; }

    public bool IsFocal => Segment == "focal";

    /// <summary>Mean time to resolution of each scenario.</summary>
    public IReadOnlyList<double?> Hours { get; }

    public ScenarioResult Baseline => Results[0];

    /// <summary>Scenarios compared with the baseline, those that the report leaves out included.</summary>
    public int Comparisons => Report.ScenariosRun - 1;

    /// <summary>A scenario's paired differences to the baseline with intervals that hold jointly.</summary>
    public IReadOnlyList<ComparisonRow> Joint(int scenario)
    {
        if (!joint.TryGetValue(scenario, out var rows))
            joint.Add(scenario, rows = Comparison.Rows(Results[scenario], Baseline, Comparisons));
        return rows;
    }

    /// <summary>The joint difference of a metric's mean, or <see langword="null"/> for the baseline.</summary>
    public ComparisonRow? Joint(int scenario, string metric, string segment) => scenario == 0
        ? null
        : Joint(scenario).FirstOrDefault(row => row.Segment == segment && row.Metric == metric && row.Statistic == Statistic.Mean);

    /// <summary>Words for what a chart leaves out; empty when it shows every scenario of the report.</summary>
    public string LeftOut(IReadOnlyList<int> shown) => shown.Count == Results.Count
        ? ""
        : $" Shown are {shown.Count} of {Results.Count} scenarios: the baseline, the fastest, the slowest and others spread between them; the table has the rest.";
}
