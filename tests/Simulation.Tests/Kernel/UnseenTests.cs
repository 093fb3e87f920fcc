namespace QueueSim.Tests.Kernel;

/// <summary>
/// The kernel uses objects again that nobody has a reference to. Whoever has one, however he came by it, must not notice: what he holds
/// stays what it was.
/// </summary>
public sealed class UnseenTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly Simulation simulation = new();
    private readonly List<Event> held = [];
    private readonly Trace trace;

    public UnseenTests() => trace = new Trace(simulation);

    private IEnumerable<Event> Sleep(int times = 1)
    {
        for (int i = 0; i < times; i++)
            yield return simulation.Timeout(Second);
    }

    /// <summary>Others that come and go, so that whatever can be used again is.</summary>
    private void RunCrowd()
    {
        for (int i = 0; i < 50; i++)
            simulation.Process(Sleep(3));
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
    public void A_process_and_its_timeouts_that_nobody_sees_allocate_nothing_but_the_iterator()
    {
        const int Rounds = 10_000;
        IEnumerable<Event> Once()
        {
            yield return simulation.Timeout(Second);
        }

        void Start() => simulation.Process(Once());

        IEnumerable<Event> Work(int rounds)
        {
            for (int i = 0; i < rounds; i++)
            {
                if (i % 2 == 0)
                    simulation.Process(Once());
                else
                    Start();
                yield return simulation.Timeout(Second);
            }
        }

        simulation.Process(Work(100)); // jitted, and the arrays have grown
        simulation.Run();
        simulation.Process(Work(Rounds));
        long before = GC.GetAllocatedBytesForCurrentThread();
        simulation.Run();
        long each = (GC.GetAllocatedBytesForCurrentThread() - before) / Rounds;
        Assert.True(!OwnRulesTests.IsOurKernel || each <= 40, $"{each} bytes");
    }

    [Fact]
    public void Timeouts_in_a_local_variable_stay_what_they_were()
    {
        IEnumerable<Event> Keep()
        {
            for (int i = 0; i < 100; i++)
            {
                Event mine = simulation.Timeout(Second);
                held.Add(mine);
                yield return mine;
            }
        }

        simulation.Process(Keep());
        ExpectHeld(100);
    }

    [Fact]
    public void Timeouts_that_a_method_keeps_stay_what_they_were()
    {
        Event Keep(Event timeout)
        {
            held.Add(timeout);
            return timeout;
        }

        IEnumerable<Event> Work()
        {
            for (int i = 0; i < 100; i++)
                yield return Keep(simulation.Timeout(Second));
        }

        simulation.Process(Work());
        ExpectHeld(100);
    }

    [Fact]
    public void Timeouts_that_pass_through_another_iterator_stay_what_they_were()
    {
        IEnumerable<Event> Outer()
        {
            foreach (Event step in Inner(100))
            {
                held.Add(step);
                yield return step;
            }
        }

        IEnumerable<Event> Inner(int times)
        {
            for (int i = 0; i < times; i++)
                yield return simulation.Timeout(Second);
        }

        simulation.Process(Inner(1));
        simulation.Process(Outer());
        ExpectHeld(100);
    }

    [Fact]
    public void Steps_of_an_iterator_that_is_kept_in_a_variable_stay_what_they_were()
    {
        IEnumerable<Event> Steps()
        {
            for (int i = 0; i < 100; i++)
                yield return simulation.Timeout(TimeSpan.FromSeconds(i));
        }

        IEnumerable<Event> steps = Steps();
        held.AddRange(steps);
        Assert.Equal(100, held.Distinct(ReferenceEqualityComparer.Instance).Count());
        simulation.Process(steps);
        ExpectHeld(100);
    }

    [Fact]
    public void Processes_that_are_kept_stay_what_they_were()
    {
        for (int i = 0; i < 100; i++)
            held.Add(simulation.Process(Sleep(i % 3)));
        ExpectHeld(100);
    }

    [Fact]
    public void Processes_that_a_method_with_an_arrow_returns_stay_what_they_were()
    {
        Process Start(int sleeps) => simulation.Process(Sleep(sleeps));
        for (int i = 0; i < 100; i++)
            held.Add(Start(i % 3));
        ExpectHeld(100);
    }

    [Fact]
    public void Processes_that_show_themselves_stay_what_they_were()
    {
        IEnumerable<Event> Show(int sleeps)
        {
            for (int i = 0; i < sleeps; i++)
                yield return simulation.Timeout(Second);
            held.Add(simulation.ActiveProcess);
            yield return simulation.Timeout(Second);
        }

        RunCrowd();
        for (int i = 0; i < 100; i++)
            simulation.Process(Show(i % 3));
        ExpectHeld(100);
    }

    [Fact]
    public void A_process_that_fails_unseen_leaves_no_failure_to_the_next()
    {
        IEnumerable<Event> Fail()
        {
            var failed = new Event(simulation);
            failed.Fail("x");
            yield return failed;
        }

        IEnumerable<Event> Look()
        {
            yield return simulation.Timeout(Second);
            Process self = simulation.ActiveProcess;
            trace.Add($"{self.IsAlive} {self.IsOk} {self.Value is null} {self.HandleFault()}");
        }

        simulation.Process(Fail());
        simulation.Run();
        simulation.Process(Look());
        simulation.Run();
        Assert.Equal("True True True False@1", trace.Text);
    }

    [Fact]
    public void The_value_of_a_process_that_ended_unseen_is_not_held()
    {
        static WeakReference Run(Simulation simulation)
        {
            object value = new();
            simulation.Process(End(simulation, value));
            simulation.Run();
            return new WeakReference(value);
        }

        static IEnumerable<Event> End(Simulation simulation, object value)
        {
            var last = new Event(simulation);
            last.Succeed(value);
            yield return last;
        }

        WeakReference value = Run(simulation);
        GC.Collect();
        Assert.False(value.IsAlive);
        GC.KeepAlive(simulation);
    }

    [Fact]
    public void Nobody_can_tell_by_the_number_of_steps_either()
    {
        for (int i = 0; i < 3; i++)
            simulation.Process(Sleep(2));
        int unseen = CountSteps();
        for (int i = 0; i < 3; i++)
            held.Add(simulation.Process(Sleep(2)));
        Assert.Equal(CountSteps(), unseen);
        Assert.Equal(2 * unseen, simulation.ProcessedEvents);
        Assert.Equal(3 * 4, unseen); // start, two timeouts, end
    }

    [Fact]
    public void An_impossible_delay_is_refused_where_it_is_asked_for()
    {
        IEnumerable<Event> Work()
        {
            yield return simulation.Timeout(TimeSpan.FromTicks(-1));
        }

        simulation.Process(Work());
        Assert.Throws<ArgumentOutOfRangeException>(() => simulation.Run());
    }

    private int CountSteps()
    {
        int steps = 0;
        for (; simulation.Peek() < DateTime.MaxValue; steps++)
            simulation.Step();
        return steps;
    }
}
