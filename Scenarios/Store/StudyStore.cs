using QueueSim.Scenarios.Output;
using QueueSim.Scenarios.Planning;

namespace QueueSim.Scenarios.Store;

/// <summary>Opens the replications of a study.</summary>
internal static class StudyStore
{
    /// <summary>
    /// What an interrupted run left in the folder is gone on with. What complete results there or elsewhere have is copied as it is needed.
    /// </summary>
    /// <param name="study">The study.</param>
    /// <param name="seed">Seed of its streams.</param>
    /// <param name="folder">Folder of the run.</param>
    /// <param name="reuse">Folders of other runs.</param>
    /// <exception cref="DamagedStoreException">A file is damaged.</exception>
    public static ReplicationStore Open(Study study, ulong seed, ResultFolder folder, IReadOnlyList<string> reuse)
    {
        var files = new List<StoreFile>();
        try
        {
            files.Add(StoreFile.Open(folder.PathOf(StoreFile.FileName)));
            foreach (var path in reuse.Select(other => Path.Combine(other, StoreFile.FileName)).Prepend(folder.PathOfEarlier(StoreFile.FileName)))
            {
                if (StoreFile.OpenToRead(path) is { } file)
                    files.Add(file);
            }

            return new ReplicationStore(files[0], files[1..], [.. study.Select(scenario => ScenarioKey.Of(scenario, seed))]);
        }
        catch
        {
            files.ForEach(file => file.Dispose());
            throw;
        }
    }
}
