using System.Diagnostics;
using QueueSim.Scenarios.Output;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Running;

namespace QueueSim.Scenarios.CommandLine;

/// <summary>One study from reading to report.</summary>
internal sealed class StudyJob(Study study, RunOptions options, IReadOnlyList<Override> overrides)
{
    /// <summary>Runs the study and writes everything.</summary>
    /// <returns>Whether it is complete; <see langword="false"/> after an interruption.</returns>
    public bool Run(TextWriter output, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var folder = new ResultFolder(options.OutputFolder);
        folder.Clear();
        Manifest("running", 0).Write(folder);
        var runner = new StudyRunner(study.Count, index => study[index].Compile(), options, folder);
        bool isTerminal = ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;
        StudyOutcome outcome = isTerminal
            ? ProgressBarDisplay.Show(progress => runner.Run(progress, cancellation))
            : runner.Run(new ProgressLines(output), cancellation);
        if (!outcome.IsComplete)
        {
            (Manifest("interrupted", outcome.Finished) with { Problems = outcome.Totals }).Write(folder);
            return false;
        }

        folder.Complete();
        Manifest manifest = Manifest("complete", outcome.Finished) with { Problems = outcome.Totals };
        ResultReport.Write(study, options, manifest, outcome, folder);
        manifest.Write(folder);
        ResultTable.Print(study, outcome, isTerminal, output);
        output.WriteLine($"{outcome.Totals.Appeared:N0} problems simulated in {watch.Elapsed.TotalSeconds:F1} s. Results are in {options.OutputFolder}; open {folder.PathOf("report.html")}.");
        return true;
    }

    private Manifest Manifest(string status, int finished) => new()
    {
        Status = status,
        Study = Path.GetFileName(study.Paths[0]),
        PlanHash = study.Hash,
        Seed = options.Seed,
        Replications = options.Replications,
        Scenarios = study.Count,
        FinishedScenarios = finished,
        Overrides = overrides.ToDictionary(setting => setting.Path, setting => setting.Value),
        Records = options.Records,
        Tables = study.Files.GroupBy(file => $"{file.Kind}: {Path.GetFileName(file.Path)}")
            .ToDictionary(group => group.Key, group => string.Join(' ', group.Select(file => file.Hash).Distinct())),
    };
}
