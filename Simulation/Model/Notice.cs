namespace QueueSim.Model;

/// <summary>A notice to the seller, of a bounce or a question. Some accounts miss all of theirs for a time (A16).</summary>
internal static class Notice
{
    /// <summary>How long it takes the seller to do what a notice asks for.</summary>
    /// <param name="journey">Whose case it is.</param>
    /// <param name="ownTicks">The time from the moment at which the seller can know of it.</param>
    public static long ActTicks(Journey journey, long ownTicks) =>
        journey.Seller.MissesNotices ? ownTicks + Ticks.From(journey.Scenario.Sellers.MissedNoticeHours, Ticks.PerHour) : ownTicks;
}
