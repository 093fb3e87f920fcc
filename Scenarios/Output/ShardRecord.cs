namespace QueueSim.Scenarios.Output;

/// <summary>What a manifest says of a part of a study that was run apart.</summary>
/// <param name="Number">Which part, from 1.</param>
/// <param name="Of">How many parts there are.</param>
internal sealed record ShardRecord(int Number, int Of)
{
    /// <summary>Status of a part that is finished. It is not that of results: nobody takes a part for them.</summary>
    public const string Finished = "shard";

    /// <summary>Replications that it is to simulate.</summary>
    public required long Replications { get; init; }
}
