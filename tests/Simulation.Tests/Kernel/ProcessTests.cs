namespace QueueSim.Tests.Kernel;

public sealed class ProcessTests
{
    private readonly Simulation simulation = new();
    private readonly Trace trace;

    public ProcessTests() => trace = new Trace(simulation);

    [Fact]
    public void A_process_starts_through_the_event_queue_by_priority()
    {
        IEnumerable<Event> Work(string name)
        {
            trace.Add(name);
            yield return simulation.Seconds(1);
            trace.Add(name);
        }

        simulation.Process(Work("late"), priority: 1);
        simulation.Process(Work("a"));
        simulation.Process(Work("urgent"), priority: -1);
        simulation.Process(Work("b"));
        Assert.Equal("", trace.Text);
        simulation.Run();
        Assert.Equal("urgent@0 a@0 b@0 late@0 urgent@1 a@1 b@1 late@1", trace.Text);
    }

    [Fact]
    public void A_processed_event_resumes_at_once_and_not_through_the_event_queue()
    {
        var done = simulation.Seconds(0);
        IEnumerable<Event> Work()
        {
            yield return simulation.Seconds(1);
            trace.At(0, "queued");
            yield return done;
            yield return done;
            trace.Add("went-on");
            yield return simulation.Seconds(0);
            trace.Add("end");
        }

        simulation.Process(Work());
        simulation.Run();
        Assert.Equal("went-on@1 queued@1 end@1", trace.Text);
    }

    [Fact]
    public void A_triggered_event_that_is_not_yet_processed_makes_the_process_wait_for_its_turn()
    {
        IEnumerable<Event> Work()
        {
            var triggered = new Event(simulation);
            triggered.Succeed();
            trace.At(0, "queued-before", priority: -1);
            yield return triggered;
            trace.Add("went-on");
        }

        simulation.Process(Work());
        simulation.Run();
        Assert.Equal("queued-before@0 went-on@0", trace.Text);
    }

    [Fact]
    public void A_process_succeeds_with_the_value_of_its_last_event()
    {
        var last = new Event(simulation);
        IEnumerable<Event> Work()
        {
            yield return simulation.Seconds(1);
            last.Succeed(42);
            yield return last;
        }

        var process = simulation.Process(Work());
        Assert.True(process.IsAlive);
        simulation.Run();
        Assert.True(process.IsOk);
        Assert.True(process.IsProcessed);
        Assert.Equal(42, process.Value);
    }

    [Fact]
    public void A_process_without_events_ends_at_its_start()
    {
        var process = simulation.Process([]);
        simulation.Run();
        Assert.True(process.IsProcessed);
        Assert.True(process.IsOk);
        Assert.Null(process.Value);
    }

    [Fact]
    public void A_process_can_set_its_own_outcome()
    {
        IEnumerable<Event> Work()
        {
            yield return simulation.Seconds(1);
            simulation.ActiveProcess.Succeed("own");
        }

        var process = simulation.Process(Work());
        simulation.Run();
        Assert.Equal("own", process.Value);
    }

    [Fact]
    public void The_target_is_the_event_for_which_a_process_waits()
    {
        var timeout = simulation.Seconds(5);
        IEnumerable<Event> Work()
        {
            yield return timeout;
        }

        var process = simulation.Process(Work());
        simulation.Step();
        Assert.Same(timeout, process.Target);
    }

    [Fact]
    public void The_active_process_is_the_one_whose_code_runs()
    {
        var active = new List<Process>();
        IEnumerable<Event> Work()
        {
            active.Add(simulation.ActiveProcess);
            yield return simulation.Seconds(1);
            active.Add(simulation.ActiveProcess);
        }

        Process first = simulation.Process(Work()), second = simulation.Process(Work());
        simulation.Run();
        Assert.Equal([first, second, first, second], active);
        Assert.Null(simulation.ActiveProcess);
        simulation.ActiveProcess = first;
        Assert.Same(first, simulation.ActiveProcess);
    }

    [Fact]
    public void A_failed_event_is_seen_and_handled_once()
    {
        var failing = new Event(simulation);
        var seen = new List<object?>();
        IEnumerable<Event> Work()
        {
            var self = simulation.ActiveProcess;
            seen.Add(self.HandleFault());
            yield return failing;
            seen.Add(self.IsOk);
            seen.Add(self.Value);
            seen.Add(self.HandleFault());
            seen.Add(self.IsOk);
            seen.Add(self.HandleFault());
            yield return simulation.Seconds(1);
            seen.Add(self.HandleFault());
        }

        var process = simulation.Process(Work());
        failing.Fail("cause");
        simulation.Run();
        Assert.Equal([false, false, "cause", true, true, false, false], seen);
        Assert.True(process.IsOk);
    }

    [Fact]
    public void A_failed_event_that_is_already_processed_fails_the_process_as_well()
    {
        var failing = new Event(simulation);
        var handled = false;
        IEnumerable<Event> Work()
        {
            yield return simulation.Seconds(1);
            yield return failing;
            handled = simulation.ActiveProcess.HandleFault();
            yield return simulation.Seconds(1);
        }

        simulation.Process(Work());
        failing.Fail();
        simulation.Run();
        Assert.True(handled);
        Assert.Equal(2, simulation.NowD);
    }

    [Fact]
    public void Going_on_without_handling_a_failure_ends_the_run()
    {
        var failing = new Event(simulation);
        IEnumerable<Event> Work()
        {
            yield return failing;
            yield return simulation.Seconds(1);
        }

        simulation.Process(Work());
        failing.Fail();
        Assert.Throws<InvalidOperationException>(() => simulation.Run());
    }

    [Fact]
    public void A_process_that_ends_on_an_unhandled_failure_fails_with_it()
    {
        var failing = new Event(simulation);
        IEnumerable<Event> Work(bool handle)
        {
            yield return failing;
            if (handle)
                simulation.ActiveProcess.HandleFault();
        }

        Process silent = simulation.Process(Work(handle: false)), handling = simulation.Process(Work(handle: true));
        failing.Fail("cause");
        simulation.Run();
        Assert.Equal((false, "cause"), (silent.IsOk, silent.Value));
        Assert.True(handling.IsOk);
    }

    [Fact]
    public void An_exception_in_a_process_leaves_the_run()
    {
        IEnumerable<Event> Work()
        {
            yield return simulation.Seconds(1);
            throw new FormatException();
        }

        simulation.Process(Work());
        Assert.Throws<FormatException>(() => simulation.Run());
        Assert.Equal(1, simulation.NowD);
    }
}
