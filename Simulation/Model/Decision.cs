using QueueSim.Randomness;

namespace QueueSim.Model;

/// <summary>Investigation, the decision, and appeals against refusals (T8, T22).</summary>
internal static class Decision
{
    public static Next Investigate(Journey journey)
    {
        var shortfall = journey.Submission.Documents.Shortfall;
        var incomplete = 1 + ((journey.Scenario.Handling.IncompleteInvestigationFactor - 1) * shortfall);
        var ticks = journey.WorkTicks(journey.Type.InvestigationHours, Ticks.PerHour, Purpose.Investigation, journey.Rounds, incomplete);
        journey.Note(StepKind.InvestigationBegan, journey.TeamIndex);
        return FollowUps.During(journey, ticks, Decide);
    }

    private static Next Decide(Journey journey)
    {
        var settings = journey.Scenario.Decision;
        ref readonly var draws = ref journey.Draws;
        var odds = new SuccessOdds(journey);
        if (draws.Happens(odds.AsItIs, Purpose.Decision, journey.Rounds))
        {
            journey.CloseCase(CaseOutcome.Solved);
            return draws.Happens(journey.Type.ReopenProbability, Purpose.FalseSolution, journey.Rounds)
                ? journey.After(draws.Hours(journey.Type.ReopenHours!, Purpose.FalseSolutionTime, journey.Rounds), ComeBack)
                : journey.End(ProblemOutcome.SolvedByTeam);
        }

        journey.Case!.Cause = odds.CauseOf(draws.Uniform(Purpose.Decision, journey.Rounds));
        journey.CloseCase(CaseOutcome.Refused);
        return journey.Appeals < journey.Strategy.MaximumAppeals && draws.Happens(settings.AppealProbability, Purpose.Appeal, journey.Rounds)
            ? journey.After(draws.Hours(settings.AppealPrepareHours, Purpose.AppealTime, journey.Rounds, journey.SellerTimeFactor), Appeal)
            : journey.End(ProblemOutcome.Refused);
    }

    /// <summary>The solution was none: the seller writes again.</summary>
    private static Next ComeBack(Journey journey)
    {
        journey.FalseSolutions++;
        return Submitting.Open(journey);
    }

    private static Next Appeal(Journey journey)
    {
        journey.Appeals++;
        ref readonly var draws = ref journey.Draws;
        if (draws.Happens(journey.Scenario.Decision.AppealMoreEvidenceProbability, Purpose.AppealEvidence, journey.Rounds))
            journey.Submission.BringDocuments(draws);
        journey.OpenCase(isAppeal: true);
        return Intake.Begin(journey);
    }
}
