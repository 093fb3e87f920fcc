namespace QueueSim.Health;

/// <summary>Follow-ups while a case is investigated, as expectations (T15–T17, C8). Those in queues depend on waits, which a steady desk keeps short.</summary>
/// <param name="scenario">The scenario.</param>
/// <param name="kind">Who follows up.</param>
/// <param name="typeIndex">The case type.</param>
internal sealed class FollowedUp(Scenario scenario, SellerKind kind, int typeIndex)
{
    private const double MinutesPerHour = 60;

    private readonly FollowUpSettings settings = scenario.FollowUps;
    private readonly CaseType type = scenario.CaseTypes[typeIndex];

    /// <summary>What follow-ups in one investigation bring.</summary>
    /// <param name="factor">Factor on its length.</param>
    /// <returns>Hours of reading, hours of merging duplicates, and the probability that the case is closed and opened anew.</returns>
    public (double Reading, double Merging, double IsReopened) During(double factor)
    {
        if (settings.Maximum <= 0 || kind.Strategy.FollowUp == FollowUp.Wait || factor <= 0)
            return (0, 0, 0);
        double Reaches(int times) => 1 - type.InvestigationHours.Cdf(times * settings.AfterHours / factor);
        var expected = Enumerable.Range(1, Math.Min(settings.Maximum, 10)).Sum(Reaches);
        var touch = type.TouchMinutes.Mean / MinutesPerHour;
        return kind.Strategy.FollowUp switch
        {
            FollowUp.Reopen => (0, 0, Reaches(1)),
            FollowUp.Duplicate => (0, expected * touch * settings.MergeTouchFactor * (scenario.PreScreen.IsEnabled ? 1 - scenario.PreScreen.DuplicateProbability : 1), 0),
            _ => (expected * touch * settings.ReminderTouchFactor, 0, 0),
        };
    }
}
