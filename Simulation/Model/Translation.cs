using QueueSim.Randomness;

namespace QueueSim.Model;

/// <summary>Translation of a case that the market's teams do not read (T13).</summary>
internal static class Translation
{
    public static Next Begin(Journey journey) =>
        !journey.Desk.Population.NeedsTranslation(journey.Problem.Market, journey.Problem.Strategy) ? Intake.Begin(journey)
        : journey.Scenario.Translation.TeamIndex is { } translators ? journey.Waiting.Visit(journey.Desk.Routes.ForTeam(translators), Translate, LeaveQueue)
        : Deliver(journey);

    private static Next LeaveQueue(Journey journey) => journey.Waiting.LeaveQueue(Translate, Begin);

    private static Next Translate(Journey journey) =>
        journey.Touch(
            journey.Draws.Minutes(journey.Scenario.Translation.TouchMinutes!, Purpose.TranslationTouch, journey.Submissions), Deliver);

    private static Next Deliver(Journey journey) =>
        FollowUps.During(
            journey, journey.Draws.Hours(journey.Scenario.Translation.DelayHours, Purpose.Translation), Intake.Begin);
}
