namespace QueueSim.Model;

/// <summary>Filtered submissions of one problem: vendors count them as contained. What became of the problem after each.</summary>
/// <remarks>
/// Contained falsely is what did not solve the problem and whose seller was back within the window, or never: gave up. Who is back later would count as
/// somebody with a new problem.
/// </remarks>
internal struct Containment
{
    private long sinceTicks; // 0 while nothing is contained; else the instant plus one

    /// <summary>Submissions that were contained and of which it is known what followed.</summary>
    public int Contained { get; private set; }

    /// <summary>Of these, falsely.</summary>
    public int FalselyContained { get; private set; }

    /// <summary>A submission was filtered.</summary>
    public void Begin(long nowTicks) => sinceTicks = nowTicks + 1;

    /// <summary>The seller is back with the problem unsolved.</summary>
    /// <param name="nowTicks">Now.</param>
    /// <param name="windowDays">Within how many days that shows.</param>
    public void Return(long nowTicks, double windowDays) => Settle(isFalse: nowTicks + 1 - sinceTicks <= Ticks.From(windowDays, Ticks.PerDay));

    /// <summary>The problem has ended.</summary>
    /// <param name="outcome">How; open when the run stopped, so that nothing is known of the last one.</param>
    /// <param name="nowTicks">Now.</param>
    /// <param name="windowDays">As for a return.</param>
    public void End(ProblemOutcome outcome, long nowTicks, double windowDays)
    {
        if (outcome == ProblemOutcome.SolvedByChat)
            Return(nowTicks, windowDays);
        else if (outcome != ProblemOutcome.Open)
            Settle(isFalse: outcome != ProblemOutcome.SolvedBySelfHelp);
    }

    private void Settle(bool isFalse)
    {
        if (sinceTicks == 0)
            return;
        sinceTicks = 0;
        Contained++;
        FalselyContained += isFalse ? 1 : 0;
    }
}
