using QueueSim.Randomness;

namespace QueueSim.Model;

/// <summary>An account that may be suspended (C16), or too new to open cases for a time or for good (T14).</summary>
internal static class Access
{
    public static Next Begin(Journey journey)
    {
        if (journey.Desk.Accounts.IsSuspended(journey.Account, journey.Desk.NowTicks))
            return journey.End(ProblemOutcome.Blocked);
        if (journey.Seller.LockedOutTicks <= 0)
            return KnowledgeBase.Read(journey);
        var access = journey.Scenario.Access;
        if (!journey.Draws.Happens(access.UnlockProbability, Purpose.Unlock))
            return journey.End(ProblemOutcome.Blocked);
        var unlocking = Math.Min(journey.Seller.LockedOutTicks, journey.Draws.Hours(access.UnlockHours, Purpose.UnlockTime));
        return journey.After(unlocking, KnowledgeBase.Read);
    }

    /// <summary>Goes on to a team. Individual sellers come to it by way of general support (T12).</summary>
    public static Next Reach(Journey journey, Stage then) =>
        journey.Seller.IsIndividual
            ? journey.Waiting.Await(journey.Draws.Hours(journey.Scenario.Access.IndividualDelayHours, Purpose.IndividualDelay, journey.Submissions), then)
            : then(journey);
}
