namespace QueueSim.Scenarios.Clusters;

/// <summary>A study that is to be run in shards, as a script calls it.</summary>
internal sealed record ClusterJob
{
    /// <summary>How the program is called: one word, or two where a runtime is called with it.</summary>
    public required IReadOnlyList<string> Program { get; init; }

    /// <summary>Folder that the program is in.</summary>
    public required string ProgramFolder { get; init; }

    /// <summary>Full path of the folder that all other paths are relative to.</summary>
    public required string WorkingFolder { get; init; }

    /// <summary>Study as the user named it.</summary>
    public required string Study { get; init; }

    /// <summary>Options of <c>queuesim run</c> with their values, but for shard, threads and folder of the results.</summary>
    public required IReadOnlyList<string> Options { get; init; }

    /// <summary>Folder of the whole study's results.</summary>
    public required string Results { get; init; }

    /// <summary>Folder of all shards.</summary>
    public required string Shards { get; init; }

    /// <summary>Tasks, each with a shard of its own.</summary>
    public required int Tasks { get; init; }

    /// <summary>Threads of a task.</summary>
    public required int Threads { get; init; }

    /// <summary>File name of the study without its ending.</summary>
    public string Name => Path.GetFileNameWithoutExtension(Study);

    /// <summary>Words behind the program's that run a shard, but for threads and the shard itself.</summary>
    public IEnumerable<string> Run => ["run", Study, .. Options, "--out", Results];

    /// <summary>Words behind the program's that put the shards together.</summary>
    public IEnumerable<string> Merge => ["merge", Shards, "--out", Results];
}
