namespace QueueSim.Tests.Kernel;

/// <summary>
/// The kernel uses processes of <c>Start</c> again and makes no timeouts for their <c>Sleep</c>. Whoever has a reference all the same must not notice:
/// what he holds stays what it was.
/// </summary>
public sealed class StartAndSleepTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly Simulation simulation = new();
    private readonly List<Event> held = [];
    private readonly Trace trace;

    public StartAndSleepTests() => trace = new Trace(simulation);

    private IEnumerable<Event> Sleep(int times = 1)
    {
        for (var i = 0; i < times; i++)
            yield return simulation.Sleep(Second);
    }

    /// <summary>Others that come and go, so that whatever can be used again is.</summary>
    private void RunCrowd()
    {
        for (var i = 0; i < 50; i++)
            simulation.Start(Sleep(3));
        simulation.Run();
    }

    private void ExpectHeld(int count)
    {
        RunCrowd();
        Assert.Equal(count, held.Distinct(ReferenceEqualityComparer.Instance).Count());
        Assert.All(held, one => Assert.True(one.IsProcessed && one.IsTriggered && one.IsOk && one.Value is null));
        Assert.All(held, one => Assert.Throws<InvalidOperationException>(() => one.AddCallback(_ => { })));
        RunCrowd();
        Assert.All(held, one => Assert.True(one.IsProcessed));
    }

    [Fact]
    public void A_started_process_and_its_sleeps_allocate_nothing_but_the_iterator()
    {
        const int Rounds = 10_000;
        IEnumerable<Event> Once()
        {
            yield return simulation.Sleep(Second);
        }

        IEnumerable<Event> Work(int rounds)
        {
            for (var i = 0; i < rounds; i++)
            {
                simulation.Start(Once());
                yield return simulation.Sleep(Second);
            }
        }

        simulation.Start(Work(100)); // jitted, and the arrays have grown
        simulation.Run();
        simulation.Start(Work(Rounds));
        var before = GC.GetAllocatedBytesForCurrentThread();
        simulation.Run();
        var each = (GC.GetAllocatedBytesForCurrentThread() - before) / Rounds;
        Assert.True(!OwnRulesTests.IsOurKernel || each <= 40, $"{each} bytes");
    }

    [Fact]
    public void Sleeps_of_an_ordinary_process_are_timeouts_that_stay_what_they_were()
    {
        IEnumerable<Event> Work()
        {
            for (var i = 0; i < 100; i++)
            {
                Event mine = simulation.Sleep(Second);
                held.Add(mine);
                yield return mine;
            }
        }

        simulation.Process(Work());
        ExpectHeld(100);
    }

    [Fact]
    public void Timeouts_of_a_started_process_stay_what_they_were()
    {
        IEnumerable<Event> Work()
        {
            for (var i = 0; i < 100; i++)
            {
                held.Add(simulation.Timeout(Second));
                yield return held[^1];
            }
        }

        simulation.Start(Work());
        ExpectHeld(100);
    }

    [Fact]
    public void Sleeps_that_pass_through_another_iterator_take_their_time()
    {
        IEnumerable<Event> Outer()
        {
            foreach (var step in Sleep(3))
                yield return step;
            trace.Add("slept");
        }

        simulation.Start(Outer());
        simulation.Run();
        Assert.Equal("slept@3", trace.Text);
    }

    [Fact]
    public void A_sleep_that_is_yielded_again_is_refused()
    {
        IEnumerable<Event> Work()
        {
            Event sleep = simulation.Sleep(Second);
            yield return sleep;
            yield return sleep;
        }

        simulation.Start(Work());
        Assert.True(!OwnRulesTests.IsOurKernel || Record.Exception(() => simulation.Run()) is InvalidOperationException);
    }

    [Fact]
    public void A_sleep_outside_a_process_is_a_timeout()
    {
        simulation.Sleep(Second).AddCallback(_ => trace.Add("over"));
        simulation.Run();
        Assert.Equal("over@1", trace.Text);
    }

    [Fact]
    public void Processes_that_are_kept_stay_what_they_were()
    {
        for (var i = 0; i < 100; i++)
            held.Add(simulation.Process(Sleep(i % 3)));
        ExpectHeld(100);
    }

    [Fact]
    public void Processes_that_show_themselves_stay_what_they_were()
    {
        IEnumerable<Event> Show(int sleeps)
        {
            for (var i = 0; i < sleeps; i++)
                yield return simulation.Sleep(Second);
            held.Add(simulation.ActiveProcess);
            yield return simulation.Sleep(Second);
        }

        RunCrowd();
        for (var i = 0; i < 100; i++)
            simulation.Start(Show(i % 3));
        ExpectHeld(100);
    }

    [Fact]
    public void A_started_process_that_fails_leaves_no_failure_to_the_next()
    {
        IEnumerable<Event> Fail()
        {
            var failed = new Event(simulation);
            failed.Fail("x");
            yield return failed;
        }

        IEnumerable<Event> Look()
        {
            yield return simulation.Sleep(Second);
            var self = simulation.ActiveProcess;
            trace.Add($"{self.IsAlive} {self.IsOk} {self.Value is null} {self.HandleFault()}");
        }

        simulation.Start(Fail());
        simulation.Run();
        simulation.Start(Look());
        simulation.Run();
        Assert.Equal("True True True False@1", trace.Text);
    }

    [Fact]
    public void The_value_of_a_started_process_that_ended_is_not_held()
    {
        static WeakReference Run(Simulation simulation)
        {
            object value = new();
            simulation.Start(End(simulation, value));
            simulation.Run();
            return new WeakReference(value);
        }

        static IEnumerable<Event> End(Simulation simulation, object value)
        {
            var last = new Event(simulation);
            last.Succeed(value);
            yield return last;
        }

        var value = Run(simulation);
        GC.Collect();
        Assert.False(value.IsAlive);
        GC.KeepAlive(simulation);
    }

    [Fact]
    public void Nobody_can_tell_by_the_number_of_steps_either()
    {
        for (var i = 0; i < 3; i++)
            simulation.Start(Sleep(2));
        var started = CountSteps();
        for (var i = 0; i < 3; i++)
            held.Add(simulation.Process(Sleep(2)));
        Assert.Equal(CountSteps(), started);
        Assert.Equal(2 * started, simulation.ProcessedEvents);
        Assert.Equal(3 * 4, started); // start, two timeouts, end
    }

    [Fact]
    public void An_impossible_delay_is_refused_where_it_is_asked_for()
    {
        IEnumerable<Event> Work()
        {
            yield return simulation.Sleep(TimeSpan.FromTicks(-1));
        }

        simulation.Start(Work());
        Assert.Throws<ArgumentException>(() => simulation.Run());
    }

    private int CountSteps()
    {
        var steps = 0;
        for (; simulation.Peek() < DateTime.MaxValue; steps++)
            simulation.Step();
        return steps;
    }
}
