using QueueSim.Localization;
using QueueSim.Scenarios.Calibration;
using QueueSim.Scenarios.Compiling;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Tables;

namespace QueueSim.Scenarios.DeskRuns;

/// <summary>What a column of <c>desks.csv</c> means: a number in tables, or a figure that a desk meets.</summary>
/// <param name="Name">The column's name.</param>
/// <param name="Place">What it sets; <see langword="null"/> for a figure, which sets nothing.</param>
internal sealed record DeskNumber(string Name, Place? Place)
{
    private const string Figures = "targets.";

    /// <summary>The number of a name, or <see langword="null"/> and what is wrong with the name.</summary>
    /// <param name="name">A path that can be calibrated, a whole-number parameter, or <c>targets.KEY</c>.</param>
    /// <param name="figures">Keys of the cited figures.</param>
    /// <param name="fault">What is wrong, when the result is <see langword="null"/>.</param>
    public static DeskNumber? Of(string name, IReadOnlyList<string> figures, out string fault)
    {
        fault = "";
        if (name.StartsWith(Figures, StringComparison.Ordinal))
        {
            if (figures.Contains(name[Figures.Length..]))
                return new DeskNumber(name, null);
            fault = Say.This("faults.desk_no_figure", ("name", Wording.Quoted(name)), ("meant", Wording.DidYouMean(name, figures.Select(key => Figures + key))));
            return null;
        }

        var place = FreeValue.PlaceOf(name) ?? (PlacePath.Parse(name, "column", ["desk", "reading", "tables"], out fault) is ParameterPlace { Parameter.Kind: IntegerKind } whole ? whole : null);
        if (place is null && fault.Length == 0)
            fault = Say.This("faults.desk_no_number", ("name", Wording.Quoted(name)));
        return place is null ? null : new DeskNumber(name, place);
    }

    /// <summary>Puts the number into tables; <see langword="null"/> when it sets nothing there, or after a fault.</summary>
    /// <param name="tables">A scenario's tables without its cells.</param>
    /// <param name="file">The table of desks, for faults.</param>
    /// <param name="faults">Receives the faults.</param>
    public Action<ScenarioTables, double>? On(ScenarioTables tables, string file, FaultList faults)
    {
        if (Place is ParameterPlace { Parameter: { Kind: IntegerKind } parameter })
            return (into, value) => into.Set(parameter, Whole(parameter, value, tables));
        return Place is null ? null : FreeValue.Of(Name, tables, file, faults) is { } free ? free.Set : null;
    }

    private static Cell Whole(ParameterSpec parameter, double value, ScenarioTables tables)
    {
        var (text, row) = (value.ToString("R"), tables.ParameterTable.Rows[parameter.Index]);
        var parsed = row.Kind.Parse(text, new CellContext("", new ValueFiles()));
        return parsed.Problem is null
            ? new Cell(text, parsed.Value, row.Cell.Origin)
            : throw new InvalidOperationException(parsed.Message(parameter.Name, text));
    }

    /// <summary>Whether a setting of a study lies over the number, or over a part of it.</summary>
    public bool IsUnder(Place setting) => (Place, setting) switch
    {
        (ParameterPlace own, ParameterPlace other) => own.Parameter == other.Parameter,
        (RowPlace own, RowPlace other) => own.Shape == other.Shape && own.Column == other.Column && (own.Row is null || other.Row is null || own.Row == other.Row),
        _ => false,
    };
}
