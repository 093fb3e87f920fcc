using QueueSim.Fidelity;
using QueueSim.Localization;
using QueueSim.Scenarios.Compiling;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Tables;

namespace QueueSim.Scenarios.Calibration;

/// <summary>A column of a table whose numbers or means calibration may change, all by one factor.</summary>
internal sealed class FreeColumn : FreeValue
{
    private readonly RowPlace place;
    private readonly (int Row, Cell Cell, double Mean)[] cells;
    private readonly CellContext context;

    private FreeColumn(RowPlace place, (int Row, Cell Cell, double Mean)[] cells, CellContext context, FreeParameter search)
        : base(search) => (this.place, this.cells, this.context) = (place, cells, context);

    /// <summary>The table that the column belongs to.</summary>
    public TableShape Shape => place.Shape;

    public string Column => place.Column.Name;

    /// <summary>The column as the baseline has it, or <see langword="null"/> after a fault.</summary>
    public static FreeColumn? Of(RowPlace place, ScenarioTables tables, string wantedBy, FaultList faults)
    {
        var (table, own) = (tables.Tables[place.Shape.Index], tables.RowsOf(place.Shape));
        var before = faults.Reported;
        var cells = new List<(int, Cell, double Mean)>();
        foreach (var row in place.RowsIn(table))
        {
            var cell = own[row][place.Column.Index];
            if (cell != table.Rows[row][place.Column.Index])
                faults.AddOnce((place, cell.Origin), cell.Origin, Say.This("faults.free_column_set", ("path", place.Path), ("wanted", wantedBy)));
            else if (MeanText.Of(cell) is { } mean && mean != 0)
                cells.Add((row, cell, mean));
            else if (cell.Value is Randomness.Distribution { Mean: not 0 })
                faults.Add(cell.Origin, Say.This("faults.free_column_mean", ("table", place.Shape.Name), ("row", own[row][0].Text), ("column", place.Column.Name), ("text", Wording.Quoted(cell.Text)), ("wanted", wantedBy)));
        }
        if (faults.Reported == before && cells.Count == 0)
            faults.Add(table.File, 0, Say.This("faults.free_column_above", ("path", place.Path), ("wanted", wantedBy)));
        if (faults.Reported > before) return null;
        var most = place.Column.Kind is NumberKind kind ? kind.Maximum / cells.Max(cell => cell.Mean) : double.MaxValue;
        var search = new FreeParameter(place.Path, 1, 1 / Reach, Math.Min(Reach, most), ParameterScale.Logarithmic);
        return new FreeColumn(place, [.. cells], new CellContext(TableStore.FolderOf(table.File), new ValueFiles()), search);
    }

    /// <summary>The texts of the rows that change, by their position in the table; means to five significant digits.</summary>
    /// <param name="factor">Above 0; 1 is the table itself.</param>
    public IEnumerable<(int Row, string Text)> Texts(double factor) =>
        cells.Select(cell => (cell.Row, factor == 1 ? cell.Cell.Text : MeanText.With(cell.Cell, double.Parse((cell.Mean * factor).ToString("G5")))));

    public override void Set(ScenarioTables tables, double value)
    {
        foreach (var (row, text) in Texts(value))
        {
            var parsed = place.Column.Kind.Parse(text, context);
            if (parsed.Problem is not null)
                throw new InvalidOperationException(parsed.Message(Name, text));
            tables.Set(place.Shape, row, place.Column, new Cell(text, parsed.Value, tables.Tables[place.Shape.Index].Rows[row][place.Column.Index].Origin));
        }
    }
}
