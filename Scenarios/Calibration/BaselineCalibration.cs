using QueueSim.Fidelity;
using QueueSim.Localization;
using QueueSim.Scenarios.Compiling;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Tables;
using QueueSim.Statistics;
using Figure = QueueSim.Fidelity.Target;

namespace QueueSim.Scenarios.Calibration;

/// <summary>The search for parameters with which a baseline reproduces its cited figures.</summary>
internal sealed class BaselineCalibration
{
    /// <summary>
    /// Part of a figure's tolerance that the search itself may leave. The rest is for the width of the interval and for other random numbers.
    /// </summary>
    private const double SearchTolerance = 0.2;

    private readonly StudyScenario baseline;

    private BaselineCalibration(StudyScenario baseline, IReadOnlyList<Figure> goals, IReadOnlyList<FreeValue> free)
    {
        this.baseline = baseline;
        (Goals, Free) = (goals, free);
    }

    /// <summary>Figures to be met.</summary>
    public IReadOnlyList<Figure> Goals { get; }

    /// <summary>What may change.</summary>
    public IReadOnlyList<FreeValue> Free { get; }

    /// <summary>Checks that there is something to calibrate.</summary>
    /// <returns>The search, or <see langword="null"/> after a fault.</returns>
    public static BaselineCalibration? Prepare(StudyScenario baseline, IReadOnlyList<TargetRow> targets, FaultList faults)
    {
        var before = faults.Reported;
        var goals = targets.Where(target => target.Figure.IsCalibrated).ToArray();
        if (goals.Length == 0 && targets.Count > 0)
            faults.Add(targets[0].Origin.File, 0, Say.This("faults.no_calibrate"));
        var tables = baseline.Tables();
        var named = goals.SelectMany(goal => goal.Figure.CalibratedBy.Select(name => (name, goal.Origin))).DistinctBy(pair => pair.name).ToArray();
        var free = named.Select(pair => FreeValue.Of(pair.name, tables, pair.Origin.ToString(), faults)).ToArray();
        return faults.Reported > before ? null : new BaselineCalibration(baseline, [.. goals.Select(goal => goal.Figure)], free!);
    }

    /// <summary>Searches.</summary>
    /// <param name="baselines">Simulates.</param>
    /// <param name="replications">Replications of the last stage, at least 1; two cheaper ones go before it.</param>
    /// <param name="progress">Told after every step.</param>
    /// <exception cref="InvalidOperationException">A figure has no value at the start; the message says which.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public CalibrationResult Search(Baselines baselines, int replications, Action<CalibrationProgress>? progress)
    {
        var calibrator = new Calibrator(
            [.. Free.Select(value => value.Search)],
            [.. Goals.Select(goal => new CalibrationGoal(goal.Key, goal.Tolerance * SearchTolerance))],
            new CalibrationOptions
            {
                // A desk near its capacity bends within a few percent of a factor: differences over 7 % and first steps of at most a half.
                DifferenceStep = 0.015,
                TrustRadius = 0.1,
                Replications = [.. new[] { (replications + 4) / 5, ((2 * replications) + 4) / 5, replications }.Distinct()],
            });
        return calibrator.Run(
            (points, count) =>
            {
                // Values that make no desk together are no reason to stop searching elsewhere.
                Scenario?[] desks = [.. points.Select(point => Built(point, new FaultList()))];
                Scenario[] possible = [.. desks.OfType<Scenario>()];
                var results = new Queue<ScenarioResult>(possible.Length == 0 ? [] : baselines.Simulate(possible, count));
                return [.. desks.Select(desk => desk is null ? null : results.Dequeue())
                    .Select(result => (IReadOnlyList<double>)[.. Goals.Select(goal => result is null ? double.NaN : FidelityCheck.Residual(goal, result))])];
            },
            progress);
    }

    /// <summary>The baseline with other values of the free parameters.</summary>
    public Scenario Scenario(IReadOnlyList<double> values)
    {
        var faults = new FaultList();
        return Built(values, faults) ?? throw new InvalidOperationException(string.Join(' ', faults.Sorted()));
    }

    private Scenario? Built(IReadOnlyList<double> values, FaultList faults)
    {
        var tables = baseline.Tables();
        for (var i = 0; i < values.Count; i++) Free[i].Set(tables, values[i]);
        return ScenarioBuilder.Build(baseline.Name, baseline.Description, tables, faults);
    }

    /// <summary>A complete table of parameters: the default one with the user's rows and the values found.</summary>
    /// <param name="values">Values of the free parameters.</param>
    /// <param name="remarks">For each of them what is added to its note.</param>
    /// <param name="isShort">Whether to write the free parameters alone.</param>
    public string ParameterTable(IReadOnlyList<double> values, IReadOnlyList<string> remarks, bool isShort)
    {
        var found = new Dictionary<string, (string, string)>();
        for (var i = 0; i < Free.Count; i++)
        {
            if (Free[i] is FreeParameterValue parameter) found.Add(parameter.Name, (parameter.Text(values[i]), remarks[i]));
        }
        return ParameterText.Write(
            baseline.Tables().ParameterTable, name => found.TryGetValue(name, out var entry) ? entry : null, isShort);
    }

    /// <summary>The tables with columns that were calibrated, as the baseline has them with the cells found.</summary>
    /// <param name="values">Values of the free parameters.</param>
    public IEnumerable<(TableShape Shape, string Text)> Tables(IReadOnlyList<double> values) => Free.Zip(values)
        .Where(pair => pair.First is FreeColumn).Select(pair => (Column: (FreeColumn)pair.First, Factor: pair.Second)).GroupBy(pair => pair.Column.Shape)
        .Select(group => (group.Key, TableText.Write(
            baseline.Tables().Tables[group.Key.Index].File,
            group.SelectMany(pair => pair.Column.Texts(pair.Factor).Select(cell => (cell.Row, pair.Column.Column, cell.Text))))));
}
