using System.CommandLine;
using QueueSim.Scenarios.Calibration;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.WhatIfs;

namespace QueueSim.Scenarios.CommandLine;

/// <summary><c>queuesim what-ifs</c>: whether changes of the desk do what somebody who knows desks expects.</summary>
internal static class WhatIfsCommand
{
    public static Command Create(Terminal terminal)
    {
        var common = new CommonOptions();
        var table = new Argument<string>("WHAT-IFS.csv") { Description = "Table of changes and of the directions expected." };
        var file = new Option<string>("--out") { Description = "Page to write.", DefaultValueFactory = _ => "what-ifs.md" };
        var replications = CommonOptions.ReplicationCount("Replications of every desk.", 8);
        var (seed, threads) = (CommonOptions.RandomSeed(), CommonOptions.WorkerThreads());
        var command = new Command("what-ifs", "Changes the baseline in many ways and compares the direction of each effect with what was expected.")
        {
            table, file, replications, seed, threads, common.Set,
        };
        foreach (var (option, _) in common.Window) command.Add(option);
        command.SetAction(call =>
        {
            var faults = new FaultList();
            var rows = WhatIfReader.Read(call.GetValue(table)!, faults);
            if (rows is null || WhatIfStudy.Prepare(rows, common.Overrides(call), faults) is not { } study)
                return terminal.Refuse(faults.Sorted(), "nothing was run");
            using var interruption = new Interruption();
            var baselines = new Baselines(call.GetValue(seed), call.GetValue(threads), interruption.Token);
            var count = call.GetValue(replications);
            terminal.Say($"{rows.Count} what-ifs with {study.Desks} desks, {count} replications of each.");
            var results = study.Run(baselines, count, result => terminal.Say(
                $"{result.WhatIf.Name}: {result.WhatIf.Metric.Name} {result.WhatIf.Expected.ToString().ToLowerInvariant()} expected, {WhatIfPage.Difference(result.Difference)}: {result.Verdict}"));
            var how = string.Concat(common.Overrides(call).Select(setting => $", {setting.Path}={setting.Value}").Prepend($"{count} replications, seed {call.GetValue(seed)}"));
            File.WriteAllText(call.GetValue(file)!, WhatIfPage.Text(results, how));
            terminal.Say($"{WhatIfPage.Sum(results)} The page is in {call.GetValue(file)}.");
            return results.All(result => result.IsAsExpected || result.WhatIf.Explanation.Length > 0) ? ExitStatus.Done : ExitStatus.FiguresMissed;
        });
        return command;
    }
}
