using QueueSim.Randomness;

namespace QueueSim.Model;

/// <summary>Investigation, the decision, and appeals against refusals (T8, T22).</summary>
internal static class Decision
{
    public static Next Investigate(Journey journey)
    {
        var settings = journey.Scenario.Handling;
        var incomplete = 1 + ((settings.IncompleteInvestigationFactor - 1) * journey.Submission.Documents.Shortfall);
        var ticks = journey.WorkTicks(
            journey.Type.InvestigationHours, Ticks.PerHour, Purpose.Investigation, journey.Appeals, settings.InvestigationFactor * incomplete);
        return FollowUps.During(journey, ticks, Decide);
    }

    private static Next Decide(Journey journey)
    {
        var settings = journey.Scenario.Decision;
        ref readonly var draws = ref journey.Draws;
        var odds = new SuccessOdds(journey);
        if (draws.Happens(odds.AsItIs, Purpose.Decision, journey.Appeals))
        {
            journey.CloseCase(CaseOutcome.Solved);
            return journey.End(ProblemOutcome.SolvedByTeam);
        }

        journey.Case!.Cause = odds.CauseOf(draws.Uniform(Purpose.Decision, journey.Appeals));
        journey.CloseCase(CaseOutcome.Refused);
        return journey.Appeals < journey.Strategy.MaximumAppeals && draws.Happens(settings.AppealProbability, Purpose.Appeal, journey.Appeals)
            ? journey.After(draws.Hours(settings.AppealPrepareHours, Purpose.AppealTime, journey.Appeals, journey.SellerTimeFactor), Appeal)
            : journey.End(ProblemOutcome.Refused);
    }

    private static Next Appeal(Journey journey)
    {
        journey.Appeals++;
        ref readonly var draws = ref journey.Draws;
        if (draws.Happens(journey.Scenario.Decision.AppealMoreEvidenceProbability, Purpose.AppealEvidence, journey.Appeals))
            journey.Submission.Documents.Bring(draws);
        journey.OpenCase(isAppeal: true);
        return Intake.Begin(journey);
    }
}
