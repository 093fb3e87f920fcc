namespace QueueSim.Tests.Kernel;

public sealed class InterruptTests
{
    private readonly Simulation simulation = new();
    private readonly Trace trace;

    public InterruptTests() => trace = new Trace(simulation);

    private IEnumerable<Event> Wait(Event awaited, Event? then = null)
    {
        yield return awaited;
        var self = simulation.ActiveProcess;
        var cause = self.Value;
        trace.Add(self.HandleFault() ? $"interrupted({cause})" : "went-on");
        yield return then ?? simulation.Seconds(10);
        trace.Add(self.HandleFault() ? "interrupted-again" : "end");
    }

    [Fact]
    public void An_interrupted_process_handles_the_cause_and_no_longer_waits()
    {
        var awaited = simulation.Seconds(3);
        var process = simulation.Process(Wait(awaited));
        simulation.Seconds(1).AddCallback(_ => process.Interrupt("why"));
        awaited.AddCallback(_ => trace.Add("awaited"));
        simulation.Run();
        Assert.Equal("interrupted(why)@1 awaited@3 end@11", trace.Text);
        Assert.True(process.IsOk);
    }

    [Fact]
    public void An_interruption_is_an_event_of_its_instant()
    {
        var process = simulation.Process(Wait(simulation.Seconds(9)));
        simulation.Seconds(1).AddCallback(_ =>
        {
            trace.At(0, "before");
            process.Interrupt();
            trace.At(0, "after");
        });
        simulation.Run();
        Assert.Equal("before@1 interrupted()@1 after@1 end@11", trace.Text);
    }

    [Fact]
    public void An_urgent_interruption_comes_before_the_other_events_of_its_instant()
    {
        var process = simulation.Process(Wait(simulation.Seconds(9)));
        simulation.Seconds(1).AddCallback(_ =>
        {
            trace.At(0, "after");
            process.Interrupt(priority: -1);
        });
        simulation.Run();
        Assert.Equal("interrupted()@1 after@1 end@11", trace.Text);
    }

    [Fact]
    public void An_interruption_wins_over_an_awaited_event_of_the_same_instant_that_comes_later()
    {
        var interruption = simulation.Seconds(2);
        var process = simulation.Process(Wait(simulation.Seconds(2)));
        interruption.AddCallback(_ => process.Interrupt("tie"));
        simulation.Run();
        Assert.Equal("interrupted(tie)@2 end@12", trace.Text);
    }

    [Fact]
    public void The_other_waiters_of_the_event_go_on_waiting()
    {
        Event awaited = simulation.Seconds(3), then = simulation.Seconds(3);
        var first = simulation.Process(Wait(awaited, then));
        var second = simulation.Process(Wait(awaited, then));
        var third = simulation.Process(Wait(awaited, then));
        simulation.Seconds(1).AddCallback(_ => second.Interrupt("x"));
        simulation.Run();
        Assert.Equal("interrupted(x)@1 went-on@3 went-on@3 end@3 end@3 end@3", trace.Text);
        Assert.True(first.IsProcessed && third.IsProcessed);
    }

    [Fact]
    public void A_process_can_wait_again_for_the_event_from_which_it_was_interrupted()
    {
        var awaited = simulation.Seconds(3);
        var process = simulation.Process(Wait(awaited, then: awaited));
        simulation.Seconds(1).AddCallback(_ => process.Interrupt("x"));
        simulation.Run();
        Assert.Equal("interrupted(x)@1 end@3", trace.Text);
    }

    [Fact]
    public void A_process_that_waits_again_goes_behind_the_other_waiters()
    {
        var awaited = simulation.Seconds(3);
        IEnumerable<Event> Named(string name)
        {
            yield return awaited;
            while (simulation.ActiveProcess.HandleFault())
                yield return awaited;
            trace.Add(name);
        }

        var first = simulation.Process(Named("first"));
        simulation.Process(Named("second"));
        simulation.Seconds(1).AddCallback(_ => first.Interrupt());
        simulation.Run();
        Assert.Equal("second@3 first@3", trace.Text);
    }

    [Fact]
    public void A_process_that_ends_on_an_interruption_without_handling_it_fails()
    {
        IEnumerable<Event> Careless()
        {
            yield return simulation.Seconds(5);
        }

        var process = simulation.Process(Careless());
        simulation.Seconds(1).AddCallback(_ => process.Interrupt("cause"));
        simulation.Run();
        Assert.False(process.IsOk);
        Assert.Equal("cause", process.Value);
    }

    [Fact]
    public void A_process_that_goes_on_without_handling_an_interruption_ends_the_run()
    {
        IEnumerable<Event> Careless()
        {
            yield return simulation.Seconds(5);
            yield return simulation.Seconds(5);
        }

        var process = simulation.Process(Careless());
        simulation.Seconds(1).AddCallback(_ => process.Interrupt());
        Assert.Throws<InvalidOperationException>(() => simulation.Run());
    }

    [Fact]
    public void A_finished_process_cannot_be_interrupted()
    {
        var process = simulation.Process([]);
        simulation.Run();
        Assert.Throws<InvalidOperationException>(() => process.Interrupt());
    }

    [Fact]
    public void A_process_cannot_interrupt_itself()
    {
        IEnumerable<Event> Work()
        {
            simulation.ActiveProcess.Interrupt();
            yield return simulation.Seconds(1);
        }

        simulation.Process(Work());
        Assert.Throws<InvalidOperationException>(() => simulation.Run());
    }

    [Fact]
    public void A_process_can_be_interrupted_before_it_starts()
    {
        IEnumerable<Event> Work()
        {
            trace.Add(simulation.ActiveProcess.HandleFault() ? "interrupted" : "started");
            yield return simulation.Seconds(1);
            trace.Add("end");
        }

        var process = simulation.Process(Work());
        trace.At(0, "other");
        process.Interrupt();
        simulation.Run();
        Assert.Equal("other@0 interrupted@0 end@1", trace.Text);
        Assert.True(process.IsOk);
    }

    [Fact]
    public void Interrupting_a_late_start_early_starts_the_process_only_once()
    {
        IEnumerable<Event> Work()
        {
            trace.Add(simulation.ActiveProcess.HandleFault() ? "interrupted" : "started");
            yield return simulation.Seconds(1);
            trace.Add("end");
        }

        var process = simulation.Process(Work(), priority: 5);
        process.Interrupt();
        simulation.Run();
        Assert.Equal("interrupted@0 end@1", trace.Text);
    }
}
