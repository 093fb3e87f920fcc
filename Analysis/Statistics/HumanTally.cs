namespace QueueSim.Statistics;

/// <summary>When the problems of one segment first reached a human. Their clock starts with the first submission or attempt to chat.</summary>
internal sealed class HumanTally
{
    /// <summary>Time to an agent's first answer; problems that are open without one are censored.</summary>
    public DurationTally Response { get; } = new();

    /// <summary>Time to the end of problems that ended without an agent's answer.</summary>
    private readonly QuantileSketch never = new();

    /// <summary>Share that ends without an agent's answer. It is Aalen and Johansen's where problems are open without one, else the plain share.</summary>
    public Ratio Never
    {
        get
        {
            var problems = Response.Count + never.Count;
            if (Response.CensoredSketch.Count == 0)
                return new Ratio(never.Count, problems);
            var shares = new CumulativeIncidence(never, Response.EndedSketch, Response.CensoredSketch).Shares;
            return new Ratio((shares.Count == 0 ? 0 : shares[^1]) * problems, problems);
        }
    }

    /// <summary>What a problem adds, found once for all segments. It is <see langword="null"/> when the seller never turned to support.</summary>
    public static Wait? WaitOf(in ProblemRecord record)
    {
        if (record.FirstContactTicks < 0)
            return null;
        var reached = record.FirstHumanTicks >= 0;
        var ticks = (reached ? record.FirstHumanTicks : record.EndedTicks) - record.FirstContactTicks;
        var hours = (double)ticks / TimeGrid.TicksPerHour;
        return new Wait(reached, record.Outcome == ProblemOutcome.Open, SketchBins.IndexOf(hours), ticks, hours);
    }

    public void Add(Wait wait)
    {
        if (wait.Reached)
            Response.Add(wait.Bin, wait.Ticks, wait.Hours);
        else if (wait.IsOpen)
            Response.AddCensored(wait.Bin, wait.Hours);
        else
            never.AddAt(wait.Bin, wait.Hours, 1);
    }

    /// <summary>Adds all problems of another tally.</summary>
    public void Add(HumanTally other)
    {
        Response.Add(other.Response);
        never.Merge(other.never);
    }

    /// <summary>Leaves the memory to others; the tally is not asked again.</summary>
    public void Release()
    {
        Response.Release();
        never.Release();
    }

    /// <summary>A problem's wait for a human, and whether one came.</summary>
    public readonly record struct Wait(bool Reached, bool IsOpen, int Bin, long Ticks, double Hours);
}
