namespace QueueSim.Tests.Kernel;

/// <summary>
/// What our kernel does where the API that it shares with Sim# leaves the meaning open. Models must not lean on any of it; under
/// another kernel, these tests say nothing.
/// </summary>
public sealed class OwnRulesTests
{
    private readonly Simulation simulation = new();
    private readonly Trace trace;

    public OwnRulesTests() => trace = new Trace(simulation);

    internal static bool IsOurKernel => typeof(Simulation).Namespace == "QueueSim.Kernel";

    private void Expect(string expected)
    {
        Assert.SkipUnless(IsOurKernel, "Another kernel leaves this open.");
        simulation.Run();
        Assert.Equal(expected, trace.Text);
    }

    private IEnumerable<Event> Patient(string name, Event awaited, int times)
    {
        for (var i = 0; i < times; i++)
        {
            yield return awaited;
            var self = simulation.ActiveProcess;
            var cause = self.Value;
            trace.Add(self.HandleFault() ? $"{name}:{cause}" : $"{name}:ok");
        }
    }

    [Fact]
    public void A_waiter_can_interrupt_a_later_waiter_of_the_same_event()
    {
        var awaited = simulation.Seconds(1);
        Process? second = null;
        awaited.AddCallback(_ => second!.Interrupt("x"));
        second = simulation.Process(Patient("p", awaited, 2));
        Expect("p:x@1 p:ok@1");
    }

    [Fact]
    public void Two_interruptions_in_one_instant_arrive_one_after_the_other()
    {
        var awaited = simulation.Seconds(5);
        var process = simulation.Process(Patient("p", awaited, 3));
        simulation.Seconds(1).AddCallback(_ =>
        {
            process.Interrupt("x");
            process.Interrupt("y");
        });
        Expect("p:x@1 p:y@1 p:ok@5");
    }

    [Fact]
    public void A_second_interruption_of_a_process_that_ended_on_the_first_is_lost()
    {
        var process = simulation.Process(Patient("p", simulation.Seconds(5), 1));
        simulation.Seconds(1).AddCallback(_ =>
        {
            process.Interrupt("x");
            process.Interrupt("y");
        });
        Expect("p:x@1");
    }

    [Fact]
    public void A_process_whose_outcome_is_set_before_its_start_happens_in_its_turn()
    {
        var process = simulation.Process(Patient("p", simulation.Seconds(1), 1), priority: 1);
        process.AddCallback(e => trace.Add($"{e.Value}"));
        process.Succeed("early");
        Expect("early@0");
    }

    [Fact]
    public void The_value_of_a_condition_holds_all_that_was_processed_before_the_condition_itself()
    {
        Event first = simulation.Seconds(1), second = simulation.Seconds(1), third = simulation.Seconds(2);
        var any = new AnyOf(simulation, first, second, third);
        any.AddCallback(e => trace.Add($"{((Dictionary<Event, object>)e.Value!).Count}"));
        Expect("2@1");
    }

    [Fact]
    public void An_event_that_was_scheduled_twice_cannot_be_processed_twice()
    {
        var twice = simulation.Seconds(1);
        simulation.Schedule(TimeSpan.FromSeconds(2), twice);
        Assert.True(!IsOurKernel || Record.Exception(() => simulation.Run()) is InvalidOperationException);
    }

    [Fact]
    public void A_process_that_yields_null_ends_the_run()
    {
        simulation.Process([null!]);
        Assert.True(!IsOurKernel || Record.Exception(() => simulation.Run()) is InvalidOperationException);
    }
}
