using QueueSim.Localization;
using QueueSim.Scenarios.Compiling;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Tables;

namespace QueueSim.Scenarios.Calibration;

/// <summary>A number that nobody cites, and how far it may lie from what is assumed.</summary>
/// <param name="Name">A parameter, a path such as <c>case_types.*.touch_minutes</c>, or <c>targets.KEY</c>.</param>
/// <param name="Low">Least value in the parameter's unit; of a distribution its mean, of a column a factor on all its cells.</param>
/// <param name="High">Greatest value, above <paramref name="Low"/>.</param>
/// <param name="InDesks">Whether the ensemble of desks samples it.</param>
/// <param name="Reason">Why not beyond these ends, in a sentence.</param>
internal sealed record UncertainNumber(string Name, double Low, double High, bool InDesks, string Reason);

/// <summary>Reads <c>ranges.csv</c>: how far each assumed or calibrated number may lie from its value.</summary>
internal static class UncertainNumbers
{
    public const string FileName = "ranges.csv";

    /// <summary>What the name of an assumed figure begins with; its key follows.</summary>
    public const string FigurePrefix = "targets.";

    private static readonly Column<string> Name = new("name", new TextKind());
    private static readonly Column<double> Low = new("low", new NumberKind(-1e9, 1e9));
    private static readonly Column<double> High = new("high", new NumberKind(-1e9, 1e9));
    private static readonly Column<bool> InDesks = new("desks", Shapes.YesNo);
    private static readonly Column<string> Reason = new("reason", new ReasonKind());
    private static readonly TableShape Shape = new("ranges", FileName, "range", 1, Name, Low, High, InDesks, Reason) { MayHaveNoRows = true };

    /// <summary>The table that travels with the program.</summary>
    public static string DefaultPath => Path.Combine(StudyOptions.DefaultTablesDirectory, FileName);

    /// <summary>The ranges in the order of the file; none after a fault.</summary>
    /// <param name="file">Path as the user gave it.</param>
    /// <param name="tables">Tables whose values, before any setting of a scenario, lie in the ranges.</param>
    /// <param name="faults">Receives every fault.</param>
    /// <param name="targets">Figures that rows named <c>targets.KEY</c> may mean; <see langword="null"/>: their keys and values are not checked.</param>
    public static IReadOnlyList<UncertainNumber> Read(string file, ScenarioTables tables, FaultList faults, IReadOnlyList<TargetRow>? targets = null)
    {
        if (CsvTableReader.Read(file, null, faults) is not { } csv) return [];
        var before = faults.Reported;
        var context = new CellContext(TableStore.FolderOf(file), new ValueFiles());
        var table = TableLoader.Load(Shape, csv, context, faults, cells => Check(cells, tables, targets, faults));
        return table is null || faults.Reported > before ? []
            : [.. table.Rows.Select(cells => new UncertainNumber(Name.Of(cells), Low.Of(cells), High.Of(cells), InDesks.Of(cells), Reason.Of(cells)))];
    }

    /// <summary>The range of a path: its own, or that of the column that its cells belong to, if there is one.</summary>
    /// <param name="path">A path as in column <c>calibrate</c> of the targets, such as <c>case_types.account.intake_hours</c>.</param>
    /// <param name="numbers">Ranges.</param>
    public static UncertainNumber? RangeOf(string path, IReadOnlyList<UncertainNumber> numbers) =>
        numbers.FirstOrDefault(number => number.Name == path) ?? numbers.FirstOrDefault(number => number.Name == ColumnOf(path));

    /// <summary>The path of the whole column that a path's cells belong to. <see langword="null"/> where it names no cells.</summary>
    public static string? ColumnOf(string path) => PlacePath.Parse(path, "path", [], out _) is RowPlace place ? $"{place.Shape.Name}.*.{place.Column.Name}" : null;

    /// <summary>What the ends of a range and the value between them may be. <see langword="null"/> for a name without one.</summary>
    /// <param name="name">Name of a range.</param>
    /// <param name="tables">Tables before any setting of a scenario.</param>
    public static NumberBounds? BoundsOf(string name, ScenarioTables tables) => PlacePath.Parse(name, "parameter", [], out _) switch
    {
        ParameterPlace place when tables.ParameterTable.Rows[place.Parameter.Index] is { Kind: NumberKind kind } row =>
            new NumberBounds(Number(row.Cell), kind.Minimum, kind.Maximum, kind is IntegerKind),
        ParameterPlace place when tables.ParameterTable.Rows[place.Parameter.Index] is { Kind: DistributionKind } row =>
            new NumberBounds(MeanText.Of(row.Cell), 0, double.PositiveInfinity, false),
        RowPlace place when FreeValue.PlaceOf(name) is not null => Factor(place, tables.Tables[place.Shape.Index]),
        _ => null,
    };

    private static NumberBounds Factor(RowPlace place, LoadedTable table)
    {
        double[] means = [.. place.RowsIn(table).Select(row => MeanText.Of(table.Rows[row][place.Column.Index])).OfType<double>().Where(mean => mean > 0)];
        var most = place.Column.Kind is NumberKind kind && means.Length > 0 ? kind.Maximum / means.Max() : double.PositiveInfinity;
        return new NumberBounds(1, double.Epsilon, most, false);
    }

    private static double? Number(Cell cell) => cell.Value is int whole ? whole : MeanText.Of(cell);

    private static void Check(Cell?[] cells, ScenarioTables tables, IReadOnlyList<TargetRow>? targets, FaultList faults)
    {
        if (cells[Name.Index] is not { } named) return;
        var (name, origin) = (named.Text, named.Origin);
        var bounds = name.StartsWith(FigurePrefix, StringComparison.Ordinal) ? Figure(name, origin, targets, faults) : BoundsOf(name, tables);
        if (bounds is null)
        {
            faults.Add(origin, Unknown(name));
            return;
        }
        if (cells[Low.Index]?.Value is not double low || cells[High.Index]?.Value is not double high) return;
        if (low >= high)
            faults.Add(origin, Say.This("faults.range_goes", ("name", name), ("low", Wording.Number(low)), ("high", Wording.Number(high))));
        else if (bounds.Value is { } value && (value < low || value > high))
            faults.Add(origin, Say.This("faults.range_around", ("name", name), ("low", Wording.Number(low)), ("high", Wording.Number(high)), ("factor", IsFactor(name) ? Say.This("faults.a_factor") : ""), ("value", Wording.Number(value))));
        foreach (var (column, end) in new[] { (Low, low), (High, high) })
        {
            if (end < bounds.Minimum || end > bounds.Maximum || (bounds.IsWhole && end != Math.Floor(end)))
                faults.Add(origin, Say.This("faults.range_end", ("name", name), ("column", column.Name), ("text", Wording.Number(end)), ("expected", bounds.Expected)));
        }
        if (cells[InDesks.Index]?.Value is true && !name.StartsWith(FigurePrefix, StringComparison.Ordinal) && FreeValue.PlaceOf(name) is null)
            faults.Add(origin, Say.This("faults.range_desks", ("name", name)));
    }

    private static NumberBounds? Figure(string name, Origin origin, IReadOnlyList<TargetRow>? targets, FaultList faults)
    {
        var key = name[FigurePrefix.Length..];
        var any = new NumberBounds(null, double.Epsilon, double.PositiveInfinity, false);
        if (targets is null) return any;
        if (targets.FirstOrDefault(target => target.Figure.Key == key) is { } found) return any with { Value = found.Figure.Value };
        faults.Add(origin, Say.This("faults.no_target", ("key", Wording.Quoted(key)), ("meant", Wording.DidYouMean(key, targets.Select(target => target.Figure.Key)))));
        return any;
    }

    private static string Unknown(string name) =>
        PlacePath.Parse(name, "name", [], out var fault) is null ? fault
        : Say.This("faults.range_name", ("name", Wording.Quoted(name)), ("prefix", FigurePrefix));

    private static bool IsFactor(string name) => name.Count(letter => letter == '.') > 1;

    /// <summary>Text that says something.</summary>
    private sealed class ReasonKind : CellKind
    {
        public override string Expected => Say.This("faults.kind_reason");

        public override ParsedCell Parse(string text, CellContext context) => string.IsNullOrWhiteSpace(text) ? Unexpected() : text;
    }
}

/// <summary>Where a number lies today and where it may lie at all.</summary>
/// <param name="Value">Value, mean or factor in the tables; <see langword="null"/> for a distribution whose mean is not written.</param>
/// <param name="Minimum">Least value that the model accepts.</param>
/// <param name="Maximum">Greatest.</param>
/// <param name="IsWhole">Whether it is a whole number.</param>
internal sealed record NumberBounds(double? Value, double Minimum, double Maximum, bool IsWhole)
{
    /// <summary>In words, for a fault.</summary>
    public string Expected => (IsWhole ? Say.This("faults.kind_whole") : Say.This("faults.kind_number")) +
        (Minimum == double.Epsilon ? Say.This("faults.above_0") : Say.This("faults.least", ("least", Wording.Number(Minimum)))) + (double.IsPositiveInfinity(Maximum) ? "" : Say.This("faults.most", ("most", Wording.Number(Maximum))));
}
