namespace QueueSim.Tests.Kernel;

public sealed class EventTests
{
    private readonly Simulation simulation = new();

    [Fact]
    public void An_event_is_alive_then_triggered_then_processed()
    {
        var @event = new Event(simulation);
        Assert.True(@event.IsAlive);
        Assert.False(@event.IsTriggered);
        Assert.False(@event.IsProcessed);

        @event.Succeed("value");
        Assert.False(@event.IsAlive);
        Assert.True(@event.IsTriggered);
        Assert.True(@event.IsOk);
        Assert.Equal("value", @event.Value);
        Assert.False(@event.IsProcessed);

        simulation.Run();
        Assert.True(@event.IsTriggered);
        Assert.True(@event.IsProcessed);
        Assert.False(@event.IsAlive);
    }

    [Fact]
    public void A_timeout_is_triggered_from_the_start_and_carries_its_value()
    {
        // 'new Timeout' would be ambiguous beside System.Threading.Timeout, and the namespace depends on the kernel.
        var timeoutType = simulation.Timeout(TimeSpan.Zero).GetType();
        var timeout = (Event)Activator.CreateInstance(timeoutType, simulation, TimeSpan.FromSeconds(3), "tea", true, 0)!;
        Assert.True(timeout.IsTriggered);
        Assert.False(timeout.IsProcessed);
        simulation.Run();
        Assert.True(timeout.IsProcessed);
        Assert.True(timeout.IsOk);
        Assert.Equal("tea", timeout.Value);
    }

    [Fact]
    public void The_processed_flag_is_set_just_before_the_callbacks_run()
    {
        var @event = new Event(simulation);
        var processed = false;
        @event.AddCallback(e => processed = e.IsProcessed);
        @event.Succeed();
        simulation.Run();
        Assert.True(processed);
    }

    [Fact]
    public void Triggering_twice_throws()
    {
        Event succeeded = new(simulation), failed = new(simulation);
        succeeded.Succeed();
        failed.Fail();
        Assert.Throws<InvalidOperationException>(() => succeeded.Succeed());
        Assert.Throws<InvalidOperationException>(() => succeeded.Fail());
        Assert.Throws<InvalidOperationException>(() => failed.Succeed());
        Assert.Throws<InvalidOperationException>(() => failed.Trigger(succeeded));
        Assert.Throws<InvalidOperationException>(() => simulation.Timeout(TimeSpan.Zero).Succeed());
    }

    [Fact]
    public void Triggering_passes_on_the_outcome_of_another_event()
    {
        Event success = new(simulation), failure = new(simulation), first = new(simulation), second = new(simulation);
        success.Succeed(1);
        failure.Fail(2);
        first.Trigger(success);
        second.Trigger(failure);
        simulation.Run();
        Assert.Equal((true, 1), (first.IsOk, first.Value));
        Assert.Equal((false, 2), (second.IsOk, second.Value));
    }

    [Fact]
    public void A_callback_cannot_be_added_to_a_processed_event()
    {
        Event timeout = simulation.Timeout(TimeSpan.Zero);
        simulation.Run();
        Assert.Throws<InvalidOperationException>(() => timeout.AddCallback(_ => { }));
    }

    [Fact]
    public void Callbacks_and_waiting_processes_are_called_in_the_order_of_adding()
    {
        var order = new List<string>();
        var @event = new Event(simulation);
        IEnumerable<Event> Wait(string name)
        {
            yield return @event;
            order.Add(name);
        }

        @event.AddCallback(_ => order.Add("callback 1"));
        simulation.Process(Wait("process 1"));
        simulation.Step();
        @event.AddCallback(_ => order.Add("callback 2"));
        simulation.Process(Wait("process 2"));
        simulation.Step();
        simulation.Process(Wait("process 3"));
        simulation.Step();
        @event.AddCallback(_ => order.Add("callback 3"));
        @event.Succeed();
        simulation.Run();
        Assert.Equal(["callback 1", "process 1", "callback 2", "process 2", "process 3", "callback 3"], order);
    }

    [Fact]
    public void A_removed_callback_is_not_called_and_the_others_keep_their_order()
    {
        var order = new List<string>();
        void First(Event _) => order.Add("first");
        void Second(Event _) => order.Add("second");
        void Third(Event _) => order.Add("third");

        Event alone = new(simulation), three = new(simulation);
        alone.AddCallback(First);
        alone.RemoveCallback(First);
        three.AddCallback(First);
        three.AddCallback(Second);
        three.AddCallback(Third);
        three.RemoveCallback(Second);
        alone.Succeed();
        three.Succeed();
        simulation.Run();
        Assert.Equal(["first", "third"], order);
    }

    [Fact]
    public void A_failed_event_for_which_nobody_waits_passes_silently()
    {
        var @event = new Event(simulation);
        @event.Fail("cause");
        simulation.Run();
        Assert.True(@event.IsProcessed);
        Assert.False(@event.IsOk);
        Assert.Equal("cause", @event.Value);
    }

    [Fact]
    public void An_exception_in_a_callback_leaves_the_run()
    {
        simulation.Timeout(TimeSpan.FromSeconds(1)).AddCallback(_ => throw new FormatException());
        Assert.Throws<FormatException>(() => simulation.Run());
    }
}
