using QueueSim.Statistics;

namespace QueueSim.Report;

/// <summary>A scenario on the metric of an answer.</summary>
/// <param name="Scenario">Its position in the study.</param>
/// <param name="Label">What the report calls it.</param>
/// <param name="Estimate">Its value with a 95 % interval; <see langword="null"/> without cases.</param>
/// <param name="ToFirst">Against the first of its group, jointly over the study; <see langword="null"/> for the first.</param>
/// <param name="Expected">Value that it should have; <see langword="null"/> when nobody said.</param>
internal sealed record AnswerRow(int Scenario, string Label, Estimate? Estimate, Comparison? ToFirst = null, double? Expected = null)
{
    public double? Value => Estimate?.Mean;

    /// <summary>Share of problems solved within the horizon, which stands beside every time; <see langword="null"/> without problems.</summary>
    public Estimate? Solved { get; init; }

    /// <summary>Mean time to resolution counting unsolved problems; <see langword="null"/> without problems.</summary>
    public Estimate? Time { get; init; }

    /// <summary>Against the first of the group in problems solved and in the time over all; <see langword="null"/> for the first.</summary>
    public OutcomeComparison? Outcome { get; init; }

    /// <summary>Whether the verdict is the one on the outcome rather than on the metric.</summary>
    public bool IsOutcome { get; init; }

    /// <summary>Against the first of the group, with a joint interval.</summary>
    public Estimate? Difference => ToFirst?.Difference;

    public Verdict Verdict => IsSteady ? AnswerVerdict.Of(ToFirst, Outcome, IsOutcome) : Verdict.Undecided;

    /// <summary>The verdict as a reader sees it.</summary>
    public string Word => !IsSteady ? Localization.Say.This("health.not_steady") : IsOutcome && Outcome?.Verdict == Verdict ? Outcome.Word : Verdict.Word();

    /// <summary>Whether it had the same value as the first in every replication.</summary>
    public bool IsSame => ToFirst?.IsSame == true && (!IsOutcome || Outcome?.IsSame == true);

    /// <summary>Whether it may be called the best. It may not while fewer problems are solved than in the first, or all of them take longer.</summary>
    public bool MayBeBest => IsSteady && ToFirst is not { HasWorseOutcome: true };

    /// <summary>Whether its queues are steady, and those of the first. What is not depends on how long it is watched.</summary>
    public bool IsSteady { get; init; } = true;
}

/// <summary>Scenarios that are ranked on one metric; the first is what the others are compared with.</summary>
internal sealed record Answer
{
    /// <summary>Name of the group; empty when the whole study is one group.</summary>
    public string Group { get; init; } = "";

    /// <summary>The metric.</summary>
    public required MetricWords Words { get; init; }

    /// <summary>Segment that it is taken from.</summary>
    public string Segment { get; init; } = "all";

    /// <summary>At least one scenario, the baseline of the group first.</summary>
    public required IReadOnlyList<AnswerRow> Rows { get; init; }

    /// <summary>Index of the best of the rows that may be, the first of several; −1 without any value.</summary>
    public required int Best { get; init; }

    /// <summary>Rows that are not known to be worse than the best, the first left out.</summary>
    public IReadOnlyList<AnswerRow> NotTellable { get; init; } = [];

    /// <summary>Whether every other row is worse than the best one.</summary>
    public bool IsUnrivalled { get; init; }

    /// <summary>The horizon of the run in words.</summary>
    public string Horizon { get; init; } = "";

    /// <summary>Days of the horizon.</summary>
    public string HorizonDays { get; init; } = "";

    /// <summary>Whether this answers on the share of problems solved and the time over all of them, together.</summary>
    public bool IsOutcome { get; init; }

    /// <summary>Whether the verdicts hold for more than one comparison.</summary>
    public bool IsJoint { get; init; }

    /// <summary>Scenarios that were run, when the report has only the first of them.</summary>
    public int? OutOf { get; init; }

    /// <summary>What else to know about the best; <see langword="null"/> unless this is the first answer or one on times.</summary>
    public SideEffects? Beside { get; init; }

    public AnswerRow First => Rows[0];

    /// <summary>Every answer of a report: each metric in each group.</summary>
    public static IReadOnlyList<Answer> All(ReportSubject subject) =>
    [
        .. from metric in subject.Answers
           let segment = SegmentOf(subject, metric)
           from grouping in Groups(subject)
           let answer = Of(subject, [metric.Metric], segment, MetricWords.Of(metric.Metric, segment, subject), [.. grouping]) with { Group = GroupName(subject, grouping) }
           select ReferenceEquals(metric, subject.Answers[0]) ? Main(subject, answer, segment) : answer,
    ];

    /// <summary>Scenarios by group in the order of the study.</summary>
    public static IReadOnlyList<IGrouping<string, int>> Groups(ReportSubject subject) =>
        [.. Enumerable.Range(0, subject.Results.Count).GroupBy(i => subject.Report.Scenarios[i].AnswerGroup, StringComparer.Ordinal)];

    /// <summary>What readers call a group; empty when the whole study is one group.</summary>
    public static string GroupName(ReportSubject subject, IGrouping<string, int> group) => subject.Report.Scenarios[group.First()].GroupName?.Now ?? group.Key;

    /// <summary>Segment from which a metric of a report is taken.</summary>
    public static string SegmentOf(ReportSubject subject, AnswerMetric metric) => metric.Segment
        ?? (subject.Results.Any(result => result.Find(subject.Segment, metric.Metric) is not null) ? subject.Segment : "all");

    /// <summary>Ranks scenarios on a metric, or on the sum of several.</summary>
    public static Answer Of(ReportSubject subject, IReadOnlyList<string> metrics, string segment, MetricWords words, IReadOnlyList<int> scenarios)
    {
        var isOutcome = metrics is [var metric] && AnswerVerdict.IsOnOutcome(metric);
        var rows = scenarios.Select(i => Row(subject, metrics, segment, i, scenarios[0]) with { IsOutcome = isOutcome }).ToList();
        // What has no direction has no best that could be wrong.
        var valued = rows.Where(row => row.Value is not null && (row.MayBeBest || words.Metric.Better == Better.Neutral)).ToList();
        var ranked = words.Metric.Better == Better.Lower ? valued.OrderBy(row => row.Value).ToList() : [.. valued.OrderByDescending(row => row.Value)];
        var best = isOutcome ? BestOutcome(subject, segment, ranked) : ranked.FirstOrDefault();
        // Each rival of the best takes one test, or two halves of half the error each.
        bool IsBehind(AnswerRow row) => isOutcome
            ? Beats(subject, segment, best!, row)
            : BestOfSeveral.Beats(subject.Results[best!.Scenario], subject.Results[row.Scenario], segment, metrics, subject.Rivals);
        return new Answer
        {
            Words = words,
            Segment = segment,
            Rows = rows,
            Best = best is null ? -1 : rows.IndexOf(best),
            NotTellable = [.. valued.Where(row => row != rows[0] && row != best && !IsBehind(row))],
            IsUnrivalled = best is not null && rows.TrueForAll(row => row == best || row.Value is null || IsBehind(row)),
            Horizon = ConfidenceSection.Days(subject.Scenario.Window.HorizonDays * 24),
            HorizonDays = subject.Scenario.Window.HorizonDays.ToString("0.#"),
            IsOutcome = isOutcome,
            IsJoint = subject.Comparisons > 1,
            OutOf = subject.Report.ScenariosRun > subject.Results.Count ? subject.Report.ScenariosRun : null,
        };
    }

    /// <summary>A scenario on the metric of an answer, against any other scenario.</summary>
    /// <param name="subject">The report.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="other">What it is compared with.</param>
    /// <param name="comparisons">Comparisons for which the verdict holds at once; <see langword="null"/> for those of the study.</param>
    public static AnswerRow Against(ReportSubject subject, Answer answer, int scenario, int other, int? comparisons = null) =>
        Row(subject, [answer.Words.Metric.Name], answer.Segment, scenario, other, comparisons) with { IsOutcome = answer.IsOutcome };

    private static AnswerRow Row(ReportSubject subject, IReadOnlyList<string> metrics, string segment, int scenario, int first, int? comparisons = null)
    {
        var together = comparisons ?? subject.Comparisons;
        var (here, there) = (subject.Results[scenario], subject.Results[first]);
        var row = new AnswerRow(
            scenario, subject.Labels[scenario], here.Sum(segment, metrics),
            scenario == first ? null : Comparison.Of(here, there, segment, metrics, together, subject.Rule.Margins));
        Estimate? Problems(string metric) => (here.Find(segment, metric) ?? here.Find(subject.Segment, metric))?.Estimate;
        return row with
        {
            IsSteady = subject.Health.IsSteady(scenario) && subject.Health.IsSteady(first),
            Solved = Problems(Metrics.SolvedInTime),
            Time = Problems(Metrics.RestrictedResolution),
            Outcome = scenario == first ? null : OutcomeComparison.Of(here, there, segment, together, subject.Rule.Margins),
        };
    }

    /// <summary>The best of those that are better than the first, else the first itself.</summary>
    /// <param name="subject">The report.</param>
    /// <param name="segment">Segment name.</param>
    /// <param name="ranked">Those that may be best, ranked on one half of the outcome.</param>
    private static AnswerRow? BestOutcome(ReportSubject subject, string segment, List<AnswerRow> ranked)
    {
        // What matters comes before what is better by next to nothing.
        var better = ranked.Where(row => row.Verdict.IsBetter()).OrderBy(row => row.Verdict).ToList();
        return better.Find(row => !better.Exists(other => Beats(subject, segment, other, row)))
            ?? better.FirstOrDefault() ?? ranked.Find(row => row.Outcome is null) ?? ranked.FirstOrDefault();
    }

    private static bool Beats(ReportSubject subject, string segment, AnswerRow row, AnswerRow other) =>
        OutcomeComparison.Of(subject.Results[row.Scenario], subject.Results[other.Scenario], segment, subject.Rivals).Verdict.IsBetter();

    /// <summary>The first answer has what is expected of it, too, and each on times has what comes with it.</summary>
    private static Answer Main(ReportSubject subject, Answer answer, string segment) => answer with
    {
        Rows = [.. answer.Rows.Select(row => row with { Expected = subject.Report.Scenarios[row.Scenario].AnswerExpected })],
        Beside = answer is { Best: >= 0, Words.Metric: { Subject: Subject.Problem, IsSpeed: true } } or { Best: >= 0, IsOutcome: true } ? SideEffects.Of(subject, answer, segment) : null,
    };
}
