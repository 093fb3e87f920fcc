namespace QueueSim.Scenarios;

/// <summary>Positions of a table's names, for the cells that refer to them.</summary>
internal sealed class NameIndex(ScenarioTables tables, TableShape shape)
{
    private readonly LoadedTable table = tables.Tables[shape.Index];

    /// <summary>Position of a name; a fault at the cell and −1 when there is none.</summary>
    /// <param name="cell">The cell that refers to the name.</param>
    /// <param name="path">Path of that cell.</param>
    /// <param name="faults">Receives the fault.</param>
    public int Of(Cell cell, string path, FaultList faults)
    {
        var name = (string)cell.Value!;
        var position = table.PositionOf(name);
        if (position < 0)
            faults.Add(cell.Origin, $"{path} is {Wording.Quoted(name)}; expected a {shape.FirstKeyNoun} of {table.File}."
                + Wording.DidYouMean(name, table.FirstKeys));
        return position;
    }
}
