namespace QueueSim.Statistics;

/// <summary>How long the problems of one segment lived: from their appearance to their end.</summary>
internal sealed class LifeTally(RunWindow window)
{
    /// <summary>Longest life that is counted.</summary>
    public long HorizonTicks { get; } = (long)Math.Round(window.HorizonDays * TimeGrid.TicksPerDay);

    private Int128 countedTicks; // whole numbers, so that the mean does not depend on the order of adding or merging
    private long solvedInTime;
    private long cutOff;

    /// <summary>The shorter of time to resolution and horizon, over all problems (Royston and Parmar 2013).</summary>
    /// <remarks>Exact as long as every open problem was followed to the horizon; else the area under the Kaplan–Meier curve.</remarks>
    public Ratio Restricted
    {
        get
        {
            if (cutOff == 0)
                return new Ratio((double)countedTicks / TimeGrid.TicksPerHour, Problems);
            return new Ratio(Curve.RestrictedMean(HorizonHours)!.Value * Problems, Problems);
        }
    }

    /// <summary>Problems solved within the horizon, of all. Exact or from the same curve, as <see cref="Restricted"/>.</summary>
    public Ratio SolvedInTime => cutOff == 0 ? new Ratio(solvedInTime, Problems) : new Ratio((1 - Curve.Survival(HorizonHours)) * Problems, Problems);

    private long Problems => Resolution.Count + Unsolved.Count;

    private double HorizonHours => (double)HorizonTicks / TimeGrid.TicksPerHour;

    /// <summary>Share not solved yet; what ends unsolved stays so for good.</summary>
    private KaplanMeier Curve => new(Resolution.EndedSketch, Resolution.CensoredSketch, endless: Unsolved.Count);

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
                countedTicks += HorizonTicks;
                cutOff += ticks < HorizonTicks ? 1 : 0;
                break;
            case ProblemOutcome.Refused or ProblemOutcome.GivenUp or ProblemOutcome.Blocked:
                Unsolved.AddAt(bin, hours, 1);
                countedTicks += HorizonTicks;
                break;
            default:
                Resolution.Add(bin, ticks, hours);
                countedTicks += Math.Min(ticks, HorizonTicks);
                solvedInTime += ticks <= HorizonTicks ? 1 : 0;
                break;
        }
    }

    /// <summary>Adds all problems of another tally.</summary>
    public void Add(LifeTally other)
    {
        countedTicks += other.countedTicks;
        solvedInTime += other.solvedInTime;
        cutOff += other.cutOff;
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
