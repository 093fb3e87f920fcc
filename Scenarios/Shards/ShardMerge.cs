using QueueSim.Localization;
using QueueSim.Scenarios.Output;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Store;

namespace QueueSim.Scenarios.Shards;

/// <summary>The replications of shards, put together as one run would have left them.</summary>
/// <param name="study">The study.</param>
/// <param name="seed">Seed of its streams.</param>
/// <param name="replications">Replications of each scenario.</param>
/// <param name="folders">Folders of the shards.</param>
/// <param name="results">Folder of the whole study's results.</param>
internal sealed class ShardMerge(Study study, ulong seed, int replications, IEnumerable<string> folders, ResultFolder results) : IDisposable
{
    private const int MostTold = 20;

    // What lies in the results' place already, finished or not, is worth as much as what a shard has.
    private readonly StoreFiles files = new(
        folders.Select(folder => Path.Combine(folder, StoreFile.FileName)).Append(results.PathOf(StoreFile.FileName)).Append(results.PathOfEarlier(StoreFile.FileName)));

    private readonly IReadOnlyList<byte[]> keys = [.. study.Select(scenario => ScenarioKey.Of(scenario, seed))];

    /// <summary>Looks at what there is: what is missing, and what two files have differently.</summary>
    /// <returns>Replications that no file has, as units, and sentences on those that differ.</returns>
    public (IReadOnlyList<ShardUnit> Missing, IReadOnlyList<string> Different) Look()
    {
        var (missing, different) = (new List<ShardUnit>(), new List<string>());
        for (var scenario = 0; scenario < keys.Count; scenario++)
        {
            var next = 1;
            // Nobody misses what lies behind a failure.
            var last = Math.Min(replications, files.FirstFailure(keys[scenario])?.Replication - 1 ?? int.MaxValue);
            foreach (var (replication, places) in files.Find(keys[scenario]).Where(row => row.Replication <= last))
            {
                if (replication > next)
                    missing.Add(new ShardUnit(scenario, next, replication - 1));
                next = replication + 1;
                if (places.Length > 1 && different.Count < MostTold)
                    different.AddRange(Differences(scenario, replication, places));
            }

            if (next <= last)
                missing.Add(new ShardUnit(scenario, next, last));
        }

        return (missing, different);
    }

    /// <summary>The fewest shards of one division that have all that is missing.</summary>
    /// <param name="missing">What is missing, in the order of the study.</param>
    /// <param name="divisions">Numbers of shards that the study was divided into.</param>
    /// <param name="scenarios">How many scenarios the study has.</param>
    /// <param name="replications">How many replications each has.</param>
    public static (int Of, IReadOnlyList<int> Numbers) Lacking(IReadOnlyList<ShardUnit> missing, IEnumerable<int> divisions, int scenarios, int replications)
    {
        var lookup = missing.ToLookup(unit => unit.Scenario);
        return divisions.Select(of => (of, Numbers: (IReadOnlyList<int>)
            [
                .. ShardUnits.All(of, scenarios, replications).Where(piece => lookup[piece.Unit.Scenario].Any(gap => gap.First <= piece.Unit.Last && gap.Last >= piece.Unit.First))
                    .Select(piece => piece.Number).Distinct().Order(),
            ])).MinBy(division => division.Numbers.Count);
    }

    /// <summary>Writes all replications into the folder of the results, and opens them to be read. They are in the study's order.</summary>
    public ReplicationStore Write()
    {
        var (path, sorted) = (results.PathOf(StoreFile.FileName), results.PathOf(StoreFile.FileName + StoreFile.Sorted));
        File.Delete(sorted);
        using (var file = StoreFile.Open(sorted))
        {
            file.Add(files.Rows(keys));
            foreach (var key in keys.DistinctBy(Convert.ToHexString))
            {
                if (files.FirstFailure(key) is { } failure)
                    file.Add(key, failure);
            }
        }

        files.Dispose();
        File.Move(sorted, path, overwrite: true);
        foreach (var journal in new[] { path, sorted }.Select(each => each + StoreFile.Journal))
            File.Delete(journal);
        return new ReplicationStore(StoreFile.OpenToRead(path)!, null, [], keys) { IsInOrder = true };
    }

    public void Dispose() => files.Dispose();

    private IEnumerable<string> Differences(int scenario, int replication, int[] places)
    {
        var bytes = files.Bytes(places[0], keys[scenario], replication);
        foreach (var place in places.Skip(1).Where(place => !files.Bytes(place, keys[scenario], replication).AsSpan().SequenceEqual(bytes)))
        {
            yield return Say.This(
                "shards.different", ("replication", replication), ("scenario", study[scenario].Name), ("one", files.PathOf(places[0])), ("other", files.PathOf(place)));
        }
    }
}
