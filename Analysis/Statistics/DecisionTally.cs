namespace QueueSim.Statistics;

/// <summary>Decided cases of one segment by what the shares of success are made of: one count a decision.</summary>
internal sealed class DecisionTally
{
    private const int Solved = 1;
    private const int Compliance = 2;
    private const int Appeal = 4;
    private const int First = 8;
    private const int Quick = 16;
    private const int Right = 32;
    private const int Marks = 2 * Right;

    private static readonly int Causes = Enum.GetValues<RefusalCause>().Length;

    private readonly long[] counts = new long[Marks * Causes]; // by cause of refusal and marks

    /// <summary>Success of compliance cases that are a problem's first submission.</summary>
    public Ratio AppealSuccess => Share(of: Compliance | First, where: Solved);

    /// <summary>Success of appeals against a refusal.</summary>
    public Ratio SecondAppealSuccess => Share(of: Appeal, where: Solved);

    /// <summary>Problems quickly solved with their first submission that was right.</summary>
    public Ratio QuickRight => Share(of: Solved | Quick | First, where: Right);

    /// <summary>Refused compliance cases that one cause made refusals.</summary>
    public Ratio RefusedFor(RefusalCause cause)
    {
        var (all, some) = (0L, 0L);
        for (var code = 0; code < counts.Length; code++)
        {
            if ((code & (Compliance | Solved)) != Compliance)
                continue;
            all += counts[code];
            some += code / Marks == (int)cause ? counts[code] : 0;
        }

        return new Ratio(some, all);
    }

    /// <summary>The count that a decided case belongs to.</summary>
    /// <param name="record">The case.</param>
    /// <param name="isCompliance">Whether its type is one of compliance.</param>
    /// <param name="quickTicks">The longest time that counts as quick.</param>
    public static int CodeOf(in CaseRecord record, bool isCompliance, long quickTicks)
    {
        var right = record.HadRightCategory && record.HadAllDocuments;
        return ((int)record.Cause * Marks) | (record.Outcome == CaseOutcome.Solved ? Solved : 0)
            | (isCompliance ? Compliance : 0)
            | (record.IsAppeal ? Appeal : 0)
            | (record.Submission == 1 ? First : 0)
            | (record.ClosedTicks - record.SubmittedTicks <= quickTicks ? Quick : 0)
            | (right ? Right : 0);
    }

    public void Add(int code) => counts[code]++;

    /// <summary>Adds all decisions of another tally.</summary>
    public void Add(DecisionTally other)
    {
        for (var code = 0; code < counts.Length; code++)
            counts[code] += other.counts[code];
    }

    /// <summary>Of the decisions with all of some marks, the share with one more mark.</summary>
    private Ratio Share(int of, int where)
    {
        var (all, some) = (0L, 0L);
        for (var code = 0; code < counts.Length; code++)
        {
            if ((code & of) != of)
                continue;

            all += counts[code];
            some += (code & where) != 0 ? counts[code] : 0;
        }

        return new Ratio(some, all);
    }
}
