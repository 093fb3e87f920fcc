using System.Diagnostics;
using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using QueueSim.Bench.Measuring;
using QueueSim.Bench.Micro;
using QueueSim.Bench.Product;

switch (args)
{
    case ["once", var way, var customers]:
        Child.Work(way, long.Parse(customers, CultureInfo.InvariantCulture));
        return 0;
    case ["compare", var rounds, var customers, .. var names]:
        Compare(int.Parse(rounds, CultureInfo.InvariantCulture), long.Parse(customers, CultureInfo.InvariantCulture), [.. names.Select(Way.Named)]);
        return 0;
    case ["threads", var rounds, var replications]:
        var measured = SpeedUp.Measure(int.Parse(rounds, CultureInfo.InvariantCulture), int.Parse(replications, CultureInfo.InvariantCulture));
        Console.WriteLine($"default study {measured.Median:F3} ({measured.Words().Study}); machine {measured.MachineMedian:F3} ({measured.Words().Machine})");
        return 0;
    case ["growth"]:
        Table.PrintGrowth(Console.Out);
        return 0;
    case ["known", var seed, var customers]:
        new KnownValues(Console.Out).Print(ulong.Parse(seed, CultureInfo.InvariantCulture), long.Parse(customers, CultureInfo.InvariantCulture));
        return 0;
    case ["merge", var shards, var scenarios, var bytes, .. var lengths]:
        MergeCost.Print(
            int.Parse(shards, CultureInfo.InvariantCulture), int.Parse(scenarios, CultureInfo.InvariantCulture), int.Parse(bytes, CultureInfo.InvariantCulture),
            lengths.Select(length => int.Parse(length, CultureInfo.InvariantCulture)), Console.Out);
        return 0;
    case ["store", var replications]:
        StoreCost.Print(int.Parse(replications, CultureInfo.InvariantCulture), Console.Out);
        return 0;
    case ["loop", var way, var seconds]:
        Loop(Way.Named(way), double.Parse(seconds, CultureInfo.InvariantCulture));
        return 0;
    case ["micro", .. var rest]:
        // In this process, because this version of BenchmarkDotNet cannot build projects for .NET 10.
        IConfig inProcess = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
        BenchmarkSwitcher.FromTypes([typeof(KernelBenchmarks)]).Run(rest.Length == 0 ? ["--filter", "*"] : rest, inProcess);
        return 0;
    case []:
        new Table(Console.Out, customers: 1_000_000, rounds: 7).Print();
        return 0;
    default:
        Console.Error.WriteLine(
            "QueueSim.Bench                               the table\n"
            + "QueueSim.Bench compare ROUNDS CUSTOMERS WAY… ratios of some ways to the first\n"
            + "QueueSim.Bench threads ROUNDS REPLICATIONS   two threads against one on the default study\n"
            + "QueueSim.Bench growth                         time and memory up to a hundred million customers\n"
            + "QueueSim.Bench known SEED CUSTOMERS           every way against theory\n"
            + "QueueSim.Bench merge SHARDS SCENARIOS BYTES REPLICATIONS… time and memory of putting shards together\n"
            + "QueueSim.Bench store REPLICATIONS             what keeping a replication costs beside simulating it\n"
            + "QueueSim.Bench loop WAY SECONDS              the same again and again, for a profiler\n"
            + "QueueSim.Bench micro                         single steps of the kernel, by BenchmarkDotNet\n"
            + $"WAY is one of {string.Join(", ", Way.All.Select(way => way.Name))}.");
        return 2;
}

static void Compare(int rounds, long customers, Way[] ways)
{
    var measured = new Interleaved(ways, customers, rounds);
    foreach (var way in ways)
    {
        (var low, var high) = measured.Spread(way.Name, ways[0].Name);
        Console.WriteLine($"{way.Name,-18} {measured.Rate(way.Name) / 1000,8:F0} thousand/s  {measured.Ratio(way.Name, ways[0].Name):F3} ({low:F3} to {high:F3})  {measured.BytesPerCustomer(way.Name):F1} bytes each, {measured.PauseShare(way.Name):P1} pauses");
    }
}

static void Loop(Way way, double seconds)
{
    for (var watch = Stopwatch.StartNew(); watch.Elapsed.TotalSeconds < seconds;)
        Console.WriteLine($"{Sample.Take(way, 300_000).Rate / 1000:F0} thousand/s");
}
