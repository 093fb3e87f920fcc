using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Running;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.Output;

/// <summary>A metric of the wide table.</summary>
/// <param name="Metric">Its name.</param>
/// <param name="Segment">Segment that the study names for it; <see langword="null"/> for the one that the report is about.</param>
internal sealed record AnswerColumn(string Metric, string? Segment)
{
    /// <summary>How its columns begin.</summary>
    public string Name => Segment is null ? Metric : $"{Metric}[{Segment}]";
}

/// <summary>A scenario and its cells, by column and segment.</summary>
internal sealed record AnsweredScenario(string Name, string Description, string Group, int First, string ComparedWith, int Replications)
{
    public required IReadOnlyDictionary<(AnswerColumn Column, string Segment), AnswerCells> Cells { get; init; }

    /// <summary>Whether what it would be compared with has failed.</summary>
    public bool LacksFirst { get; init; }
}

/// <summary>Keeps the answers of every scenario as it finishes, the ones whose results are not kept included.</summary>
/// <param name="inner">Where results go on to.</param>
/// <param name="study">The study; scenarios of one group are compared with the first of it.</param>
internal sealed class KeptAnswers(IRunResults inner, Study study) : IRunResults
{
    private const string Focal = "focal", All = "all";

    private readonly VerdictRule rule = study.Rule;
    private readonly Dictionary<string, (int Place, ScenarioResult? Result)> firsts = new(StringComparer.Ordinal);
    private readonly List<AnsweredScenario> scenarios = [];
    private int next;

    /// <summary>Scenarios in the order of the report, the baseline first.</summary>
    public IReadOnlyList<AnsweredScenario> Scenarios => scenarios;

    /// <summary>Metrics of the table. Problems solved and time over all of them, then what the study asks for besides.</summary>
    public IReadOnlyList<AnswerColumn> Columns { get; } = [.. Outcome.Concat(Asked(study)).Distinct()];

    /// <summary>Which of <see cref="Columns"/> the study is answered on first.</summary>
    public AnswerColumn First { get; } = Asked(study)[0];

    public IRecordSink Records(Scenario scenario, int index, int replication, IRecordSink statistics) => inner.Records(scenario, index, replication, statistics);

    public void Skip()
    {
        inner.Skip();
        // No other one takes the place of a first that has failed.
        firsts.TryAdd(study[next++].AnswerGroup, (-1, null));
    }

    public void Add(ScenarioResult scenario, ScenarioComparison? comparison)
    {
        inner.Add(scenario, comparison);
        var place = scenarios.Count;
        var plan = study[next++];
        // A study of more groups than the report can hold is compared within the first of them alone.
        if (!firsts.TryGetValue(plan.AnswerGroup, out var first) && firsts.Count < StudyRunner.MostKept)
            firsts.Add(plan.AnswerGroup, first = (place, scenario));
        var other = first.Result is null || first.Place == place ? null : first.Result;
        scenarios.Add(new AnsweredScenario(scenario.Name, plan.Description, plan.AnswerGroup, first.Result is null ? place : first.Place, other?.Name ?? "", scenario.ReplicationNumbers.Count)
        {
            Cells = CellsOf(scenario, other),
            LacksFirst = first.Place < 0,
        });
    }

    /// <summary>Segment that a column is taken from: as the report does it, the cohort where all scenarios have one.</summary>
    public string SegmentOf(AnswerColumn column)
    {
        if (column.Segment is { } named)
            return named;
        var reported = scenarios.Take(StudyRunner.MostKept).ToList();
        return reported.TrueForAll(scenario => scenario.Cells.ContainsKey((Outcome[0], Focal))) && reported.Exists(scenario => scenario.Cells.ContainsKey((column, Focal)))
            ? Focal
            : All;
    }

    private static IReadOnlyList<AnswerColumn> Outcome { get; } = [new(Metrics.SolvedInTime, null), new(Metrics.RestrictedResolution, null)];

    private static IReadOnlyList<AnswerColumn> Asked(Study study) => study.Baseline.AnswerMetrics is { Count: > 0 } asked
        ? [.. asked.Select(metric => new AnswerColumn(metric.Metric, metric.Segment))]
        : [.. Metrics.Default.Select(metric => new AnswerColumn(metric, null))];

    private Dictionary<(AnswerColumn Column, string Segment), AnswerCells> CellsOf(ScenarioResult scenario, ScenarioResult? first)
    {
        var cells = new Dictionary<(AnswerColumn Column, string Segment), AnswerCells>();
        foreach (var column in Columns)
        {
            foreach (var segment in column.Segment is { } named ? (string[])[named] : [Focal, All])
            {
                if (AnswerCells.Of(scenario, first, column.Metric, segment, rule) is { } found)
                    cells.Add((column, segment), found);
            }
        }

        return cells;
    }
}
