namespace QueueSim.Tests.Kernel;

/// <summary>A process that nobody had a reference to until it asked for itself: from then on it is one like any other.</summary>
public sealed class ActiveProcessTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly Simulation simulation = new();
    private readonly Trace trace;

    public ActiveProcessTests() => trace = new Trace(simulation);

    [Fact]
    public void A_process_that_shows_itself_can_be_interrupted_in_its_sleep()
    {
        Process? self = null;
        IEnumerable<Event> Work()
        {
            yield return simulation.Sleep(Second);
            self = simulation.ActiveProcess;
            yield return simulation.Sleep(10 * Second);
            trace.Add(self.HandleFault() ? $"woken by {self.Value}" : "slept");
            yield return simulation.Sleep(20 * Second);
            trace.Add(self.HandleFault() ? "woken" : "slept");
        }

        simulation.Start(Work());
        simulation.Timeout(3 * Second).AddCallback(_ => self!.Interrupt("noise"));
        simulation.Run();
        Assert.Equal("woken by noise@3 slept@23", trace.Text);
    }

    [Fact]
    public void A_process_that_shows_itself_has_the_target_that_it_would_have_anyway()
    {
        IEnumerable<Event> Work()
        {
            trace.Add($"{simulation.ActiveProcess.Target is null}");
            yield return simulation.Sleep(Second);
            var target = simulation.ActiveProcess.Target!;
            trace.Add($"{target is Timeout} {target.IsProcessed} {target.IsOk}");
        }

        IEnumerable<Event> Late()
        {
            yield return simulation.Sleep(2 * Second);
            var target = simulation.ActiveProcess.Target!;
            trace.Add($"{target is Timeout} {target.IsProcessed} {target.IsOk}");
        }

        simulation.Start(Work());
        simulation.Start(Late());
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
            yield return simulation.Sleep(2 * Second);
        }

        IEnumerable<Event> Wait()
        {
            Event late = simulation.Timeout(5 * Second);
            yield return self! | late;
            trace.Add($"any {self!.IsProcessed} {late.IsProcessed}");
            yield return self & late;
            trace.Add($"all {self.IsProcessed} {late.IsProcessed}");
        }

        simulation.Start(Work());
        simulation.Start(Wait());
        simulation.Run();
        Assert.Equal("any True False@2 all True True@5", trace.Text);
    }
}
