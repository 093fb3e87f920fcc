using QueueSim.Randomness;

namespace QueueSim.Model;

/// <summary>A submission, the pre-screen, and what follows when it is filtered (T6, T7).</summary>
internal static class Submitting
{
    /// <summary>Writes a case. What a chat agent hands over needs no pre-screen.</summary>
    public static Next Open(Journey journey)
    {
        journey.OpenCase(isAppeal: false);
        return journey.IsHandedOver
            ? Translation.Begin(journey)
            : journey.After(journey.Draws.Minutes(journey.Scenario.PreScreen.DelayMinutes, Purpose.PreScreenTime, journey.Submissions), Screen);
    }

    private static Next Screen(Journey journey)
    {
        ref readonly var draws = ref journey.Draws;
        var submission = journey.Submissions;
        if (journey.IsHandedOver || !journey.Desk.PreScreen.Filters(journey.Case!.Truth, draws.Uniform(Purpose.PreScreenScore, submission)))
            return Translation.Begin(journey);
        journey.CloseCase(CaseOutcome.Filtered);
        var settings = journey.Scenario.PreScreen;
        if (journey.Submission.IsSelfServable && draws.Happens(settings.SelfHelpSolveProbability, Purpose.SelfHelpSolve, submission))
            return journey.After(draws.Hours(settings.SelfHelpHours, Purpose.SelfHelpTime, submission), HelpOneself);
        return ComesBack(journey)
            ? journey.After(Notice.ActTicks(journey, NoticeTicks(journey)), Rewrite)
            : journey.End(ProblemOutcome.GivenUp);
    }

    private static Next HelpOneself(Journey journey) => journey.End(ProblemOutcome.SolvedBySelfHelp);

    private static bool ComesBack(Journey journey)
    {
        var settings = journey.Scenario.Resubmission;
        return journey.Strategy.WhenFiltered != WhenFiltered.GiveUp
            && journey.Submissions < settings.MaximumSubmissions
            && journey.Draws.Happens(settings.ReturnProbability, Purpose.ReturnAfterBounce, journey.Submissions);
    }

    private static long NoticeTicks(Journey journey) =>
        journey.Draws.Hours(journey.Scenario.Resubmission.NoticeHours, Purpose.NoticeTime, journey.Submissions, journey.SellerTimeFactor);

    private static Next Rewrite(Journey journey)
    {
        if (journey.Strategy.WhenFiltered == WhenFiltered.Improve)
            journey.Submission.Rewrite(journey.Scenario.Resubmission.ImproveProbability, journey.Draws, journey.Submissions);
        return Open(journey);
    }
}
