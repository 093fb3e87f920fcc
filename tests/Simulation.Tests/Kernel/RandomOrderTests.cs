using Node = QueueSim.Tests.Kernel.ReferenceScheduler.Node;

namespace QueueSim.Tests.Kernel;

/// <summary>Random crowds of processes that sleep, signal and wait for each other, under the kernel and under the reference.</summary>
public sealed class RandomOrderTests
{
    private enum Deed
    {
        Sleep, Signal, AwaitSignal, Join, CallBack, Spawn,
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 40)]
    [InlineData(3, 1000)]
    public void The_kernel_does_what_a_sorted_list_would_do(int seed, int longestDelay)
    {
        for (var round = 0; round < 60; round++)
        {
            var plans = RandomPlans(new Random((1000 * seed) + round), longestDelay);
            (var expected, var expectedCount) = RunReference(plans);
            (var actual, var actualCount) = RunKernel(plans);
            Assert.Equal(expected, actual);
            Assert.Equal(expectedCount, actualCount);
        }
    }

    [Theory]
    [InlineData(4, 3)]
    [InlineData(5, 40)]
    public void Started_processes_and_their_sleeps_do_what_a_sorted_list_would_do(int seed, int longestDelay)
    {
        for (var round = 0; round < 60; round++)
        {
            var plans = RandomPlans(new Random((1000 * seed) + round), longestDelay, joins: false);
            (var expected, var expectedCount) = RunReference(plans);
            (var actual, var actualCount) = RunKernel(plans, starts: true);
            Assert.Equal(expected, actual);
            Assert.Equal(expectedCount, actualCount);
        }
    }

    [Fact]
    public void Thousands_of_pending_timeouts_come_out_sorted()
    {
        var random = new Random(4);
        var simulation = new Simulation();
        var expected = new List<(int Delay, int Priority, int Number)>();
        var actual = new List<(int Delay, int Priority, int Number)>();
        for (var number = 0; number < 20_000; number++)
        {
            (int Delay, int Priority, int Number) key = (random.Next(500), random.Next(-2, 3), number);
            expected.Add(key);
            simulation.Timeout(TimeSpan.FromTicks(key.Delay), key.Priority).AddCallback(_ => actual.Add(key));
        }

        expected.Sort();
        simulation.Run();
        Assert.Equal(expected, actual);
    }

    private static Plan[] RandomPlans(Random random, int longestDelay, bool joins = true)
    {
        var plans = new Plan[40];
        for (var i = 0; i < plans.Length; i++)
        {
            var steps = new Step[random.Next(0, 9)];
            for (var j = 0; j < steps.Length; j++)
            {
                var priority = random.Next(4) == 0 ? random.Next(-1, 2) : 0;
                var deed = (Deed)random.Next(6);
                steps[j] = new Step(deed == Deed.Join && !joins ? Deed.Sleep : deed, random.Next(longestDelay), priority, random.Next(10));
            }

            plans[i] = new Plan(random.Next(4) == 0 ? random.Next(-1, 2) : 0, steps);
        }

        return plans;
    }

    private static (List<string> Log, int Processed) RunReference(Plan[] plans)
    {
        var scheduler = new ReferenceScheduler();
        var log = new List<string>();
        var processes = new List<Node>();
        Node[] signals = [.. Enumerable.Range(0, 10).Select(_ => new Node())];
        foreach (var plan in plans[..20])
            processes.Add(scheduler.Process(Live(processes.Count, plan), plan.Priority));
        scheduler.Run();
        return (log, scheduler.Processed);

        IEnumerator<Node> Live(int number, Plan plan)
        {
            foreach (var step in plan.Steps)
            {
                log.Add($"{scheduler.Now}: {number} {step.Deed}");
                var signal = signals[step.Other];
                switch (step.Deed)
                {
                    case Deed.Sleep:
                        var timeout = new Node();
                        scheduler.Schedule(timeout, step.Delay, step.Priority);
                        yield return timeout;
                        break;
                    case Deed.Signal when !signal.IsTriggered:
                        scheduler.Schedule(signal, 0, step.Priority);
                        break;
                    case Deed.AwaitSignal:
                        yield return signal;
                        break;
                    case Deed.Join:
                        var other = processes[step.Delay % processes.Count];
                        log.Add($"{other.IsTriggered} {other.IsProcessed}");
                        yield return other;
                        break;
                    case Deed.CallBack when !signal.IsProcessed:
                        signal.Waiters.Add(() => log.Add($"{scheduler.Now}: {number} called back"));
                        break;
                    case Deed.Spawn when processes.Count < plans.Length:
                        var spawned = plans[processes.Count];
                        processes.Add(scheduler.Process(Live(processes.Count, spawned), spawned.Priority));
                        break;
                }
            }

            log.Add($"{scheduler.Now}: {number} ends");
        }
    }

    private static (List<string> Log, int Processed) RunKernel(Plan[] plans, bool starts = false)
    {
        var simulation = new Simulation();
        var log = new List<string>();
        var processes = new List<Process>();
        Event[] signals = [.. Enumerable.Range(0, 10).Select(_ => new Event(simulation))];
        var started = 0;
        foreach (var plan in plans[..20])
            Start(plan);
        simulation.Run();
        return (log, simulation.ProcessedEvents);

        void Start(Plan plan)
        {
            if (starts && plan.Priority == 0)
                simulation.Start(Live(started++, plan));
            else
                processes.Add(simulation.Process(Live(started++, plan), plan.Priority));
        }

        long Now() => (simulation.Now - simulation.StartDate).Ticks;

        IEnumerable<Event> Live(int number, Plan plan)
        {
            foreach (var step in plan.Steps)
            {
                log.Add($"{Now()}: {number} {step.Deed}");
                var signal = signals[step.Other];
                switch (step.Deed)
                {
                    case Deed.Sleep:
                        yield return starts && step.Priority == 0
                            ? simulation.Sleep(TimeSpan.FromTicks(step.Delay))
                            : simulation.Timeout(TimeSpan.FromTicks(step.Delay), step.Priority);
                        break;
                    case Deed.Signal when !signal.IsTriggered:
                        signal.Succeed(priority: step.Priority);
                        break;
                    case Deed.AwaitSignal:
                        yield return signal;
                        break;
                    case Deed.Join:
                        var other = processes[step.Delay % processes.Count];
                        log.Add($"{other.IsTriggered} {other.IsProcessed}");
                        yield return other;
                        break;
                    case Deed.CallBack when !signal.IsProcessed:
                        signal.AddCallback(_ => log.Add($"{Now()}: {number} called back"));
                        break;
                    case Deed.Spawn when started < plans.Length:
                        Start(plans[started]);
                        break;
                }
            }

            log.Add($"{Now()}: {number} ends");
        }
    }

    private sealed record Plan(int Priority, Step[] Steps);

    private readonly record struct Step(Deed Deed, int Delay, int Priority, int Other);
}
