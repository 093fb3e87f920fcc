namespace QueueSim.Bench.Processes;

/// <summary>Agents with a queue for each priority; a waiting process yields an event that the pool succeeds.</summary>
internal sealed class Pool(Simulation environment, int agents)
{
    private readonly Queue<Event> high = new();
    private readonly Queue<Event> ordinary = new();
    private int idle = agents;

    public bool TryTake()
    {
        if (idle == 0)
            return false;
        idle--;
        return true;
    }

    public Event Wait(int priority)
    {
        var turn = new Event(environment);
        (priority == 0 ? high : ordinary).Enqueue(turn);
        return turn;
    }

    public void Release()
    {
        if (high.TryDequeue(out var next) || ordinary.TryDequeue(out next))
            next.Succeed();
        else
            idle++;
    }
}
