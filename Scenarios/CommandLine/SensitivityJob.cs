using System.Diagnostics;
using QueueSim.Localization;
using QueueSim.Scenarios.Output;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Ranges;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Tables;

namespace QueueSim.Scenarios.CommandLine;

/// <summary>One sensitivity analysis from the pilot to the page.</summary>
internal sealed class SensitivityJob(Study study, SensitivityPlan plan, SampledDesks desks, IReadOnlyList<AskedAnswer> answers, Terminal terminal)
{
    private static readonly string[] Files = [SensitivityTables.Indices, SensitivityTables.Numbers, SensitivityPage.FileName];

    public required ulong Seed { get; init; }

    public required int Threads { get; init; }

    /// <summary>Settings of every scenario, those that shorten the run included.</summary>
    public required IReadOnlyList<Override> Settings { get; init; }

    /// <summary>The table of ranges.</summary>
    public required string Ranges { get; init; }

    /// <summary>What was asked for, by option.</summary>
    public required IReadOnlyDictionary<string, string> Asked { get; init; }

    /// <summary>Says how much it will take, simulates, writes and sums up.</summary>
    public void Run(ResultFolder folder, CancellationToken cancellation)
    {
        var run = new SensitivityRun(plan, desks, answers, new StudyAnswers(desks, answers, Seed, Threads, cancellation), Seed);
        var (count, total) = (desks.Numbers.Count, plan.Total(desks.Numbers.Count, study.Count));
        run.WarmUp();
        var watch = Stopwatch.StartNew();
        var pilot = run.Pilot();
        var each = watch.Elapsed.TotalSeconds / Math.Max(pilot, 1);
        terminal.Say(Say.This("terminal.sensitivity_plan",
            ("how", How()), ("n", count), ("points", plan.Points(count).ToString("N0")), ("replications", plan.Replications), ("ends", plan.Ends(count)), ("endReplications", plan.EndReplications), ("scenarios", study.Count)));
        terminal.Say(Say.This("terminal.sensitivity_time", ("n", total.ToString("N0")), ("time", Minutes(each * total)), ("pilot", pilot)));
        var result = run.Run(work => terminal.Follow(work));
        Write(folder, result);
        foreach (var sentence in SensitivityWords.Of(result))
            terminal.Say(sentence);
        terminal.Say(Say.This("terminal.results_in", ("folder", folder.Name), ("page", Path.Combine(folder.Name, SensitivityPage.FileName))));
    }

    private void Write(ResultFolder folder, SensitivityResult result)
    {
        var runs = result.Points * study.Count;
        var manifest = Manifest(runs);
        folder.Begin(manifest);
        using (var table = folder.Create(SensitivityTables.Indices)) SensitivityTables.WriteIndices(result, table);
        using (var table = folder.Create(SensitivityTables.Numbers)) SensitivityTables.WriteNumbers(result, table);
        OneDesk.WriteCharts(folder, SensitivityPage.ChartFolder, SensitivityPage.Charts(result));
        File.WriteAllText(folder.PathOf(SensitivityPage.FileName), SensitivityPage.Text(result, $"{How()}, seed {Seed}{string.Concat(Settings.Select(setting => $", {setting.Path}={Portable.Text(setting.Value)}"))}"));
        folder.Complete(manifest with { Status = Output.Manifest.Complete, FinishedScenarios = runs }, Files);
    }

    private string How() => plan.Method == SensitivityMethod.Morris ? Say.This("terminal.morris", ("n", plan.Size)) : Say.This("terminal.sobol", ("n", plan.Size));

    private static string Minutes(double seconds) => seconds < 90 ? Say.This("terminal.about_seconds", ("n", seconds.ToString("F0"))) : seconds < 5400 ? Say.This("terminal.about_minutes", ("n", (seconds / 60).ToString("F0"))) : Say.This("terminal.about_hours", ("n", (seconds / 3600).ToString("F1")));

    private Manifest Manifest(int runs) => new()
    {
        Status = "running",
        Study = Path.GetFileName(study.Paths[0]),
        PlanHash = study.Hash,
        Seed = Seed,
        Replications = plan.Replications,
        Scenarios = runs,
        FinishedScenarios = 0,
        Overrides = Settings.Select(setting => KeyValuePair.Create(setting.Path, Portable.Text(setting.Value))).Concat(Asked).ToDictionary(),
        Records = false,
        Tables = UsedTables.Of(study.Files.Append(new SourceFile("ranges", Ranges, CsvTableReader.Read(Ranges, null, new FaultList())?.Hash() ?? ""))),
        Files = [.. Files, SensitivityPage.ChartFolder + "/"],
    };
}
