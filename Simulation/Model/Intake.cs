using QueueSim.Randomness;

namespace QueueSim.Model;

/// <summary>Sorting, before a case stands in the queue of its team. What a chat agent hands over is sorted already.</summary>
internal static class Intake
{
    public static Next Begin(Journey journey) =>
        journey.IsHandedOver ? Handling.Queue(journey)
        : journey.Scenario.Intake.TeamIndex is { } sorters ? journey.Visit(sorters, Sort, LeaveQueue)
        : Deliver(journey);

    private static Next LeaveQueue(Journey journey) => journey.LeaveQueue(Sort, Begin);

    private static Next Sort(Journey journey) =>
        journey.Touch(journey.Draws.Minutes(journey.Scenario.Intake.TouchMinutes!, Purpose.IntakeTouch, journey.Submissions), Deliver);

    private static Next Deliver(Journey journey) =>
        !journey.IsHandedOver && journey.Type.IntakeHours is { } hours
            ? journey.After(journey.Draws.Hours(hours, Purpose.Intake, journey.Submissions, journey.Scenario.Handling.IntakeFactor), Handling.Queue)
            : Handling.Queue(journey);
}
