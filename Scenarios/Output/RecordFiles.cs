using System.IO.Compression;

namespace QueueSim.Scenarios.Output;

/// <summary>
/// <c>cases.csv.gz</c>, <c>problems.csv.gz</c>, <c>chats.csv.gz</c> and <c>events.csv.gz</c>. Every replication writes compressed parts of its own, and
/// the parts are strung together in the order of scenarios and replications, so that the files do not depend on who finished first.
/// </summary>
/// <remarks>Gzip members one after another are one gzip file (RFC 1952).</remarks>
internal sealed class RecordFiles : IDisposable
{
    /// <summary>Folder of the parts.</summary>
    public const string PartsFolder = "record-parts";

    public const string Cases = "cases", Problems = "problems", Chats = "chats", Events = "events";

    private static readonly (string Name, string Header)[] Kinds =
        [(Cases, RecordSink.CaseHeader), (Problems, RecordSink.ProblemHeader), (Chats, RecordSink.ChatHeader), (Events, RecordSink.EventHeader)];

    private readonly string folder;
    private readonly string parts;
    private readonly bool isForTheCohortAlone;

    /// <param name="folder">Where the files go; the parts stand in a folder in it until they are joined.</param>
    /// <param name="isForTheCohortAlone">Whether only problems of the focal cohort are written.</param>
    public RecordFiles(string folder, bool isForTheCohortAlone = false)
    {
        (this.folder, parts, this.isForTheCohortAlone) = (folder, Path.Combine(folder, PartsFolder), isForTheCohortAlone);
        Directory.CreateDirectory(parts);
        foreach ((var name, var header) in Kinds)
            new CsvTable(Compressed(Whole(name)), header).Dispose();
    }

    /// <summary>Names of the files.</summary>
    public static IEnumerable<string> FileNames => Kinds.Select(kind => FileName(kind.Name));

    /// <summary>Where one replication writes, and hands its records on from.</summary>
    public RecordSink Open(Scenario scenario, int scenarioIndex, int replication, IRecordSink next)
    {
        StreamWriter Part(string name) => Compressed(PartPath(name, scenarioIndex, replication));
        return new RecordSink(scenario, replication, next, Part(Cases), Part(Problems), Part(Chats), Part(Events), isForTheCohortAlone);
    }

    /// <summary>Appends the parts of one scenario's replications and removes them.</summary>
    public void Join(int scenarioIndex, int replications)
    {
        foreach ((var name, _) in Kinds)
        {
            // Who took the file away in the meantime must not get one without its beginning.
            using FileStream all = new(Whole(name), FileMode.Open, FileAccess.Write);
            all.Seek(0, SeekOrigin.End);
            for (var replication = 1; replication <= replications; replication++)
                Append(PartPath(name, scenarioIndex, replication), all);
        }
    }

    /// <summary>Removes the folder of parts, with what unfinished scenarios left in it.</summary>
    public void Dispose()
    {
        if (Directory.Exists(parts))
            Directory.Delete(parts, recursive: true);
    }

    private static void Append(string part, FileStream whole)
    {
        using (var source = File.OpenRead(part))
            source.CopyTo(whole);
        File.Delete(part);
    }

    private static StreamWriter Compressed(string path) => new(new GZipStream(File.Create(path), CompressionLevel.Fastest));

    /// <summary>Name of the file of one kind of records.</summary>
    public static string FileName(string kind) => kind + ".csv.gz";

    private string Whole(string kind) => Path.Combine(folder, FileName(kind));

    private string PartPath(string kind, int scenarioIndex, int replication) =>
        Path.Combine(parts, $"{scenarioIndex}-{replication}-{kind}");
}
