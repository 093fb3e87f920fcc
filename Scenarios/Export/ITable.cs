namespace QueueSim.Scenarios.Export;

/// <summary>A table of results that can be read a row at a time, as often as is wanted.</summary>
internal interface ITable
{
    /// <summary>What its file is called, without an ending.</summary>
    string Name { get; }

    /// <summary>Columns in their order.</summary>
    IReadOnlyList<TableColumn> Columns { get; }

    /// <summary>Cells of each row as a CSV file has them.</summary>
    IEnumerable<string[]> Rows();
}
