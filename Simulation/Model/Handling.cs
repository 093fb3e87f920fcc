using QueueSim.Randomness;

namespace QueueSim.Model;

/// <summary>Intake, the team's queue and touches, until there is nothing left to ask or to hand over.</summary>
internal static class Handling
{
    // Draws about touches of one case are numbered appeal × this + question; the wrong team's touch takes the last number.
    private const int TouchesPerCase = 1024;

    /// <summary>Intake; of what a chat agent hands over, the part that the agent has not done already.</summary>
    public static Next TakeIn(Journey journey)
    {
        var factor = journey.IsHandedOver ? journey.Scenario.Chat!.HandoverIntakeFactor : 1;
        return factor > 0 && journey.Type.IntakeHours is { } intake
            ? journey.After(journey.Draws.Hours(intake, Purpose.Intake, journey.Submissions, journey.Scenario.Handling.IntakeFactor * factor), Queue)
            : Queue(journey);
    }

    private static Next Queue(Journey journey) =>
        journey.Visit(
            journey.Case!.IsEscalated ? journey.Type.EscalationTeamIndex!.Value : journey.Desk.CaseTypes[journey.Case.DeclaredType].TeamIndex,
            Touch,
            LeaveQueue);

    private static Next LeaveQueue(Journey journey) => journey.LeaveQueue(Touch, Queue);

    /// <summary>What kind of touch it is, is settled when it begins.</summary>
    private static Next Touch(Journey journey)
    {
        var settings = journey.Scenario.Handling;
        var questions = journey.Case!.Questions;
        if (journey.Case.IsEscalated)
            return journey.Touch(journey.WorkTicks(journey.Type.EscalationTouchMinutes!, Ticks.PerMinute, Purpose.EscalationTouch, journey.Appeals), Conclude);
        if (journey.TeamIndex != journey.Type.TeamIndex)
            return journey.Touch(TouchTicks(journey, TouchesPerCase - 1, settings.TransferTouchFactor), Transfer);
        return questions < settings.MaximumQuestions && IsSomethingToAskFor(journey)
            ? journey.Touch(TouchTicks(journey, questions, settings.QuestionTouchFactor), Ask)
            : journey.Touch(TouchTicks(journey, questions, 1), Conclude);
    }

    private static long TouchTicks(Journey journey, int number, double part) =>
        journey.WorkTicks(journey.Type.TouchMinutes, Ticks.PerMinute, Purpose.Touch, (journey.Appeals * TouchesPerCase) + number, part)
        + (journey.HasVoiceMessage ? Ticks.From(journey.Scenario.Voice.ListenMinutes, Ticks.PerMinute) : 0);

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
        return Notice.Send(journey, Purpose.QuestionMissed, QuestionNumber(journey), NoticeQuestion);
    }

    private static Next NoticeQuestion(Journey journey) =>
        journey.After(
            journey.Draws.Hours(journey.Scenario.Handling.AnswerHours, Purpose.AnswerTime, QuestionNumber(journey), journey.SellerTimeFactor), Answer);

    private static Next Answer(Journey journey)
    {
        if (journey.Draws.Happens(journey.Scenario.Handling.AnswerCompleteProbability, Purpose.AnswerComplete, QuestionNumber(journey)))
            journey.Submission.SupplyWhatIsMissing(journey.Type.IsCompliance);
        journey.FollowUps?.NoteMove();
        return Queue(journey);
    }

    private static int QuestionNumber(Journey journey) => (journey.Appeals * TouchesPerCase) + journey.Case!.Questions;

    /// <summary>Nothing is left to ask: the case moves on to the escalation team, or is investigated.</summary>
    private static Next Conclude(Journey journey)
    {
        NoteTouch(journey);
        if (journey.Case!.IsEscalated || journey.Type.EscalationTeamIndex is null
            || !journey.Draws.Happens(journey.Type.EscalationProbability, Purpose.Escalation, journey.Appeals))
            return Decision.Investigate(journey);
        journey.Case.Transfers++;
        journey.Case.IsEscalated = true;
        return Queue(journey);
    }

    private static void NoteTouch(Journey journey)
    {
        if (journey.Case!.FirstResponseTicks < 0)
            journey.Case.FirstResponseTicks = journey.Desk.NowTicks;
        journey.FollowUps?.NoteMove();
    }
}
