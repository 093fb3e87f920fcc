namespace QueueSim.Tests.Kernel;

public sealed class OrderTests
{
    private readonly Simulation simulation = new();
    private readonly Trace trace;

    public OrderTests() => trace = new Trace(simulation);

    [Fact]
    public void Events_happen_in_the_order_of_their_times()
    {
        foreach (var seconds in new[] { 5, 3, 9, 1, 7, 2, 8, 6, 4, 0 })
            trace.At(seconds, "e");
        simulation.Run();
        Assert.Equal("e@0 e@1 e@2 e@3 e@4 e@5 e@6 e@7 e@8 e@9", trace.Text);
    }

    [Fact]
    public void Ties_in_time_go_by_priority_and_then_by_insertion()
    {
        trace.At(1, "a");
        trace.At(1, "b", priority: 1);
        trace.At(1, "c", priority: -1);
        trace.At(1, "d");
        trace.At(1, "e", priority: -1);
        trace.At(1, "f", priority: 1);
        simulation.Run();
        Assert.Equal("c@1 e@1 a@1 d@1 b@1 f@1", trace.Text);
    }

    [Fact]
    public void Every_int_is_a_priority()
    {
        foreach (var priority in new[] { 0, int.MaxValue, 1, -1, int.MinValue, 1 << 30, -(1 << 30), (1 << 30) - 1 })
            trace.At(1, priority.ToString(), priority);
        simulation.Run();
        Assert.Equal("-2147483648@1 -1073741824@1 -1@1 0@1 1@1 1073741823@1 1073741824@1 2147483647@1", trace.Text);
    }

    [Fact]
    public void A_tick_is_the_smallest_difference_that_counts()
    {
        Event later = simulation.Timeout(TimeSpan.FromTicks(2));
        Event earlier = simulation.Timeout(TimeSpan.FromTicks(1), priority: 9);
        later.AddCallback(_ => Assert.True(earlier.IsProcessed));
        simulation.Run();
        Assert.Equal(simulation.StartDate.AddTicks(2), simulation.Now);
    }

    [Fact]
    public void What_was_planned_for_an_instant_comes_before_what_is_triggered_in_it()
    {
        var first = trace.At(1, "first");
        first.AddCallback(_ =>
        {
            trace.At(0, "after-all");
            trace.At(0, "urgent", priority: -1);
            trace.At(0, "last", priority: 1);
        });
        trace.At(1, "planned");
        trace.At(1, "planned-last", priority: 1);
        simulation.Run();
        Assert.Equal("first@1 urgent@1 planned@1 after-all@1 planned-last@1 last@1", trace.Text);
    }

    [Fact]
    public void Events_triggered_at_once_keep_their_order_among_many()
    {
        var order = new List<int>();
        for (var i = 0; i < 1000; i++)
        {
            var number = i;
            var @event = new Event(simulation);
            @event.AddCallback(_ => order.Add(number));
            @event.Succeed();
            if (i % 3 == 0)
                simulation.Step();
        }

        simulation.Run();
        Assert.Equal(Enumerable.Range(0, 1000), order);
    }

    [Fact]
    public void An_event_can_be_scheduled_by_hand_with_and_without_a_delay()
    {
        Event later = new(simulation), now = new(simulation), urgent = new(simulation);
        later.AddCallback(_ => trace.Add("later"));
        now.AddCallback(_ => trace.Add("now"));
        urgent.AddCallback(_ => trace.Add("urgent"));
        simulation.Schedule(TimeSpan.FromSeconds(2), later);
        simulation.Schedule(now);
        simulation.Schedule(urgent, -1);
        simulation.Run();
        Assert.Equal("urgent@0 now@0 later@2", trace.Text);
    }

    [Fact]
    public void A_negative_delay_is_refused()
    {
        Assert.Throws<ArgumentException>(() => simulation.Timeout(TimeSpan.FromTicks(-1)));
        Assert.Throws<ArgumentException>(() => simulation.TimeoutD(-1));
        Assert.Throws<ArgumentException>(() => simulation.Schedule(TimeSpan.FromTicks(-1), new Event(simulation)));
    }
}
