using QueueSim.Scenarios.Compiling;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Tables;

namespace QueueSim.Scenarios.Planning;

/// <summary>All scenarios of a study without holding them: rows, and the arithmetic of their grids and designs.</summary>
internal sealed class StudyRows
{
    private readonly CommandLineSettings commandLine;
    private readonly IReadOnlyList<string[]>?[] points;
    private readonly long[] starts;

    /// <param name="rows">At least one row.</param>
    /// <param name="commandLine">What holds for all rows.</param>
    /// <param name="design">Points for ranges without a step; <see langword="null"/> when there are none.</param>
    public StudyRows(IReadOnlyList<StudyRow> rows, CommandLineSettings commandLine, DesignPoints? design)
    {
        (Rows, this.commandLine) = (rows, commandLine);
        points = [.. rows.Select(row => row.Ranges.Count == 0 ? null : design?.Of(row))];
        starts = new long[rows.Count + 1];
        for (var i = 0; i < rows.Count; i++)
        {
            var count = (long)(points[i]?.Count ?? 1);
            foreach (var cell in GridOf(rows[i]))
                count = Math.Min(count * cell.Values.Count, GridText.Limit + 1L);
            starts[i + 1] = starts[i] + count;
        }
    }

    public IReadOnlyList<StudyRow> Rows { get; }

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
            return Plan(row, index - starts[row]);
        }
    }

    /// <summary>Points of the design that a row has; <see langword="null"/> for a row without ranges.</summary>
    public int? PointsOf(int row) => points[row]?.Count;

    private ScenarioPlan Plan(int number, long combination)
    {
        var row = Rows[number];
        var varied = Varied(row, points[number], combination);
        var chosen = varied.Count == 0 ? null : varied.ToDictionary(cell => cell.Column, cell => cell.Text);
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
        return new ScenarioPlan(row.Name + string.Concat(varied.Select(cell => $" {cell.Column.Place.Path}={Portable.Text(cell.Text)}")), row, settings) { Varied = varied };
    }

    /// <summary>The values that a scenario takes from lists and ranges. The first list varies slowest, as nested loops would, and points of a design quickest.</summary>
    private List<VariedCell> Varied(StudyRow row, IReadOnlyList<string[]>? texts, long combination)
    {
        var varied = new List<VariedCell>();
        if (texts is not null)
        {
            var point = texts[(int)(combination % texts.Count)];
            combination /= texts.Count;
            varied.AddRange(row.Ranges.Select((cell, i) => new VariedCell(cell.Column, point[i])));
        }

        var grid = GridOf(row).ToList();
        for (var i = grid.Count - 1; i >= 0; i--)
        {
            varied.Insert(0, new VariedCell(grid[i].Column, grid[i].Values[(int)(combination % grid[i].Values.Count)]));
            combination /= grid[i].Values.Count;
        }

        return varied;
    }

    private IEnumerable<GridCell> GridOf(StudyRow row) => row.Grid.Where(cell => !commandLine.Sets(cell.Column.Place)).Concat(commandLine.Grid);

    private static void Sort(List<Setting> settings, int from)
    {
        var sorted = settings.Skip(from).OrderBy(setting => setting.Place.Order).ToList();
        for (var i = 0; i < sorted.Count; i++) settings[from + i] = sorted[i];
    }
}

/// <summary>What a scenario has taken from a list or a range.</summary>
/// <param name="Column">Where the list or range stands.</param>
/// <param name="Text">Its value.</param>
internal sealed record VariedCell(StudyColumn Column, string Text);

/// <summary>A scenario before it is compiled.</summary>
internal sealed record ScenarioPlan(string Name, StudyRow Row, IReadOnlyList<Setting> Settings)
{
    /// <summary>What its row's lists and ranges have come to; none for a plain row.</summary>
    public IReadOnlyList<VariedCell> Varied { get; init; } = [];

    /// <summary>A cell of the columns that say how the report answers the study's question.</summary>
    public string Answer(string column) => Row.File.Text(Row.Cells, column);

    /// <summary>The tables with the settings in them that could be read; <see langword="null"/> when a table is missing.</summary>
    /// <param name="store">Where tables come from.</param>
    /// <param name="faults">Receives the faults.</param>
    /// <param name="below">Puts values in before the settings, which lie over them.</param>
    public ScenarioTables? Tables(TableStore store, FaultList faults, Action<ScenarioTables>? below = null) => SettingsApplied.To(store, Settings, faults, below);

    /// <summary>The scenario, or <see langword="null"/> after a fault.</summary>
    public Scenario? Compile(TableStore store, FaultList faults, Action<ScenarioTables>? below = null)
    {
        var before = faults.Reported;
        var scenario = Tables(store, faults, below) is { } tables ? ScenarioBuilder.Build(Name, Row.Description, tables, faults) : null;
        return faults.Reported > before ? null : scenario;
    }
}
