using QueueSim.Localization;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Tables;

namespace QueueSim.Scenarios.Compiling;

/// <summary>Positions of a table's names, for the cells that refer to them.</summary>
internal sealed class NameIndex(ScenarioTables tables, TableShape shape)
{
    private readonly LoadedTable table = tables.Tables[shape.Index];

    public bool Has(Cell cell) => table.PositionOf((string)cell.Value!) >= 0;

    /// <summary>Position of a name; a fault at the cell and −1 when there is none.</summary>
    /// <param name="cell">The cell that refers to the name.</param>
    /// <param name="path">Path of that cell.</param>
    /// <param name="faults">Receives the fault.</param>
    /// <param name="orElse">What else may stand there, as it follows the file's name in the fault.</param>
    public int Of(Cell cell, string path, FaultList faults, string orElse = "")
    {
        var name = (string)cell.Value!;
        var position = table.PositionOf(name);
        if (position < 0 && !cell.IsStandIn)
            faults.Add(cell.Origin, Say.This("faults.no_such_name",
                ("path", path), ("name", Wording.Quoted(name)), ("noun", Nouns.Of(shape.FirstKeyNoun)), ("file", table.File), ("orElse", orElse), ("meant", Wording.DidYouMean(name, table.FirstKeys))));
        return position;
    }
}
