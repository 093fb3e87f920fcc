using QueueSim.Scenarios.Output;

namespace QueueSim.Scenarios.Export;

/// <summary>The rows of a table that are about some segments and metrics. A table without such columns has all of its rows.</summary>
internal sealed class ChosenRows(ITable inner, RowChoice choice) : ITable
{
    private readonly int segment = PositionOf(inner, "segment");
    private readonly int metric = PositionOf(inner, "metric");

    public string Name => inner.Name;

    public IReadOnlyList<TableColumn> Columns => inner.Columns;

    public IEnumerable<string[]> Rows() => inner.Rows().Where(row =>
        (segment < 0 || RowChoice.Matches(choice.Segments, row[segment])) && (metric < 0 || RowChoice.Matches(choice.Metrics, row[metric])));

    private static int PositionOf(ITable table, string name) => table.Columns.Select((column, i) => column.Name == name ? i + 1 : 0).Sum() - 1;
}
