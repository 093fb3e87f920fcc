using System.IO.Compression;

namespace QueueSim.Scenarios.Output;

/// <summary>
/// <c>cases.csv.gz</c>, <c>problems.csv.gz</c> and <c>chats.csv.gz</c>: every replication writes compressed parts of its own, and
/// the parts are strung together in the order of scenarios and replications, so that the files do not depend on who finished first.
/// </summary>
/// <remarks>Gzip members one after another are one gzip file (RFC 1952).</remarks>
internal sealed class RecordFiles
{
    private static readonly (string Name, string Header)[] Kinds =
        [("cases", RecordSink.CaseHeader), ("problems", RecordSink.ProblemHeader), ("chats", RecordSink.ChatHeader)];

    private readonly string folder;
    private readonly string partsFolder;
    private readonly string suffix;

    /// <param name="folder">Where the files go; the parts stand in a folder in it until they are joined.</param>
    /// <param name="suffix">Appended to all names while the run is not complete.</param>
    public RecordFiles(string folder, string suffix)
    {
        (this.folder, this.suffix) = (folder, suffix);
        partsFolder = Path.Combine(folder, "record-parts");
        Directory.CreateDirectory(partsFolder);
        foreach ((string name, string header) in Kinds)
            WriteHeader(Whole(name), header);
    }

    /// <summary>Names of the files when the run is complete.</summary>
    public static IEnumerable<string> FileNames => Kinds.Select(kind => FileName(kind.Name));

    /// <summary>Where one replication writes.</summary>
    public RecordSink Open(Scenario scenario, int scenarioIndex, int replication)
    {
        StreamWriter Part(string name) => Compressed(PartPath(name, scenarioIndex, replication));
        return new RecordSink(scenario, replication, Part("cases"), Part("problems"), Part("chats"));
    }

    /// <summary>Appends the parts of one scenario's replications and removes them.</summary>
    public void Join(int scenarioIndex, int replications)
    {
        foreach ((string name, _) in Kinds)
        {
            using FileStream all = new(Whole(name), FileMode.Append);
            for (int replication = 1; replication <= replications; replication++)
                Append(PartPath(name, scenarioIndex, replication), all);
        }
    }

    /// <summary>Removes the folder of parts, with what unfinished scenarios left in it.</summary>
    public void Clean() => Directory.Delete(partsFolder, recursive: true);

    private static void Append(string part, FileStream whole)
    {
        using (FileStream source = File.OpenRead(part))
            source.CopyTo(whole);
        File.Delete(part);
    }

    private static void WriteHeader(string path, string header)
    {
        using StreamWriter writer = Compressed(path);
        writer.Write(header);
        writer.Write('\n');
    }

    private static StreamWriter Compressed(string path) => new(new GZipStream(File.Create(path), CompressionLevel.Fastest));

    private static string FileName(string kind) => kind + ".csv.gz";

    private string Whole(string kind) => Path.Combine(folder, FileName(kind) + suffix);

    private string PartPath(string kind, int scenarioIndex, int replication) =>
        Path.Combine(partsFolder, $"{scenarioIndex}-{replication}-{kind}");
}
