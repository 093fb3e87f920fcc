namespace QueueSim.Statistics;

/// <summary>Decided cases of one segment by what the shares of success are made of: one count a decision.</summary>
internal sealed class DecisionTally
{
    private const int Solved = 1;
    private const int Compliance = 2;
    private const int Appeal = 4;
    private const int Duplicate = 8;
    private const int Quick = 16;
    private const int Right = 32;
    private const long QuickLimitTicks = 24 * TimeGrid.TicksPerHour;

    private readonly long[] counts = new long[2 * Right];

    /// <summary>Success of compliance cases at the first decision.</summary>
    public Ratio AppealSuccess => Share(of: Compliance, without: Appeal | Duplicate, where: Solved);

    /// <summary>Success of appeals against a refusal.</summary>
    public Ratio SecondAppealSuccess => Share(of: Appeal, without: Duplicate, where: Solved);

    /// <summary>Quickly solved cases that were right from the start.</summary>
    public Ratio QuickRight => Share(of: Solved | Quick, without: 0, where: Right);

    /// <summary>The count that a decided case belongs to.</summary>
    public static int CodeOf(in CaseRecord record, bool isCompliance)
    {
        // The declared category is corrected when a case is transferred.
        var right = record.Transfers == 0 && record.DeclaredType == record.CaseType && record.HadAllDocuments;
        return (record.Outcome == CaseOutcome.Solved ? Solved : 0)
            | (isCompliance ? Compliance : 0)
            | (record.IsAppeal ? Appeal : 0)
            | (record.IsDuplicate ? Duplicate : 0)
            | (record.ClosedTicks - record.SubmittedTicks <= QuickLimitTicks ? Quick : 0)
            | (right ? Right : 0);
    }

    public void Add(int code) => counts[code]++;

    /// <summary>Adds all decisions of another tally.</summary>
    public void Add(DecisionTally other)
    {
        for (var code = 0; code < counts.Length; code++)
            counts[code] += other.counts[code];
    }

    /// <summary>Of the decisions with all of some marks and none of others, the share with one more mark.</summary>
    private Ratio Share(int of, int without, int where)
    {
        var (all, some) = (0L, 0L);
        for (var code = 0; code < counts.Length; code++)
        {
            if ((code & of) != of || (code & without) != 0)
                continue;

            all += counts[code];
            some += (code & where) != 0 ? counts[code] : 0;
        }

        return new Ratio(some, all);
    }
}
