using System.Diagnostics;
using QueueSim.Localization;
using QueueSim.Scenarios.Inputs;
using QueueSim.Scenarios.Output;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Running;
using QueueSim.Scenarios.Shards;
using QueueSim.Scenarios.Store;

namespace QueueSim.Scenarios.CommandLine;

/// <summary>One part of a study: its replications, and nothing that looks like results.</summary>
/// <param name="whole">The whole study.</param>
/// <param name="shard">Which part.</param>
/// <param name="reuse">Folders of other runs whose replications may be used.</param>
internal sealed class ShardJob(StudyJob whole, Shard shard, IReadOnlyList<string> reuse)
{
    private readonly Study study = whole.Study;
    private readonly RunOptions options = whole.Options;
    private readonly IReadOnlyList<ShardUnit> units = ShardUnits.Of(shard, whole.Study.Count, whole.Options.Replications);

    /// <summary>Simulates what the shard does not have yet. A failure is in the manifest too.</summary>
    /// <returns>Whether it is complete; <see langword="false"/> after an interruption.</returns>
    public bool Run(ResultFolder folder, Terminal terminal, CancellationToken cancellation)
    {
        var finished = Finished();
        terminal.Say(Say.This(
            "shards.begins", ("study", finished.Study), ("shard", shard), ("n", units.Sum(unit => (long)unit.Count)), ("all", (long)study.Count * options.Replications),
            ("scenarios", units.Select(unit => unit.Scenario).Distinct().Count()), ("count", study.Count)));
        if (IsThere(folder, finished))
        {
            terminal.Say(Say.This("shards.complete", ("shard", shard), ("folder", folder.Name)));
            return true;
        }

        var running = finished with { Status = "running" };
        folder.Begin(running, StoreFile.FileName, StoreFile.JournalName);
        try
        {
            whole.Inputs?.Write(folder.WorkPath);
            return RunInto(folder, finished, terminal, cancellation);
        }
        catch (Exception failure) when (Directory.Exists(folder.WorkPath))
        {
            (running with { Status = "failed", Failure = Failure.Sentence(failure).Replace(folder.WorkPath, Path.GetFileName(folder.WorkPath)) }).Write(folder.WorkPath);
            throw;
        }
    }

    private bool RunInto(ResultFolder folder, Manifest finished, Terminal terminal, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        // Each unit counts as a scenario of its own, so that its desk is forgotten when it is done.
        using var store = StudyStore.Open(units.Select(unit => study[unit.Scenario]), options.Seed, folder, reuse);
        (int Unit, int Replication)[] missing = [.. units.SelectMany((unit, i) => Missing(store, i))];
        if (units.Sum(unit => (long)unit.Count) - missing.Length is > 0 and var found)
            terminal.Say(Say.This("shards.found", ("n", found)));
        var done = missing.Length == 0 ? 0 : terminal.Follow(progress => Simulate(missing, store, progress, cancellation));
        if (done < missing.Length)
        {
            (finished with { Status = "interrupted" }).Write(folder.WorkPath);
            terminal.Complain(Say.This("shards.interrupted", ("shard", shard), ("folder", folder.Name + ResultFolder.Unfinished)));
            return false;
        }

        TellFailures(store, terminal);
        store.Complete();
        folder.Complete(finished, [StoreFile.FileName]);
        terminal.Say(Say.This(
            "shards.done", ("shard", shard), ("n", done), ("seconds", $"{watch.Elapsed.TotalSeconds:F1}"), ("folder", folder.Name),
            ("shards", Path.GetDirectoryName(folder.Name) ?? folder.Name)));
        return true;
    }

    private IEnumerable<(int Unit, int Replication)> Missing(ReplicationStore store, int unit)
    {
        var found = store.Found(unit);
        var first = units[unit].First;
        var count = Wanted(units[unit], store.FirstFailure(unit, options.Limits));
        // What other runs lend is copied when it is asked for, and simulated otherwise.
        return Enumerable.Range(first, count).Where(replication => !found.Contains(replication) || store.SizeOf(unit, replication) is null).Select(replication => (unit, replication));
    }

    /// <summary>Replications of a unit that are worth anything: those before a failure.</summary>
    private static int Wanted(ShardUnit unit, ReplicationFailure? failure) => failure is null ? unit.Count : Math.Clamp(failure.Replication - unit.First, 0, unit.Count);

    private void TellFailures(ReplicationStore store, Terminal terminal)
    {
        var told = new HashSet<int>();
        for (var unit = 0; unit < units.Count; unit++)
        {
            if (store.FirstFailure(unit, options.Limits) is { } failure && told.Add(units[unit].Scenario))
                terminal.Complain(Say.This("failures.scenario", ("scenario", study[units[unit].Scenario].Name), ("n", failure.Replication), ("reason", failure.Reason)));
        }
    }

    private int Simulate((int Unit, int Replication)[] missing, ReplicationStore store, IRunProgress progress, CancellationToken cancellation)
    {
        var prepared = new PreparedScenarios(units.Count, unit => study[units[unit].Scenario].Compile(), options.Seed, store, options.Limits);
        var failures = new Failures(units.Count);
        progress.StartPart(missing.Length);
        return Replications.Run(missing.Length, 1, options.Threads, (job, _, stop) =>
        {
            var (unit, replication) = missing[job];
            var attempt = failures.Of(unit)?.Replication < replication ? default : prepared.TryRun(unit, replication, null, stop);
            if (attempt.Failure is { } failure && failures.Add(unit, failure))
                progress.ScenarioFailed();
            progress.ReplicationDone(attempt.Done?.Totals.Appeared ?? 0);
            return true;
        }, Release, cancellation);

        void Release(int job, bool[] _)
        {
            if (job + 1 == missing.Length || missing[job + 1].Unit != missing[job].Unit)
                prepared.Release(missing[job].Unit);
        }
    }

    /// <summary>Whether the same shard is finished there. A task that runs again has nothing to do then.</summary>
    private bool IsThere(ResultFolder folder, Manifest finished)
    {
        var path = folder.PathOfEarlier(StoreFile.FileName);
        if (Manifest.Find(Path.GetDirectoryName(path)!) is not { } there || !there.SaysTheSameAs(finished) || StoreFile.OpenToRead(path) is not { } store)
            return false;
        using (store)
        {
            var failures = KnownFailures.Of([store]);
            return units.All(unit =>
            {
                var key = ScenarioKey.Of(study[unit.Scenario], options.Seed);
                var wanted = Wanted(unit, failures.First(key, failure => !failure.CouldSucceed(options.Limits)));
                return store.Numbers(key).Count(number => number >= unit.First && number < unit.First + wanted) == wanted;
            });
        }
    }

    private Manifest Finished() => whole.Manifest() with
    {
        Status = ShardRecord.Finished,
        Inputs = whole.Inputs?.Hashes,
        Shard = new ShardRecord(shard.Number, shard.Of) { Replications = units.Sum(unit => (long)unit.Count) },
        Files = [.. StoreFile.NamesWhileRunning, KeptInputs.FolderName + "/"],
    };
}
