namespace QueueSim.Statistics;

/// <summary>Hours from the appearance of problems to their end, by how they ended.</summary>
/// <param name="Solved">Solved by knowledge base, self-help, chat or a team.</param>
/// <param name="Unsolved">Refused for good, given up by the seller, or blocked.</param>
/// <param name="Open">Open when the run stopped: right-censored.</param>
/// <remarks>Meant for reading; whoever wants to add to a sketch takes a copy.</remarks>
public sealed record ResolutionSketches(QuantileSketch Solved, QuantileSketch Unsolved, QuantileSketch Open)
{
    /// <summary>Share of all problems that are solved by a time.</summary>
    public CumulativeIncidence Incidence() => new(Solved, Unsolved, Open);

    /// <summary>Time to solution as <c>resolution_hours</c> has it: problems that end unsolved are left out.</summary>
    public KaplanMeier TimeToSolution() => new(Solved, Open);

    internal static ResolutionSketches Empty() => new(new(), new(), new());

    internal static ResolutionSketches CopyOf(LifeTally lives) =>
        new(lives.Resolution.EndedSketch.Copy(), lives.Unsolved.Copy(), lives.Resolution.CensoredSketch.Copy());

    internal ResolutionSketches Copy() => new(Solved.Copy(), Unsolved.Copy(), Open.Copy());

    internal void Merge(ResolutionSketches other)
    {
        Solved.Merge(other.Solved);
        Unsolved.Merge(other.Unsolved);
        Open.Merge(other.Open);
    }
}
