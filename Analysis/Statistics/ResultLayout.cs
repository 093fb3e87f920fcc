namespace QueueSim.Statistics;

/// <summary>Which values a scenario's replications have, and in which order. Immutable; shared by all replications of a scenario.</summary>
public sealed class ResultLayout
{
    private readonly Dictionary<ResultKey, int> indexOf = [];

    /// <summary>Lays out the values of a scenario.</summary>
    /// <param name="scenario">A complete scenario.</param>
    public ResultLayout(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        Scenario = scenario;
        Segments = new Segments(scenario);
        Grid = new TimeGrid(scenario);
        Limits = LimitMetrics.LimitsOf(scenario);
        StrategyKinds = StrategyKind.All(scenario);

        var keys = new List<ResultKey>();
        var cells = new List<LayoutCell>();
        for (var segment = 0; segment < Segments.Names.Count; segment++)
        {
            foreach (var metric in Metrics.All.Concat(LimitMetrics.Of(scenario)).Where(metric => Segments.Applies(metric, segment)))
            {
                cells.Add(new LayoutCell(segment, metric, keys.Count));
                foreach (var statistic in metric.Statistics)
                    keys.Add(new ResultKey(Segments.Names[segment], metric.Name, statistic));
            }
        }

        Keys = keys;
        Cells = cells;
        DurationCells = [.. cells.Where(cell => cell.Metric.Durations is not null)];
        CellOf = [.. cells.SelectMany((cell, index) => Enumerable.Repeat(index, cell.Metric.Statistics.Count))];
        for (var i = 0; i < keys.Count; i++)
            indexOf.Add(keys[i], i);
    }

    /// <summary>The scenario.</summary>
    public Scenario Scenario { get; }

    /// <summary>All values, by segment, then metric, then statistic.</summary>
    public IReadOnlyList<ResultKey> Keys { get; }

    /// <summary>Names of the segments: <c>all</c>, <c>focal</c> if there is a cohort, then attributes, then teams.</summary>
    public IReadOnlyList<string> SegmentNames => Segments.Names;

    /// <summary>Whether a value is one of a kind of case, which have a table of their own.</summary>
    /// <param name="key">One of <see cref="Keys"/>.</param>
    public bool IsOfKind(in ResultKey key) => Segments.IsKind(Cells[CellOf[indexOf[key]]].Segment);

    internal Segments Segments { get; }

    /// <summary>Strategies by kind of case.</summary>
    internal IReadOnlyList<StrategyKind> StrategyKinds { get; }

    internal TimeGrid Grid { get; }

    /// <summary>Limits of time whose share is measured.</summary>
    internal IReadOnlyList<MeasuredLimit> Limits { get; }

    /// <summary>Pairs of segment and metric, each with one count and with values next to each other.</summary>
    internal IReadOnlyList<LayoutCell> Cells { get; }

    /// <summary>The pairs whose metric is a distribution of durations.</summary>
    internal IReadOnlyList<LayoutCell> DurationCells { get; }

    /// <summary>The pair that each key belongs to.</summary>
    internal int[] CellOf { get; }

    /// <summary>Position of a value, or −1 when the scenario has no such segment, metric or statistic.</summary>
    internal int IndexOf(ResultKey key) => indexOf.GetValueOrDefault(key, -1);
}

/// <summary>What one value is.</summary>
/// <param name="Segment">For example <c>all</c> or <c>strategy=english-complete</c>.</param>
/// <param name="Metric">Name from <see cref="Metrics"/>.</param>
/// <param name="Statistic">Name from <see cref="Statistics.Statistic"/>.</param>
public readonly record struct ResultKey(string Segment, string Metric, string Statistic);

/// <summary>One metric in one segment.</summary>
internal readonly record struct LayoutCell(int Segment, Metric Metric, int FirstKey);
