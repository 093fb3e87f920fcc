using QueueSim.Localization;
using QueueSim.Scenarios.Output;
using QueueSim.Scenarios.Reading;

namespace QueueSim.Scenarios.Shards;

/// <summary>Finished shards of one study, found in folders.</summary>
internal sealed class ShardSet
{
    private const int HashShown = 12;

    private ShardSet(IReadOnlyList<(string Folder, Manifest Manifest)> shards) => Shards = shards;

    /// <summary>Their folders and what their manifests say. In the order of the folders named, and within one by name.</summary>
    public IReadOnlyList<(string Folder, Manifest Manifest)> Shards { get; }

    /// <summary>What the first one's manifest says.</summary>
    public Manifest First => Shards[0].Manifest;

    /// <summary>Folder of the results, beside which the first shard lies; <see langword="null"/> where it lies elsewhere.</summary>
    public string? Results => ShardFolder.ResultsOf(Shards[0].Folder);

    /// <summary>Into how many shards the study was divided: usually one number, and the one with most shards first.</summary>
    public IReadOnlyList<int> Divisions => [.. Shards.GroupBy(shard => shard.Manifest.Shard!.Of).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Select(group => group.Key)];

    /// <summary>Finds the shards in folders, each one itself or a folder of shards. <see langword="null"/> after a fault.</summary>
    /// <param name="folders">As the user named them.</param>
    /// <param name="build">Build of this program.</param>
    /// <param name="faults">Receives what has no shards, and which shards do not go together.</param>
    public static ShardSet? Find(IReadOnlyList<string> folders, string build, FaultList faults)
    {
        var before = faults.Count;
        var found = new List<(string Folder, Manifest Manifest)>();
        foreach (var folder in folders.Distinct(StringComparer.Ordinal))
        {
            var inside = ShardsIn(folder);
            found.AddRange(inside.ExceptBy(found.Select(shard => Path.GetFullPath(shard.Folder)), shard => Path.GetFullPath(shard.Folder)));
            if (inside.Count == 0)
                faults.Add(folder, 0, Say.This("shards.none_in"));
        }

        foreach (var (folder, manifest) in found)
            Compare(folder, manifest, found[0].Folder, found[0].Manifest, build, faults);
        return faults.Count == before ? new ShardSet(found) : null;
    }

    private static List<(string Folder, Manifest Manifest)> ShardsIn(string folder)
    {
        string[] places = Manifest.Find(folder)?.Shard is not null ? [folder]
            : Directory.Exists(folder) ? [.. Directory.GetDirectories(folder).Order(StringComparer.Ordinal)] : [];
        return [.. places.Select(place => (place, manifest: Manifest.Find(place))).Where(shard => shard.manifest is { Shard: not null, Status: ShardRecord.Finished }).Select(shard => (shard.place, shard.manifest!))];
    }

    private static void Compare(string folder, Manifest manifest, string firstFolder, Manifest first, string build, FaultList faults)
    {
        if (BuildOf(manifest) != build)
            faults.Add(folder, 0, Say.This("shards.other_build", ("there", BuildOf(manifest)), ("here", build)));
        var before = faults.Count;
        Same("plan", manifest.PlanHash[..HashShown], first.PlanHash[..HashShown]);
        Same("seed", $"{manifest.Seed}", $"{first.Seed}");
        Same("replications", $"{manifest.Replications}", $"{first.Replications}");
        Same("build", BuildOf(manifest), BuildOf(first));
        if (faults.Count == before && !(manifest with { Shard = null, Inputs = null }).SaysTheSameAs(first with { Shard = null, Inputs = null }))
            faults.Add(folder, 0, Say.This("shards.other_call", ("first", firstFolder)));

        void Same(string what, string there, string here)
        {
            if (there != here)
                faults.Add(folder, 0, Say.This("shards.mixed", ("what", Say.Named("shards.what", what)), ("there", there), ("here", here), ("first", firstFolder)));
        }
    }

    private static string BuildOf(Manifest manifest) => manifest.Model ?? manifest.Commit;
}
