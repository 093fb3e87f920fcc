using QueueSim.Bench.Models;

namespace QueueSim.Bench.Product;

/// <summary>Model A as the product's records tell it.</summary>
internal sealed class RecordedA(long customers) : IRecordSink
{
    private readonly long batchSize = (customers + BatchMeans.Batches - 1) / BatchMeans.Batches;

    public OutcomeA Outcome { get; } = new();

    public static OutcomeA Run(long customers, ulong seed)
    {
        var records = new RecordedA(customers);
        var days = ProductRun.Days(customers, ModelA.ArrivalsPerHour);
        new SupportDesk(ProductRun.Scenario("model-a.csv", days)).Run(seed, 1, records);
        return records.Outcome;
    }

    public void Add(in VisitRecord record)
    {
        if (record.Observed)
            Outcome.Wait.Add((int)Math.Min(BatchMeans.Batches - 1, (record.Problem - 1) / batchSize), record.LeftTicks - record.JoinedTicks);
    }

    public void Add(in ProblemRecord record)
    {
        // Visits say it all.
    }

    public void Add(in CaseRecord record)
    {
        // Likewise.
    }

    public void Add(in ChatRecord record)
    {
    }

    public void Add(in TeamLevelRecord record)
    {
        // Likewise.
    }
}
