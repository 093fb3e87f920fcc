namespace QueueSim.Model;

/// <summary>What a case's turn depends on, before the rule of a team.</summary>
/// <param name="Class">Its class.</param>
/// <param name="PlaceTicks">Its place: the submission, moved forward by reminders and hand-overs.</param>
/// <param name="DueTicks">When it is due.</param>
/// <param name="CostRate">Cost of delay per hour of work that it takes away, 0 or more; see <see cref="CostRates"/>.</param>
internal readonly record struct Standing(QueueClass Class, long PlaceTicks, long DueTicks, double CostRate = 0);

/// <summary>A turn in one team's queue: the smaller is served first.</summary>
internal readonly record struct Turn(long Rank, long Ticks, long Arrival) : IComparable<Turn>
{
    private const int OrderShift = 32;

    // A millionth of a currency unit an hour, an hour of work: finer differences are none.
    private const double CostSteps = 1e6, MostCost = 1e18;

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
            : discipline == TeamDiscipline.CMu ? -(long)Math.Min(Math.Round(standing.CostRate * CostSteps), MostCost)
            : 0;
        return new Turn(rank, discipline == TeamDiscipline.Due ? standing.DueTicks : standing.PlaceTicks, arrival);
    }

    public int CompareTo(Turn other) =>
        Rank != other.Rank ? Rank.CompareTo(other.Rank)
        : Ticks != other.Ticks ? Ticks.CompareTo(other.Ticks)
        : Arrival.CompareTo(other.Arrival);
}
