using QueueSim.Randomness;

namespace QueueSim.Model;

/// <summary>Help pages that some sellers read before they write (T19).</summary>
internal static class KnowledgeBase
{
    public static Next Read(Journey journey) =>
        journey.Strategy.ReadsKnowledgeBase
            ? journey.After(journey.Draws.Hours(journey.Scenario.KnowledgeBase.ReadHours, Purpose.KnowledgeBaseTime), Understand)
            : Chat.Choose(journey);

    private static Next Understand(Journey journey) =>
        journey.Submission.IsSelfServable && journey.Draws.Happens(journey.Scenario.KnowledgeBase.SolveProbability, Purpose.KnowledgeBaseSolve)
            ? journey.End(ProblemOutcome.SolvedByKnowledgeBase)
            : Chat.Choose(journey);
}
