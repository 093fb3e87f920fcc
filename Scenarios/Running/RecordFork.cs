namespace QueueSim.Scenarios.Running;

/// <summary>Hands every record to two sinks.</summary>
internal sealed class RecordFork(IRecordSink first, IRecordSink second) : IRecordSink
{
    public void Add(in ProblemRecord record)
    {
        first.Add(record);
        second.Add(record);
    }

    public void Add(in CaseRecord record)
    {
        first.Add(record);
        second.Add(record);
    }

    public void Add(in VisitRecord record)
    {
        first.Add(record);
        second.Add(record);
    }

    public void Add(in ChatRecord record)
    {
        first.Add(record);
        second.Add(record);
    }

    public void Add(in TeamLevelRecord record)
    {
        first.Add(record);
        second.Add(record);
    }
}
