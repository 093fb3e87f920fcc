using System.CommandLine;
using QueueSim.Charts;
using QueueSim.Localization;
using QueueSim.Report;
using QueueSim.Scenarios.DeskRuns;
using QueueSim.Scenarios.Inputs;
using QueueSim.Scenarios.Output;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Running;
using QueueSim.Scenarios.Shards;
using QueueSim.Scenarios.Store;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.CommandLine;

/// <summary><c>queuesim run</c>: the main job.</summary>
internal sealed class RunCommand
{
    private readonly CommonOptions common = new();
    private readonly Option<int> replications = CommonOptions.ReplicationCount(Say.This("options.replications"), 20);
    private readonly PrecisionOptions precision = new();
    private readonly DeskOptions desks = new();
    private readonly Option<int> threads = CommonOptions.WorkerThreads();
    private readonly Option<ulong> seed = CommonOptions.RandomSeed();
    private readonly DesignOption design;
    private readonly LimitOptions limits = new();
    private readonly Option<string?> folder = new("--out") { Description = Say.This("options.run_out") };
    private readonly Option<string[]> reuse = new("--reuse") { Description = Say.This("store.reuse"), HelpName = "folder", DefaultValueFactory = _ => [] };
    private readonly Option<string?> from = new("--from") { Description = Say.This("inputs.from"), HelpName = "folder" };
    private readonly Option<bool> records = new("--records") { Description = Say.This("options.records") };
    private readonly Option<bool> focalOnly = new("--focal-only") { Description = Say.This("events.focal_only") };
    private readonly RowOptions rows = new();
    private readonly Option<string> format = new("--format") { Description = Say.This("options.format"), DefaultValueFactory = _ => "svg" };

    private readonly Option<int> chartWidth = CommonOptions.Whole(
        "--chart-width", Say.This("options.chart_width"), Chart.UsualWidth, ChartFiles.LeastWidth, ChartFiles.MostWidth);

    private readonly Option<int> dpi = CommonOptions.Whole(
        "--dpi", Say.This("options.dpi"), ChartFiles.UsualDotsPerInch, ChartFiles.LeastDotsPerInch, ChartFiles.MostDotsPerInch);

    private readonly Option<string[]> assertions = new("--assert")
    {
        Description = Say.This("options.assert"),
        HelpName = "assertion",
        DefaultValueFactory = _ => [],
    };

    private readonly ShardOption shard = new();

    // With it the makers of scripts see what a task would refuse.
    private readonly Option<bool> onlyCheck = new("--only-check") { Hidden = true };

    // What a script runs when its caller names no study; only the parser knows which arguments are studies.
    private readonly Option<string?> standard = new("--default-study") { Hidden = true };

    private readonly Option<string?> title = new("--title") { Description = Say.This("inputs.title"), HelpName = "TEXT" };

    public RunCommand() => design = new DesignOption(seed);

    public static Command Create(Terminal terminal)
    {
        var options = new RunCommand();
        var command = new Command("run", Say.This("options.run"));
        options.AddTo(command);
        command.SetAction(call => options.Start(call, terminal));
        return command;
    }

    private void AddTo(Command command)
    {
        common.Studies.Arity = ArgumentArity.ZeroOrMore;
        common.AddTo(command);
        foreach (var option in new Option[] { replications, seed, threads, folder, from, reuse, records, focalOnly, standard, shard.Option, onlyCheck })
            command.Add(option);
        AddShown(command);
        command.Add(assertions);
        rows.AddTo(command);
        precision.AddTo(command, replications);
        desks.AddTo(command);
        design.AddTo(command);
        limits.AddTo(command);
        command.Validators.Add(result =>
        {
            var isStudyNamed = result.GetValue(common.Studies) is { Length: > 0 };
            if (isStudyNamed && result.GetValue(from) is not null)
                result.AddError(Say.This("inputs.from_or_study"));
            if (!isStudyNamed && result.GetValue(from) is null && result.GetValue(standard) is null)
                result.AddError(Say.This("options.no_study"));
        });
    }

    /// <summary>Options that decide how results are shown, and nothing of what is simulated.</summary>
    private void AddShown(Command command)
    {
        foreach (var option in new Option[] { title, common.Answers, format, chartWidth, dpi })
            command.Add(option);
        format.Validators.Add(result =>
        {
            var given = result.GetValueOrDefault<string>() ?? "";
            foreach (var name in Formats(given).DefaultIfEmpty(given).Where(name => name is not ("svg" or "png" or "pdf")))
                result.AddError(Say.This("options.format_wrong", ("given", name)));
        });
    }

    /// <summary>Adds the options with which results can be told anew.</summary>
    /// <param name="command">Gets them.</param>
    /// <param name="withAssertions">Whether assertions are among them.</param>
    public void AddToReport(Command command, bool withAssertions = true)
    {
        command.Add(common.Baseline);
        command.Add(common.Delta);
        AddShown(command);
        if (withAssertions)
            command.Add(assertions);
    }

    /// <summary>What a folder of results was made from, as its run read it.</summary>
    /// <returns><see langword="null"/> after a fault, which is said.</returns>
    public static StudyJob? Of(KeptStudy kept, Terminal terminal) => Of(kept, new Dictionary<string, IReadOnlyList<string>>(), terminal, isRedrawn: false);

    /// <summary>What a folder of results was made from, to be run again or told anew.</summary>
    /// <param name="kept">The folder.</param>
    /// <param name="said">Options that win over those of its run.</param>
    /// <param name="terminal">For faults.</param>
    /// <param name="isRedrawn">Whether nothing is to be simulated.</param>
    /// <returns><see langword="null"/> after a fault, which is said.</returns>
    public static StudyJob? Of(KeptStudy kept, IReadOnlyDictionary<string, IReadOnlyList<string>> said, Terminal terminal, bool isRedrawn)
    {
        var (options, command) = (new RunCommand(), new RootCommand());
        options.AddTo(command);
        var again = command.Parse(KeptOptions.Again(kept, said));
        foreach (var error in again.Errors)
            terminal.Complain(error.Message);
        return again.Errors.Count > 0 ? null : options.Jobs(again, terminal, kept, isRedrawn)?[0];
    }

    /// <summary>Runs what the call names, or what a folder of results was made from.</summary>
    private int Start(ParseResult call, Terminal terminal)
    {
        if (call.GetValue(from) is not { } earlier)
            return Jobs(call, terminal, null) is { } jobs ? Run(jobs, call, terminal) : ExitStatus.BadInput;
        var faults = new FaultList();
        if (KeptStudy.Open(earlier, faults) is not { } kept)
            return terminal.Refuse(faults.Sorted());
        using var spoken = KeptOptions.Speak(kept, call);
        var said = KeptOptions.Said(call).Where(option => option.Key != from.Name).ToDictionary();
        return Of(kept, said, terminal, isRedrawn: false) is { } job ? Run([job], call, terminal) : ExitStatus.BadInput;
    }

    private int Run(List<StudyJob> jobs, ParseResult call, Terminal terminal)
    {
        var faults = new FaultList();
        var part = shard.Read(call, jobs, terminal, faults);
        if (faults.Count > 0)
            return terminal.Refuse(faults.Sorted());
        if (call.GetValue(onlyCheck))
            return ExitStatus.Done;
        var names = Folders([.. jobs.Select(job => job.Study)], call.GetValue(folder));
        List<ResultFolder> folders = [.. names.Select(name => ResultFolder.Open(part is null ? name : ShardFolder.Of(name, part), faults)).OfType<ResultFolder>()];
        try
        {
            if (faults.Count > 0)
                return terminal.Refuse(faults.Sorted());
            using var interruption = new Interruption();
            var (token, lent) = (interruption.Token, call.GetValue(reuse)!);
            if (!jobs.Zip(folders).All(pair => part is null ? pair.First.Run(pair.Second, terminal, token) : new ShardJob(pair.First, part, lent).Run(pair.Second, terminal, token)))
                return ExitStatus.Interrupted;
            return jobs.Exists(job => job.HasFailures) ? ExitStatus.Failed : jobs.TrueForAll(job => job.AllHold) ? ExitStatus.Done : ExitStatus.FiguresMissed;
        }
        finally
        {
            folders.ForEach(each => each.Dispose());
        }
    }

    /// <summary>What a call asks for, study by study; <see langword="null"/> when something in it is wrong, which is said.</summary>
    /// <param name="call">The call.</param>
    /// <param name="terminal">For faults.</param>
    /// <param name="kept">The folder that the study is read from; <see langword="null"/> for files of the user's own.</param>
    /// <param name="isRedrawn">Whether nothing is to be simulated.</param>
    private List<StudyJob>? Jobs(ParseResult call, Terminal terminal, KeptStudy? kept, bool isRedrawn = false)
    {
        var reading = kept?.Reading ?? new StudyOptions();
        if (common.Read(call, terminal, call.GetValue(standard), design.Read(call), reading) is not { } studies)
            return null;
        var faults = new FaultList();
        PrecisionGoal?[] goals = [.. studies.Select(study => precision.Read(call, study, faults))];
        var options = new RunOptions
        {
            Replications = call.GetValue(replications),
            Seed = call.GetValue(seed),
            Threads = call.GetValue(threads),
            Records = call.GetValue(records),
            Limits = limits.Read(call),
            LeavesOutFailures = true,
            FocalOnly = call.GetValue(focalOnly),
        };
        if (options is { FocalOnly: true, Records: false })
            faults.Add(focalOnly.Name, 0, Say.This("events.focal_of_records"));
        foreach (var study in options.FocalOnly ? studies.Where(study => study.All(row => row.Compile().Focal is null)) : [])
            faults.Add(focalOnly.Name, 0, Say.This("events.no_cohort", ("study", Path.GetFileName(study.Paths[0]))));
        var charts = new ChartFiles(Formats(call.GetValue(format)), call.GetValue(chartWidth), call.GetValue(dpi));
        var asserted = AssertionText.Read(call.GetValue(assertions)!, studies, faults);
        DeskScenarios?[] onDesks = [.. studies.Select(study => desks.Read(call, study, faults))];
        var chosen = rows.Read(call, () => studies.SelectMany(study => new ResultLayout(study.Baseline.Compile()).Keys).Select(key => (key.Segment, key.Metric)), faults);
        foreach (var other in call.GetValue(reuse)!.Where(other => !File.Exists(Path.Combine(other, StoreFile.FileName))))
            faults.Add("--reuse", 0, Say.This("store.none_in", ("folder", Wording.Quoted(other)), ("file", StoreFile.FileName)));
        if (faults.Count > 0)
        {
            terminal.Refuse(faults.Sorted());
            return null;
        }

        return [.. studies.Select((study, i) => new StudyJob(study, options.With(goals[i]), charts, common.Overrides(call), call.GetValue(common.Delta)!, asserted[i])
        {
            Desks = onDesks[i],
            DeskReplications = desks.Replications(call),
            Reuse = call.GetValue(reuse)!,
            Title = call.GetValue(title),
            Redrawn = isRedrawn ? kept : null,
            Rows = chosen,
            Place = (i + 1, studies.Count),
            Inputs = KeptInputs.Of(study, KeptOptions.Of(call), reading.WorkingFolder, onDesks[i]?.Table.File),
        })];
    }

    private static string[] Formats(string? text) =>
        (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().ToArray();

    private static IEnumerable<string> Folders(IReadOnlyList<Study> studies, string? folder) => studies
        .Select(study => Path.GetFileNameWithoutExtension(study.Paths[0]))
        .Select(name => folder is null ? Path.Combine("results", name) : studies.Count == 1 || folder.Length == 0 ? folder : Path.Combine(folder, name));
}
