using System.Diagnostics;
using System.Globalization;
using QueueSim.Coverage;
using QueueSim.Coverage.Experiments;

// Usage: QueueSim.Coverage [experiments of each kind] [part of a kind's name]
var experiments = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 4000;
var part = args.Length > 1 ? args[1] : "";
IExperiment[] kinds =
[
    new WaitsOfQueue(new PlainQueue(1, 0.8), Visits: 1000, Replications: 20),
    new WaitsOfQueue(new PlainQueue(1, 0.9), Visits: 1000, Replications: 20),
    new WaitsOfQueue(new PlainQueue(5, 0.8), Visits: 1000, Replications: 20),
    new WaitsOfQueue(new PlainQueue(5, 0.8), Visits: 1000, Replications: 10),
    new IndependentWaits(MeanVisits: 25, Replications: 20),
    new IndependentWaits(MeanVisits: 12, Replications: 20),
    new BusyReplications(Visits: 100, Replications: 20),
    new CensoredWaits(Visits: 100, Replications: 20),
    new RareEvents(Visits: 100, Replications: 20, Probability: 0.001),
    new RareEvents(Visits: 100, Replications: 20, Probability: 0.0002),
    new PairedDifferences(Visits: 200, Replications: 20),
    new FalseAlarms(Visits: 50, Replications: 20, Scenarios: 5),
    .. Procedure.All,
    new PlainDeskWaits(Days: 10, Replications: 20),
];
var failed = false;
Console.WriteLine("| experiment | claim | experiments | with an answer | held | promised | |");
Console.WriteLine("|---|---|---:|---:|---:|---:|---|");
var clock = Stopwatch.StartNew();
foreach (var kind in kinds.Where(kind => $"{kind.GetType().Name} {kind.Setting}".Contains(part, StringComparison.OrdinalIgnoreCase)))
{
    var started = clock.Elapsed;
    foreach (var tally in Tally.Of(kind, experiments))
    {
        failed |= tally.Verdict == "NOT KEPT";
        Console.WriteLine(
            $"| {tally.Setting} | {tally.Claim.What} | {tally.Experiments} | {tally.Answers} | {tally.Share:F3} ± {tally.Error:F3} | {tally.Claim.Low:0.##}–{tally.High:0.##} | {tally.Verdict} |");
    }

    Console.Error.WriteLine($"{kind.Setting}: {(clock.Elapsed - started).TotalSeconds:F0} s");
}

Console.WriteLine($"\n{experiments} experiments of each kind, {clock.Elapsed.TotalMinutes:F1} min on {Environment.ProcessorCount} cores");
return failed ? 1 : 0;
