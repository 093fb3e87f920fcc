using QueueSim.Localization;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Tables;
using QueueSim.Statistics;
using Figure = QueueSim.Fidelity.Target;

namespace QueueSim.Scenarios.Calibration;

/// <summary>A cited figure and where it stands.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Prior">What its free parameters are assumed to be by who does not know the figure.</param>
/// <param name="Origin">Its row.</param>
internal sealed record TargetRow(Figure Figure, IReadOnlyList<(string Path, string Value)> Prior, Origin Origin);

/// <summary>Reads <c>targets.csv</c>: the cited figures that a baseline is held against and calibrated to.</summary>
internal static class TargetReader
{
    private const double UsualTolerance = 0.03;

    private static readonly Column<string> Key = new("key", new NameKind());
    private static readonly Column<string> Statement = new("statement", new TextKind(), "");
    private static readonly Column<Metric> Measured = new("metric", new MetricKind());
    private static readonly Column<string> Segment = new("segment", new ReferenceKind("segment"), "all");
    private static readonly Column<string?> DivideBy = new("divide_by", new OptionalKind(new ReferenceKind("segment")), "");
    private static readonly Column<string> Statistic =
        new("statistic", new ChoiceKind<string>([.. Statistics.Statistic.All.Select(name => (name, name))]), Statistics.Statistic.Mean);
    private static readonly Column<double?> Value = new("value", new OptionalKind(new PositiveKind()), "");
    private static readonly Column<double?> Low = new("low", new OptionalKind(new PositiveKind()), "");
    private static readonly Column<double?> High = new("high", new OptionalKind(new PositiveKind()), "");
    private static readonly Column<double?> Tolerance = new("tolerance", new OptionalKind(new NumberKind(0.0001, 1)), "");
    private static readonly Column<string[]> Calibrate = new("calibrate", new FreeParametersKind(), "");
    private static readonly Column<IReadOnlyList<(string Path, string Value)>> Prior = new("prior", new SettingsKind(), "");
    private static readonly Column<string> Source = new("source", new TextKind(), "");
    private static readonly TableShape Shape = new("targets", "targets.csv", "target", 1,
        Key, Statement, Measured, Segment, DivideBy, Statistic, Value, Low, High, Tolerance, Calibrate, Prior, Source);

    /// <summary>The table that travels with the program.</summary>
    public static string DefaultPath => Path.Combine(StudyOptions.DefaultTablesDirectory, Shape.FileName);

    /// <summary>The figures, or <see langword="null"/> after at least one fault.</summary>
    /// <param name="path">Path as the user gave it.</param>
    /// <param name="faults">Receives the faults.</param>
    /// <param name="overrides">Cells to set, such as <c>T2.statistic=p90</c>.</param>
    /// <param name="origin">Where these cells are set; <see langword="null"/> for the command line.</param>
    public static IReadOnlyList<TargetRow>? Read(string path, FaultList faults, IReadOnlyList<string>? overrides = null, Origin? origin = null)
    {
        if (CsvTableReader.Read(path, null, faults) is not { } csv) return null;
        var before = faults.Reported;
        csv = TargetOverrides.Apply(csv, Shape, overrides ?? [], new CellContext("", new ValueFiles()), faults, origin);
        var context = new CellContext(TableStore.FolderOf(path), new ValueFiles());
        var table = TableLoader.Load(Shape, csv, context, faults, cells => CheckRow(cells, faults));
        return table is null || faults.Reported > before ? null : [.. table.Rows.Select(cells => new TargetRow(Of(cells), Prior.Of(cells), cells[0].Origin))];
    }

    /// <summary>Reports figures of segments that a baseline lacks, or of metrics that its segment lacks.</summary>
    public static void CheckSegments(IReadOnlyList<TargetRow> rows, ResultLayout layout, FaultList faults)
    {
        var known = layout.Keys.Select(key => (key.Segment, key.Metric)).ToHashSet();
        foreach (var (figure, _, origin) in rows)
        {
            Check("segment", figure.Segment);
            if (figure.DivideBySegment is { } other) Check("divide_by", other);

            void Check(string column, string segment)
            {
                var path = Say.This("faults.target_is", ("key", figure.Key), ("column", column), ("text", Wording.Quoted(segment)));
                if (!layout.SegmentNames.Contains(segment))
                    faults.Add(origin, Say.This("faults.target_segment", ("path", path), ("meant", Wording.DidYouMean(segment, layout.SegmentNames))));
                else if (!known.Contains((segment, figure.Metric)))
                    faults.Add(origin, Say.This("faults.target_segment_metric", ("path", path), ("metric", figure.Metric), ("example", Wording.Quoted(known.First(pair => pair.Metric == figure.Metric || pair.Segment == "all").Segment))));
            }
        }
    }

    private static Figure Of(Cell[] cells) => new()
    {
        Key = Key.Of(cells),
        Statement = Statement.Of(cells),
        Metric = Measured.Of(cells).Name,
        Segment = Segment.Of(cells),
        DivideBySegment = DivideBy.Of(cells),
        Statistic = Statistic.Of(cells),
        Value = Value.Of(cells),
        Low = Low.Of(cells),
        High = High.Of(cells),
        Tolerance = Tolerance.Of(cells) ?? UsualTolerance,
        CalibratedBy = Calibrate.Of(cells),
        Source = Source.Of(cells),
    };

    private static void CheckRow(Cell?[] cells, FaultList faults)
    {
        if (cells[Key.Index] is not { } key) return;
        if (cells[Measured.Index]?.Value is Metric metric && cells[Statistic.Index]?.Value is string statistic && !metric.Statistics.Contains(statistic))
            faults.Add(key.Origin, Say.This("faults.target_statistic", ("key", key.Text), ("text", Wording.Quoted(statistic)), ("metric", metric.Name), ("statistics", Wording.AnyOf([.. metric.Statistics]))));

        var (hasValue, hasLow, hasHigh) = (HasText(Value), HasText(Low), HasText(High));
        if (hasValue ? hasLow || hasHigh : !(hasLow && hasHigh))
            faults.Add(key.Origin, Say.This("faults.target_has", ("key", key.Text), ("found", Found(hasValue, hasLow, hasHigh))));
        else if (cells[Low.Index]?.Value is double low && cells[High.Index]?.Value is double high && low >= high)
            faults.Add(key.Origin, Say.This("faults.target_goes", ("key", key.Text), ("low", Wording.Number(low)), ("high", Wording.Number(high))));

        bool HasText(Column column) => cells[column.Index] is { Text: not ("" or "none") };
    }

    private static string Found(bool value, bool low, bool high)
    {
        string[] found = [.. new[] { (value, Say.This("faults.a_value")), (low, "low"), (high, "high") }.Where(part => part.Item1).Select(part => part.Item2)];
        return found.Length switch { 0 => Say.This("faults.no_figure"), 1 => Say.This("faults.only", ("what", found[0])), _ => Say.This("words.and", ("names", string.Join(Say.This("words.comma"), found[..^1])), ("last", found[^1])) };
    }
}
