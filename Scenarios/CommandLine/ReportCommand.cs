using System.CommandLine;
using QueueSim.Localization;
using QueueSim.Scenarios.Inputs;
using QueueSim.Scenarios.Output;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Store;

namespace QueueSim.Scenarios.CommandLine;

/// <summary><c>queuesim report</c>: tells results anew, from the replications that are kept. Nothing is simulated.</summary>
internal sealed class ReportCommand
{
    private readonly Argument<string> results = ResultsFolder();
    private readonly Option<string?> folder = new("--out") { Description = Say.This("inputs.report_out") };

    public static Command Create(Terminal terminal)
    {
        var options = new ReportCommand();
        var command = new Command("report", Say.This("inputs.report")) { options.results, options.folder };
        new RunCommand().AddToReport(command);
        command.SetAction(call => options.Run(call, terminal));
        return command;
    }

    /// <summary>The argument of commands about a folder of results.</summary>
    public static Argument<string> ResultsFolder() => new("DIR") { Description = Say.This("inputs.results") };

    private int Run(ParseResult call, Terminal terminal)
    {
        var faults = new FaultList();
        if (KeptStudy.Open(call.GetValue(results)!, faults) is not { } kept)
            return terminal.Refuse(faults.Sorted());
        using var spoken = KeptOptions.Speak(kept, call);
        if (RunCommand.Of(kept, KeptOptions.Said(call), terminal, isRedrawn: true) is not { } job)
            return ExitStatus.BadInput;
        CheckWhole(kept, job.Study, faults);
        using var opened = faults.Count > 0 ? null : ResultFolder.Open(call.GetValue(folder) ?? kept.Folder, faults);
        if (opened is null)
            return terminal.Refuse(faults.Sorted());
        if (kept.Model != ScenarioKey.ModelVersion)
            terminal.Say(Say.This("inputs.other_build", ("build", kept.Model), ("own", ScenarioKey.ModelVersion)));
        using var interruption = new Interruption();
        if (!job.Run(opened, terminal, interruption.Token))
            return ExitStatus.Interrupted;
        return job.HasFailures ? ExitStatus.Failed : job.AllHold ? ExitStatus.Done : ExitStatus.FiguresMissed;
    }

    /// <summary>Reports what a folder lacks to be told without simulating.</summary>
    public static void CheckWhole(KeptStudy kept, Study study, FaultList faults)
    {
        if (kept.Manifest.Desks is not null)
        {
            faults.Add(kept.Folder, 0, Say.This("inputs.desks_not_kept", ("command", GoOn.Command(kept.Folder))));
            return;
        }

        var wanted = kept.Manifest.Replications;
        var found = StudyStore.Counts(study, kept.Manifest.Seed, kept.Model, kept.Folder, wanted).Sum(count => (long)count);
        // Nothing is kept behind a failure.
        var all = ((long)study.Count * wanted) - (kept.Manifest.FailedScenarios ?? []).Sum(failed => (long)wanted - failed.Replication + 1);
        if (found < all)
            faults.Add(kept.Folder, 0, Say.This("inputs.not_whole", ("n", $"{found:N0}"), ("all", $"{all:N0}"), ("command", GoOn.Command(kept.Folder))));
    }
}
