namespace QueueSim.Statistics;

/// <summary>Hours from the appearance of problems to their end, by how they ended.</summary>
/// <param name="Solved">Solved by knowledge base, self-help, chat or a team.</param>
/// <param name="Refused">Refused for good.</param>
/// <param name="GivenUp">Given up by the seller.</param>
/// <param name="Blocked">Blocked because the account may not open cases.</param>
/// <param name="Open">Open when the run stopped: right-censored.</param>
/// <remarks>Meant for reading; whoever wants to add to a sketch takes a copy.</remarks>
public sealed record ResolutionSketches(
    QuantileSketch Solved, QuantileSketch Refused, QuantileSketch GivenUp, QuantileSketch Blocked, QuantileSketch Open)
{
    /// <summary>Index of <see cref="Solved"/> in <see cref="Incidence"/>.</summary>
    public const int SolvedCause = 0;

    /// <summary>Index of <see cref="Refused"/> in <see cref="Incidence"/>.</summary>
    public const int RefusedCause = 1;

    /// <summary>Index of <see cref="GivenUp"/> in <see cref="Incidence"/>.</summary>
    public const int GivenUpCause = 2;

    /// <summary>Index of <see cref="Blocked"/> in <see cref="Incidence"/>.</summary>
    public const int BlockedCause = 3;

    /// <summary>Probability of being solved, refused, given up or blocked by a time, all problems counted (Aalen–Johansen).</summary>
    public CumulativeIncidence Incidence() => new([Solved, Refused, GivenUp, Blocked], Open);

    /// <summary>Distribution of the time to solution as <c>resolution_hours</c> has it: refused, given-up and blocked problems left out.</summary>
    public KaplanMeier TimeToSolution() => new(Solved, Open);

    internal static ResolutionSketches Empty() => new(new(), new(), new(), new(), new());

    internal static ResolutionSketches CopyOf(SegmentTally tally) => new(
        tally.Resolution.EndedSketch.Copy(), tally.Refused.Copy(), tally.GivenUp.Copy(), tally.Blocked.Copy(),
        tally.Resolution.CensoredSketch.Copy());

    internal ResolutionSketches Copy() => new(Solved.Copy(), Refused.Copy(), GivenUp.Copy(), Blocked.Copy(), Open.Copy());

    internal void Merge(ResolutionSketches other)
    {
        Solved.Merge(other.Solved);
        Refused.Merge(other.Refused);
        GivenUp.Merge(other.GivenUp);
        Blocked.Merge(other.Blocked);
        Open.Merge(other.Open);
    }
}
