namespace QueueSim.Tests.Kernel;

public sealed class AllocationTests
{
    private static readonly TimeSpan Tick = TimeSpan.FromTicks(1);

    private static long BytesPerRound(Func<Simulation, int, IEnumerable<Event>> work)
    {
        const int Rounds = 10_000;
        var simulation = new Simulation();
        simulation.Process(work(simulation, 100)); // jitted, and the arrays have grown
        simulation.Run();
        simulation.Process(work(simulation, Rounds));
        var before = GC.GetAllocatedBytesForCurrentThread();
        simulation.Run();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / Rounds;
    }

    [Fact]
    public void Waiting_for_a_timeout_allocates_the_timeout_alone()
    {
        static IEnumerable<Event> Work(Simulation simulation, int rounds)
        {
            for (var i = 0; i < rounds; i++)
                yield return simulation.Timeout(Tick);
        }

        Assert.True(!OwnRulesTests.IsOurKernel || BytesPerRound(Work) <= 40);
    }

    [Fact]
    public void Starting_and_ending_an_ordinary_process_allocates_the_process_its_start_and_its_iterator_alone()
    {
        static IEnumerable<Event> Nothing()
        {
            yield break;
        }

        static IEnumerable<Event> Work(Simulation simulation, int rounds)
        {
            for (var i = 0; i < rounds; i++)
                yield return simulation.Process(Nothing());
        }

        Assert.True(!OwnRulesTests.IsOurKernel || BytesPerRound(Work) <= 56 + 40 + 32);
    }
}
