using System.Diagnostics.CodeAnalysis;
using BenchmarkDotNet.Attributes;

namespace QueueSim.Bench.Micro;

/// <summary>What single steps of the kernel cost.</summary>
[MemoryDiagnoser]
[SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "BenchmarkDotNet calls instance methods only.")]
public class KernelBenchmarks
{
    private const int Rounds = 10_000;

    [Benchmark(OperationsPerInvoke = Rounds)]
    public object? Timeout() => Run(Timeouts);

    [Benchmark(OperationsPerInvoke = Rounds)]
    public object? TimeoutAmongAThousand() => Run(Timeouts, 1000);

    [Benchmark(OperationsPerInvoke = Rounds)]
    public object? EventThatSucceeds() => Run(Events);

    [Benchmark(OperationsPerInvoke = Rounds)]
    public object? ProcessThatEndsAtOnce() => Run(Processes);

    [Benchmark(OperationsPerInvoke = Rounds)]
    public object? AnyOfTwo() => Run(Conditions);

    private static object? Run(Func<Simulation, int, IEnumerable<Event>> work, int processes = 1)
    {
        var environment = new Simulation(DateTime.UnixEpoch);
        for (var i = 0; i < processes; i++)
            environment.Process(work(environment, Rounds / processes));
        return environment.Run();
    }

    private static IEnumerable<Event> Timeouts(Simulation environment, int rounds)
    {
        for (var i = 0; i < rounds; i++)
            yield return environment.Timeout(TimeSpan.FromTicks(1 + (i * 7919 % 1000)));
    }

    private static IEnumerable<Event> Events(Simulation environment, int rounds)
    {
        for (var i = 0; i < rounds; i++)
        {
            var happened = new Event(environment);
            happened.Succeed();
            yield return happened;
        }
    }

    private static IEnumerable<Event> Processes(Simulation environment, int rounds)
    {
        for (var i = 0; i < rounds; i++)
            yield return environment.Process(Nothing());
    }

    private static IEnumerable<Event> Conditions(Simulation environment, int rounds)
    {
        for (var i = 0; i < rounds; i++)
            yield return environment.Timeout(TimeSpan.FromTicks(1)) | environment.Timeout(TimeSpan.FromTicks(2));
    }

    private static IEnumerable<Event> Nothing()
    {
        yield break;
    }
}
