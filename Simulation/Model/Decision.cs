using QueueSim.Randomness;

namespace QueueSim.Model;

/// <summary>Investigation, the decision, and appeals against refusals (T8, T22).</summary>
internal static class Decision
{
    public static Next Investigate(Journey journey)
    {
        var ticks = journey.WorkTicks(journey.Type.InvestigationHours, Ticks.PerHour, Purpose.Investigation, journey.Rounds);
        return FollowUps.During(journey, ticks, Decide);
    }

    private static Next Decide(Journey journey)
    {
        var settings = journey.Scenario.Decision;
        ref readonly var draws = ref journey.Draws;
        if (draws.Happens(SuccessProbability(journey), Purpose.Decision, journey.Rounds))
        {
            journey.CloseCase(CaseOutcome.Solved);
            return draws.Happens(journey.Type.ReopenProbability, Purpose.FalseSolution, journey.Rounds)
                ? journey.After(draws.Hours(journey.Type.ReopenHours!, Purpose.FalseSolutionTime, journey.Rounds), ComeBack)
                : journey.End(ProblemOutcome.SolvedByTeam);
        }

        journey.CloseCase(CaseOutcome.Refused);
        return journey.Appeals < journey.Strategy.MaximumAppeals && draws.Happens(settings.AppealProbability, Purpose.Appeal, journey.Rounds)
            ? journey.After(draws.Hours(settings.AppealPrepareHours, Purpose.AppealTime, journey.Rounds, journey.SellerTimeFactor), Appeal)
            : journey.End(ProblemOutcome.Refused);
    }

    private static double SuccessProbability(Journey journey) =>
        journey.Submission.MissesDocuments
            ? journey.Type.SolveProbability * journey.Scenario.Decision.EvidenceSuccessFactor[journey.Submission.CountedEvidence]
            : journey.Type.SolveProbability;

    /// <summary>The solution was none: the seller writes again.</summary>
    private static Next ComeBack(Journey journey)
    {
        journey.FalseSolutions++;
        return Submitting.Open(journey);
    }

    private static Next Appeal(Journey journey)
    {
        journey.Appeals++;
        if (journey.Draws.Happens(journey.Scenario.Decision.AppealMoreEvidenceProbability, Purpose.AppealEvidence, journey.Rounds))
            journey.Submission.BringDocuments();
        journey.OpenCase(isAppeal: true);
        return Handling.TakeIn(journey);
    }
}
