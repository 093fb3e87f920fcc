using System.Diagnostics;
using QueueSim.Fidelity;
using QueueSim.Localization;
using QueueSim.Scenarios.Calibration;
using QueueSim.Scenarios.Output;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Tables;
using Figure = QueueSim.Fidelity.Target;

namespace QueueSim.Scenarios.CommandLine;

/// <summary>One calibration from the first step to the written table.</summary>
internal sealed class CalibrationJob(BaselineCalibration calibration, IReadOnlyList<Figure> figures, Terminal terminal)
{
    public required ulong Seed { get; init; }

    public required int Threads { get; init; }

    /// <summary>Replications of each point in the last stage.</summary>
    public required int Replications { get; init; }

    /// <summary>ISO date of the notes.</summary>
    public required string Date { get; init; }

    /// <summary>File to write.</summary>
    public required string File { get; init; }

    /// <summary>Whether to write the free parameters alone.</summary>
    public required bool OnlyCalibrated { get; init; }

    /// <summary>Figures that the calibration does not see. What comes of them is written in place of the parameters.</summary>
    public IReadOnlyList<string> HeldOut { get; init; } = [];

    /// <summary>Stamp of the tables that predictions belong to.</summary>
    public required string Stamp { get; init; }

    /// <summary>Searches, tells how it went and writes what was found; when it is interrupted, the best so far.</summary>
    /// <returns>The exit status.</returns>
    public int Run(CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var (goals, free) = (calibration.Goals, calibration.Free);
        terminal.Say(Say.This("terminal.calibrating", ("parameters", free.Count), ("figures", goals.Count)));
        var steps = 0;
        IReadOnlyList<double>? best = null;
        try
        {
            var result = calibration.Search(new Baselines(Seed, Threads, cancellation), Replications, step =>
            {
                best = step.Parameters;
                terminal.Say(Say.This("terminal.calibration_step",
                    ("step", ++steps), ("stage", step.Stage), ("stages", step.Stages), ("n", step.Replications), ("met", step.GoalsMet), ("goals", goals.Count), ("farthest", Farthest(step)),
                    ("replications", step.TotalReplications.ToString("N0")), ("seconds", watch.Elapsed.TotalSeconds.ToString("F0"))));
            });
            return Finish(result, watch, cancellation);
        }
        catch (OperationCanceledException) when (best is not null && HeldOut.Count == 0)
        {
            Write(Rounded(best), [.. goals.Select(goal => goal.Key)]);
            terminal.Complain(Say.This("terminal.calibration_interrupted", ("file", File), ("options", Options("--parameters "))));
            return ExitStatus.Interrupted;
        }
    }

    private int Finish(CalibrationResult result, Stopwatch watch, CancellationToken cancellation)
    {
        var (goals, free) = (calibration.Goals, calibration.Free);
        var values = Rounded([.. result.Parameters.Select(parameter => parameter.Value)]);

        // Other random numbers than those that the values were fitted to.
        var check = 2 * Replications;
        var rows = FidelityCheck.Rows(figures, new Baselines(Seed + 1, Threads, cancellation).Simulate([calibration.Scenario(values)], check)[0]);
        terminal.Say();
        terminal.Say(Say.This("terminal.calibration_checked", ("seed", Seed + 1), ("n", check)));
        FidelityCommand.Print(rows, terminal);
        terminal.Say();
        for (var i = 0; i < free.Count; i++)
            terminal.Say($"{free[i].Name}: {Wording.Number(free[i].Rounded(free[i].Search.Start))} -> {Wording.Number(values[i])}{(result.Parameters[i].IsAtBound ? Say.This("terminal.at_bound") : "")}");
        HashSet<string> missed = [.. result.Goals.Zip(goals).Where(pair => IsMissed(pair.First, pair.Second)).Select(pair => pair.First.Key)];
        foreach (var (goal, figure) in result.Goals.Zip(goals).Where(pair => missed.Contains(pair.First.Key)))
            terminal.Say(Say.This("terminal.cannot_be_met", ("figure", goal.Key), ("wanted", Wanted(figure)), ("nearest", Nearest(goal, figure).ToString("G4"))));

        var effort = Say.This("terminal.effort", ("n", (result.TotalReplications + check).ToString("N0")), ("seconds", watch.Elapsed.TotalSeconds.ToString("F1")));
        if (HeldOut.Count > 0)
        {
            WritePredictions(rows);
            terminal.Say(Say.This("terminal.predictions_in", ("effort", effort), ("file", File)));
        }
        else
        {
            Write(values, missed);
            terminal.Say(Say.This("terminal.parameters_in", ("effort", effort), ("file", File), ("options", Options("--set parameters="))));
        }
        return missed.Count == 0 ? ExitStatus.Done : ExitStatus.FiguresMissed;
    }

    private void WritePredictions(IReadOnlyList<FidelityRow> rows)
    {
        var predicted = rows.Where(row => HeldOut.Contains(row.Target.Key) && row.Simulated is not null).ToArray();
        foreach (var row in predicted)
            terminal.Say(Say.This("terminal.predicted", ("figure", row.Target.Key), ("value", row.Simulated!.Value.Mean.ToString("G4")), ("without", string.Join(", ", HeldOut)), ("wanted", Wanted(row.Target)), ("deviation", $"{row.DeviationPercent:+0.0;-0.0;0.0}")));
        WholeFile.Write(File, FigureNotes.HeldOutText(
            File,
            [.. predicted.Select(row => new HeldOutFigure(row.Target.Key, string.Join(' ', HeldOut), row.Simulated!.Value.Mean, row.Simulated.Value.Low, row.Simulated.Value.High))],
            Stamp));
    }

    private double[] Rounded(IReadOnlyList<double> values) => [.. values.Select((value, i) => calibration.Free[i].Rounded(value))];

    private void Write(double[] values, HashSet<string> missed)
    {
        WholeFile.Write(File, calibration.ParameterTable(values, [.. calibration.Free.Select(value => Remark(value, missed))], OnlyCalibrated));
        foreach (var (shape, text) in calibration.Tables(values))
            WholeFile.Write(FileOf(shape), text);
    }

    /// <summary>Beside the parameters under the usual name, after theirs unless that is the usual one too.</summary>
    private string FileOf(TableShape shape)
    {
        var stem = Path.GetFileNameWithoutExtension(File);
        return Path.Combine(Path.GetDirectoryName(File) ?? "", stem == "parameters" ? shape.FileName : $"{stem}-{shape.FileName}");
    }

    /// <summary>The options with which the files written are read. Another search starts from <c>--parameters</c>, every command uses <c>--set</c>.</summary>
    private string Options(string parameters)
    {
        var shapes = calibration.Free.OfType<FreeColumn>().Select(column => column.Shape).Distinct();
        return string.Concat(shapes.Select(shape => $" --set {shape.Name}={FileOf(shape)}").Prepend(parameters + File));
    }

    private string Farthest(CalibrationProgress step)
    {
        var far = Enumerable.Range(0, step.Residuals.Count).Select(i => (Goal: calibration.Goals[i], Residual: step.Residuals[i]))
            .OrderByDescending(pair => Math.Abs(pair.Residual) / pair.Goal.Tolerance).Take(3);
        return Say.This("terminal.farthest", ("figures", string.Join(", ", far.Select(pair => Say.This("terminal.farthest_one", ("figure", pair.Goal.Key), ("deviation", (100 * (Math.Exp(pair.Residual) - 1)).ToString("+0.0;-0.0;0.0")))))));
    }

    private string Remark(FreeValue value, HashSet<string> missed)
    {
        string[] keys = [.. calibration.Goals.Where(goal => goal.CalibratedBy.Contains(value.Name)).Select(goal => goal.Key)];
        return ParameterText.Remark(keys, Date, !keys.Any(missed.Contains));
    }

    /// <summary>The search aims closer than the figure demands; what is left between the two is no failure.</summary>
    private static bool IsMissed(CalibratedGoal goal, Figure figure) => !goal.IsMet && (figure.Value is null || Math.Abs(goal.Residual) > figure.Tolerance);

    private static string Wanted(Figure figure) =>
        figure.Value is { } value ? Wording.Number(value) : Say.This("desks.range", ("low", Wording.Number(figure.Accepted.Low)), ("high", Wording.Number(figure.Accepted.High)));

    /// <summary>The residual of a range is taken to its nearer end.</summary>
    private static double Nearest(CalibratedGoal goal, Figure figure) =>
        goal.Reached(figure.Value ?? (goal.Residual < 0 ? figure.Accepted.Low : figure.Accepted.High));
}
