using QueueSim.Localization;
using QueueSim.Scenarios.Output;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Running;

namespace QueueSim.Scenarios.CommandLine;

/// <summary>The search for the best scenario of a study, from the first replication to the tables.</summary>
internal sealed class BestJob(Study study, SelectionGoal goal, ulong seed, int threads, IReadOnlyList<Override> overrides)
{
    /// <summary>Searches and writes everything; whatever goes wrong is in the manifest too.</summary>
    /// <returns>Whether it came to an end; <see langword="false"/> after an interruption.</returns>
    public bool Run(ResultFolder folder, Terminal terminal, CancellationToken cancellation)
    {
        var running = Manifest();
        folder.Begin(running);
        try
        {
            var scenarios = new PreparedScenarios(study.Count, index => study[index].Compile(), seed);
            var outcome = terminal.Follow(progress => new SelectionRun(scenarios, goal, threads, progress, cancellation).Run());
            SelectionTables.Write(goal, outcome, folder.Create);
            folder.Complete(
                running with
                {
                    Status = Output.Manifest.Complete,
                    Replications = outcome.Result.Systems.Max(system => system.Observations),
                    FinishedScenarios = study.Count,
                    Problems = outcome.Totals,
                    Selection = running.Selection!.With(outcome),
                },
                SelectionTables.FileNames);
            terminal.Table([[Say.This("terminal.scenario"), Say.This("terminal.status"), Say.This("terminal.replications"), Say.This("terminal.mean_of", ("metric", goal.Metric)), Say.This("terminal.dropped_at"), Say.This("terminal.by")], .. SelectionWords.Rows(goal, outcome)]);
            foreach (var line in SelectionWords.Answer(goal, outcome))
                terminal.Say(line);
            terminal.Say(Say.This("terminal.best_done", ("problems", outcome.Totals.Appeared.ToString("N0")), ("folder", folder.Name)));
            return true;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            (running with { Status = "interrupted" }).Write(folder.WorkPath);
            terminal.Complain(Say.This("terminal.best_interrupted", ("folder", folder.Name + ResultFolder.Unfinished)));
            return false;
        }
        catch (Exception failure) when (Directory.Exists(folder.WorkPath))
        {
            (running with { Status = "failed", Failure = Failure.Sentence(failure) }).Write(folder.WorkPath);
            throw;
        }
    }

    private Manifest Manifest() => new()
    {
        Status = "running",
        Study = Path.GetFileName(study.Paths[0]),
        PlanHash = study.Hash,
        Seed = seed,
        Baseline = study.BaselinePlace == 0 ? null : study.Baseline.Name,
        Replications = goal.FirstStage,
        Selection = SelectionRecord.Of(goal),
        Scenarios = study.Count,
        FinishedScenarios = 0,
        Overrides = overrides.ToDictionary(setting => setting.Path, setting => Portable.Text(setting.Value)),
        Records = false,
        Tables = UsedTables.Of(study.Files),
        Files = SelectionTables.FileNames,
    };
}
