using QueueSim.Scenarios.Output;
using QueueSim.Scenarios.Planning;

namespace QueueSim.Scenarios.Store;

/// <summary>A folder of results held against one that was made anew from the same inputs.</summary>
/// <param name="Files">Names of files that differ or that one of the two lacks.</param>
/// <param name="Replications">Replications that differ or that the folder lacks.</param>
/// <param name="FilesCompared">Files that were compared.</param>
/// <param name="ReplicationsCompared">Replications that were compared.</param>
internal sealed record FolderCheck(
    IReadOnlyList<string> Files, IReadOnlyList<(string Scenario, int Replication)> Replications, int FilesCompared, int ReplicationsCompared)
{
    private static readonly string[] Tables = [".csv", ".csv.gz"];

    /// <summary>Files that name the build and differ for that; none when both are of one build.</summary>
    public IReadOnlyList<string> Aside { get; init; } = [];

    /// <summary>Compares.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="model">Build that has simulated it. Of another one tables and replications count, and no pages.</param>
    /// <param name="anew">The folder that this build has just made.</param>
    /// <param name="study">What both were made from.</param>
    /// <param name="seed">Seed of both.</param>
    /// <param name="sample">The first replications, which alone were simulated anew, so that no table can be compared; <see langword="null"/> for all.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static FolderCheck Of(string folder, string model, string anew, Study study, ulong seed, int? sample)
    {
        var isSameBuild = model == ScenarioKey.ModelVersion;
        string[] names = sample is not null ? [] :
        [
            .. Names(folder).Union(Names(anew)).Where(name => name != StoreFile.FileName).Order(StringComparer.Ordinal),
        ];
        bool Counts(string name) => isSameBuild || Tables.Any(end => name.EndsWith(end, StringComparison.Ordinal));
        string[] different = [.. names.Where(name => !IsSame(Path.Combine(folder, name), Path.Combine(anew, name)))];
        var (rows, compared) = Rows(folder, model, anew, study, seed);
        return new FolderCheck([.. different.Where(Counts)], rows, names.Count(Counts), compared) { Aside = [.. different.Where(name => !Counts(name))] };
    }

    private static IEnumerable<string> Names(string folder) => [Manifest.FileName, .. Manifest.Find(folder)?.Files ?? []];

    private static bool IsSame(string one, string other) =>
        File.Exists(one) && File.Exists(other) && File.ReadAllBytes(one).AsSpan().SequenceEqual(File.ReadAllBytes(other));

    private static (List<(string Scenario, int Replication)> Different, int Compared) Rows(string folder, string model, string anew, Study study, ulong seed)
    {
        using var there = StoreFile.OpenToRead(Path.Combine(folder, StoreFile.FileName));
        using var here = StoreFile.OpenToRead(Path.Combine(anew, StoreFile.FileName))!;
        var different = new List<(string, int)>();
        var compared = 0;
        foreach (var scenario in study)
        {
            var (key, known) = (ScenarioKey.Of(scenario, seed), ScenarioKey.Of(scenario, seed, model));
            foreach (var number in here.Numbers(key))
            {
                compared++;
                if (Find(there, known, number) is not { } bytes || !bytes.AsSpan().SequenceEqual(here.Find(key, number)))
                    different.Add((scenario.Name, number));
            }
        }

        return (different, compared);
    }

    // A row that is damaged differs; the others can be compared all the same.
    private static byte[]? Find(StoreFile? file, byte[] key, int number)
    {
        try
        {
            return file?.Find(key, number);
        }
        catch (DamagedStoreException)
        {
            return null;
        }
    }
}
