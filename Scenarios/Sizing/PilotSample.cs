namespace QueueSim.Scenarios.Sizing;

/// <summary>What a replication of one scenario took, on the mean of the few that were tried.</summary>
/// <param name="Seconds">Seconds of one core.</param>
/// <param name="StoredBytes">Bytes that are kept of it.</param>
/// <param name="MemoryBytes">Bytes that its statistics take in memory.</param>
internal sealed record PilotSample(double Seconds, double StoredBytes, double MemoryBytes);
