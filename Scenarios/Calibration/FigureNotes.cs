using CsvHelper;
using QueueSim.Fidelity;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Tables;

namespace QueueSim.Scenarios.Calibration;

/// <summary>What is known of figures beside a run: what moves them, and what was predicted of them. Two tables that travel with the program.</summary>
internal static class FigureNotes
{
    public const string SensitivitiesFile = "sensitivities.csv";
    public const string HeldOutFile = "held-out.csv";

    private static readonly Column<string> Key = new("key", new NameKind());
    private static readonly Column<string> Parameter = new("parameter", new TextKind());
    private static readonly Column<double> Elasticity = new("elasticity", new NumberKind(double.MinValue, double.MaxValue));
    private static readonly Column<double> Share = new("share", new NumberKind(0, 1));
    private static readonly Column<string> SensitivityTables = new("tables", new TextKind());
    private static readonly TableShape Sensitivities = new("sensitivities", SensitivitiesFile, "influence", 2, Key, Parameter, Elasticity, Share, SensitivityTables)
    { MayHaveNoRows = true };

    private static readonly Column<string> HeldOutKey = new("key", new NameKind());
    private static readonly Column<string> Missing = new("without", new TextKind());
    private static readonly Column<double> Predicted = new("predicted", new NumberKind(double.MinValue, double.MaxValue));
    private static readonly Column<double?> Low = new("low", new OptionalKind(new NumberKind(double.MinValue, double.MaxValue)), "");
    private static readonly Column<double?> High = new("high", new OptionalKind(new NumberKind(double.MinValue, double.MaxValue)), "");
    private static readonly Column<string> HeldOutTables = new("tables", new TextKind());
    private static readonly TableShape HeldOut = new("held-out", HeldOutFile, "prediction", 1, HeldOutKey, Missing, Predicted, Low, High, HeldOutTables)
    { MayHaveNoRows = true };

    /// <summary>The rows with what is known of their figures. What was made from other tables is left out.</summary>
    /// <param name="rows">Rows of the fidelity table.</param>
    /// <param name="stamp">From <see cref="TableStamp"/>.</param>
    /// <param name="directory">Where the two tables lie. A table that is missing or faulty says nothing.</param>
    public static IReadOnlyList<FidelityRow> On(IReadOnlyList<FidelityRow> rows, string stamp, string? directory = null)
    {
        var folder = directory ?? StudyOptions.DefaultTablesDirectory;
        var influences = Rows(Sensitivities, Path.Combine(folder, SensitivitiesFile)).Where(cells => SensitivityTables.Of(cells) == stamp)
            .Select(cells => new Influence(Key.Of(cells), Parameter.Of(cells), Elasticity.Of(cells), Share.Of(cells)))
            .OrderByDescending(influence => influence.Share).ToLookup(influence => influence.Key);
        var predictions = ReadHeldOut(Path.Combine(folder, HeldOutFile)).Where(row => row.Stamp == stamp).ToDictionary(row => row.Figure.Key, row => row.Figure);
        return [.. rows.Select(row => row with
        {
            Origin = FigureOrigin.Of([.. influences[row.Target.Key]]),
            HeldOut = predictions.GetValueOrDefault(row.Target.Key),
        })];
    }

    /// <summary>The table of what moves figures.</summary>
    public static string SensitivitiesText(IEnumerable<Influence> influences, string stamp) => Text(
        Sensitivities,
        influences.Select(influence => new[] { influence.Key, influence.Parameter, influence.Elasticity.ToString("0.###"), influence.Share.ToString("0.####"), stamp }));

    /// <summary>The table of predictions with rows in place of those of the same figures.</summary>
    /// <param name="file">The table as it is; it need not exist.</param>
    /// <param name="figures">New rows.</param>
    /// <param name="stamp">Stamp of the tables that they were made from.</param>
    public static string HeldOutText(string file, IReadOnlyList<HeldOutFigure> figures, string stamp)
    {
        var others = ReadHeldOut(file).Where(row => figures.All(figure => figure.Key != row.Figure.Key));
        return Text(HeldOut, others.Concat(figures.Select(figure => (Figure: figure, Stamp: stamp))).Select(row => new[]
        {
            row.Figure.Key, row.Figure.Without, row.Figure.Predicted.ToString("G5"), row.Figure.Low?.ToString("G5") ?? "", row.Figure.High?.ToString("G5") ?? "",
            row.Stamp,
        }));
    }

    private static IEnumerable<(HeldOutFigure Figure, string Stamp)> ReadHeldOut(string file) => Rows(HeldOut, file).Select(cells =>
        (new HeldOutFigure(HeldOutKey.Of(cells), Missing.Of(cells), Predicted.Of(cells), Low.Of(cells), High.Of(cells)), HeldOutTables.Of(cells)));

    private static Cell[][] Rows(TableShape shape, string file)
    {
        var faults = new FaultList();
        return File.Exists(file) && CsvTableReader.Read(file, null, faults) is { } csv
            && TableLoader.Load(shape, csv, new CellContext("", new ValueFiles()), faults) is { } table ? table.Rows : [];
    }

    private static string Text(TableShape shape, IEnumerable<string[]> rows)
    {
        using var text = new StringWriter();
        using var csv = CsvWriter.Create(text, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        foreach (var row in rows.Prepend([.. shape.Columns.Select(column => column.Name)])) csv.WriteRecord(row);
        csv.Flush();
        return text.ToString();
    }
}
