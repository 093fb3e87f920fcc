namespace QueueSim.Tests.Kernel;

public sealed class RunTests
{
    private static readonly DateTime Start = new(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly Simulation simulation = new(Start);
    private readonly Trace trace;

    public RunTests() => trace = new Trace(simulation);

    [Fact]
    public void A_run_ends_when_no_event_is_left()
    {
        trace.At(2, "a");
        Assert.Null(simulation.Run());
        Assert.Equal("a@2", trace.Text);
        Assert.Equal(Start.AddSeconds(2), simulation.Now);
        Assert.Null(simulation.Run());
    }

    [Fact]
    public void A_run_until_a_time_stops_before_the_events_of_priority_0_at_that_time()
    {
        trace.At(5, "normal");
        trace.At(5, "late", priority: 1);
        trace.At(5, "urgent", priority: -1);
        trace.At(4, "before");
        simulation.Run(Start.AddSeconds(5));
        Assert.Equal("before@4 urgent@5", trace.Text);
        Assert.Equal(Start.AddSeconds(5), simulation.Now);
        simulation.Run();
        Assert.Equal("before@4 urgent@5 normal@5 late@5", trace.Text);
    }

    [Fact]
    public void A_run_until_a_time_goes_there_even_when_nothing_happens()
    {
        simulation.Run(TimeSpan.FromSeconds(5));
        Assert.Equal(Start.AddSeconds(5), simulation.Now);
        simulation.Run(TimeSpan.FromSeconds(5));
        Assert.Equal(Start.AddSeconds(10), simulation.Now);
        Assert.Equal(10, simulation.NowD);
    }

    [Fact]
    public void A_run_until_a_time_that_is_not_in_the_future_throws()
    {
        Assert.Throws<InvalidOperationException>(() => simulation.Run(Start));
        Assert.Throws<InvalidOperationException>(() => simulation.Run(TimeSpan.Zero));
        Assert.Throws<InvalidOperationException>(() => simulation.Run(Start.AddTicks(-1)));
    }

    [Fact]
    public void Runs_follow_one_another_as_if_they_were_one()
    {
        IEnumerable<Event> Clock()
        {
            while (simulation.NowD < 10)
            {
                yield return simulation.Timeout(TimeSpan.FromSeconds(3));
                trace.Add("tick");
            }
        }

        simulation.Process(Clock());
        for (var second = 1; second <= 7; second++)
            simulation.Run(Start.AddSeconds(second));
        simulation.Run();
        Assert.Equal("tick@3 tick@6 tick@9 tick@12", trace.Text);
    }

    [Fact]
    public void A_run_until_an_event_returns_its_value()
    {
        var stop = new Event(simulation);
        trace.At(1, "a").AddCallback(_ => stop.Succeed("value"));
        trace.At(2, "b");
        Assert.Equal("value", simulation.Run(stop));
        Assert.Equal("a@1", trace.Text);
        Assert.Equal("value", simulation.Run(stop));
        simulation.Run();
        Assert.Equal("a@1 b@2", trace.Text);
    }

    [Fact]
    public void A_run_until_an_event_that_never_happens_throws()
    {
        trace.At(1, "a");
        Assert.Throws<InvalidOperationException>(() => simulation.Run(new Event(simulation)));
        Assert.Equal("a@1", trace.Text);
    }

    [Fact]
    public void A_run_until_the_end_of_a_process_returns_its_value()
    {
        var last = new Event(simulation);
        IEnumerable<Event> Work()
        {
            yield return simulation.Timeout(TimeSpan.FromSeconds(1));
            last.Succeed(7);
            yield return last;
        }

        trace.At(2, "later");
        Assert.Equal(7, simulation.Run(simulation.Process(Work())));
        Assert.Equal(1, simulation.NowD);
    }

    [Fact]
    public void Steps_process_one_event_each_and_peeking_tells_when_the_next_comes()
    {
        trace.At(2, "b");
        trace.At(1, "a");
        Assert.Equal(Start.AddSeconds(1), simulation.Peek());
        simulation.Step();
        Assert.Equal("a@1", trace.Text);
        Assert.Equal(2, simulation.PeekD());
        trace.At(0, "now");
        Assert.Equal(1, simulation.PeekD());
        simulation.Step();
        simulation.Step();
        Assert.Equal("a@1 now@1 b@2", trace.Text);
    }

    [Fact]
    public void The_default_step_is_the_unit_of_plain_numbers()
    {
        var minutes = new Simulation(Start, TimeSpan.FromMinutes(1));
        minutes.TimeoutD(90);
        Assert.Equal(90, minutes.PeekD());
        minutes.RunD(30);
        Assert.Equal(Start.AddMinutes(30), minutes.Now);
        Assert.Equal(30, minutes.NowD);
        minutes.RunD();
        Assert.Equal(Start.AddMinutes(90), minutes.Now);
        Assert.Equal(1.5, minutes.ToDouble(TimeSpan.FromSeconds(90)));
        Assert.Equal(TimeSpan.FromSeconds(30), minutes.ToTimeSpan(0.5));
    }

    [Fact]
    public void Every_constructor_starts_the_clock_at_the_start_date()
    {
        foreach (var each in new[] { new Simulation(), new(TimeSpan.FromHours(1)), new(7), new(7, TimeSpan.FromHours(1)), simulation })
        {
            Assert.Equal(each.StartDate, each.Now);
            Assert.Equal(0, each.NowD);
        }

        Assert.Equal(Start, simulation.StartDate);
        Assert.Equal(DateTimeKind.Utc, simulation.Now.Kind);
    }

    [Fact]
    public void Processed_events_are_counted()
    {
        trace.At(1, "a");
        trace.At(1, "b", priority: 2);
        new Event(simulation).Succeed();
        simulation.Run();
        Assert.Equal(3, simulation.ProcessedEvents);
    }
}
