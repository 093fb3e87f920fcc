using QueueSim.Randomness;

namespace QueueSim.Model;

/// <summary>Intake, the team's queue and touches, until there is nothing left to ask or to hand over.</summary>
internal static class Handling
{
    // Draws about touches of one case are numbered round × this + question; the wrong team's touch takes the last number.
    private const int TouchesPerCase = 1024;

    /// <summary>Intake, after general support where the seller has no direct access (T12). What a chat agent hands over is sorted already.</summary>
    public static Next TakeIn(Journey journey) => journey.IsHandedOver ? Queue(journey) : Access.Reach(journey, Sort);

    private static Next Sort(Journey journey) =>
        journey.Type.IntakeHours is { } intake
            ? journey.Await(journey.Draws.Hours(intake, Purpose.Intake, journey.Submissions), Queue)
            : Queue(journey);

    private static Next Queue(Journey journey) =>
        journey.Visit(
            journey.Case!.IsEscalated
                ? journey.Desk.Routes.ForTeam(journey.Type.EscalationTeamIndex!.Value)
                : journey.Desk.Routes.ForType(journey.Case.DeclaredType),
            Touch,
            LeaveQueue);

    private static Next LeaveQueue(Journey journey) => journey.LeaveQueue(Touch, Queue);

    /// <summary>What kind of touch it is, is settled when it begins.</summary>
    private static Next Touch(Journey journey)
    {
        var settings = journey.Scenario.Handling;
        var questions = journey.Case!.Questions;
        if (journey.Case.IsEscalated)
            return journey.Touch(
                journey.WorkTicks(journey.Type.EscalationTouchMinutes!, Ticks.PerMinute, Purpose.EscalationTouch, journey.Rounds, 1 + FollowUps.Reading(journey)), Conclude);
        if (journey.Desk.Routes.Skill(journey.TeamIndex, journey.Problem.CaseType) is null)
            return journey.Touch(TouchTicks(journey, TouchesPerCase - 1, settings.TransferTouchFactor), Transfer);
        return questions < settings.MaximumQuestions && IsSomethingToAskFor(journey)
            ? journey.Touch(TouchTicks(journey, questions, settings.QuestionTouchFactor), Ask)
            : journey.Touch(TouchTicks(journey, questions, 1), Conclude);
    }

    /// <summary>A touch as long as the team that has the case takes for it.</summary>
    private static long TouchTicks(Journey journey, int number, double part)
    {
        var skill = journey.Desk.Routes.Skill(journey.TeamIndex, journey.Problem.CaseType);
        return journey.WorkTicks(
            skill?.TouchMinutes ?? journey.Type.TouchMinutes, Ticks.PerMinute, Purpose.Touch, (journey.Rounds * TouchesPerCase) + number,
            (part + FollowUps.Reading(journey)) * (skill?.TouchFactor ?? 1));
    }

    /// <summary>Compliance appeals without documents are not asked about but refused (T8).</summary>
    private static bool IsSomethingToAskFor(Journey journey) =>
        journey.Submission.IsVague || (journey.Submission.MissesDocuments && !journey.Type.IsCompliance);

    /// <summary>The wrong team sends the case to the right one (T9).</summary>
    private static Next Transfer(Journey journey)
    {
        NoteTouch(journey);
        journey.Case!.Transfers++;
        journey.Case.DeclaredType = journey.Problem.CaseType;
        return journey.After(journey.Draws.Hours(journey.Scenario.Handling.TransferDelayHours, Purpose.Transfer, journey.Submissions), Queue);
    }

    private static Next Ask(Journey journey)
    {
        NoteTouch(journey);
        journey.Case!.Questions++;
        return ReplyWindow.Await(journey, Answer);
    }

    /// <summary>Time from the question to the seller's answer.</summary>
    public static long AnswerTicks(Journey journey) => Notice.ActTicks(
        journey, journey.Draws.Hours(journey.Scenario.Handling.AnswerHours, Purpose.AnswerTime, QuestionNumber(journey), journey.SellerTimeFactor));

    private static Next Answer(Journey journey)
    {
        Supply(journey, QuestionNumber(journey));
        journey.FollowUps?.NoteMove();
        return Queue(journey);
    }

    /// <summary>What an answer brings.</summary>
    public static void Supply(Journey journey, int question)
    {
        if (journey.Draws.Happens(journey.Scenario.Handling.AnswerCompleteProbability, Purpose.AnswerComplete, question))
            journey.Submission.SupplyWhatIsMissing(journey.Type.IsCompliance);
    }

    /// <summary>Number of the latest question, those of cases that have lapsed included.</summary>
    public static int QuestionNumber(Journey journey) =>
        (journey.Rounds * TouchesPerCase) + ((journey.LapsedQuestions + (journey.Case?.Questions ?? 0)) % TouchesPerCase);

    /// <summary>Nothing is left to ask: the case moves on to the escalation team, or is investigated.</summary>
    private static Next Conclude(Journey journey)
    {
        NoteTouch(journey);
        if (journey.Case!.IsEscalated || journey.Type.EscalationTeamIndex is null
            || !journey.Draws.Happens(journey.Type.EscalationProbability, Purpose.Escalation, journey.Rounds))
            return Decision.Investigate(journey);
        journey.Case.Transfers++;
        journey.Case.IsEscalated = true;
        return Queue(journey);
    }

    private static void NoteTouch(Journey journey)
    {
        journey.NoteHuman();
        if (journey.Case!.FirstResponseTicks < 0)
            journey.Case.FirstResponseTicks = journey.Desk.NowTicks;
        journey.FollowUps?.NoteMove();
    }
}
