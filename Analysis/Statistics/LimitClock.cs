namespace QueueSim.Statistics;

/// <summary>What a limit of time limits: equal ones are one metric.</summary>
/// <param name="Clock">What is timed.</param>
/// <param name="Limit">The limit.</param>
/// <param name="Hours">Which hours count.</param>
/// <param name="PausesForSeller">Whether time in which the seller's answer is awaited does not count.</param>
internal readonly record struct MeasuredLimit(ServiceClock Clock, TimeLimit Limit, ServiceHours Hours = ServiceHours.Calendar, bool PausesForSeller = false);

/// <summary>Holds the records of one replication against limits, each on its own clock.</summary>
/// <remarks>
/// In opening hours a case and a problem are timed by the case type's own team, whoever serves them, so that one case has one clock; a wait by
/// the team in whose queue it is.
/// </remarks>
internal sealed class LimitClock(Scenario scenario)
{
    private readonly OpeningHours?[] openingHours = new OpeningHours?[scenario.Teams.Count];

    /// <summary>A wait for an agent.</summary>
    public Punctuality OfWait(in VisitRecord record, in MeasuredLimit limit) =>
        Limits.OfWait(record, Between(limit, record.Team, record.JoinedTicks, record.LeftTicks), limit.Limit.Ticks);

    /// <summary>A case's first response or decision. Before the first response nothing is awaited of the seller.</summary>
    public Punctuality OfCase(in CaseRecord record, in MeasuredLimit limit)
    {
        var team = scenario.CaseTypes[record.CaseType].TeamIndex;
        return limit.Clock == ServiceClock.Close
            ? Limits.OfClose(record, Between(limit, team, record.SubmittedTicks, record.ClosedTicks) - Pause(limit, record.AwaitedTicks, record.AwaitedOpenTicks), limit.Limit.Ticks)
            : Limits.OfResponse(record, Between(limit, team, record.SubmittedTicks, Limits.ResponseEnd(record)), limit.Limit.Ticks);
    }

    /// <summary>A problem's solution.</summary>
    public Punctuality OfResolution(in ProblemRecord record, in MeasuredLimit limit)
    {
        var team = scenario.CaseTypes[record.CaseType].TeamIndex;
        var ticks = Between(limit, team, record.AppearedTicks, record.EndedTicks) - Pause(limit, record.AwaitedTicks, record.AwaitedOpenTicks);
        return Limits.OfResolution(record, ticks, limit.Limit.Ticks);
    }

    private static long Pause(in MeasuredLimit limit, long awaited, long awaitedOpen) =>
        !limit.PausesForSeller ? 0 : limit.Hours == ServiceHours.Team ? awaitedOpen : awaited;

    private long Between(in MeasuredLimit limit, int team, long from, long to) =>
        limit.Hours == ServiceHours.Calendar ? to - from : (openingHours[team] ??= new OpeningHours(scenario, team)).TicksBetween(from, to);
}
