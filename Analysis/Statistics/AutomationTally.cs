namespace QueueSim.Statistics;

/// <summary>What vendors of support AI count, beside what came of it. Of the problems that came to support by a case or a chat.</summary>
internal struct AutomationTally
{
    private long contacts;
    private long involved;
    private long deflected;
    private long resolved;
    private long contained;
    private long falselyContained;

    /// <summary>Problems that AI judged or answered.</summary>
    public readonly Ratio Involvement => new(involved, contacts);

    /// <summary>Problems that ended without a human, however they ended.</summary>
    public readonly Ratio Deflection => new(deflected, contacts);

    /// <summary>Problems that self-help or the chat AI solved without a human.</summary>
    public readonly Ratio AutomatedResolution => new(resolved, contacts);

    /// <summary>Of the filtered submissions, those that solved nothing and whose seller was back soon, or gave up.</summary>
    public readonly Ratio FalseContainment => new(falselyContained, contained);

    public void Add(in ProblemRecord record)
    {
        if (record.Submissions == 0 && !record.UsedChat)
            return;
        contacts++;
        involved += record.MetAi ? 1 : 0;
        contained += record.Contained;
        falselyContained += record.FalselyContained;
        if (record.FirstHumanTicks >= 0 || record.Outcome == ProblemOutcome.Open)
            return;
        deflected++;
        resolved += record.Outcome is ProblemOutcome.SolvedBySelfHelp or ProblemOutcome.SolvedByChat ? 1 : 0;
    }

    /// <summary>Adds all problems of another tally.</summary>
    public void Add(in AutomationTally other)
    {
        contacts += other.contacts;
        involved += other.involved;
        deflected += other.deflected;
        resolved += other.resolved;
        contained += other.contained;
        falselyContained += other.falselyContained;
    }
}
