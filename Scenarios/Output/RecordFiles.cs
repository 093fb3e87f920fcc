using System.IO.Compression;

namespace QueueSim.Scenarios.Output;

/// <summary>
/// <c>cases.csv.gz</c> and <c>problems.csv.gz</c>: every replication writes compressed parts of its own, and the parts are
/// strung together in the order of scenarios and replications, so that the files do not depend on who finished first.
/// </summary>
/// <remarks>Gzip members one after another are one gzip file (RFC 1952).</remarks>
internal sealed class RecordFiles
{
    private readonly string partsFolder;
    private readonly string casesFile;
    private readonly string problemsFile;

    /// <param name="folder">Where the files go; the parts stand in a folder in it until they are joined.</param>
    /// <param name="suffix">Appended to both names while the run is not complete.</param>
    public RecordFiles(string folder, string suffix)
    {
        partsFolder = Path.Combine(folder, "record-parts");
        casesFile = Path.Combine(folder, "cases.csv.gz" + suffix);
        problemsFile = Path.Combine(folder, "problems.csv.gz" + suffix);
        Directory.CreateDirectory(partsFolder);
        WriteHeader(casesFile, RecordSink.CaseHeader);
        WriteHeader(problemsFile, RecordSink.ProblemHeader);
    }

    /// <summary>Where one replication writes.</summary>
    public RecordSink Open(Scenario scenario, int scenarioIndex, int replication)
    {
        (string cases, string problems) = Parts(scenarioIndex, replication);
        return new RecordSink(scenario, replication, Compressed(cases), Compressed(problems));
    }

    /// <summary>Appends the parts of one scenario's replications and removes them.</summary>
    public void Join(int scenarioIndex, int replications)
    {
        using FileStream allCases = new(casesFile, FileMode.Append);
        using FileStream allProblems = new(problemsFile, FileMode.Append);
        for (int replication = 1; replication <= replications; replication++)
        {
            (string cases, string problems) = Parts(scenarioIndex, replication);
            Append(cases, allCases);
            Append(problems, allProblems);
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

    private (string Cases, string Problems) Parts(int scenarioIndex, int replication) =>
        (Path.Combine(partsFolder, $"{scenarioIndex}-{replication}-cases"),
            Path.Combine(partsFolder, $"{scenarioIndex}-{replication}-problems"));
}
