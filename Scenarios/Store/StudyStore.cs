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
    /// <exception cref="DamagedStoreException">A file is damaged.</exception>
    public static ReplicationStore Open(IEnumerable<StudyScenario> scenarios, ulong seed, ResultFolder folder, IReadOnlyList<string> reuse)
    {
        var files = new List<StoreFile>();
        try
        {
            files.Add(StoreFile.Open(folder.PathOf(StoreFile.FileName)));
            var earlier = ToRead(folder.PathOfEarlier(StoreFile.FileName));
            StoreFile[] lent = [.. reuse.Select(other => ToRead(Path.Combine(other, StoreFile.FileName))).OfType<StoreFile>()];
            return new ReplicationStore(files[0], earlier, lent, [.. scenarios.Select(scenario => ScenarioKey.Of(scenario, seed))]);
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
}
