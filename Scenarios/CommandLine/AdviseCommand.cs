using System.CommandLine;
using QueueSim.Localization;
using QueueSim.Report;
using QueueSim.Scenarios.Advice;
using QueueSim.Scenarios.Output;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Running;

namespace QueueSim.Scenarios.CommandLine;

/// <summary><c>queuesim advise</c>: what one seller should change first, from a study of the seller's own.</summary>
internal sealed class AdviseCommand
{
    private const int UsualReplications = 10;
    private const string UsualName = "advice.csv";

    private readonly AdviseOptions answers = new();
    private readonly CommonOptions common = new();
    private readonly Option<int> replications = CommonOptions.ReplicationCount(Say.This("advice.option.replications"), UsualReplications);
    private readonly Option<ulong> seed = CommonOptions.RandomSeed();
    private readonly Option<int> threads = CommonOptions.WorkerThreads();
    private readonly Option<string?> save = new("--save") { Description = Say.This("advice.option.save"), HelpName = "FILE.csv" };
    private readonly Option<string?> folder = new("--out") { Description = Say.This("advice.option.out"), HelpName = "FOLDER" };

    public static Command Create(Terminal terminal)
    {
        var options = new AdviseCommand();
        var command = new Command("advise", Say.This("advice.command"));
        options.answers.AddTo(command);
        foreach (var option in (Option[])[options.replications, options.seed, options.threads, options.common.Set, options.save, options.folder])
            command.Add(option);
        command.SetAction(call => options.Run(call, terminal));
        return command;
    }

    private int Run(ParseResult call, Terminal terminal)
    {
        var faults = new FaultList();
        var settings = Settings(call, faults);
        var reading = StudyReader.Read([], new StudyOptions { Overrides = settings });
        foreach (var fault in reading.Faults)
            faults.Add(fault.File, fault.Line, fault.Message);
        var desk = (reading.Study ?? StudyReader.Read([], new StudyOptions()).Study!).Baseline.Compile();
        List<string> taken = [];
        var asked = answers.AreIncomplete(call) ? terminal.Questions : null;
        var given = answers.Read(call, desk, asked, faults, taken);
        if (call.GetValue(save) is { } file && NewFile.Problem("--save", file) is { } problem)
            faults.Add("", 0, problem);
        using var results = call.GetValue(folder) is { } into ? ResultFolder.Open(into, faults) : null;
        if (faults.Count > 0 || given is null)
            return terminal.Refuse(faults.Sorted(), Say.This("advice.nothing_run"));
        if (taken.Count > 0)
            terminal.Say(Say.This("advice.taken", ("answers", string.Join(", ", taken))));
        var plan = new AdvicePlan(given, desk);
        if (given.MayChat && !plan.MayChat)
            terminal.Say(Say.This("advice.no_chat", ("market", Say.NamedOr("advice.market", plan.Market.Name, plan.Market.Name))));
        using var interruption = new Interruption();
        return Advise(call, terminal, plan, settings, results, interruption.Token);
    }

    /// <summary>What holds for the desk; what the answers say may not be set besides.</summary>
    private List<Override> Settings(ParseResult call, FaultList faults)
    {
        List<Override> settings = [];
        foreach (var setting in common.Overrides(call))
        {
            if (AdviceStudy.IsOwn(setting.Path.Trim()))
                faults.Add("--set", 0, Say.This("advice.own_path", ("path", setting.Path)));
            else if (GridText.IsGrid(setting.Path, setting.Value))
                faults.Add("--set", 0, Say.This("advice.grid", ("path", setting.Path), ("given", Wording.Quoted(setting.Value))));
            else
                settings.Add(setting);
        }

        return settings;
    }

    private int Advise(ParseResult call, Terminal terminal, AdvicePlan plan, IReadOnlyList<Override> settings, ResultFolder? results, CancellationToken cancellation)
    {
        var options = new RunOptions { Replications = call.GetValue(replications), Seed = call.GetValue(seed), Threads = call.GetValue(threads), Records = false };
        var temporary = call.GetValue(save) is null ? Directory.CreateTempSubdirectory("queuesim-advise-") : null;
        try
        {
            var path = call.GetValue(save) ?? Path.Combine(temporary!.FullName, UsualName);
            var again = Again(options, settings, Path.GetFileName(path));
            AdviceStudy.Write(plan, again, path);
            var reading = StudyReader.Read([path], new StudyOptions { Overrides = settings });
            if (reading.Study is not { } study)
                return terminal.Refuse(reading.Faults, Say.This("advice.nothing_run"));
            if (Result(plan, study, options, settings, results, terminal, cancellation) is not { } result)
                return ExitStatus.Interrupted;
            foreach (var line in new AdviceScreen(result).Lines())
                terminal.Say(line);
            if (temporary is null)
                terminal.Say(Say.This("advice.saved", ("file", path), ("call", again)));
            if (results is not null)
                terminal.Say(Say.This("advice.results", ("folder", results.Name), ("page", Path.Combine(results.Name, ResultReport.PageName))));
            return ExitStatus.Done;
        }
        finally
        {
            temporary?.Delete(recursive: true);
        }
    }

    private static AdviceResult? Result(
        AdvicePlan plan, Study study, RunOptions options, IReadOnlyList<Override> settings, ResultFolder? results, Terminal terminal, CancellationToken cancellation)
    {
        if (results is null)
            return terminal.Follow(progress => AdviceRun.Run(plan, study, options, progress, cancellation));
        FocalTimes? times = null;
        var job = new StudyJob(study, options, new ChartFiles(["svg"], Charts.Chart.UsualWidth, ChartFiles.UsualDotsPerInch), settings, [], [])
        {
            Around = inner => times = AdviceRun.Times(plan, inner),
            IsSilent = true,
        };
        return job.Run(results, terminal, cancellation) ? new AdviceResult(plan, job.Outcome!.Results, times!) : null;
    }

    /// <summary>The call that comes to the same numbers.</summary>
    private static string Again(RunOptions options, IReadOnlyList<Override> settings, string file) =>
        $"queuesim run {file} --replications {options.Replications} --seed {options.Seed}{string.Concat(settings.Select(setting => $" --set \"{setting.Path}={setting.Value}\""))}";
}
