using QueueSim.Fidelity;
using QueueSim.Scenarios.Compiling;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Tables;
using Figure = QueueSim.Fidelity.Target;

namespace QueueSim.Scenarios.Calibration;

/// <summary>Measures how much every assumed number moves every figure.</summary>
/// <remarks>
/// All of them, whether a target names them or not, so that leaving one out of the targets makes no figure look as if it came out by itself.
/// </remarks>
internal sealed class FigureSensitivities
{
    private const double Step = 0.1;
    private const int PointsAtOnce = 8;

    // Neither window nor cohort nor money moves what happens to a case.
    private static readonly string[] Without = ["run.", "focal.", "cost."];

    private readonly StudyScenario baseline;
    private readonly IReadOnlyList<Figure> figures;

    private FigureSensitivities(StudyScenario baseline, IReadOnlyList<Figure> figures, IReadOnlyList<FreeValue> moved, IReadOnlyList<string> notMoved) =>
        (this.baseline, this.figures, Moved, NotMoved) = (baseline, figures, moved, notMoved);

    /// <summary>Numbers and means that are moved by 10 %.</summary>
    public IReadOnlyList<FreeValue> Moved { get; }

    /// <summary>Assumed numbers that are not moved: 0, whole, or distributions whose mean is not written.</summary>
    public IReadOnlyList<string> NotMoved { get; }

    /// <summary>The numbers of a baseline that nobody cites: parameters, columns of case types and strategies.</summary>
    public static FigureSensitivities Of(StudyScenario baseline, IReadOnlyList<TargetRow> targets)
    {
        var tables = baseline.Tables();
        var names = tables.ParameterTable.InOrder
            .Where(pair => pair.Row.Kind is DistributionKind or NumberKind && pair.Row.Evidence != "cited" && !Without.Any(pair.Parameter.Name.StartsWith))
            .Select(pair => pair.Parameter.Name)
            .Concat(new[] { CaseTypeTable.Shape, StrategyTable.Shape }.SelectMany(shape => shape.Settable
                .Where(column => column is Column<Randomness.Distribution> or Column<double> && column != shape.Share && column != CaseTypeTable.DelayCost)
                .Select(column => $"{shape.Name}.*.{column.Name}")));
        var (moved, notMoved) = (new List<FreeValue>(), new List<string>());
        foreach (var name in names)
        {
            if (FreeValue.PlaceOf(name) is not null && FreeValue.Of(name, tables, "", new FaultList()) is { Search.Start: not 0 } free) moved.Add(free);
            else notMoved.Add(name);
        }
        return new FigureSensitivities(baseline, [.. targets.Select(target => target.Figure)], moved, notMoved);
    }

    /// <summary>Simulates every number a tenth lower and a tenth higher, within its range, with two seeds.</summary>
    /// <param name="seed">First seed; the second is the next one.</param>
    /// <param name="threads">Worker threads.</param>
    /// <param name="replications">Replications of each point and seed.</param>
    /// <param name="progress">Told how many of the points are done.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>Influences figure by figure, the largest first.</returns>
    public IReadOnlyList<Influence> Measure(ulong seed, int threads, int replications, Action<int, int> progress, CancellationToken cancellation)
    {
        var elasticities = new double[2][][];
        for (var half = 0; half < 2; half++)
        {
            var baselines = new Baselines(seed + (ulong)half, threads, cancellation);
            elasticities[half] = new double[Moved.Count][];
            for (var first = 0; first < Moved.Count; first += PointsAtOnce / 2)
            {
                FreeValue[] block = [.. Moved.Skip(first).Take(PointsAtOnce / 2)];
                var results = baselines.Simulate([.. block.SelectMany(free => new[] { Scenario(free, Low(free)), Scenario(free, High(free)) })], replications);
                for (var i = 0; i < block.Length; i++)
                {
                    var distance = Distance(block[i]);
                    elasticities[half][first + i] = [.. figures.Select(figure => (Logarithm(figure, results[(2 * i) + 1]) - Logarithm(figure, results[2 * i])) / distance)];
                }
                progress((half * Moved.Count) + first + block.Length, 2 * Moved.Count);
            }
        }
        return [.. figures.SelectMany((figure, at) => Influence.Of(
            figure.Key, Moved.Select((free, i) => (free.Name, elasticities[0][i][at], elasticities[1][i][at]))))];
    }

    private static double Logarithm(Figure figure, Statistics.ScenarioResult result) =>
        FidelityCheck.Simulated(figure, result) is { Mean: > 0 and var mean } ? Math.Log(mean) : double.NaN;

    private static bool IsSigned(FreeValue free) => free.Search.Minimum < 0;

    private static double Low(FreeValue free) =>
        Math.Max(IsSigned(free) ? free.Search.Start - Step : free.Search.Start / (1 + Step), free.Search.Minimum);

    private static double High(FreeValue free) =>
        Math.Min(IsSigned(free) ? free.Search.Start + Step : free.Search.Start * (1 + Step), free.Search.Maximum);

    private static double Distance(FreeValue free) => IsSigned(free) ? High(free) - Low(free) : Math.Log(High(free) / Low(free));

    private Scenario Scenario(FreeValue free, double value)
    {
        var (tables, faults) = (baseline.Tables(), new FaultList());
        free.Set(tables, value);
        return ScenarioBuilder.Build(baseline.Name, baseline.Description, tables, faults) ?? throw new InvalidOperationException(string.Join(' ', faults.Sorted()));
    }
}
