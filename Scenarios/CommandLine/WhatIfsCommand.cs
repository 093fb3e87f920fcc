using System.CommandLine;
using QueueSim.Localization;
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
        var table = new Argument<string>("WHAT-IFS.csv") { Description = Say.This("options.what_ifs_table") };
        var file = new Option<string>("--out") { Description = Say.This("options.what_ifs_out"), DefaultValueFactory = _ => "what-ifs.md" };
        var replications = CommonOptions.ReplicationCount(Say.This("options.what_ifs_replications"), 8);
        var (seed, threads) = (CommonOptions.RandomSeed(), CommonOptions.WorkerThreads());
        var command = new Command("what-ifs", Say.This("options.what_ifs"))
        {
            table, file, replications, seed, threads, common.Set,
        };
        foreach (var (option, _) in common.Window) command.Add(option);
        command.SetAction(call =>
        {
            var faults = new FaultList();
            var rows = WhatIfReader.Read(call.GetValue(table)!, faults);
            if (rows is null || WhatIfStudy.Prepare(rows, common.Overrides(call), faults) is not { } study)
                return terminal.Refuse(faults.Sorted(), Say.This("faults.nothing_run"));
            using var interruption = new Interruption();
            var baselines = new Baselines(call.GetValue(seed), call.GetValue(threads), interruption.Token);
            var count = call.GetValue(replications);
            terminal.Say(Say.This("terminal.what_ifs", ("n", rows.Count), ("desks", study.Desks), ("replications", count)));
            var results = study.Run(baselines, count, result => terminal.Say(Say.This("terminal.what_if",
                ("name", result.WhatIf.Name), ("metric", result.WhatIf.Metric.Name), ("expected", WhatIfPage.Word(result.WhatIf.Expected)), ("difference", WhatIfPage.Difference(result.Difference)), ("verdict", Report.VerdictWords.Of(result.Verdict)))));
            var how = Say.This("what_ifs.how", ("n", count), ("seed", call.GetValue(seed)), ("settings", string.Concat(common.Overrides(call).Select(setting => $"{Say.This("words.comma")}{setting.Path}={setting.Value}"))));
            File.WriteAllText(call.GetValue(file)!, WhatIfPage.Text(results, how));
            terminal.Say(Say.This("terminal.page_in", ("sum", WhatIfPage.Sum(results)), ("file", call.GetValue(file)!)));
            return results.All(result => result.IsAsExpected || result.WhatIf.Explanation.Length > 0) ? ExitStatus.Done : ExitStatus.FiguresMissed;
        });
        return command;
    }
}
