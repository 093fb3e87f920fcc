using QueueSim.Scenarios.Compiling;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Tables;

namespace QueueSim.Scenarios.Planning;

/// <summary>All scenarios of a study without holding them: rows, and the arithmetic of their grids.</summary>
internal sealed class StudyRows(IReadOnlyList<StudyRow> rows, CommandLineSettings commandLine)
{
    private readonly long[] starts = Starts(rows, commandLine);

    public IReadOnlyList<StudyRow> Rows => rows;

    /// <summary>How many scenarios there are; more than a study may have are counted, but not exactly.</summary>
    public long Count => starts[^1];

    /// <summary>What one scenario is made of.</summary>
    /// <param name="index">From 0 up to, not including, <see cref="Count"/>.</param>
    public ScenarioPlan this[long index]
    {
        get
        {
            var at = Array.BinarySearch(starts, index);
            var row = at >= 0 ? at : ~at - 1;
            return Plan(rows[row], index - starts[row]);
        }
    }

    private ScenarioPlan Plan(StudyRow row, long combination)
    {
        var name = row.Name;
        Dictionary<StudyColumn, string>? chosen = null;
        var grid = GridOf(row).ToList();
        if (grid.Count > 0)
        {
            chosen = [];
            // The first gridded column varies slowest, as nested loops would.
            for (var i = grid.Count - 1; i >= 0; i--)
            {
                chosen.Add(grid[i].Column, grid[i].Values[(int)(combination % grid[i].Values.Count)]);
                combination /= grid[i].Values.Count;
            }
            foreach (var cell in grid) name += $" {cell.Column.Place.Path}={chosen[cell.Column]}";
        }

        var settings = new List<Setting>();
        foreach (var column in row.File.Columns)
        {
            // An option for the same path hides the cell; one for other rows of the same column is applied after it.
            var text = chosen?.GetValueOrDefault(column) ?? row.Cells[column.Position];
            if (text.Length > 0 && !commandLine.Sets(column.Place))
                settings.Add(new Setting(column.Place, text, new Origin(row.File.Path, row.Line), row.File.Context));
        }
        Sort(settings, 0);
        var fromFile = settings.Count;
        foreach (var column in commandLine.Columns)
        {
            var (text, origin) = commandLine[column.Place];
            settings.Add(new Setting(column.Place, chosen?.GetValueOrDefault(column) ?? text, origin, commandLine.Context));
        }
        Sort(settings, fromFile);
        return new ScenarioPlan(name, row, settings);
    }

    private IEnumerable<GridCell> GridOf(StudyRow row) => row.Grid.Where(cell => !commandLine.Sets(cell.Column.Place)).Concat(commandLine.Grid);

    private static void Sort(List<Setting> settings, int from)
    {
        var sorted = settings.Skip(from).OrderBy(setting => setting.Place.Order).ToList();
        for (var i = 0; i < sorted.Count; i++) settings[from + i] = sorted[i];
    }

    private static long[] Starts(IReadOnlyList<StudyRow> rows, CommandLineSettings commandLine)
    {
        var starts = new long[rows.Count + 1];
        for (var i = 0; i < rows.Count; i++)
        {
            var count = 1L;
            foreach (var cell in rows[i].Grid.Where(cell => !commandLine.Sets(cell.Column.Place)).Concat(commandLine.Grid))
                count = Math.Min(count * cell.Values.Count, GridText.Limit + 1L);
            starts[i + 1] = starts[i] + count;
        }
        return starts;
    }
}

/// <summary>A scenario before it is compiled.</summary>
internal sealed record ScenarioPlan(string Name, StudyRow Row, IReadOnlyList<Setting> Settings)
{
    /// <summary>A cell of the columns that say how the report answers the study's question.</summary>
    public string Answer(string column) => Row.File.Text(Row.Cells, column);

    /// <summary>The tables with the settings in them, or <see langword="null"/> after a fault.</summary>
    /// <param name="store">Where tables come from.</param>
    /// <param name="faults">Receives the faults.</param>
    /// <param name="below">Puts values in before the settings, which lie over them.</param>
    public ScenarioTables? Tables(TableStore store, FaultList faults, Action<ScenarioTables>? below = null) => SettingsApplied.To(store, Settings, faults, below);

    /// <summary>The scenario, or <see langword="null"/> after a fault.</summary>
    public Scenario? Compile(TableStore store, FaultList faults, Action<ScenarioTables>? below = null) =>
        Tables(store, faults, below) is { } tables ? ScenarioBuilder.Build(Name, Row.Description, tables, faults) : null;
}
