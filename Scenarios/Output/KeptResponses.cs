using System.Globalization;
using QueueSim.Health;
using QueueSim.Report;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Running;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.Output;

/// <summary>Keeps the first answer's numbers of every scenario that lists and ranges make. Curves need all of them, and nothing else of each.</summary>
/// <param name="study">The study.</param>
/// <param name="inner">Where the results go on to.</param>
internal sealed class KeptResponses(Study study, IRunResults inner) : IRunResults
{
    /// <summary>Fewest different numbers of a list that make an axis; two are a comparison.</summary>
    private const int LeastNumbers = 3;

    /// <summary>Most values of replications that are kept, of all scenarios together: 32 megabytes.</summary>
    private const int MostValues = 4_000_000;

    private readonly AskedMetric asked = study.Baseline.AnswerMetrics is [var first, ..] ? first : new AskedMetric(Metrics.Default[0]);
    private readonly VerdictRule rule = study.Rule;
    private readonly bool isGrouped = study.Take(StudyRunner.MostKept).Any(scenario => scenario.AnswerGroup.Length > 0);
    private readonly List<(string Row, IReadOnlyList<KeyValuePair<string, string>> Varied, Dictionary<string, AnswerValues> Values, bool IsSteady)> kept = [];
    private ScenarioResult? baseline;
    private bool isBaselineSteady;
    private int finished, varying;
    private long values;

    public IRecordSink Records(Scenario scenario, int index, int replication, IRecordSink statistics) => inner.Records(scenario, index, replication, statistics);

    public void Add(ScenarioResult scenario, ScenarioComparison? comparison)
    {
        inner.Add(scenario, comparison);
        if (finished == 0)
            (baseline, isBaselineSteady) = (scenario, IsSteady(scenario));
        var plan = study[finished++];
        if (plan.Varied.Count == 0)
            return;
        varying++;
        var found = Values(scenario, ReferenceEquals(scenario, baseline) || isGrouped ? null : baseline);
        values += found.Values.Sum(each => each.ByReplication.Count);
        if (values <= MostValues)
            kept.Add((plan.RowName, plan.Varied, found, IsSteady(scenario)));
    }

    public void Skip()
    {
        inner.Skip();
        finished++;
    }

    /// <summary>What was kept; <see langword="null"/> when no number was varied, or no more than two.</summary>
    public ReportedResponses? Build()
    {
        var axes = Axes();
        if (baseline is null || axes.Count == 0)
            return null;
        var parameters = study.Baseline.Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value, StringComparer.Ordinal);
        return new ReportedResponses
        {
            Design = study.Design?.Text,
            Notes = study.DesignNotes,
            Run = varying,
            Points = [.. kept.Select(each => Point(each.Row, each.Varied, each.Values, axes) with { IsSteady = each.IsSteady }).Where(point => point.Paths.Count > 0)],
            Baseline = Values(baseline, null),
            IsBaselineSteady = isBaselineSteady,
            BaselineAt = axes.Where(path => NumberText.TryParse(parameters.GetValueOrDefault(path, ""), out _)).ToDictionary(path => path, path => Number(parameters[path]), StringComparer.Ordinal),
        };
    }

    /// <summary>Paths whose lists and ranges are numbers, and enough of them.</summary>
    private HashSet<string> Axes() =>
    [
        .. kept.SelectMany(each => each.Varied).Distinct().GroupBy(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal)
            .Where(path => path.Count() >= LeastNumbers && path.All(NumberText.IsNumber)).Select(path => path.Key),
    ];

    private static ReportedResponse Point(string row, IReadOnlyList<KeyValuePair<string, string>> varied, Dictionary<string, AnswerValues> values, HashSet<string> axes)
    {
        var numbers = varied.Where(pair => axes.Contains(pair.Key)).ToList();
        var others = varied.Where(pair => !axes.Contains(pair.Key)).Select(pair => $", {pair.Key[(pair.Key.LastIndexOf('.') + 1)..].Replace('_', ' ')} {pair.Value}");
        return new ReportedResponse(string.Concat(others.Prepend(row)), [.. numbers.Select(pair => pair.Key)], [.. numbers.Select(pair => Number(pair.Value))], values);
    }

    // Loads take part of a second each, and are known anyway of the scenarios that are in the report; of the others their queues tell.
    private bool IsSteady(ScenarioResult scenario) => finished <= StudyRunner.MostKept
        ? StudyHealth.Of([scenario], [scenario.Name], study.Count).IsSteady(0)
        : !scenario.BacklogTrends(study.Count).Any(trend => trend.Grows);

    // In which segment the report answers depends on all scenarios; few numbers more are kept.
    private Dictionary<string, AnswerValues> Values(ScenarioResult scenario, ScenarioResult? comparedWith)
    {
        var found = new Dictionary<string, AnswerValues>(StringComparer.Ordinal);
        foreach (var segment in asked.Segment is { } named ? (string[])[named] : ["focal", "all"])
        {
            if (AnswerValues.Of(scenario, comparedWith, asked.Metric, segment, rule) is { } answer)
                found.Add(segment, answer);
        }

        return found;
    }

    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
