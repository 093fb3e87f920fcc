using QueueSim.Randomness;

namespace QueueSim.Model;

/// <summary>Sorting, after general support where the seller has no direct access (T12). What a chat agent hands over needs a part of it.</summary>
internal static class Intake
{
    public static Next Begin(Journey journey) => journey.IsHandedOver ? Deliver(journey) : Access.Reach(journey, Call);

    private static Next Call(Journey journey) =>
        journey.IsHandedOver ? Deliver(journey)
        : journey.Scenario.Intake.TeamIndex is { } sorters ? journey.Waiting.Visit(journey.Desk.Routes.ForTeam(sorters), Sort, LeaveQueue)
        : Deliver(journey);

    private static Next LeaveQueue(Journey journey) => journey.Waiting.LeaveQueue(Sort, Call);

    private static Next Sort(Journey journey) =>
        journey.Touch(journey.Draws.Minutes(journey.Scenario.Intake.TouchMinutes!, Purpose.IntakeTouch, journey.Submissions), Deliver);

    private static Next Deliver(Journey journey)
    {
        var part = journey.IsHandedOver ? journey.Scenario.Chat!.HandoverIntakeFactor : 1;
        return part > 0 && journey.Type.IntakeHours is { } hours
            ? journey.Waiting.Await(journey.Draws.Hours(hours, Purpose.Intake, journey.Submissions, part), Handling.Queue)
            : Handling.Queue(journey);
    }
}
