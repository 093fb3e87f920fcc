namespace QueueSim.Statistics;

/// <summary>Problems of one segment by outcome and by how long they took: one count a problem.</summary>
internal sealed class ProblemTally
{
    private const int Outcomes = (int)ProblemOutcome.Blocked + 1;

    private readonly long[] counts = new long[Outcomes * (LimitHours.Length + 1)];
    private long submissions;
    private long withChatAccess;
    private long usedChat;
    private AutomationTally automation;
    private Money delayCost;
    private Money agencyCost;

    /// <summary>Limits of the <c>within</c> metrics.</summary>
    public static ReadOnlySpan<int> LimitHours => [12, 24, 48, 72];

    /// <summary>Problems that took at least one case.</summary>
    public long Submitted { get; private set; }

    public long Problems => Sum(0, Outcomes);

    public Ratio Solved => new(Sum((int)ProblemOutcome.SolvedByKnowledgeBase, (int)ProblemOutcome.Refused), Problems);

    public Ratio ChatAccess => new(withChatAccess, Problems);

    public Ratio ChatUsed => new(usedChat, Problems);

    public AutomationTally Automation => automation;

    public Ratio SubmissionsPerProblem => new(submissions, Problems);

    public Ratio DelayCostPerProblem => new(delayCost.Units, Problems);

    public Ratio AgencyCostPerProblem => new(agencyCost.Units, Problems);

    /// <summary>The count that a problem belongs to.</summary>
    public static int CodeOf(ProblemOutcome outcome, long ticks)
    {
        var exceeded = 0;
        foreach (var hours in LimitHours)
            exceeded += ticks > hours * TimeGrid.TicksPerHour ? 1 : 0;
        return ((int)outcome * (LimitHours.Length + 1)) + exceeded;
    }

    public void Add(int code, in ProblemRecord record, Money delay, Money agency)
    {
        counts[code]++;
        submissions += record.Submissions;
        Submitted += record.Submissions > 0 ? 1 : 0;
        withChatAccess += record.HasChatAccess ? 1 : 0;
        usedChat += record.UsedChat ? 1 : 0;
        automation.Add(record);
        delayCost += delay;
        agencyCost += agency;
    }

    /// <summary>Adds all problems of another tally.</summary>
    public void Add(ProblemTally other)
    {
        for (var code = 0; code < counts.Length; code++)
            counts[code] += other.counts[code];
        submissions += other.submissions;
        Submitted += other.Submitted;
        withChatAccess += other.withChatAccess;
        usedChat += other.usedChat;
        automation.Add(other.automation);
        delayCost += other.delayCost;
        agencyCost += other.agencyCost;
    }

    public Ratio ShareOf(ProblemOutcome outcome) => new(CountOf(outcome), Problems);

    public long CountOf(ProblemOutcome outcome) => Sum((int)outcome, (int)outcome + 1);

    public Ratio SolvedWithin(int limit)
    {
        var solved = 0L;
        for (var outcome = ProblemOutcome.SolvedByKnowledgeBase; outcome <= ProblemOutcome.SolvedByTeam; outcome++)
        {
            foreach (var count in counts.AsSpan((int)outcome * (LimitHours.Length + 1), limit + 1))
                solved += count;
        }

        return new Ratio(solved, Problems);
    }

    private long Sum(int fromOutcome, int toOutcome)
    {
        var sum = 0L;
        for (var i = fromOutcome * (LimitHours.Length + 1); i < toOutcome * (LimitHours.Length + 1); i++)
            sum += counts[i];
        return sum;
    }
}
