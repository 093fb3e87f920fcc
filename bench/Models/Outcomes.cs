namespace QueueSim.Bench.Models;

/// <summary>What a run of model A came to.</summary>
internal sealed class OutcomeA
{
    public BatchMeans Wait { get; } = new();
}

/// <summary>What a run of model B came to.</summary>
internal sealed class OutcomeB
{
    public BatchMeans ReachedPool1 { get; } = new();

    /// <summary>Time in system of all cases, high and ordinary.</summary>
    public BatchMeans[] Stay { get; } = [new(), new()];

    public BatchMeans Wait1 { get; } = new();

    public BatchMeans Wait2 { get; } = new();

    public IEnumerable<BatchMeans> All => [ReachedPool1, .. Stay, Wait1, Wait2];
}
