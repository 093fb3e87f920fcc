using System.CommandLine;
using QueueSim.Localization;
using QueueSim.Scenarios.Inputs;
using QueueSim.Scenarios.Output;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Store;

namespace QueueSim.Scenarios.CommandLine;

/// <summary><c>queuesim status</c>: what is in a folder of results, what is missing, and how to go on.</summary>
internal sealed class StatusCommand
{
    private const int MostNamed = 20;

    private readonly Argument<string> results = ReportCommand.ResultsFolder();

    public static Command Create(Terminal terminal)
    {
        var options = new StatusCommand();
        var command = new Command("status", Say.This("inputs.status")) { options.results };
        command.SetAction(call => options.Run(call, terminal));
        return command;
    }

    private int Run(ParseResult call, Terminal terminal)
    {
        var named = Path.TrimEndingDirectorySeparator(call.GetValue(results)!);
        string[] folders = [.. new[] { named, named + ResultFolder.Unfinished }.Where(folder => Manifest.Find(folder) is not null)];
        var faults = new FaultList();
        if (folders.Length == 0)
        {
            faults.Add(named, 0, Say.This("inputs.no_manifest", ("file", Manifest.FileName)));
            return terminal.Refuse(faults.Sorted(), Say.This("inputs.nothing_known"));
        }

        var isComplete = true;
        foreach (var folder in folders)
            isComplete &= Tell(folder, Manifest.Find(folder)!, faults, terminal);
        return faults.Count > 0 ? terminal.Refuse(faults.Sorted(), Say.This("inputs.nothing_known")) : isComplete ? ExitStatus.Done : ExitStatus.Failed;
    }

    /// <summary>Tells of one folder; whether everything is there.</summary>
    private static bool Tell(string folder, Manifest manifest, FaultList faults, Terminal terminal)
    {
        var isComplete = manifest.Status == Manifest.Complete;
        terminal.Say($"{folder}: {Say.Named("status", manifest.Status)}");
        if (manifest.Failure is { } failure)
            terminal.Say($"  {failure}");
        foreach (var failed in manifest.FailedScenarios ?? [])
            terminal.Say("  " + Say.This("failures.scenario", ("scenario", failed.Scenario), ("n", failed.Replication), ("reason", failed.Reason)));
        terminal.Say("  " + Say.This("inputs.of", ("study", manifest.Study), ("n", manifest.Scenarios), ("seed", manifest.Seed), ("plan", manifest.PlanHash[..12])));
        var model = manifest.Model ?? manifest.Commit;
        terminal.Say("  " + Say.This("inputs.build", ("version", manifest.Version), ("build", model)));
        if (manifest.Inputs is null)
            terminal.Say("  " + Say.This("inputs.no_inputs"));
        else if (KeptStudy.Open(folder, faults) is { } kept && RunCommand.Of(kept, terminal) is { } job)
            isComplete &= TellReplications(job, kept, terminal);
        foreach (var name in manifest.Status == Manifest.Complete ? manifest.Files.Where(name => !File.Exists(Path.Combine(folder, name))) : [])
        {
            isComplete = false;
            terminal.Say("  " + Say.This("inputs.file_gone", ("file", name)));
        }

        if (isComplete || manifest.Inputs is null)
            return isComplete;
        if (model != ScenarioKey.ModelVersion)
            terminal.Say("  " + Say.This("inputs.other_build_again", ("own", ScenarioKey.ModelVersion)));
        terminal.Say("  " + Say.This("inputs.go_on", ("command", GoOn.Command(folder))));
        return false;
    }

    private static bool TellReplications(StudyJob job, KeptStudy kept, Terminal terminal)
    {
        var isPrecise = job.Options.Precision is not null && kept.Manifest.Status != Manifest.Complete;
        var wanted = isPrecise ? job.Options.Precision!.Most : kept.Manifest.Replications;
        var counts = StudyStore.Counts(job.Study, kept.Manifest.Seed, kept.Model, kept.Folder, wanted);
        var found = counts.Sum(count => (long)count);
        terminal.Say("  " + (isPrecise
            ? Say.This("inputs.found_of_most", ("n", $"{found:N0}"), ("most", wanted))
            : Say.This("inputs.found", ("n", $"{found:N0}"), ("all", $"{(long)job.Study.Count * wanted:N0}"))));
        if (isPrecise)
            return true;
        // What failed has been told.
        var failures = (kept.Manifest.FailedScenarios ?? []).Select(failed => failed.Scenario).ToHashSet(StringComparer.Ordinal);
        var lacking = Enumerable.Range(0, job.Study.Count).Where(place => counts[place] < wanted && !failures.Contains(job.Study[place].Name)).ToList();
        foreach (var place in lacking.Take(MostNamed))
            terminal.Say("    " + Say.This("inputs.lacks", ("scenario", job.Study[place].Name), ("n", counts[place]), ("all", wanted)));
        if (lacking.Count > MostNamed)
            terminal.Say("    " + Say.This("inputs.more_lack", ("n", lacking.Count - MostNamed)));
        return lacking.Count == 0;
    }
}
