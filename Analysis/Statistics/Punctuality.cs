namespace QueueSim.Statistics;

/// <summary>Whether a limit of time was kept; undecided when what it is about was cut off before it could tell.</summary>
internal enum Punctuality { Kept, Missed, Undecided }

/// <summary>The one rule for all limits.</summary>
internal static class Limits
{
    /// <summary>What became of a limit.</summary>
    /// <param name="ticks">How long it took, or for how long it was watched.</param>
    /// <param name="limit">The limit.</param>
    /// <param name="happened">Whether what is limited happened at the end of that time.</param>
    /// <param name="cutOff">Whether, if it did not, it might still have.</param>
    public static Punctuality Of(long ticks, long limit, bool happened, bool cutOff) =>
        ticks > limit ? Punctuality.Missed : happened ? Punctuality.Kept : cutOff ? Punctuality.Undecided : Punctuality.Missed;

    /// <summary>A case's first response, by the calendar.</summary>
    public static Punctuality OfResponse(in CaseRecord record, long limit) => OfResponse(record, ResponseEnd(record) - record.SubmittedTicks, limit);

    /// <summary>A case's first response.</summary>
    /// <param name="record">The case.</param>
    /// <param name="ticks">Time to the first response or, without one, to the end of the case.</param>
    /// <param name="limit">The limit.</param>
    public static Punctuality OfResponse(in CaseRecord record, long ticks, long limit) =>
        Of(ticks, limit, record.FirstResponseTicks >= 0, record.Outcome is CaseOutcome.Open or CaseOutcome.Withdrawn);

    /// <summary>When the first response came or, without one, the case ended.</summary>
    public static long ResponseEnd(in CaseRecord record) => record.FirstResponseTicks >= 0 ? record.FirstResponseTicks : record.ClosedTicks;

    /// <summary>A case's decision, by the calendar.</summary>
    public static Punctuality OfClose(in CaseRecord record, long limit) => OfClose(record, record.ClosedTicks - record.SubmittedTicks, limit);

    /// <summary>A case's decision.</summary>
    /// <param name="record">The case.</param>
    /// <param name="ticks">How long it took.</param>
    /// <param name="limit">The limit.</param>
    public static Punctuality OfClose(in CaseRecord record, long ticks, long limit) => Of(
        ticks, limit, record.Outcome is CaseOutcome.Solved or CaseOutcome.Refused,
        record.Outcome is CaseOutcome.Open or CaseOutcome.Withdrawn or CaseOutcome.Merged or CaseOutcome.Lapsed);

    /// <summary>A wait for an agent of so many ticks.</summary>
    public static Punctuality OfWait(in VisitRecord record, long ticks, long limit) => Of(
        ticks, limit, record.End == VisitEnd.Touched, record.End is VisitEnd.StillWaiting or VisitEnd.Withdrawn);

    /// <summary>A problem's solution after so many ticks.</summary>
    public static Punctuality OfResolution(in ProblemRecord record, long ticks, long limit) => Of(
        ticks, limit,
        record.Outcome is not (ProblemOutcome.Open or ProblemOutcome.Refused or ProblemOutcome.GivenUp or ProblemOutcome.Blocked),
        record.Outcome == ProblemOutcome.Open);
}
