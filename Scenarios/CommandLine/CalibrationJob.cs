using System.Diagnostics;
using QueueSim.Fidelity;
using QueueSim.Scenarios.Calibration;
using QueueSim.Scenarios.Reading;
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

    /// <summary>Searches, tells how it went and writes the table.</summary>
    /// <returns>Whether every figure is met.</returns>
    public bool Run(CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var (goals, free) = (calibration.Goals, calibration.Free);
        terminal.Say($"Calibrating {Count(free.Count, "parameter")} to {Count(goals.Count, "figure")}.");
        var steps = 0;
        var result = calibration.Search(new Baselines(Seed, Threads, cancellation), Replications, step =>
            terminal.Say($"step {++steps}, stage {step.Stage} of {step.Stages} ({Count(step.Replications, "replication")} a point): {step.GoalsMet} of {goals.Count} reached, {Worst(step)}; {step.TotalReplications:N0} replications, {watch.Elapsed.TotalSeconds:F0} s so far."));
        double[] values = [.. result.Parameters.Select((parameter, i) => free[i].Rounded(parameter.Value))];

        // Other random numbers than those that the values were fitted to.
        var check = 2 * Replications;
        var rows = FidelityCheck.Rows(figures, new Baselines(Seed + 1, Threads, cancellation).Simulate([calibration.Scenario(values)], check)[0]);
        terminal.Say();
        terminal.Say($"The calibrated baseline, checked with other random numbers (--seed {Seed + 1} --replications {check}):");
        FidelityCommand.Print(rows, terminal);
        terminal.Say();
        for (var i = 0; i < free.Count; i++)
            terminal.Say($"{free[i].Name}: {Wording.Number(free[i].Rounded(free[i].Search.Start))} -> {Wording.Number(values[i])}{(result.Parameters[i].IsAtBound ? ", at the end of its range" : "")}");
        HashSet<string> missed = [.. result.Goals.Zip(goals).Where(pair => IsMissed(pair.First, pair.Second)).Select(pair => pair.First.Key)];
        foreach (var (goal, figure) in result.Goals.Zip(goals).Where(pair => missed.Contains(pair.First.Key)))
            terminal.Say($"{goal.Key} cannot be met together with the others: {Wanted(figure)} is wanted, the nearest reachable value is {Nearest(goal, figure):G4}.");

        // Beside first: the file is either the old one or the whole new one.
        System.IO.File.WriteAllText(File + ".partial", calibration.ParameterTable(values, [.. free.Select(value => Remark(value, missed))], OnlyCalibrated));
        System.IO.File.Move(File + ".partial", File, overwrite: true);
        terminal.Say($"{result.TotalReplications + check:N0} replications in {watch.Elapsed.TotalSeconds:F1} s. The parameters are in {File}; use them with --parameters {File} or in a study's column 'parameters'.");
        return missed.Count == 0;
    }

    private string Worst(CalibrationProgress step)
    {
        var worst = Enumerable.Range(0, step.Residuals.Count).MaxBy(i => Math.Abs(step.Residuals[i]) / calibration.Goals[i].Tolerance);
        return $"farthest {calibration.Goals[worst].Key} at {100 * (Math.Exp(step.Residuals[worst]) - 1):+0.0;-0.0;0.0} %";
    }

    private string Remark(FreeValue value, HashSet<string> missed)
    {
        string[] keys = [.. calibration.Goals.Where(goal => goal.CalibratedBy.Contains(value.Name)).Select(goal => goal.Key)];
        return ParameterText.Remark(keys, Date, !keys.Any(missed.Contains));
    }

    /// <summary>The search aims closer than the figure demands; what is left between the two is no failure.</summary>
    private static bool IsMissed(CalibratedGoal goal, Figure figure) => !goal.IsMet && (figure.Value is null || Math.Abs(goal.Residual) > figure.Tolerance);

    private static string Wanted(Figure figure) =>
        figure.Value is { } value ? Wording.Number(value) : $"{Wording.Number(figure.Accepted.Low)} to {Wording.Number(figure.Accepted.High)}";

    /// <summary>The residual of a range is taken to its nearer end.</summary>
    private static double Nearest(CalibratedGoal goal, Figure figure) =>
        goal.Reached(figure.Value ?? (goal.Residual < 0 ? figure.Accepted.Low : figure.Accepted.High));

    private static string Count(int count, string thing) => $"{count} {thing}{(count == 1 ? "" : "s")}";
}
