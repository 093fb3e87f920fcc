using QueueSim.Localization;
using QueueSim.Scenarios.Compiling;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Tables;

namespace QueueSim.Scenarios.Planning;

/// <summary>The overrides of the command line as columns with the same cell in every row.</summary>
internal sealed class CommandLineSettings
{
    private readonly Dictionary<string, (string Text, Origin Origin)> byPath = new(StringComparer.Ordinal);

    private CommandLineSettings(CellContext context) => Context = context;

    public CellContext Context { get; }

    public List<StudyColumn> Columns { get; } = [];

    /// <summary>Options with lists or ranges.</summary>
    public List<GridCell> Grid { get; } = [];

    public static CommandLineSettings Read(IReadOnlyList<Override> overrides, CellContext context, FaultList faults)
    {
        var settings = new CommandLineSettings(context);
        foreach (var (path, value, option) in overrides)
        {
            var (name, text) = (path.Trim(), value.Trim());
            var place = PlacePath.Parse(name, "path", [], out var fault);
            if (place is null)
            {
                faults.Add(option, 0, fault);
            }
            else if (text.Length == 0)
            {
                faults.Add(option, 0, Say.This("faults.no_value", ("path", place.Path)));
            }
            else if (!settings.byPath.TryAdd(place.Path, (text, new Origin(option, 0))))
            {
                faults.Add(option, 0, Say.This("faults.set_twice", ("path", place.Path)));
            }
            else
            {
                settings.Add(new StudyColumn(-1, place), text, option, faults);
            }
        }
        return settings;
    }

    public bool Sets(Place place) => byPath.ContainsKey(place.Path);

    public (string Text, Origin Origin) this[Place place] => byPath[place.Path];

    private void Add(StudyColumn column, string text, string option, FaultList faults)
    {
        if (GridText.IsGrid(text, column.Place.Kind))
        {
            var (values, problem) = DesignCell.Read(column, text, out var wrong) is null && wrong is null
                ? GridText.Expand(text, column.Place.Kind)
                : ([], wrong ?? Say.This("faults.option_for_all"));
            if (problem is not null)
            {
                faults.Add(option, 0, Say.This("faults.is", ("path", column.Place.Path), ("text", Wording.Quoted(text)), ("problem", problem)));
                return;
            }
            Grid.Add(new GridCell(column, values));
        }
        Columns.Add(column);
    }
}
