using System.CommandLine;
using QueueSim.Localization;
using QueueSim.Scenarios.Inputs;
using QueueSim.Scenarios.Output;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Store;

namespace QueueSim.Scenarios.CommandLine;

/// <summary><c>queuesim verify</c>: simulates a folder of results again. Says whether it comes to the same.</summary>
internal sealed class VerifyCommand
{
    private const int MostNamed = 20;

    private readonly Argument<string> results = ReportCommand.ResultsFolder();
    private readonly Option<string?> folder = new("--out") { Description = Say.This("inputs.verify_out") };
    private readonly Option<int> threads = CommonOptions.WorkerThreads();
    private readonly Option<int> replications = CommonOptions.ReplicationCount(Say.This("inputs.verify_replications"), 0);

    public static Command Create(Terminal terminal)
    {
        var options = new VerifyCommand();
        options.replications.DefaultValueFactory = null;
        var command = new Command("verify", Say.This("inputs.verify")) { options.results, options.folder, options.threads, options.replications };
        command.SetAction(call => options.Run(call, terminal));
        return command;
    }

    private int Run(ParseResult call, Terminal terminal)
    {
        var faults = new FaultList();
        var sample = call.GetResult(replications) is null ? (int?)null : call.GetValue(replications);
        if (KeptStudy.Open(call.GetValue(results)!, faults) is { } kept)
            Check(kept, sample, faults);
        else
            return terminal.Refuse(faults.Sorted());
        if (faults.Count > 0)
            return terminal.Refuse(faults.Sorted());
        using var spoken = KeptOptions.Speak(kept, call);
        if (RunCommand.Of(kept, KeptOptions.Said(call), terminal, isRedrawn: false) is not { } job)
            return ExitStatus.BadInput;
        var temporary = call.GetValue(folder) is null ? Directory.CreateTempSubdirectory("queuesim-verify-").FullName : null;
        try
        {
            using var opened = ResultFolder.Open(call.GetValue(folder) ?? Path.Combine(temporary!, "results"), faults);
            if (opened is null)
                return terminal.Refuse(faults.Sorted());
            if (kept.Model != ScenarioKey.ModelVersion)
                terminal.Say(Say.This("inputs.other_build", ("build", kept.Model), ("own", ScenarioKey.ModelVersion)));
            using var interruption = new Interruption();
            job.IsSilent = true;
            if (!job.Run(opened, terminal, interruption.Token))
                return ExitStatus.Interrupted;
            return Tell(FolderCheck.Of(kept.Folder, kept.Model, opened.PathOfEarlier(""), job.Study, kept.Manifest.Seed, sample), terminal);
        }
        finally
        {
            if (temporary is not null)
                Directory.Delete(temporary, recursive: true);
        }
    }

    private static void Check(KeptStudy kept, int? sample, FaultList faults)
    {
        if (kept.Manifest.Status != Manifest.Complete)
            faults.Add(kept.Folder, 0, Say.This("inputs.not_complete", ("command", GoOn.Command(kept.Folder))));
        if (sample > kept.Manifest.Replications)
            faults.Add("--replications", 0, Say.This("inputs.sample_too_large", ("n", sample.Value), ("most", kept.Manifest.Replications)));
    }

    private static int Tell(FolderCheck check, Terminal terminal)
    {
        IReadOnlyList<string> different =
        [
            .. check.Files.Select(name => Say.This("inputs.file_differs", ("file", name))),
            .. check.Replications.Select(row => Say.This("inputs.replication_differs", ("scenario", row.Scenario), ("replication", row.Replication))),
        ];
        foreach (var line in different.Take(MostNamed))
            terminal.Say(line);
        if (different.Count > MostNamed)
            terminal.Say(Say.This("inputs.more_differ", ("n", different.Count - MostNamed)));
        if (check.Aside.Count > 0)
            terminal.Say(Say.This("inputs.aside", ("files", string.Join(", ", check.Aside))));
        terminal.Say(different.Count == 0
            ? Say.This("inputs.agrees", ("files", check.FilesCompared), ("n", check.ReplicationsCompared))
            : Say.This("inputs.disagrees", ("files", check.Files.Count), ("all_files", check.FilesCompared), ("n", check.Replications.Count), ("all", check.ReplicationsCompared)));
        return different.Count == 0 ? ExitStatus.Done : ExitStatus.Failed;
    }
}
