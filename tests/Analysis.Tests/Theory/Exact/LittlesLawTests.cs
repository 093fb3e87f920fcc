using QueueSim.Theory;

namespace QueueSim.Tests.Theory.Exact;

public sealed class LittlesLawTests
{
    [Fact]
    public void Waits_and_queue_are_added_up_and_passed_on()
    {
        var (law, inner) = Replication(secondWaitTicks: 30);

        // Two wait from 10 to 20 and from 10 to 40; one was turned away: 10 + 30 = 2 × 10 + 1 × 20.
        Assert.Equal(new QueueBooks(2, 40, 40, 100), law.Books[0]);
        Assert.True(law.Books[0].Balance);
        Assert.Equal(0.4, law.Books[0].MeanQueue, 12);
        Assert.Equal(law.Books[0].MeanQueue, law.Books[0].VisitsPerHour * law.Books[0].MeanWaitHours, 12);
        Assert.Equal(7, inner.Count);
    }

    [Fact]
    public void A_tick_too_many_is_seen() => Assert.False(Replication(secondWaitTicks: 31).Law.Books[0].Balance);

    private static (LittlesLaw Law, Counted Inner) Replication(long secondWaitTicks)
    {
        var inner = new Counted();
        var law = new LittlesLaw(inner, 2);
        law.Add(new TeamLevelRecord(0, 0, 10, 0, 1, 1));
        law.Add(new TeamLevelRecord(0, 10, 20, 2, 1, 1));
        law.Add(new TeamLevelRecord(0, 20, 40, 1, 1, 1));
        law.Add(new TeamLevelRecord(0, 40, 100, 0, 0, 1));
        law.Add(Visit(10, 20, VisitEnd.Touched));
        law.Add(Visit(10, 10 + secondWaitTicks, VisitEnd.StillWaiting));
        law.Add(Visit(15, 15, VisitEnd.TurnedAway));
        return (law, inner);
    }

    private static VisitRecord Visit(long joined, long left, VisitEnd end) => new(1, 0, 0, 0, 0, false, true, QueueClass.Ordinary, joined, left, end);

    private sealed class Counted : IRecordSink
    {
        public int Count { get; private set; }

        public void Add(in ProblemRecord record) => Count++;

        public void Add(in CaseRecord record) => Count++;

        public void Add(in VisitRecord record) => Count++;

        public void Add(in ChatRecord record) => Count++;

        public void Add(in TeamLevelRecord record) => Count++;
    }
}
