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

        IEnumerable<Event> Work(int rounds)
        {
            for (int i = 0; i < rounds; i++)
            {
                simulation.Process(Once());
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
    public void A_process_that_shows_itself_can_be_interrupted_in_its_sleep()
    {
        Process? self = null;
        IEnumerable<Event> Work()
        {
            yield return simulation.Timeout(Second);
            self = simulation.ActiveProcess;
            yield return simulation.Timeout(10 * Second);
            trace.Add(self.HandleFault() ? $"woken by {self.Value}" : "slept");
            yield return simulation.Timeout(20 * Second);
            trace.Add(self.HandleFault() ? "woken" : "slept");
        }

        simulation.Process(Work());
        simulation.Timeout(3 * Second).AddCallback(_ => self!.Interrupt("noise"));
        RunCrowd();
        Assert.Equal("woken by noise@3 slept@23", trace.Text);
    }

    [Fact]
    public void A_process_that_shows_itself_has_the_target_that_it_would_have_anyway()
    {
        IEnumerable<Event> Work()
        {
            trace.Add($"{simulation.ActiveProcess.Target is null}");
            yield return simulation.Timeout(Second);
            Event target = simulation.ActiveProcess.Target!;
            trace.Add($"{target is Timeout} {target.IsProcessed} {target.IsOk}");
        }

        IEnumerable<Event> Late()
        {
            yield return simulation.Timeout(2 * Second);
            Event target = simulation.ActiveProcess.Target!;
            trace.Add($"{target is Timeout} {target.IsProcessed} {target.IsOk}");
        }

        simulation.Process(Work());
        simulation.Process(Late());
        simulation.Run();
        Assert.Equal("True@0 True True True@1 True True True@2", trace.Text);
    }

    [Fact]
    public void A_process_that_showed_itself_can_be_awaited_and_joined_in_a_condition()
    {
        Process? self = null;
        IEnumerable<Event> Work()
        {
            self = simulation.ActiveProcess;
            yield return simulation.Timeout(2 * Second);
        }

        IEnumerable<Event> Wait()
        {
            Event late = simulation.Timeout(5 * Second);
            yield return self! | late;
            trace.Add($"any {self!.IsProcessed} {late.IsProcessed}");
            yield return self & late;
            trace.Add($"all {self.IsProcessed} {late.IsProcessed}");
        }

        simulation.Process(Work());
        simulation.Process(Wait());
        RunCrowd();
        Assert.Equal("any True False@2 all True True@5", trace.Text);
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
