using QueueSim.Fidelity;
using QueueSim.Scenarios.Calibration;
using QueueSim.Scenarios.Compiling;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Reading;
using QueueSim.Statistics;
using Figure = QueueSim.Fidelity.Target;

namespace QueueSim.Scenarios.Matching;

/// <summary>Simulates desks and says what figures they come to, as logarithms.</summary>
/// <remarks>
/// All desks meet the same random numbers, and what these do to the shipped desk is known from a long run of it. A figure is that of the desk, corrected by how far the
/// shipped desk is from its long run under the same numbers: a control variate that takes most of the noise out of desks that resemble it.
/// </remarks>
internal sealed class SimulatedFigures
{
    private const int LongerThanPoints = 4;

    private readonly StudyScenario baseline;
    private readonly IReadOnlyList<FreeValue> free;
    private readonly IReadOnlyList<Figure> figures;
    private readonly SimulatedPoints known;
    private readonly int threads;
    private readonly CancellationToken cancellation;
    private readonly double[] start;

    public SimulatedFigures(
        StudyScenario baseline, IReadOnlyList<FreeValue> free, IReadOnlyList<Figure> figures, SimulatedPoints known, int threads, CancellationToken cancellation)
    {
        (this.baseline, this.free, this.figures, this.known, this.threads, this.cancellation) = (baseline, free, figures, known, threads, cancellation);
        start = [.. free.Select(value => value.Search.Start)];
    }

    /// <summary>Replications of the long run of the shipped desk, at least. Four times those of a point if that is more.</summary>
    public required int ReferenceReplications { get; init; }

    /// <summary>Hears after every few points how many are simulated, of how many.</summary>
    public Action<int, int>? Progress { get; init; }

    /// <summary>The figures of each point; not a number where there is none.</summary>
    /// <param name="points">Values of the free numbers, rounded as they will stand in a table.</param>
    /// <param name="seed">Seed of the streams.</param>
    /// <param name="replications">Replications of each point.</param>
    public IReadOnlyList<double[]> Of(IReadOnlyList<IReadOnlyList<double>> points, ulong seed, int replications)
    {
        var reference = Simulated([start], seed, Math.Max(ReferenceReplications, LongerThanPoints * replications), null)[0];
        var here = Simulated([start], seed, replications, null)[0];
        return [.. Simulated(points, seed, replications, Progress).Select(outputs => outputs.Select((output, i) => output - Shift(i)).ToArray())];

        double Shift(int i) => double.IsFinite(here[i] - reference[i]) ? here[i] - reference[i] : 0;
    }

    private double[][] Simulated(IReadOnlyList<IReadOnlyList<double>> points, ulong seed, int replications, Action<int, int>? progress)
    {
        var outputs = points.Select(point => known.Of(SimulatedPoints.Key(seed, replications, point))).ToArray();
        int[] open = [.. Enumerable.Range(0, points.Count).Where(i => outputs[i] is null)];
        var done = points.Count - open.Length;
        foreach (var some in open.Chunk(Math.Max(2, 2 * threads)))
        {
            var desks = some.Select(i => Built(points[i])).ToArray();
            Scenario[] possible = [.. desks.OfType<Scenario>()];
            var results = new Queue<ScenarioResult>(possible.Length == 0 ? [] : new Baselines(seed, threads, cancellation).Simulate(possible, replications));
            foreach (var (i, desk) in some.Zip(desks))
            {
                outputs[i] = desk is null ? [.. figures.Select(_ => double.NaN)] : Outputs(results.Dequeue());
                known.Add(SimulatedPoints.Key(seed, replications, points[i]), outputs[i]!);
            }

            done += some.Length;
            progress?.Invoke(done, points.Count);
        }

        return outputs!;
    }

    private double[] Outputs(ScenarioResult result) =>
        [.. figures.Select(figure => FidelityCheck.Simulated(figure, result) is { Mean: > 0 and var value } ? Math.Log(value) : double.NaN)];

    // Values that make no desk together are ruled out like any others that come to nothing.
    private Scenario? Built(IReadOnlyList<double> values)
    {
        var tables = baseline.Tables();
        for (var i = 0; i < values.Count; i++)
            free[i].Set(tables, values[i]);
        return ScenarioBuilder.Build(baseline.Name, baseline.Description, tables, new FaultList());
    }
}
