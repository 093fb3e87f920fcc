using QueueSim.Randomness;

namespace QueueSim.Model;

/// <summary>A seller's answer to an agent's question, which has to come before the case lapses (A19).</summary>
internal static class ReplyWindow
{
    /// <summary>Waits for the answer, or for the end of the window where that is sooner.</summary>
    public static Next Await(Journey journey, Stage answer)
    {
        var answering = Handling.AnswerTicks(journey);
        var window = WindowTicks(journey);
        return answering <= window ? journey.After(answering, answer) : journey.After(window, Lapse);
    }

    private static long WindowTicks(Journey journey) => Ticks.From(journey.Scenario.Handling.ReplyWindowHours, Ticks.PerHour);

    /// <summary>The seller finds the case closed when the answer would have come, and may write a new one.</summary>
    private static Next Lapse(Journey journey)
    {
        var late = Handling.AnswerTicks(journey) - WindowTicks(journey);
        journey.LapsedQuestions += journey.Case!.Questions;
        journey.CloseCase(CaseOutcome.Lapsed);
        var settings = journey.Scenario.Resubmission;
        return journey.Submissions < settings.MaximumSubmissions
            && journey.Draws.Happens(settings.ReturnProbability, Purpose.ReturnAfterLapse, journey.Submissions)
                ? journey.After(late, WriteAnew)
                : journey.End(ProblemOutcome.GivenUp);
    }

    private static Next WriteAnew(Journey journey)
    {
        Handling.Supply(journey, Handling.QuestionNumber(journey));
        return Submitting.Open(journey);
    }
}
