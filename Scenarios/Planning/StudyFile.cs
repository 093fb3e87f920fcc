using QueueSim.Localization;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Tables;

namespace QueueSim.Scenarios.Planning;

/// <summary>The columns of one study file.</summary>
internal sealed class StudyFile
{
    /// <summary>Name of the scenario when no study is given.</summary>
    public const string OnlyScenario = "baseline";

    internal const string ScenarioColumn = "scenario";
    internal const string DescriptionColumn = "description";
    private static readonly string[] OwnColumns = [ScenarioColumn, DescriptionColumn, .. AnswerColumns.All, .. SpokenColumns.All];

    private readonly Dictionary<string, int> texts = new(StringComparer.Ordinal);

    private StudyFile(string path, CellContext context) => (Path, Context) = (path, context);

    public string Path { get; }

    public CellContext Context { get; }

    public int NamePosition { get; private set; } = -1;

    public int DescriptionPosition { get; private set; } = -1;

    /// <summary>Columns in the order of the file.</summary>
    public List<StudyColumn> Columns { get; } = [];

    /// <summary>No file at all: one scenario, the default tables.</summary>
    public static StudyFile None(TableStore store) => new("", store.ContextOf(""));

    /// <summary>Reads the header; faulty columns are reported and left out, so that the others can be checked.</summary>
    public static StudyFile Read(CsvTable csv, TableStore store, FaultList faults)
    {
        var file = new StudyFile(csv.File, store.ContextOf(TableStore.FolderOf(csv.File)));
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < csv.Columns.Count; i++)
        {
            var name = csv.Columns[i];
            if (name.Length == 0) continue;
            if (name == ScenarioColumn) file.NamePosition = i;
            else if (name == DescriptionColumn) file.DescriptionPosition = i;
            else if (AnswerColumns.All.Contains(name) || SpokenColumns.All.Contains(name)) file.texts[name] = i;
            else if (PlacePath.Parse(name, "column", OwnColumns, out var fault) is not { } place) faults.Add(csv.File, csv.HeaderLine, fault);
            else if (!seen.TryAdd(place.Path, name)) faults.Add(csv.File, csv.HeaderLine, SetTheSame(seen[place.Path], name));
            else file.Columns.Add(new StudyColumn(i, place));
        }
        if (file.NamePosition < 0)
            faults.Add(csv.File, csv.HeaderLine, Say.This("faults.no_scenario_column", ("column", ScenarioColumn)));
        return file;
    }

    /// <summary>A row with its lists and ranges expanded; faults in them are reported and leave the cell out.</summary>
    public StudyRow Row(int line, string[] cells, FaultList faults)
    {
        List<GridCell>? grid = null;
        List<DesignCell>? ranges = null;
        foreach (var column in Columns)
        {
            var text = cells[column.Position];
            if (!GridText.IsGrid(text, column.Place.Kind)) continue;
            if (DesignCell.Read(column, text, out var problem) is { } range)
            {
                (ranges ??= []).Add(range);
                continue;
            }
            IReadOnlyList<string> values = [];
            if (problem is null) (values, problem) = GridText.Expand(text, column.Place.Kind);
            if (problem is null)
            {
                (grid ??= []).Add(new GridCell(column, values));
                continue;
            }
            faults.Add(Path, line, Say.This("faults.is", ("path", column.Place.Path), ("text", Wording.Quoted(text)), ("problem", problem)));
            cells[column.Position] = "";
        }
        return new StudyRow(this, line, cells, grid ?? (IReadOnlyList<GridCell>)[]) { Ranges = ranges ?? (IReadOnlyList<DesignCell>)[] };
    }

    /// <summary>The cell of a column from <see cref="AnswerColumns"/> or <see cref="SpokenColumns"/>; empty when the file has no such column.</summary>
    public string Text(string[] cells, string column) => texts.TryGetValue(column, out var position) ? cells[position] : "";

    private static string SetTheSame(string one, string other) => Say.This("faults.set_the_same", ("one", one), ("other", other));
}
