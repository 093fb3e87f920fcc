using System.CommandLine;
using QueueSim.Localization;
using QueueSim.Scenarios.Clusters;
using QueueSim.Scenarios.Inputs;
using QueueSim.Scenarios.Output;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Shards;
using QueueSim.Scenarios.Store;

namespace QueueSim.Scenarios.CommandLine;

/// <summary><c>queuesim merge</c>: the results of a study from its shards, as one run would have them.</summary>
internal sealed class MergeCommand
{
    private readonly Argument<string[]> shards = new("DIR") { Description = Say.This("shards.merge_folders"), Arity = ArgumentArity.OneOrMore };
    private readonly Option<string?> folder = new("--out") { Description = Say.This("shards.merge_out"), HelpName = "folder" };
    private readonly Option<int> threads = CommonOptions.WorkerThreads();

    public static Command Create(Terminal terminal)
    {
        var options = new MergeCommand();
        var command = new Command("merge", Say.This("shards.merge")) { options.shards, options.folder, options.threads };
        new RunCommand().AddToReport(command);
        command.SetAction(call => options.Merge(call, terminal));
        return command;
    }

    private int Merge(ParseResult call, Terminal terminal)
    {
        var faults = new FaultList();
        var found = ShardSet.Find(call.GetValue(shards)!, ScenarioKey.ModelVersion, faults);
        if (found is not null && (call.GetValue(folder) ?? found.Results) is null)
            faults.Add("--out", 0, Say.This("shards.no_out", ("ending", ShardFolder.Ending)));
        if (found is null || faults.Count > 0 || KeptStudy.Open(found.Shards[0].Folder, faults) is not { } kept)
            return terminal.Refuse(faults.Sorted(), Say.This("shards.nothing_merged"));
        // What the shards keep of their call decides, but for what this one says.
        using var spoken = KeptOptions.Speak(kept, call);
        if (RunCommand.Of(kept, KeptOptions.Said(call), terminal, isRedrawn: false) is not { } job)
            return ExitStatus.BadInput;
        using var results = ResultFolder.Open(call.GetValue(folder) ?? found.Results!, faults);
        if (results is null)
            return terminal.Refuse(faults.Sorted(), Say.This("shards.nothing_merged"));
        using var interruption = new Interruption();
        return Run(job, found, results, terminal, interruption.Token);
    }

    private static int Run(StudyJob job, ShardSet found, ResultFolder folder, Terminal terminal, CancellationToken cancellation)
    {
        var options = job.Options;
        using var merge = new ShardMerge(job.Study, options.Seed, options.Replications, found.Shards.Select(shard => shard.Folder), folder);
        var (missing, different) = merge.Look();
        foreach (var sentence in different)
            terminal.Complain(sentence);
        if (different.Count > 0)
            terminal.Complain(Say.This("shards.differ"));
        if (missing.Count > 0)
            TellMissing(missing, found, folder.Name, job.Study.Count, terminal);
        if (missing.Count > 0 || different.Count > 0)
            return ExitStatus.Failed;
        terminal.Say(Say.This("shards.merging", ("n", found.Shards.Count), ("all", (long)job.Study.Count * options.Replications)));
        job.Merged = _ => merge.Write();
        return !job.Run(folder, terminal, cancellation) ? ExitStatus.Interrupted : job.HasFailures ? ExitStatus.Failed : job.AllHold ? ExitStatus.Done : ExitStatus.FiguresMissed;
    }

    private static void TellMissing(IReadOnlyList<ShardUnit> missing, ShardSet found, string results, int scenarios, Terminal terminal)
    {
        var (of, numbers) = ShardMerge.Lacking(missing, found.Divisions, scenarios, found.First.Replications);
        terminal.Complain(Say.This(
            "shards.missing", ("n", numbers.Count), ("of", of), ("shards", NumberRanges.Of(numbers)), ("missing", missing.Sum(unit => (long)unit.Count)),
            ("all", (long)scenarios * found.First.Replications)));
        var into = ShardFolder.ResultsOf(found.Shards[0].Folder) ?? results;
        foreach (var number in numbers)
            terminal.Say(ShellWords.Join(["queuesim", "run", "--from", found.Shards[0].Folder, "--shard", $"{new Shard(number, of)}", "--out", into]));
    }
}
