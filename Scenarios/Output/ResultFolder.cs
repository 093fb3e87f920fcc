namespace QueueSim.Scenarios.Output;

/// <summary>
/// The folder that a run writes to. While the run lasts, its files end in <c>.partial</c> and the manifest says so; they get their
/// names only when the run is complete, so that what is finished is never lost and never looks complete.
/// </summary>
internal sealed class ResultFolder
{
    public const string PartialSuffix = ".partial";

    private static readonly string[] TableNames = ["summary.csv", "replications.csv", "comparisons.csv", "backlog.csv", .. RecordFiles.FileNames];
    private static readonly string[] OtherNames = ["manifest.json", "report.html"];

    public ResultFolder(string path) => Path = path;

    /// <summary>The folder.</summary>
    public string Path { get; }

    public string ChartFolder => System.IO.Path.Combine(Path, "charts");

    /// <summary>Makes the folder and removes the results of an earlier run from it; other files stay.</summary>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written to.</exception>
    public void Clear()
    {
        Directory.CreateDirectory(Path);
        foreach (string name in TableNames)
        {
            File.Delete(PathOf(name));
            File.Delete(PathOf(name + PartialSuffix));
        }

        foreach (string name in OtherNames)
            File.Delete(PathOf(name));
        string parts = PathOf("record-parts");
        if (Directory.Exists(parts))
            Directory.Delete(parts, recursive: true);
        if (Directory.Exists(ChartFolder))
        {
            foreach (string chart in Directory.EnumerateFiles(ChartFolder).Where(IsChart))
                File.Delete(chart);
        }
    }

    /// <summary>Gives the tables their names.</summary>
    public void Complete()
    {
        foreach (string name in TableNames.Where(name => File.Exists(PathOf(name + PartialSuffix))))
            File.Move(PathOf(name + PartialSuffix), PathOf(name), overwrite: true);
    }

    /// <summary>Path of a file in the folder.</summary>
    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Opens a table that is not complete yet.</summary>
    public StreamWriter OpenTable(string name) =>
        // Others may look at how far it is.
        new(new FileStream(PathOf(name + PartialSuffix), FileMode.Create, FileAccess.Write, FileShare.Read)) { NewLine = "\n" };

    private static bool IsChart(string path) => System.IO.Path.GetExtension(path) is ".svg" or ".png";
}
