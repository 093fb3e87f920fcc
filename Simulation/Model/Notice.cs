using QueueSim.Randomness;

namespace QueueSim.Model;

/// <summary>A notice to the seller, of a bounce or a question. Without e-mail, or among spam, it is missed for a time.</summary>
internal static class Notice
{
    /// <summary>Goes on with a stage when the seller can know of the notice.</summary>
    public static Next Send(Journey journey, Purpose missed, int occurrence, Stage known) =>
        journey.Draws.Happens(journey.Scenario.Sellers.MissedNoticeProbability, missed, occurrence)
            ? journey.After(Ticks.From(journey.Scenario.Sellers.MissedNoticeHours, Ticks.PerHour), known)
            : known(journey);
}
