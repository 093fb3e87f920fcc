namespace QueueSim.Statistics;

/// <summary>How long the problems of one segment lived: from their appearance to their end.</summary>
internal sealed class LifeTally(RunWindow window)
{
    /// <summary>Longest life that is counted.</summary>
    public long HorizonTicks { get; } = (long)Math.Round(window.HorizonDays * TimeGrid.TicksPerDay);

    /// <summary>Time to the solution of solved problems; open ones are censored.</summary>
    public DurationTally Resolution { get; } = new();

    /// <summary>Time to the end of problems that end without a solution: refused, given up or blocked.</summary>
    public QuantileSketch Unsolved { get; } = new();

    public void Add(ProblemOutcome outcome, int bin, long ticks, double hours)
    {
        switch (outcome)
        {
            case ProblemOutcome.Open:
                Resolution.AddCensored(bin, hours);
                break;
            case ProblemOutcome.Refused or ProblemOutcome.GivenUp or ProblemOutcome.Blocked:
                Unsolved.AddAt(bin, hours, 1);
                break;
            default:
                Resolution.Add(bin, ticks, hours);
                break;
        }
    }

    /// <summary>Adds all problems of another tally.</summary>
    public void Add(LifeTally other)
    {
        Resolution.Add(other.Resolution);
        Unsolved.Merge(other.Unsolved);
    }

    /// <summary>Leaves the memory to others; the tally is not asked again.</summary>
    public void Release()
    {
        Resolution.Release();
        Unsolved.Release();
    }
}
