using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using QueueSim.Health;
using QueueSim.Localization;
using QueueSim.Scenarios.Comparing;
using QueueSim.Scenarios.Inputs;
using QueueSim.Scenarios.Output;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Running;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.CommandLine;

/// <summary><c>queuesim compare</c>: the scenarios of two folders of results beside each other. Nothing is simulated.</summary>
internal sealed class CompareCommand
{
    private readonly Argument<string> first = new("DIR1") { Description = Say.This("compare.first") };
    private readonly Argument<string> second = new("DIR2") { Description = Say.This("compare.second") };
    private readonly Option<string?> folder = new("--out") { Description = Say.This("compare.out") };

    public static Command Create(Terminal terminal)
    {
        var options = new CompareCommand();
        var command = new Command("compare", Say.This("compare.what")) { options.first, options.second, options.folder };
        new RunCommand().AddToReport(command, withAssertions: false);
        command.SetAction(call => options.Run(call, terminal));
        return command;
    }

    private int Run(ParseResult call, Terminal terminal)
    {
        var faults = new FaultList();
        string[] names = [call.GetValue(first)!, call.GetValue(second)!];
        KeptStudy[] kept = [.. names.Select(name => KeptStudy.Open(name, faults)).OfType<KeptStudy>()];
        if (kept.Length < 2)
            return terminal.Refuse(faults.Sorted());
        var said = KeptOptions.Said(call);
        if (RunCommand.Of(kept[0], said, terminal, isRedrawn: true) is not { } job
            || RunCommand.Of(kept[1], terminal) is not { } other)
            return ExitStatus.BadInput;
        ReportCommand.CheckWhole(kept[0], job.Study, faults);
        ReportCommand.CheckWhole(kept[1], other.Study, faults);
        var failed = kept.SelectMany((each, i) => (each.Manifest.FailedScenarios ?? []).Select(one => (i, one.Scenario))).ToHashSet();
        IReadOnlyList<LinedUp> pairs = [.. LinedUp.Of(job.Study, other.Study).Where(pair => failed.Count == 0 || !(failed.Contains((0, job.Study[pair.First].Name)) || failed.Contains((1, other.Study[pair.Second].Name))))];
        if (pairs.Count == 0)
            faults.Add(names[1], 0, Say.This("compare.nothing_common", ("first", names[0])));
        using var opened = faults.Count > 0 ? null : ResultFolder.Open(call.GetValue(folder) ?? Path.Combine("results", "compare"), faults);
        if (opened is null)
            return terminal.Refuse(faults.Sorted());
        var labels = Labels(names);
        using var here = new ComparedFolder(labels[0], kept[0], job.Study);
        using var there = new ComparedFolder(labels[1], kept[1], other.Study);
        Compare(here, there, pairs, job, opened);
        foreach (var line in Notes(here, there, pairs))
            terminal.Say(line);
        terminal.Say(Say.This("compare.done", ("n", pairs.Count), ("page", Path.Combine(opened.Name, ResultReport.PageName))));
        return ExitStatus.Done;
    }

    private static void Compare(ComparedFolder here, ComparedFolder there, IReadOnlyList<LinedUp> pairs, StudyJob job, ResultFolder folder)
    {
        var manifest = Manifest(here, there, pairs.Count);
        folder.Begin(manifest);
        var rule = new VerdictRule(pairs.Count, Math.Max(1, job.Study.Baseline.AnswerMetrics.Count is > 0 and var asked ? asked : Metrics.Default.Count), job.Study.Rule.Margins);
        var results = new List<ScenarioResult>();
        IReadOnlyList<SameProblems> same = [];
        using (var tables = new ResultTables(folder.Create, null))
        {
            foreach (var pair in pairs)
            {
                var (one, followedHere) = here.Result(pair.First);
                var (two, followedThere) = there.Result(pair.Second);
                var comparison = Compared(one, two, rule, followedHere, followedThere, here.Seed == there.Seed);
                tables.Add(one, null);
                tables.Add(two, comparison);
                same = results.Count == 0 ? comparison.SameProblems : same;
                if (results.Count < StudyRunner.MostKept)
                    results.AddRange([one, two]);
            }
        }

        HealthTable.Write(StudyHealth.Of(results, [.. results.Select(result => result.Name)], 2 * pairs.Count), folder.Create(HealthTable.FileName));
        var call = $"queuesim compare {here.Label} {there.Label}";
        ResultReport.Write(ComparisonReport.Of(here, there, pairs, results, same, manifest, job.Title, call), job.Charts, folder);
        folder.Complete(manifest with { Status = Output.Manifest.Complete, FinishedScenarios = 2 * pairs.Count }, [.. ResultTables.FileNames, HealthTable.FileName, .. ResultReport.FileNames]);
    }

    // Problems of other streams are not the same problems, whatever their numbers.
    private static ScenarioComparison Compared(
        ScenarioResult one, ScenarioResult two, VerdictRule rule, IReadOnlyList<FollowedProblems> followedHere, IReadOnlyList<FollowedProblems> followedThere, bool isPaired)
    {
        var common = Math.Min(followedHere.Count, followedThere.Count);
        var comparison = ScenarioComparison.Of(two, one, rule, [.. followedThere.Take(common)], [.. followedHere.Take(common)]);
        return isPaired ? comparison : comparison with { SameProblems = [] };
    }

    private static IEnumerable<string> Notes(ComparedFolder here, ComparedFolder there, IReadOnlyList<LinedUp> pairs)
    {
        yield return here.Seed == there.Seed
            ? Say.This("compare.paired", ("n", Math.Min(here.Replications, there.Replications)))
            : Say.This("compare.independent", ("first", here.Seed), ("second", there.Seed), ("n", Math.Min(here.Replications, there.Replications)));
        if (here.Model != there.Model)
            yield return Say.This("compare.builds", ("first", here.Model), ("second", there.Model));
        var alone = Enumerable.Range(0, here.Study.Count).Except(pairs.Select(pair => pair.First)).Select(here.NameOf)
            .Concat(Enumerable.Range(0, there.Study.Count).Except(pairs.Select(pair => pair.Second)).Select(there.NameOf)).ToList();
        if (alone.Count > 0)
            yield return Say.This("compare.alone", ("scenarios", string.Join(", ", alone.Take(20)) + (alone.Count > 20 ? " …" : "")));
    }

    /// <summary>The names of the folders; numbers where these are the same.</summary>
    private static string[] Labels(string[] folders)
    {
        string[] names = [.. folders.Select(folder => Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))))];
        return names[0] == names[1] ? [names[0] + "-1", names[1] + "-2"] : names;
    }

    private static Manifest Manifest(ComparedFolder here, ComparedFolder there, int pairs) => new()
    {
        Status = "running",
        Model = ComparedModel(here, there),
        Study = $"{here.Label}, {there.Label}",
        PlanHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{here.Study.Hash} {here.Seed}\n{there.Study.Hash} {there.Seed}\n"))),
        Seed = here.Seed,
        Replications = Math.Min(here.Replications, there.Replications),
        Scenarios = 2 * pairs,
        FinishedScenarios = 0,
        Overrides = new Dictionary<string, string>(),
        Compared = [.. new[] { here, there }.Select(each => new ComparedRecord(each.Label, each.Study.Hash, each.Seed, each.Replications, each.Model))],
        Records = false,
        Tables = UsedTables.Of(here.Study.Files.Concat(there.Study.Files)),
        Files = [.. ResultTables.FileNames, HealthTable.FileName, .. ResultReport.FileNames, ResultReport.ChartFolder + "/"],
    };

    private static string? ComparedModel(ComparedFolder here, ComparedFolder there) => here.Model == there.Model && here.Model != ProgramVersion.Commit ? here.Model : null;
}
