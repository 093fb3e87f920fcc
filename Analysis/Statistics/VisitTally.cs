namespace QueueSim.Statistics;

/// <summary>Visits to teams of one segment by how they began and who took them.</summary>
internal sealed class VisitTally
{
    private long letIn;
    private long waited;
    private long turnedAway;
    private long taken;
    private long takenElsewhere;

    /// <summary>Visits that did not find a free agent at once, of those that a queue let in.</summary>
    public Ratio Waited => new(waited, letIn);

    /// <summary>Visits that found the queue full.</summary>
    public Ratio TurnedAway => new(turnedAway, letIn + turnedAway);

    /// <summary>Visits that an agent of another team than the queue's took, of those that an agent took.</summary>
    public Ratio Overflowed => new(takenElsewhere, taken);

    public void Add(in VisitRecord record)
    {
        if (record.End == VisitEnd.TurnedAway)
        {
            turnedAway++;
            return;
        }

        letIn++;
        if (record.End != VisitEnd.Touched)
        {
            waited++;
            return;
        }

        taken++;
        waited += record.LeftTicks > record.JoinedTicks ? 1 : 0;
        takenElsewhere += record.TakenBy >= 0 && record.TakenBy != record.Team ? 1 : 0;
    }

    /// <summary>Adds all visits of another tally.</summary>
    public void Add(VisitTally other)
    {
        letIn += other.letIn;
        waited += other.waited;
        turnedAway += other.turnedAway;
        taken += other.taken;
        takenElsewhere += other.takenElsewhere;
    }
}
