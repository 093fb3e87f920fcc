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

    /// <summary>Whether a limit was kept. Undecided when a case was open, withdrawn, merged or lapsed before it could tell.</summary>
    private enum Punctuality { Kept, Missed, Undecided }

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

    public Ratio Filtered => Share(
        of: cell => !cell.IsAppeal,
        where: cell => cell.Outcome == CaseOutcome.Filtered);

    public Ratio Lapsed => Share(
        of: cell => cell.Outcome != CaseOutcome.Filtered,
        where: cell => cell.Outcome == CaseOutcome.Lapsed);

    public Ratio FalselyFiltered => Share(
        of: cell => !cell.IsAppeal && cell.Truth == CaseTruth.Workable,
        where: cell => cell.Outcome == CaseOutcome.Filtered);

    public Ratio Missed => Share(
        of: cell => !cell.IsAppeal && cell.Truth != CaseTruth.Workable,
        where: cell => cell.Outcome != CaseOutcome.Filtered);

    /// <summary>The count that a case belongs to.</summary>
    public static int CodeOf(in CaseRecord record)
    {
        var touched = record.FirstResponseTicks >= 0;
        var response = PunctualityOf((touched ? record.FirstResponseTicks : record.ClosedTicks) - record.SubmittedTicks, ResponseLimitTicks,
            touched, record.Outcome is CaseOutcome.Open or CaseOutcome.Withdrawn);
        var close = PunctualityOf(record.ClosedTicks - record.SubmittedTicks, CloseLimitTicks,
            record.Outcome is CaseOutcome.Solved or CaseOutcome.Refused,
            record.Outcome is CaseOutcome.Open or CaseOutcome.Withdrawn or CaseOutcome.Merged or CaseOutcome.Lapsed);
        var code = ((int)record.Outcome * 2) + (record.IsAppeal ? 1 : 0);
        return (((((code * Truths) + (int)record.Truth) * Punctualitys) + (int)response) * Punctualitys) + (int)close;
    }

    public void Add(int code, in CaseRecord record)
    {
        counts[code]++;
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
        TouchedTransfers += other.TouchedTransfers;
        TouchedQuestions += other.TouchedQuestions;
        QueuedTicks += other.QueuedTicks;
    }

    private static Punctuality PunctualityOf(long ticks, long limit, bool happened, bool cutOff) =>
        ticks > limit ? Punctuality.Missed : happened ? Punctuality.Kept : cutOff ? Punctuality.Undecided : Punctuality.Missed;

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
    private readonly record struct Cell(CaseOutcome Outcome, bool IsAppeal, CaseTruth Truth, Punctuality Response, Punctuality Close)
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
