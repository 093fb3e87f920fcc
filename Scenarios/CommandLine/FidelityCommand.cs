using System.CommandLine;
using QueueSim.Fidelity;
using QueueSim.Localization;
using QueueSim.Scenarios.Calibration;
using QueueSim.Scenarios.Planning;

namespace QueueSim.Scenarios.CommandLine;

/// <summary><c>queuesim fidelity</c>: the baseline against the cited figures.</summary>
internal static class FidelityCommand
{
    public static Command Create(Terminal terminal)
    {
        var common = new BaselineOptions();
        var targets = new Option<string?>("--targets") { Description = Say.This("options.targets"), HelpName = "TARGETS.csv" };
        var replications = CommonOptions.ReplicationCount(Say.This("options.fidelity_replications"), 100);
        var sensitivities = new Option<string?>("--sensitivities")
        {
            Description = Say.This("options.sensitivities"),
            HelpName = FigureNotes.SensitivitiesFile,
        };
        var command = new Command("fidelity", Say.This("options.fidelity")) { targets, replications, sensitivities };
        common.AddTo(command);
        command.SetAction(call =>
        {
            if (common.Read(call, call.GetValue(targets), needsSegments: false, terminal) is not var (baseline, rows))
                return ExitStatus.BadInput;
            using var interruption = new Interruption();
            if (call.GetValue(sensitivities) is { } file)
            {
                var count = call.GetResult(replications) is { Implicit: false } ? call.GetValue(replications) : 4;
                return Measure(baseline, rows, (call.GetValue(common.Seed), call.GetValue(common.Threads), count), file, terminal, interruption.Token);
            }
            var baselines = new Baselines(call.GetValue(common.Seed), call.GetValue(common.Threads), interruption.Token);
            var result = terminal.Follow(progress => baselines.Simulate([baseline.Compile()], call.GetValue(replications), progress)[0]);
            var table = FigureNotes.On(FidelityCheck.Rows(rows.Select(row => row.Figure), result), TableStamp.Of(baseline, rows));
            return Print(table, terminal) ? ExitStatus.Done : ExitStatus.FiguresMissed;
        });
        return command;
    }

    private static int Measure(
        StudyScenario baseline, IReadOnlyList<TargetRow> rows, (ulong Seed, int Threads, int Replications) how, string file, Terminal terminal,
        CancellationToken cancellation)
    {
        var study = FigureSensitivities.Of(baseline, rows);
        terminal.Say(Say.This("terminal.moving", ("n", study.Moved.Count), ("names", string.Join(", ", study.NotMoved))));
        var influences = study.Measure(
            how.Seed, how.Threads, how.Replications, (done, all) => terminal.Say(Say.This("terminal.n_done", ("done", done), ("all", all))), cancellation);
        File.WriteAllText(file, FigureNotes.SensitivitiesText(influences, TableStamp.Of(baseline, rows)));
        foreach (var row in rows)
        {
            IReadOnlyList<Influence> own = [.. influences.Where(influence => influence.Key == row.Figure.Key)];
            var largest = own.Take(4).Select(influence => $"{influence.Parameter} {influence.Elasticity:+0.00;-0.00} ({100 * influence.Share:F0} %)");
            terminal.Say($"{row.Figure.Key}: {FigureOrigin.Of(own) ?? Say.This("terminal.too_noisy")}{(own.Count > 0 ? $"; {string.Join(", ", largest)}" : "")}");
        }
        terminal.Say(Say.This("terminal.sensitivities_in", ("file", file)));
        return ExitStatus.Done;
    }

    /// <summary>Prints the table and a line that sums it up.</summary>
    /// <returns>Whether every figure is met that is not a prediction.</returns>
    public static bool Print(IReadOnlyList<FidelityRow> rows, Terminal terminal)
    {
        foreach (var line in FidelityTable.Text(rows).TrimEnd('\n').Split('\n'))
            terminal.Say(line);
        terminal.Say(string.Join(Say.This("words.between_sentences"), Sums(rows)));
        return rows.All(row => row.Kind == FigureKind.Prediction || row.Verdict == FidelityVerdict.Met);
    }

    private static string Plural(FigureKind kind) => kind switch
    {
        FigureKind.Calibrated => Say.This("terminal.figures_calibrated"),
        FigureKind.Assumption => Say.This("terminal.figures_assumed"),
        _ => Say.This("terminal.figures_predicted"),
    };

    private static IEnumerable<string> Sums(IReadOnlyList<FidelityRow> rows)
    {
        foreach (var group in rows.GroupBy(row => row.Kind).OrderBy(group => group.Key))
            yield return Say.This("terminal.figures_met", ("met", group.Count(row => row.Verdict == FidelityVerdict.Met)), ("all", group.Count()), ("kind", Plural(group.Key)));
        if (rows.Any(row => row.Verdict == FidelityVerdict.Unclear))
            yield return Say.This("terminal.unclear");
        if (rows.Any(row => row.Verdict == FidelityVerdict.NoValue))
            yield return Say.This("terminal.no_value");
    }
}
