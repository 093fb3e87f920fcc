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
    private readonly Option<string?> folder = new("--out") { Description = Say.This("options.run_out") };
    private readonly Option<string[]> reuse = new("--reuse") { Description = Say.This("store.reuse"), HelpName = "folder", DefaultValueFactory = _ => [] };
    private readonly Option<string?> from = new("--from") { Description = Say.This("inputs.from"), HelpName = "folder" };
    private readonly Option<bool> records = new("--records") { Description = Say.This("options.records") };
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

    // What a script runs when its caller names no study; only the parser knows which arguments are studies.
    private readonly Option<string?> standard = new("--default-study") { Hidden = true };

    private RunCommand() => design = new DesignOption(seed);

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
        foreach (var option in new Option[] { replications, seed, threads, folder, from, reuse, records, format, chartWidth, dpi, assertions, standard })
            command.Add(option);
        rows.AddTo(command);
        precision.AddTo(command, replications);
        desks.AddTo(command);
        design.AddTo(command);
        format.Validators.Add(result =>
        {
            var given = result.GetValueOrDefault<string>() ?? "";
            foreach (var name in Formats(given).DefaultIfEmpty(given).Where(name => name is not ("svg" or "png" or "pdf")))
                result.AddError(Say.This("options.format_wrong", ("given", name)));
        });
        command.Validators.Add(result =>
        {
            var isStudyNamed = result.GetValue(common.Studies) is { Length: > 0 };
            if (isStudyNamed && result.GetValue(from) is not null)
                result.AddError(Say.This("inputs.from_or_study"));
            if (!isStudyNamed && result.GetValue(from) is null && result.GetValue(standard) is null)
                result.AddError(Say.This("options.no_study"));
        });
    }

    /// <summary>Runs what the call names, or what a folder of results was made from.</summary>
    private int Start(ParseResult call, Terminal terminal)
    {
        if (call.GetValue(from) is not { } earlier)
            return Run(call, terminal, null);
        var faults = new FaultList();
        if (KeptStudy.Open(earlier, faults) is not { } kept)
            return terminal.Refuse(faults.Sorted());
        using var spoken = KeptOptions.Speak(kept, call);
        var again = call.RootCommandResult.Command.Parse(KeptOptions.Again(kept, call, from.Name));
        foreach (var error in again.Errors)
            terminal.Complain(error.Message);
        return again.Errors.Count > 0 ? ExitStatus.BadInput : Run(again, terminal, kept);
    }

    private int Run(ParseResult call, Terminal terminal, KeptStudy? kept)
    {
        if (Jobs(call, terminal, kept) is not { } jobs)
            return ExitStatus.BadInput;
        var faults = new FaultList();
        List<ResultFolder> folders = [.. Folders([.. jobs.Select(job => job.Study)], call.GetValue(folder)).Select(name => ResultFolder.Open(name, faults)).OfType<ResultFolder>()];
        try
        {
            if (faults.Count > 0)
                return terminal.Refuse(faults.Sorted());
            using var interruption = new Interruption();
            if (!jobs.Zip(folders).All(pair => pair.First.Run(pair.Second, terminal, interruption.Token)))
                return ExitStatus.Interrupted;
            return jobs.TrueForAll(job => job.AllHold) ? ExitStatus.Done : ExitStatus.FiguresMissed;
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
    private List<StudyJob>? Jobs(ParseResult call, Terminal terminal, KeptStudy? kept)
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
        };
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
            Rows = chosen,
            Inputs = KeptInputs.Of(study, KeptOptions.Of(call), reading.WorkingFolder, onDesks[i]?.Table.File),
        })];
    }

    private static string[] Formats(string? text) =>
        (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().ToArray();

    private static IEnumerable<string> Folders(IReadOnlyList<Study> studies, string? folder) => studies
        .Select(study => Path.GetFileNameWithoutExtension(study.Paths[0]))
        .Select(name => folder is null ? Path.Combine("results", name) : studies.Count == 1 || folder.Length == 0 ? folder : Path.Combine(folder, name));
}
