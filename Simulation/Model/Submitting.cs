using QueueSim.Randomness;

namespace QueueSim.Model;

/// <summary>A submission, the pre-screen, and what follows when it is filtered (T6, T7).</summary>
internal static class Submitting
{
    /// <summary>Writes a case. What a chat agent hands over needs no pre-screen.</summary>
    public static Next Open(Journey journey)
    {
        journey.Submission.Send(journey.Scenario.PreScreen.DuplicateProbability, journey.Draws, journey.Submissions + 1);
        journey.OpenCase(isAppeal: false);
        return journey.IsHandedOver || !journey.Scenario.PreScreen.IsEnabled
            ? Translation.Begin(journey)
            : journey.After(journey.Draws.Minutes(journey.Scenario.PreScreen.DelayMinutes, Purpose.PreScreenTime, journey.Submissions), Screen);
    }

    /// <summary>Whether pushed self-help solves the problem.</summary>
    /// <param name="scenario">Whose settings count.</param>
    /// <param name="submission">What was filtered.</param>
    /// <param name="draws">Of the problem.</param>
    /// <param name="number">Number of the submission.</param>
    public static bool IsSolvedBySelfHelp(Scenario scenario, Submission submission, in Draws draws, int number) =>
        submission.Named == FilterReason.SelfHelp && submission.IsSelfServable
        && draws.Happens(scenario.PreScreen.SelfHelpSolveProbability, Purpose.SelfHelpSolve, number);

    /// <summary>Whether the seller submits again, or gives up.</summary>
    public static bool ComesBack(Scenario scenario, Strategy strategy, in Draws draws, int number) =>
        strategy.WhenFiltered != WhenFiltered.GiveUp
        && number < scenario.Resubmission.MaximumSubmissions
        && draws.Happens(scenario.Resubmission.ReturnProbability, Purpose.ReturnAfterBounce, number);

    /// <summary>What the seller does about the submission before it is sent again. A push names nothing that could be improved.</summary>
    public static void Rewrite(Scenario scenario, Strategy strategy, Submission submission, in Draws draws, int number)
    {
        if (strategy.WhenFiltered == WhenFiltered.Improve && submission.Named != FilterReason.SelfHelp)
            submission.Rewrite(scenario.Resubmission.ImproveProbability, draws, number);
    }

    private static Next Screen(Journey journey)
    {
        if (journey.IsHandedOver)
            return Translation.Begin(journey);
        ref readonly var draws = ref journey.Draws;
        var number = journey.Submissions;
        var reason = journey.Desk.PreScreen.Judge(journey.Submission, draws);
        journey.Case!.NoteJudgement(reason);
        journey.NoteAi();
        if (reason == FilterReason.None)
            return Translation.Begin(journey);
        journey.CloseCase(CaseOutcome.Filtered);
        journey.Containment.Begin(journey.Desk.NowTicks);
        journey.Submission.NoteFiltered(reason);
        if (IsSolvedBySelfHelp(journey.Scenario, journey.Submission, draws, number))
            return journey.After(draws.Hours(journey.Scenario.PreScreen.SelfHelpHours, Purpose.SelfHelpTime, number), HelpOneself);
        return ComesBack(journey.Scenario, journey.Strategy, draws, number)
            ? journey.After(Notice.ActTicks(journey, NoticeTicks(journey)), Rewrite)
            : journey.End(ProblemOutcome.GivenUp);
    }

    private static Next HelpOneself(Journey journey) => journey.End(ProblemOutcome.SolvedBySelfHelp);

    private static long NoticeTicks(Journey journey) =>
        journey.Draws.Hours(journey.Scenario.Resubmission.NoticeHours, Purpose.NoticeTime, journey.Submissions, journey.SellerTimeFactor);

    private static Next Rewrite(Journey journey)
    {
        Rewrite(journey.Scenario, journey.Strategy, journey.Submission, journey.Draws, journey.Submissions);
        return Open(journey);
    }
}
