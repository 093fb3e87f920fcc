using QueueSim.Scenarios.Output;
using QueueSim.Scenarios.Planning;

namespace QueueSim.Scenarios.Store;

/// <summary>Opens the replications of a study.</summary>
internal static class StudyStore
{
    /// <summary>
    /// What an interrupted run left in the folder is gone on with. What complete results there or elsewhere have is copied as it is needed.
    /// </summary>
    /// <param name="scenarios">The study, or the scenarios of a part of it.</param>
    /// <param name="seed">Seed of its streams.</param>
    /// <param name="folder">Folder of the run.</param>
    /// <param name="reuse">Folders of other runs.</param>
    /// <param name="model">Another build, whose replications are all there; <see langword="null"/> for this one, which simulates what is missing.</param>
    /// <exception cref="DamagedStoreException">A file is damaged.</exception>
    public static ReplicationStore Open(IEnumerable<StudyScenario> scenarios, ulong seed, ResultFolder folder, IReadOnlyList<string> reuse, string? model = null)
    {
        var files = new List<StoreFile>();
        try
        {
            files.Add(StoreFile.Open(folder.PathOf(StoreFile.FileName)));
            var earlier = ToRead(folder.PathOfEarlier(StoreFile.FileName));
            StoreFile[] lent = [.. reuse.Select(other => ToRead(Path.Combine(other, StoreFile.FileName))).OfType<StoreFile>()];
            return new ReplicationStore(files[0], earlier, lent, [.. scenarios.Select(scenario => ScenarioKey.Of(scenario, seed, model))]) { IsWhole = model is not null };
        }
        catch
        {
            files.ForEach(file => file.Dispose());
            throw;
        }

        StoreFile? ToRead(string path)
        {
            if (StoreFile.OpenToRead(path) is not { } file)
                return null;
            files.Add(file);
            return file;
        }
    }

    /// <summary>How many replications of each scenario a folder has; none where it has no file of them.</summary>
    /// <param name="study">The study.</param>
    /// <param name="seed">Seed of its streams.</param>
    /// <param name="model">Build that has simulated them.</param>
    /// <param name="folder">A folder of results.</param>
    /// <param name="most">Replications that count: those up to this number.</param>
    /// <exception cref="DamagedStoreException">The file is damaged.</exception>
    public static IReadOnlyList<int> Counts(Study study, ulong seed, string model, string folder, int most)
    {
        using var file = StoreFile.OpenToRead(Path.Combine(folder, StoreFile.FileName));
        return [.. study.Select(scenario => file?.Numbers(ScenarioKey.Of(scenario, seed, model)).Count(number => number <= most) ?? 0)];
    }
}
