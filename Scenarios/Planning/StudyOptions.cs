using QueueSim.Scenarios.Tables;

namespace QueueSim.Scenarios.Planning;

/// <summary>How a study is read.</summary>
public sealed record StudyOptions
{
    /// <summary>Folder of the default tables that travel with the program.</summary>
    public static string DefaultTablesDirectory { get; } = Path.Combine(AppContext.BaseDirectory, "tables");

    /// <summary>Folder of the tables that a study does not replace.</summary>
    public string TablesDirectory { get; init; } = DefaultTablesDirectory;

    /// <summary>Folder that files in <see cref="Overrides"/> are relative to; empty for the current one.</summary>
    public string WorkingFolder { get; init; } = "";

    /// <summary>The folder of results that the study is read from; <see langword="null"/> for files of the user's own.</summary>
    internal KeptFiles? Kept { get; init; }

    /// <summary>Values that win over every cell, in the order of the command line; no path twice.</summary>
    public IReadOnlyList<Override> Overrides { get; init; } = [];

    /// <summary>Largest differences that do not matter, each as <c>METRIC=SIZE</c>; they win over the study's own.</summary>
    public IReadOnlyList<string> Deltas { get; init; } = [];

    /// <summary>Which values ranges without a step take; <see langword="null"/> when there is no design, and no such range may be.</summary>
    public StudyDesign? Design { get; init; }
}

/// <summary>A value set on the command line for every scenario.</summary>
/// <param name="Path">Dotted path as in a study's columns.</param>
/// <param name="Value">Text as in a study's cell; lists and ranges expand to a grid, file names are relative to the working folder.</param>
/// <param name="Option">Option that faults name.</param>
public sealed record Override(string Path, string Value, string Option = "--set");
