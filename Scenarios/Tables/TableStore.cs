using QueueSim.Scenarios.Reading;

namespace QueueSim.Scenarios.Tables;

/// <summary>Every table file that a study names, each read once.</summary>
internal sealed class TableStore
{
    /// <summary>File name of the parameters of a plain queue.</summary>
    public const string PlainFileName = "plain-parameters.csv";

    private readonly Dictionary<(TableShape? Shape, string Path), object?> tables = [];
    private readonly Dictionary<string, CellContext> contexts = new(StringComparer.Ordinal);
    private readonly FaultList faults;
    private readonly FullPaths fullPaths;

    /// <summary>Reads the default tables.</summary>
    public TableStore(string defaultDirectory, FaultList faults, KeptFiles? kept = null)
    {
        this.faults = faults;
        DefaultDirectory = defaultDirectory;
        fullPaths = new FullPaths(kept);
        DefaultParameters = ReadParameters(Path.Combine(defaultDirectory, ParameterTableLoader.DefaultFileName), null, null);
        Defaults = [.. Shapes.All.Select(shape => IsLeftOut(shape) ? LoadedTable.None(shape) : Table(shape, DefaultPath(shape), null))];
    }

    /// <summary>Folder of the default tables.</summary>
    public string DefaultDirectory { get; }

    /// <summary>The folder of results that everything is read from; <see langword="null"/> for files of the user's own.</summary>
    public KeptFiles? Kept => fullPaths.Kept;

    /// <summary>Whether a cell or an option names a file by a full path.</summary>
    public bool NamesFullPaths => fullPaths.Any;

    public ValueFiles ValueFiles { get; } = new();

    /// <summary>The default parameters; <see langword="null"/> when they are faulty.</summary>
    public ParameterTable? DefaultParameters { get; }

    /// <summary>The default tables by <see cref="TableShape.Index"/>; <see langword="null"/> where faulty.</summary>
    public IReadOnlyList<LoadedTable?> Defaults { get; }

    /// <summary>The tables that were read without fault, in a fixed order.</summary>
    public IEnumerable<SourceFile> Used => tables.Values
        .Select(table => table switch
        {
            LoadedTable loaded => new SourceFile(loaded.Shape.Name, loaded.File, loaded.Hash),
            ParameterTable parameters => new SourceFile("parameters", parameters.File, parameters.Hash),
            _ => null,
        })
        .OfType<SourceFile>()
        .OrderBy(file => file.Kind, StringComparer.Ordinal).ThenBy(file => file.Path, StringComparer.Ordinal);

    /// <summary>Path of the parameters of a plain queue: every mechanism off, no delays, no costs.</summary>
    public string PlainParameters => Path.Combine(DefaultDirectory, PlainFileName);

    /// <summary>What the cells of a file in this folder may refer to.</summary>
    public CellContext ContextOf(string directory)
    {
        if (!contexts.TryGetValue(directory, out var context)) contexts.Add(directory, context = new CellContext(directory, ValueFiles, fullPaths));
        return context;
    }

    /// <summary>A table by path; the faults in it are reported the first time.</summary>
    /// <returns><see langword="null"/> when it cannot even be used to check what refers to it.</returns>
    public LoadedTable? Table(TableShape shape, string path, Origin? namedIn)
    {
        if (tables.TryGetValue((shape, path), out var known)) return (LoadedTable?)known;
        var csv = CsvTableReader.Read(path, namedIn, faults);
        var table = csv is null ? null : TableLoader.Load(shape, csv, ContextOf(FolderOf(path)), faults, standIn: StandIn(shape));
        tables.Add((shape, path), table);
        return table;
    }

    /// <summary>The default parameters with the rows of a user's table in place of theirs; <see langword="null"/> when faulty.</summary>
    public ParameterTable? ParametersFrom(string path, Origin namedIn) =>
        DefaultParameters is null ? null : ReadParameters(path, DefaultParameters, namedIn);

    // Defaults are read before there are any.
    private Cell[]? StandIn(TableShape shape) => Defaults is { } known && known[shape.Index] is { Rows: [var first, ..] } ? first : null;

    public static string FolderOf(string path) => Path.GetDirectoryName(path) ?? "";

    // A folder of tables need not have those that extend others.
    private bool IsLeftOut(TableShape shape) => shape.Extends is not null && !File.Exists(DefaultPath(shape));

    private string DefaultPath(TableShape shape) => Path.Combine(DefaultDirectory, shape.FileName);

    private ParameterTable? ReadParameters(string path, ParameterTable? defaults, Origin? namedIn)
    {
        if (tables.TryGetValue((null, path), out var known)) return (ParameterTable?)known;
        var csv = CsvTableReader.Read(path, namedIn, faults);
        var table = csv is null ? null : ParameterTableLoader.Load(csv, defaults, ContextOf(FolderOf(path)), faults);
        tables.Add((null, path), table);
        return table;
    }
}
