namespace QueueSim.Statistics;

/// <summary>Cases of one segment by all that shares are made of: one count a case.</summary>
internal sealed class CaseTally
{
    private const int Outcomes = (int)CaseOutcome.Lapsed + 1;
    private const int Truths = (int)CaseTruth.SelfServable + 1;
    private const int Punctualitys = (int)Punctuality.Undecided + 1;
    private const long ResponseLimitTicks = 12 * TimeGrid.TicksPerHour;
    private const long CloseLimitTicks = 48 * TimeGrid.TicksPerHour;

    private readonly long[] counts = new long[Outcomes * 2 * Truths * Punctualitys * Punctualitys];
    private readonly long[] reasons = new long[(int)FilterReason.SelfHelp + 1]; // of the submissions that the pre-screen judged

    /// <summary>Transfers of the cases that an agent touched.</summary>
    public long TouchedTransfers { get; private set; }

    /// <summary>Questions about the cases that an agent touched.</summary>
    public long TouchedQuestions { get; private set; }

    /// <summary>Time in queues before the first response of the cases that an agent touched.</summary>
    public Int128 QueuedTicks { get; private set; }

    public Ratio RespondedWithinLimit => Share(
        of: cell => cell.Outcome != CaseOutcome.Filtered && cell.Response != Punctuality.Undecided,
        where: cell => cell.Response == Punctuality.Kept);

    public Ratio ClosedWithinLimit => Share(
        of: cell => cell.Outcome != CaseOutcome.Filtered && cell.Close != Punctuality.Undecided,
        where: cell => cell.Close == Punctuality.Kept);

    public Ratio Filtered => new(FilteredCount, ScreenedCount);

    /// <summary>Of the judged submissions, those pushed to self-help.</summary>
    public Ratio Pushed => new(reasons[(int)FilterReason.SelfHelp], ScreenedCount);

    /// <summary>Of the judged submissions, those filtered for a fault.</summary>
    public Ratio Bounced => new(FilteredCount - reasons[(int)FilterReason.SelfHelp], ScreenedCount);

    public Ratio Lapsed => Share(
        of: cell => cell.Outcome != CaseOutcome.Filtered,
        where: cell => cell.Outcome == CaseOutcome.Lapsed);

    public Ratio FalselyFiltered => Share(
        of: cell => cell.IsScreened && cell.Truth == CaseTruth.Workable,
        where: cell => cell.Outcome == CaseOutcome.Filtered);

    public Ratio Missed => Share(
        of: cell => cell.IsScreened && cell.Truth != CaseTruth.Workable,
        where: cell => cell.Outcome != CaseOutcome.Filtered);

    private long ScreenedCount => reasons.Sum();

    private long FilteredCount => ScreenedCount - reasons[(int)FilterReason.None];

    /// <summary>The count that a case belongs to.</summary>
    public static int CodeOf(in CaseRecord record)
    {
        var response = Limits.OfResponse(record, ResponseLimitTicks);
        var close = Limits.OfClose(record, CloseLimitTicks);
        var code = ((int)record.Outcome * 2) + (record.IsScreened ? 1 : 0);
        return (((((code * Truths) + (int)record.Truth) * Punctualitys) + (int)response) * Punctualitys) + (int)close;
    }

    public void Add(int code, in CaseRecord record)
    {
        counts[code]++;
        if (record.IsScreened)
            reasons[(int)record.Reason]++;
        if (record.FirstResponseTicks < 0)
            return;

        TouchedTransfers += record.Transfers;
        TouchedQuestions += record.Questions;
        QueuedTicks += record.QueuedTicks;
    }

    /// <summary>Adds all cases of another tally.</summary>
    public void Add(CaseTally other)
    {
        for (var code = 0; code < counts.Length; code++)
            counts[code] += other.counts[code];
        for (var reason = 0; reason < reasons.Length; reason++)
            reasons[reason] += other.reasons[reason];
        TouchedTransfers += other.TouchedTransfers;
        TouchedQuestions += other.TouchedQuestions;
        QueuedTicks += other.QueuedTicks;
    }

    /// <summary>Of the filtered submissions, those filtered for one reason.</summary>
    public Ratio FilteredFor(FilterReason reason) => new(reasons[(int)reason], FilteredCount);

    private Ratio Share(Func<Cell, bool> of, Func<Cell, bool> where)
    {
        var (all, some) = (0L, 0L);
        for (var code = 0; code < counts.Length; code++)
        {
            var cell = Cell.At(code);
            if (counts[code] == 0 || !of(cell))
                continue;

            all += counts[code];
            some += where(cell) ? counts[code] : 0;
        }

        return new Ratio(some, all);
    }

    /// <summary>What the cases of one count have in common.</summary>
    private readonly record struct Cell(CaseOutcome Outcome, bool IsScreened, CaseTruth Truth, Punctuality Response, Punctuality Close)
    {
        public static Cell At(int code)
        {
            var (rest, close) = Math.DivRem(code, Punctualitys);
            (rest, var response) = Math.DivRem(rest, Punctualitys);
            (rest, var truth) = Math.DivRem(rest, Truths);
            return new Cell((CaseOutcome)(rest / 2), rest % 2 == 1, (CaseTruth)truth, (Punctuality)response, (Punctuality)close);
        }
    }
}
