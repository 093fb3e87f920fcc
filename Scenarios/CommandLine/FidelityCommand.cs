using System.CommandLine;
using QueueSim.Fidelity;
using QueueSim.Scenarios.Calibration;

namespace QueueSim.Scenarios.CommandLine;

/// <summary><c>queuesim fidelity</c>: the baseline against the cited figures.</summary>
internal static class FidelityCommand
{
    public static Command Create(Terminal terminal)
    {
        var common = new BaselineOptions();
        var targets = new Option<string?>("--targets") { Description = "Table of cited figures. [default: the shipped targets.csv]", HelpName = "TARGETS.csv" };
        var replications = CommonOptions.ReplicationCount("Independent replications of the baseline.", 100);
        var command = new Command("fidelity", "Runs the baseline and compares it with the cited figures.") { targets, replications };
        common.AddTo(command);
        command.SetAction(call =>
        {
            if (common.Read(call, call.GetValue(targets), needsSegments: false, terminal) is not var (baseline, rows))
                return ExitStatus.BadInput;
            using var interruption = new Interruption();
            var baselines = new Baselines(call.GetValue(common.Seed), call.GetValue(common.Threads), interruption.Token);
            var result = terminal.Follow(progress => baselines.Simulate([baseline.Compile()], call.GetValue(replications), progress)[0]);
            return Print(FidelityCheck.Rows(rows.Select(row => row.Figure), result), terminal) ? ExitStatus.Done : ExitStatus.FiguresMissed;
        });
        return command;
    }

    /// <summary>Prints the table and a line that sums it up.</summary>
    /// <returns>Whether every figure is met that is not a prediction.</returns>
    public static bool Print(IReadOnlyList<FidelityRow> rows, Terminal terminal)
    {
        foreach (var line in FidelityTable.Text(rows).TrimEnd('\n').Split('\n'))
            terminal.Say(line);
        terminal.Say(string.Join(" ", Sums(rows)));
        return rows.All(row => row.Kind == FigureKind.Prediction || row.Verdict == FidelityVerdict.Met);
    }

    private static string Plural(FigureKind kind) => kind switch
    {
        FigureKind.Calibrated => "calibrated figures",
        FigureKind.Assumption => "assumptions",
        _ => "predictions",
    };

    private static IEnumerable<string> Sums(IReadOnlyList<FidelityRow> rows)
    {
        foreach (var group in rows.GroupBy(row => row.Kind).OrderBy(group => group.Key))
            yield return $"{group.Count(row => row.Verdict == FidelityVerdict.Met)} of {group.Count()} {Plural(group.Key)} met.";
        if (rows.Any(row => row.Verdict == FidelityVerdict.Unclear))
            yield return "Unclear: the interval holds a limit of what is accepted; more --replications decide.";
        if (rows.Any(row => row.Verdict == FidelityVerdict.NoValue))
            yield return "No value: the baseline has no such segment or no case in it.";
    }
}
