namespace QueueSim.Tests.Kernel;

/// <summary>Waiting for a process that has ended: before, in the same instant, and long after.</summary>
public sealed class FinishedProcessTests
{
    private readonly Simulation simulation = new();
    private readonly Trace trace;

    public FinishedProcessTests() => trace = new Trace(simulation);

    private IEnumerable<Event> Sleep(double seconds)
    {
        yield return simulation.Seconds(seconds);
        trace.Add("end");
    }

    private IEnumerable<Event> Join(Event start, Process other)
    {
        yield return start;
        trace.Add(other.IsProcessed ? "join-processed" : other.IsTriggered ? "join-triggered" : "join-alive");
        yield return other;
        trace.Add("joined");
    }

    [Fact]
    public void Waiting_before_the_end()
    {
        var sleeper = simulation.Process(Sleep(2));
        simulation.Process(Join(simulation.Seconds(1), sleeper));
        simulation.Run();
        Assert.Equal("join-alive@1 end@2 joined@2", trace.Text);
    }

    [Fact]
    public void Waiting_in_the_same_instant_between_the_end_and_its_processing()
    {
        var start = simulation.Seconds(2);
        var sleeper = simulation.Process(Sleep(2));
        simulation.Process(Join(start, sleeper));
        Event late = new(simulation);
        start.AddCallback(_ => trace.Add("start"));
        simulation.Step(); // the sleeper falls asleep, after 'start' was planned: at 2, start comes first
        simulation.Step();
        trace.At(2, "between");
        var joinLate = simulation.Seconds(2);
        simulation.Process(Join(joinLate, sleeper));
        simulation.Run();
        Assert.Equal("start@2 join-alive@2 end@2 between@2 join-triggered@2 joined@2 joined@2", trace.Text);
    }

    [Fact]
    public void A_callback_can_still_be_added_between_the_end_and_its_processing()
    {
        var sleeper = simulation.Process(Sleep(1));
        simulation.Step();
        simulation.Step();
        Assert.True(sleeper.IsTriggered);
        Assert.False(sleeper.IsProcessed);
        trace.At(0, "after");
        trace.At(0, "before", priority: -1);
        sleeper.AddCallback(_ => trace.Add("callback"));
        simulation.Run();
        Assert.Equal("end@1 before@1 callback@1 after@1", trace.Text);
    }

    [Fact]
    public void The_end_for_which_nobody_waits_is_an_event_like_any_other()
    {
        var sleeper = simulation.Process(Sleep(1));
        simulation.Step();
        simulation.Step();
        Assert.Equal(simulation.Now, simulation.Peek());
        simulation.Step();
        Assert.True(sleeper.IsProcessed);
        Assert.Equal("end@1", trace.Text);
    }

    [Fact]
    public void The_end_counts_among_the_processed_events()
    {
        simulation.Process(Sleep(1));
        simulation.Run();
        Assert.Equal(3, simulation.ProcessedEvents); // start, timeout, end
    }

    [Fact]
    public void Waiting_long_after_the_end_goes_on_at_once()
    {
        var sleeper = simulation.Process(Sleep(1));
        simulation.Process(Join(simulation.Seconds(5), sleeper));
        simulation.Run();
        Assert.Equal("end@1 join-processed@5 joined@5", trace.Text);
    }

    [Fact]
    public void Waiters_get_the_value_of_the_process()
    {
        var last = new Event(simulation);
        last.Succeed("result");
        IEnumerable<Event> Work()
        {
            yield return simulation.Seconds(1);
            yield return last;
        }

        IEnumerable<Event> Wait(Process other)
        {
            yield return other;
        }

        var waiting = simulation.Process(Wait(simulation.Process(Work())));
        simulation.Run();
        Assert.Equal("result", waiting.Value);
    }
}
