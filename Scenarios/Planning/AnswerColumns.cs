using QueueSim.Localization;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Tables;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.Planning;

/// <summary>The optional columns of a study that say how its report answers its question.</summary>
/// <remarks>They are not simulated: like descriptions they change neither a result nor the hash of a plan.</remarks>
internal static class AnswerColumns
{
    /// <summary>Metrics in the first row, best first, between spaces; each may name a segment after an <c>@</c>.</summary>
    public const string Metric = "answer_metric";

    /// <summary>Scenarios of one group are compared with the first of them.</summary>
    public const string Group = "answer_group";

    /// <summary>Value that the first metric should have, in the metric's unit.</summary>
    public const string Expected = "answer_expected";

    /// <summary>Largest differences that do not matter, in the first row: <c>METRIC=SIZE</c>, between spaces.</summary>
    public const string Delta = "answer_delta";

    /// <summary>What kind of answer the question asks for, in the first row.</summary>
    public const string Kind = "answer_kind";

    /// <summary>Name of the scenario whose pieces the others lack, in the first row.</summary>
    public const string Whole = "answer_whole";

    /// <summary>What the answer's short sentences call a scenario.</summary>
    public const string Label = "answer_label";

    /// <summary>The option that wins over <see cref="Metric"/>.</summary>
    public const string Option = "--answer";

    public static IReadOnlyList<string> All { get; } = [Metric, Group, Expected, Delta, Kind, Whole, Label];

    /// <summary>The metrics that a cell names.</summary>
    public static IReadOnlyList<AskedMetric> Metrics(string cell) => [.. Words(cell).Select(Parsed)];

    /// <summary>The value that is expected; <see langword="null"/> for a blank cell.</summary>
    public static double? Value(string cell) => NumberText.TryParse(cell, out var value) ? value : null;

    /// <summary>Reports what is wrong with the cells of a file's rows.</summary>
    public static void Check(StudyFile file, IReadOnlyList<StudyRow> rows, FaultList faults)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            var (metric, expected) = (file.Text(rows[i].Cells, Metric), file.Text(rows[i].Cells, Expected));
            if (i > 0 && metric.Length > 0)
                faults.Add(file.Path, rows[i].Line, Say.This("faults.answer_first", ("column", Metric), ("text", Wording.Quoted(metric))));
            else
                CheckNames(file.Path, rows[i].Line, metric, faults);
            if (i > 0 && file.Text(rows[i].Cells, Delta) is { Length: > 0 } delta)
                faults.Add(file.Path, rows[i].Line, Say.This("faults.delta_first", ("column", Delta), ("text", Wording.Quoted(delta))));
            CheckKind(file, rows, i, faults);
            SpokenColumns.Check(rows[i], faults);
            if (NameKind.Problem(file.Text(rows[i].Cells, Label)) is { } unfit)
                faults.Add(file.Path, rows[i].Line, Say.This("faults.is", ("path", Label), ("text", Wording.Quoted(file.Text(rows[i].Cells, Label))), ("problem", unfit)));
            if (NameKind.Problem(file.Text(rows[i].Cells, Group)) is { } problem)
                faults.Add(file.Path, rows[i].Line, Say.This("faults.is", ("path", Group), ("text", Wording.Quoted(file.Text(rows[i].Cells, Group))), ("problem", problem)));
            if (expected.Length > 0 && Value(expected) is null)
                faults.Add(file.Path, rows[i].Line, Say.This("faults.answer_expected", ("column", Expected), ("text", Wording.Quoted(expected)), ("advice", NumberText.PlusAdvice(expected))));
        }
    }

    /// <summary>Reports metrics of an option that there are not.</summary>
    public static void CheckOption(string metrics, FaultList faults) => CheckNames(Option, 0, metrics, faults);

    /// <summary>Reports segments that the baseline does not have.</summary>
    /// <param name="row">The study's first row.</param>
    /// <param name="option">Metrics of the option that wins over it; <see langword="null"/> without one.</param>
    /// <param name="baseline">The baseline.</param>
    /// <param name="faults">Receives the faults.</param>
    public static void CheckSegments(StudyRow row, string? option, Scenario baseline, FaultList faults)
    {
        var layout = new ResultLayout(baseline);
        var (file, line) = option is null ? (row.File.Path, row.Line) : (Option, 0);
        foreach (var (metric, segment) in Metrics(option ?? row.File.Text(row.Cells, Metric)).Select(each => (each.Metric, each.Segment)))
        {
            if (segment is null && LimitMetrics.Named(metric) is not null && !layout.Keys.Contains(new ResultKey("all", metric, Statistic.Mean)))
            {
                faults.Add(file, line,
                    Say.This("faults.answer_no_limit", ("column", Metric), ("text", Wording.Quoted(metric))));
            }
            else if (segment is not null && !layout.Keys.Contains(new ResultKey(segment, metric, Statistic.Mean)))
            {
                faults.Add(file, line,
                    Say.This("faults.answer_no_segment", ("column", Metric), ("text", Wording.Quoted($"{metric}@{segment}")), ("segment", Wording.Quoted(segment)), ("meant", Wording.DidYouMean(segment, layout.SegmentNames))));
            }
        }
    }

    private static void CheckKind(StudyFile file, IReadOnlyList<StudyRow> rows, int i, FaultList faults)
    {
        foreach (var column in (string[])[Kind, Whole])
        {
            if (i > 0 && file.Text(rows[i].Cells, column) is { Length: > 0 } cell)
                faults.Add(file.Path, rows[i].Line, Say.This("faults.answer_kind_first", ("column", column), ("cell", Wording.Quoted(cell))));
        }

        if (i > 0)
            return;
        var (kind, whole) = (file.Text(rows[0].Cells, Kind), file.Text(rows[0].Cells, Whole));
        if (kind.Length > 0 && !AnswerKinds.Named.ContainsKey(kind))
            faults.Add(file.Path, rows[0].Line, Say.This("faults.answer_kind", ("column", Kind), ("cell", Wording.Quoted(kind)), ("kinds", string.Join(", ", AnswerKinds.Named.Keys)), ("meant", Wording.DidYouMean(kind, AnswerKinds.Named.Keys))));
        if (whole.Length > 0 && rows.All(row => row.Name != whole))
            faults.Add(file.Path, rows[0].Line, Say.This("faults.answer_whole", ("column", Whole), ("cell", Wording.Quoted(whole)), ("meant", Wording.DidYouMean(whole, [.. rows.Select(row => row.Name)]))));
        else if (whole.Length == 0 && kind == AnswerKinds.Word(AnswerKind.Pieces))
            faults.Add(file.Path, rows[0].Line, Say.This("faults.answer_whole_blank", ("column", Kind), ("whole", Whole)));
    }

    private static void CheckNames(string file, int line, string cell, FaultList faults)
    {
        var names = Statistics.Metrics.All.Select(metric => metric.Name).ToList();
        foreach (var metric in Metrics(cell).Where(metric => !names.Contains(metric.Metric) && LimitMetrics.Named(metric.Metric) is null))
            faults.Add(file, line, Say.This("faults.answer_names", ("column", Metric), ("text", Wording.Quoted(metric.Metric)), ("meant", Wording.DidYouMean(metric.Metric, names))));
    }

    private static string[] Words(string cell) => cell.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static AskedMetric Parsed(string word) => word.IndexOf('@', StringComparison.Ordinal) is var at and >= 0
        ? new AskedMetric(word[..at], word[(at + 1)..])
        : new AskedMetric(word);
}

/// <summary>A metric on which a study's question is answered.</summary>
/// <param name="Metric">Name of the metric.</param>
/// <param name="Segment">Segment of the results; <see langword="null"/> where the cell names none.</param>
public sealed record AskedMetric(string Metric, string? Segment = null);
