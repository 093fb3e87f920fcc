using QueueSim.Bench.Models;

namespace QueueSim.Bench.Product;

/// <summary>Model B as the product's records tell it, in the same form as the other ways report it.</summary>
internal sealed class RecordedB(long customers) : IRecordSink
{
    private readonly long batchSize = (customers + BatchMeans.Batches - 1) / BatchMeans.Batches;

    public OutcomeB Outcome { get; } = new();

    public static OutcomeB Run(long customers, ulong seed)
    {
        var records = new RecordedB(customers);
        var days = ProductRun.Days(customers, ModelB.ArrivalsPerHour);
        new SupportDesk(ProductRun.Scenario("model-b.csv", days)).Run(seed, 1, records);
        return records.Outcome;
    }

    public void Add(in ProblemRecord record)
    {
        if (!record.Observed)
            return;
        Outcome.Stay[record.CaseType].Add(BatchOf(record.Number), record.EndedTicks - record.AppearedTicks);
        Outcome.ReachedPool1.Add(BatchOf(record.Number), record.Outcome == ProblemOutcome.SolvedByTeam ? 1 : 0);
    }

    public void Add(in CaseRecord record)
    {
        // Problems and visits say it all.
    }

    public void Add(in VisitRecord record)
    {
        if (record.Observed)
            (record.Team == 0 ? Outcome.Wait1 : Outcome.Wait2).Add(BatchOf(record.Problem), record.LeftTicks - record.JoinedTicks);
    }

    public void Add(in ChatRecord record)
    {
    }

    public void Add(in TeamLevelRecord record)
    {
        // Likewise.
    }

    private int BatchOf(long number) => (int)Math.Min(BatchMeans.Batches - 1, (number - 1) / batchSize);
}
