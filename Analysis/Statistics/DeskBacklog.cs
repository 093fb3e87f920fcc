namespace QueueSim.Statistics;

/// <summary>Cases waiting in all teams together, over the time of the window.</summary>
/// <remarks>
/// A team's record says what was when it ends, so that the total at a moment is known only when every team has had a record that reaches beyond
/// it. Until then the times at each sum of the teams that are known are kept, from one team's last record to the next one's; when a team
/// has its record, the sums since its last one rise by its level. That is a few levels a team, however long one of them has none.
/// </remarks>
internal sealed class DeskBacklog
{
    private readonly TimeGrid grid;
    private readonly long[] known; // by team, up to when its level is known
    private readonly int[] order; // teams by that time, the earliest first
    private readonly LevelTimes[] since; // by place in the order: times at the sums of the later ones, up to the next one's time
    private readonly LevelTimes total = new();
    private long latest;

    public DeskBacklog(TimeGrid grid, int teams)
    {
        this.grid = grid;
        latest = grid.WarmUpTicks;
        known = [.. Enumerable.Repeat(latest, teams)];
        order = [.. Enumerable.Range(0, teams)];
        since = [.. order.Select(_ => new LevelTimes())];
    }

    /// <summary>Adds a record. They come in the order of their ends.</summary>
    /// <exception cref="ArgumentException">The record ends before another one that came earlier.</exception>
    public void Add(in TeamLevelRecord record)
    {
        var (from, to) = (Math.Min(record.FromTicks, grid.EndTicks), Math.Min(record.ToTicks, grid.EndTicks));
        if (to <= grid.WarmUpTicks)
            return;
        if (to < latest)
            throw new ArgumentException("Records of levels come in the order of their ends.", nameof(record));
        if (from > known[record.Team])
            Learn(record.Team, Math.Max(from, latest), 0);
        Learn(record.Team, to, record.Waiting);
    }

    /// <summary>The times at each number of waiting cases, once all records have arrived. What has no record counts as empty.</summary>
    public LevelTimes Complete()
    {
        for (var team = 0; team < known.Length; team++)
            Learn(team, grid.EndTicks, 0);
        return total;
    }

    /// <summary>A team had this level since its level was last known.</summary>
    private void Learn(int team, long until, int level)
    {
        since[^1].Add(0, until - latest);
        latest = until;
        var place = Array.IndexOf(order, team);
        for (var i = place; i < since.Length; i++)
            since[i].Raise(level);
        var freed = since[place];
        (place == 0 ? total : since[place - 1]).Add(freed);
        freed.Clear();
        for (var i = place; i < order.Length - 1; i++)
            (order[i], since[i]) = (order[i + 1], since[i + 1]);
        (order[^1], since[^1], known[team]) = (team, freed, until);
    }
}
