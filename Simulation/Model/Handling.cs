using QueueSim.Randomness;

namespace QueueSim.Model;

/// <summary>The team's queue and touches, until there is nothing left to ask or to hand over.</summary>
internal static class Handling
{
    // Draws about touches of one case are numbered round × this + question; the wrong team's touch takes the last number.
    private const int TouchesPerCase = 1024;

    public static Next Queue(Journey journey) =>
        journey.Waiting.Visit(
            journey.Case!.IsEscalated
                ? journey.Desk.Routes.ForTeam(journey.Type.EscalationTeamIndex!.Value)
                : journey.Desk.Routes.ForType(journey.Case.DeclaredType),
            Touch,
            LeaveQueue);

    private static Next LeaveQueue(Journey journey) => journey.Waiting.LeaveQueue(Touch, Queue);

    /// <summary>What kind of touch it is, is settled when it begins.</summary>
    private static Next Touch(Journey journey)
    {
        var settings = journey.Scenario.Handling;
        var questions = journey.Case!.Questions;
        if (journey.Case.IsEscalated)
            return journey.Touch(
                journey.WorkTicks(journey.Type.EscalationTouchMinutes!, Ticks.PerMinute, Purpose.EscalationTouch, journey.Rounds, 1 + FollowUps.Reading(journey)), Conclude);
        if (journey.Desk.Routes.Skill(journey.TeamIndex, journey.Problem.CaseType) is null && !FixesCategory(journey))
            return journey.Touch(TouchTicks(journey, TouchesPerCase - 1, settings.TransferTouchFactor), Transfer);
        return questions < settings.MaximumQuestions && IsSomethingToAskFor(journey) && !GoesOn(journey)
            ? journey.Touch(TouchTicks(journey, questions, settings.QuestionTouchFactor), Ask)
            : journey.Touch(TouchTicks(journey, questions, 1) + SearchTicks(journey, questions), Conclude);
    }

    /// <summary>A touch as long as the team that has the case takes for it.</summary>
    private static long TouchTicks(Journey journey, int number, double part)
    {
        var skill = journey.Desk.Routes.Skill(journey.TeamIndex, journey.Problem.CaseType);
        return journey.WorkTicks(
            skill?.TouchMinutes ?? journey.Type.TouchMinutes, Ticks.PerMinute, Purpose.Touch, TouchNumber(journey, number),
            (part + FollowUps.Reading(journey)) * (skill?.TouchFactor ?? 1))
            + (journey.HasVoiceMessage ? Ticks.From(journey.Scenario.Voice.ListenMinutes, Ticks.PerMinute) : 0);
    }

    /// <summary>An agent of the wrong team may do the work; the easier the problem, the likelier.</summary>
    private static bool FixesCategory(Journey journey)
    {
        var probability = journey.Scenario.Handling.FixCategoryProbability;
        if (probability <= 0 || !journey.Draws.Happens(probability / journey.Difficulty, Purpose.FixCategory, journey.Submissions))
            return false;
        journey.Case!.DeclaredType = journey.Problem.CaseType;
        return true;
    }

    /// <summary>An agent may do without what is missing; the less it is, and the easier the problem, the likelier.</summary>
    private static bool GoesOn(Journey journey)
    {
        var probability = journey.Scenario.Handling.GoOnProbability;
        if (probability <= 0)
            return false;
        // Text and evidence are half of a case each.
        var there = 1 - (((journey.Submission.IsVague ? 1 : 0) + journey.Submission.Documents.Shortfall) / 2);
        return journey.Draws.Happens(probability * there / journey.Difficulty, Purpose.GoOn, TouchNumber(journey, journey.Case!.Questions));
    }

    /// <summary>What the case does not show has to be found out.</summary>
    private static long SearchTicks(Journey journey, int number) =>
        journey.Submission.Documents.Shortfall is var shortfall and > 0
            ? journey.WorkTicks(journey.Scenario.Handling.SearchMinutes, Ticks.PerMinute, Purpose.Search, TouchNumber(journey, number), shortfall)
            : 0;

    private static int TouchNumber(Journey journey, int number) => (journey.Rounds * TouchesPerCase) + number;

    /// <summary>Documents of compliance appeals are not asked for: what lacks them is refused (T8).</summary>
    private static bool IsSomethingToAskFor(Journey journey) =>
        journey.Submission is var submission
        && (submission.IsVague || submission.Documents.LacksReference || (submission.Documents.AreMissing && !journey.Type.IsCompliance));

    /// <summary>The wrong team sends the case to the right one (T9).</summary>
    private static Next Transfer(Journey journey)
    {
        NoteTouch(journey);
        journey.Case!.Transfers++;
        journey.Case.DeclaredType = journey.Problem.CaseType;
        journey.Note(StepKind.Transferred, journey.TeamIndex);
        return journey.After(journey.Draws.Hours(journey.Scenario.Handling.TransferDelayHours, Purpose.Transfer, journey.Submissions), Queue);
    }

    private static Next Ask(Journey journey)
    {
        NoteTouch(journey);
        journey.Case!.Ask(journey.Desk.NowTicks);
        journey.Note(StepKind.Asked, journey.TeamIndex);
        return ReplyWindow.Await(journey, Answer);
    }

    /// <summary>Time from the question to the seller's answer.</summary>
    public static long AnswerTicks(Journey journey) => Notice.ActTicks(
        journey, journey.Draws.Hours(journey.Scenario.Handling.AnswerHours, Purpose.AnswerTime, QuestionNumber(journey), journey.SellerTimeFactor));

    private static Next Answer(Journey journey)
    {
        journey.EndAwaiting();
        journey.Note(StepKind.Answered);
        Supply(journey, QuestionNumber(journey));
        journey.FollowUps?.NoteMove();
        return Queue(journey);
    }

    /// <summary>What an answer brings.</summary>
    public static void Supply(Journey journey, int question)
    {
        ref readonly var draws = ref journey.Draws;
        var settings = journey.Scenario.Handling;
        if (!draws.Happens(settings.AnswerCompleteProbability, Purpose.AnswerComplete, question))
            return;
        var bringsDocuments = !journey.Type.IsCompliance || draws.Happens(settings.UnaskedDocumentsProbability, Purpose.UnaskedDocuments, question);
        journey.Submission.SupplyWhatIsMissing(draws, bringsDocuments);
    }

    /// <summary>Number of the latest question, those of cases that have lapsed included.</summary>
    public static int QuestionNumber(Journey journey) =>
        TouchNumber(journey, (journey.LapsedQuestions + (journey.Case?.Questions ?? 0)) % TouchesPerCase);

    /// <summary>Nothing is left to ask: the case moves on to the escalation team, or is investigated.</summary>
    private static Next Conclude(Journey journey)
    {
        NoteTouch(journey);
        if (journey.Case!.IsEscalated || journey.Type.EscalationTeamIndex is null
            || !journey.Draws.Happens(journey.Type.EscalationProbability, Purpose.Escalation, journey.Rounds))
            return Decision.Investigate(journey);
        journey.Case.Transfers++;
        journey.Case.IsEscalated = true;
        journey.Note(StepKind.Escalated, journey.TeamIndex);
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
