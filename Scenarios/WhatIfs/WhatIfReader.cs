using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Tables;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.WhatIfs;

/// <summary>Reads a table of what-ifs.</summary>
internal static class WhatIfReader
{
    private static readonly Column<string> Name = new("name", new NameKind());
    private static readonly Column<IReadOnlyList<(string Path, string Value)>> Against = new("against", new SettingsKind(), "");
    private static readonly Column<IReadOnlyList<(string Path, string Value)>> Settings = new("settings", new SettingsKind());
    private static readonly Column<string> Measured = new("metric", new ChoiceKind<string>([.. Metrics.All.Select(metric => (metric.Name, metric.Name))]));
    private static readonly Column<string> Segment = new("segment", new ReferenceKind("segment"), "all");
    private static readonly Column<Direction> Expected = new("expected", new ChoiceKind<Direction>(("up", Direction.Up), ("down", Direction.Down), ("none", Direction.None)));
    private static readonly Column<string> Reason = new("reason", new TextKind(), "");
    private static readonly Column<string> Explanation = new("explanation", new TextKind(), "");
    private static readonly TableShape Shape = new("what-ifs", "what-ifs.csv", "what-if", 1,
        Name, Against, Settings, Measured, Segment, Expected, Reason, Explanation);

    /// <summary>The what-ifs, or <see langword="null"/> after at least one fault.</summary>
    /// <param name="path">Path as the user gave it.</param>
    /// <param name="faults">Receives the faults.</param>
    public static IReadOnlyList<WhatIf>? Read(string path, FaultList faults) =>
        CsvTableReader.Read(path, null, faults) is { } csv && TableLoader.Load(Shape, csv, new CellContext(TableStore.FolderOf(path), new ValueFiles()), faults) is { } table
            ? [.. table.Rows.Select(cells => new WhatIf(
                Name.Of(cells), Against.Of(cells), Settings.Of(cells), Metrics.Named(Measured.Of(cells)), Segment.Of(cells), Expected.Of(cells), Reason.Of(cells),
                Explanation.Of(cells), cells[0].Origin))]
            : null;
}
