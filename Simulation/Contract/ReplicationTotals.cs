namespace QueueSim.Contract;

/// <summary>Problems of one whole replication (warm-up and cool-down included) and how they ended.</summary>
/// <param name="ByOutcome">Problems by <see cref="ProblemOutcome"/>; open are those that were when the run stopped.</param>
/// <param name="ObservedStillOpen">Of the open ones, those that appeared in the observation window.</param>
/// <param name="StoppedTicks">When the run stopped, in ticks since its start.</param>
public sealed record ReplicationTotals(IReadOnlyList<long> ByOutcome, long ObservedStillOpen, long StoppedTicks)
{
    /// <summary>Problems that appeared.</summary>
    public long Appeared => ByOutcome.Sum();

    /// <summary>Problems that were solved, in whatever way.</summary>
    public long Solved => Appeared - Refused - GivenUp - Blocked - StillOpen;

    public long Refused => ByOutcome[(int)ProblemOutcome.Refused];

    public long GivenUp => ByOutcome[(int)ProblemOutcome.GivenUp];

    public long Blocked => ByOutcome[(int)ProblemOutcome.Blocked];

    public long StillOpen => ByOutcome[(int)ProblemOutcome.Open];
}
