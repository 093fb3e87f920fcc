namespace QueueSim.Tests.Kernel;

public sealed class ConditionTests
{
    private readonly Simulation simulation = new();

    private Event Valued(double seconds, object value)
    {
        var @event = new Event(simulation);
        simulation.Seconds(seconds).AddCallback(_ => @event.Succeed(value));
        return @event;
    }

    private double HappensAt(Event @event)
    {
        var when = double.NaN;
        @event.AddCallback(_ => when = simulation.NowD);
        simulation.Run();
        return when;
    }

    [Fact]
    public void Any_happens_with_the_first_and_its_value_holds_the_first()
    {
        Event slow = Valued(3, "slow"), fast = Valued(1, "fast");
        var any = slow | fast;
        Dictionary<Event, object>? values = null;
        any.AddCallback(e => values = (Dictionary<Event, object>)e.Value!);
        Assert.Equal(1, HappensAt(any));
        Assert.Equal("fast", Assert.Single(values!).Value);
        Assert.Same(fast, Assert.Single(values!).Key);
        simulation.Run();
        Assert.Single(any.Value!);
    }

    [Fact]
    public void All_happens_with_the_last_and_its_value_holds_all()
    {
        Event slow = Valued(3, "slow"), fast = Valued(1, "fast");
        var all = slow & fast;
        Assert.Equal(3, HappensAt(all));
        var values = all.Value!;
        Assert.Equal(2, values.Count);
        Assert.Equal("slow", values[slow]);
        Assert.Equal("fast", values[fast]);
    }

    [Fact]
    public void Conditions_can_be_built_from_lists_and_from_conditions()
    {
        List<Event> events = [simulation.Seconds(4), simulation.Seconds(2), simulation.Seconds(3)];
        Event any = new AnyOf(simulation, events), all = new AllOf(simulation, events);
        Assert.Equal(2, HappensAt(any & simulation.Seconds(1)));
        Assert.True(all.IsProcessed);
        Assert.Equal(4, simulation.NowD);
    }

    [Fact]
    public void A_condition_is_an_event_after_its_last_member_in_the_same_instant()
    {
        var order = new List<string>();
        var first = simulation.Seconds(1);
        var any = first | simulation.Seconds(2);
        any.AddCallback(_ => order.Add("any"));
        first.AddCallback(_ => order.Add("first"));
        simulation.Seconds(1).AddCallback(_ => order.Add("other"));
        simulation.Run();
        Assert.Equal(["first", "other", "any"], order);
    }

    [Fact]
    public void An_empty_condition_succeeds_at_once()
    {
        Condition any = new AnyOf(simulation), all = new AllOf(simulation, new List<Event>());
        Assert.True(any.IsTriggered && all.IsTriggered);
        simulation.Run();
        Assert.True(any.IsOk && all.IsOk);
        Assert.Empty(any.Value!);
        Assert.Equal(0, simulation.NowD);
    }

    [Fact]
    public void Members_that_are_already_processed_count()
    {
        var past = simulation.Seconds(1);
        simulation.Run();
        Condition any = new AnyOf(simulation, past, simulation.Seconds(5)), all = past & simulation.Seconds(2);
        Assert.True(any.IsTriggered);
        Assert.False(all.IsTriggered);
        Assert.Equal(3, HappensAt(all));
        Assert.True(all.Value!.ContainsKey(past));
    }

    [Fact]
    public void A_failing_member_fails_the_condition()
    {
        var failing = new Event(simulation);
        var all = failing & simulation.Seconds(5);
        object? cause = null;
        IEnumerable<Event> Work()
        {
            yield return all;
            cause = simulation.ActiveProcess.Value;
            simulation.ActiveProcess.HandleFault();
        }

        simulation.Process(Work());
        failing.Fail("cause");
        simulation.Run();
        Assert.False(all.IsOk);
        Assert.Equal("cause", ((Event)all).Value);
        Assert.True(!OwnRulesTests.IsOurKernel || all.Value is null);
        Assert.Equal("cause", cause);
    }

    [Fact]
    public void A_member_that_fails_after_the_condition_was_triggered_throws()
    {
        var failing = new Event(simulation);
        _ = simulation.Seconds(1) | failing;
        simulation.Seconds(2).AddCallback(_ => failing.Fail());
        Assert.ThrowsAny<Exception>(() => simulation.Run());
    }

    [Fact]
    public void A_member_that_succeeds_after_the_condition_was_triggered_changes_nothing()
    {
        Event first = simulation.Seconds(1), second = simulation.Seconds(2);
        var any = first | second;
        simulation.Run();
        Assert.Equal([first], (any.Value!).Keys);
    }

    [Fact]
    public void Members_of_another_simulation_are_refused()
    {
        Event foreign = new Simulation().Timeout(TimeSpan.Zero);
        Assert.Throws<ArgumentException>(() => simulation.Seconds(1) | foreign);
        Assert.Throws<ArgumentException>(() => new AllOf(simulation, simulation.Seconds(1), foreign));
    }

    [Fact]
    public void A_process_can_wait_with_patience()
    {
        var turn = new Event(simulation);
        var log = new List<string>();
        IEnumerable<Event> Work(double patience)
        {
            yield return turn | simulation.Seconds(patience);
            log.Add(turn.IsProcessed ? $"served@{simulation.NowD}" : $"gone@{simulation.NowD}");
        }

        simulation.Process(Work(1));
        simulation.Process(Work(3));
        simulation.Seconds(2).AddCallback(_ => turn.Succeed());
        simulation.Run();
        Assert.Equal(["gone@1", "served@2"], log);
        Assert.Equal(3, simulation.NowD);
    }
}
