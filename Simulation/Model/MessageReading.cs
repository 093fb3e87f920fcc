namespace QueueSim.Model;

/// <summary>A visit in which an agent only reads what the seller has written; the case goes on meanwhile.</summary>
internal sealed class MessageReading(Desk desk, ProblemIdentity problem, int teamIndex, QueueClass queuedAs, long placeTicks)
{
    private readonly TeamQueue team = desk.Teams[teamIndex];

    /// <summary>Goes to the team.</summary>
    /// <param name="ticks">The work.</param>
    public void Begin(long ticks) => desk.Environment.Start(Live(ticks));

    private IEnumerable<Event> Live(long ticks)
    {
        if (!team.TryStart(problem, queuedAs))
            yield return team.Join(problem, queuedAs, placeTicks, -1);
        using (new Agent(team))
        {
            if (ticks > 0)
                yield return desk.Environment.Sleep(TimeSpan.FromTicks(ticks));
        }
    }
}
