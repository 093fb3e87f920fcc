using System.CommandLine;
using QueueSim.Localization;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Shards;
using QueueSim.Scenarios.Sizing;

namespace QueueSim.Scenarios.CommandLine;

/// <summary><c>queuesim plan</c>: what a study will take, from a short pilot.</summary>
internal sealed class PlanCommand
{
    private readonly CommonOptions common = new();
    private readonly Option<int> replications = CommonOptions.ReplicationCount(Say.This("options.replications"), 20);
    private readonly Option<ulong> seed = CommonOptions.RandomSeed();
    private readonly Option<string?> budget = new("--budget") { Description = Say.This("sizing.budget"), HelpName = "TIME" };
    private readonly Option<int> cores = CommonOptions.Whole("--cores", Say.This("sizing.cores"), Math.Clamp(Environment.ProcessorCount, 1, 1_000_000), 1, 1_000_000);
    private readonly DesignOption design;

    private PlanCommand() => design = new DesignOption(seed);

    public static Command Create(Terminal terminal)
    {
        var options = new PlanCommand();
        var command = new Command("plan", Say.This("sizing.command"));
        options.common.AddTo(command);
        foreach (var option in new Option[] { options.replications, options.seed, options.budget, options.cores })
            command.Add(option);
        options.design.AddTo(command);
        command.SetAction(call => options.Plan(call, terminal));
        return command;
    }

    private int Plan(ParseResult call, Terminal terminal)
    {
        var studies = common.Read(call, terminal, design: design.Read(call));
        var (faults, seconds) = (new FaultList(), (double?)null);
        if (call.GetValue(budget) is { } text && (seconds = SizeWords.Seconds(text)) is null)
            faults.Add("--budget", 0, Say.This("sizing.budget_wrong", ("text", Wording.Quoted(text)), ("forms", SizeWords.Forms)));
        if (faults.Count > 0)
            return terminal.Refuse(faults.Sorted());
        if (studies is null)
            return ExitStatus.BadInput;
        using var interruption = new Interruption();
        foreach (var study in studies)
        {
            var samples = Pilot.Run(study, call.GetValue(seed), interruption.Token);
            Tell(study, samples, call.GetValue(replications), call.GetValue(cores), seconds, terminal);
        }

        return ExitStatus.Done;
    }

    private static void Tell(Study study, IReadOnlyList<PilotSample> samples, int replications, int cores, double? budget, Terminal terminal)
    {
        var size = new StudySize(samples, study.Count, replications);
        var (low, high) = size.CoreSecondsRange;
        terminal.Say(Say.This("sizing.study", ("study", Path.GetFileName(study.Paths[0])), ("scenarios", study.Count), ("n", replications), ("all", $"{size.All:N0}")));
        terminal.Say(Say.This(
            "sizing.pilot", ("replications", samples.Count * Pilot.Replications), ("n", samples.Count), ("seconds", SizeWords.Time(size.CoreSeconds / size.All)),
            ("low", SizeWords.Time(low / size.All)), ("high", SizeWords.Time(high / size.All)), ("bytes", SizeWords.Size(size.StoredBytes / size.All))));
        terminal.Say(Say.This(
            "sizing.time", ("time", SizeWords.Time(size.Seconds(cores))), ("n", cores), ("core", SizeWords.Time(size.CoreSeconds)), ("low", SizeWords.Time(low)), ("high", SizeWords.Time(high))));
        terminal.Say(Say.This("sizing.disk", ("bytes", SizeWords.Size(size.StoredBytes)), ("most", SizeWords.Size(size.MostStoredBytes)), ("free", SizeWords.Size(Disk.FreeBytes(Environment.CurrentDirectory)))));
        terminal.Say(Say.This("sizing.memory", ("task", SizeWords.Size(Environment.WorkingSet)), ("scenario", SizeWords.Size(size.ScenarioBytes))));
        terminal.Say(Say.This("sizing.tasks", ("n", size.Tasks(cores, Shard.Most)), ("time", SizeWords.Time(size.CoreSeconds / size.Tasks(cores, Shard.Most)))));
        if (budget is { } seconds)
        {
            terminal.Say(Say.This(
                "sizing.fit", ("budget", SizeWords.Time(seconds)), ("cores", cores), ("n", size.Fit(seconds, cores, isSlow: false)), ("slow", size.Fit(seconds, cores, isSlow: true))));
        }

        terminal.Say(Say.This("sizing.uncertain", ("n", study.Count - samples.Count)));
    }
}
