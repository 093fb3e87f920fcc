namespace QueueSim.Scenarios.Advice;

/// <summary>A row of the study that advice is made from.</summary>
/// <param name="Name">Unique name.</param>
/// <param name="Describe">Says in words what it is, in the language spoken now.</param>
/// <param name="Habit">How the seller submits.</param>
/// <param name="FollowUpAfter">Hours without movement after which a follow-up comes; empty for the table's.</param>
/// <param name="ChatAfter">Hours without a reply after which a chat comes; empty for the table's.</param>
internal sealed record AdviceScenario(string Name, Func<string> Describe, Habit Habit, string FollowUpAfter = "", string ChatAfter = "")
{
    /// <summary>Whether both simulate the same.</summary>
    public bool IsSame(AdviceScenario other) => FollowUpAfter == other.FollowUpAfter && ChatAfter == other.ChatAfter
        && Habit.Columns.All(column => Habit[column] == other.Habit[column]);
}

/// <summary>What can be done about a case with which nothing has happened for some time.</summary>
/// <param name="Hours">How long nothing has happened.</param>
/// <param name="Wait">Number of the scenario in which the seller waits.</param>
/// <param name="Options">What else may be done: the name and the number of its scenario.</param>
internal sealed record StuckQuestion(int Hours, int Wait, IReadOnlyList<(string Name, int Scenario)> Options);
