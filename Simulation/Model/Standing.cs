namespace QueueSim.Model;

/// <summary>What a case's turn depends on, before the rule of a team.</summary>
/// <param name="Class">Its class.</param>
/// <param name="PlaceTicks">Its place: the submission, moved forward by reminders and hand-overs.</param>
/// <param name="DueTicks">When it is due.</param>
internal readonly record struct Standing(QueueClass Class, long PlaceTicks, long DueTicks);

/// <summary>A turn in one team's queue: the smaller is served first.</summary>
internal readonly record struct Turn(long Rank, long Ticks, long Arrival) : IComparable<Turn>
{
    private const int OrderShift = 32;

    /// <summary>The turn that a team's rule gives a case.</summary>
    /// <param name="discipline">The rule.</param>
    /// <param name="standing">Of the case.</param>
    /// <param name="order">The team's preference for its category.</param>
    /// <param name="arrival">Running number of what arrives in the queue.</param>
    public static Turn Of(TeamDiscipline discipline, in Standing standing, int order, long arrival)
    {
        var rank = standing.Class == QueueClass.HighRisk ? long.MaxValue
            : discipline == TeamDiscipline.Class ? standing.Class.Rank
            : discipline == TeamDiscipline.Order ? ((long)order << OrderShift) + standing.Class.Rank
            : 0;
        return new Turn(rank, discipline == TeamDiscipline.Due ? standing.DueTicks : standing.PlaceTicks, arrival);
    }

    public int CompareTo(Turn other) =>
        Rank != other.Rank ? Rank.CompareTo(other.Rank)
        : Ticks != other.Ticks ? Ticks.CompareTo(other.Ticks)
        : Arrival.CompareTo(other.Arrival);
}
