using QueueSim.Fidelity;

namespace QueueSim.Ensemble;

/// <summary>Finds points all over a space whose outputs lie in given intervals. Deterministic: equal simulations give equal results.</summary>
/// <remarks>
/// History matching (Craig et al. 1997; Vernon, Goldstein and Bower 2010). A wave of points is simulated, emulators learn from all waves, and what they
/// find implausible is ruled out: an output is expected outside its interval by more than three standard deviations of what the emulator does not know. The next
/// wave lies in what is left. Of its points some are spread over what is left, some are moved to where the emulator expects all goals to be met, and some
/// improve earlier points that came near, because with a dozen narrow goals a random point of what is left is hardly ever accepted. A point is accepted by its simulation
/// alone, never by the emulator.
/// </remarks>
public sealed class HistoryMatching
{
    private const int MostLearnt = 320; // points an emulator learns from: the nearest

    private readonly IReadOnlyList<FreeParameter> parameters;
    private readonly IReadOnlyList<MatchingGoal> goals;
    private readonly MatchingOptions options;
    private readonly List<MatchingPoint> points = [];
    private readonly List<MatchingWave> waves = [];
    private readonly HashSet<MatchingPoint> improved = new(ReferenceEqualityComparer.Instance);

    /// <summary>Prepares a search.</summary>
    /// <param name="parameters">What may change, each over its range, at least one.</param>
    /// <param name="goals">Intervals of the outputs, at least one.</param>
    /// <param name="options">How to search; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">A parameter or goal is impossible; the message says which.</exception>
    public HistoryMatching(IReadOnlyList<FreeParameter> parameters, IReadOnlyList<MatchingGoal> goals, MatchingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(goals);
        (this.parameters, this.goals, this.options) = (parameters, goals, options ?? new MatchingOptions());
        string[] faults =
        [
            .. parameters.Select(parameter => parameter.Fault).OfType<string>(),
            .. goals.Where(goal => !(goal.Low < goal.High)).Select(goal => $"{goal.Key} needs an interval, the smaller end first."),
            .. parameters.Count == 0 ? ["No parameter is free."] : Array.Empty<string>(),
            .. goals.Count == 0 ? ["There is no goal."] : Array.Empty<string>(),
        ];
        if (faults.Length > 0)
            throw new ArgumentException(string.Join(' ', faults));
    }

    /// <summary>Searches.</summary>
    /// <param name="simulate">Simulates points.</param>
    /// <param name="progress">Told after every wave.</param>
    /// <param name="known">Points, within the ranges, that take the place of the first wave, because it is known what they come to.</param>
    public MatchingResult Run(OutputBatch simulate, Action<MatchingWave>? progress = null, IReadOnlyList<IReadOnlyList<double>>? known = null)
    {
        ArgumentNullException.ThrowIfNull(simulate);
        var left = 1.0;
        var hasSettled = false;
        Simulate(known is { Count: > 0 } ? [.. known.Select(Positions)] : FirstWave(), left, simulate, progress);
        while (waves.Count < options.MaximumWaves && !(hasSettled && Accepted().Count >= options.Wanted))
        {
            var learnt = Nearest(points);
            if (learnt.Count < 3)
                break;
            var emulator = Emulator.Fit(learnt);
            var space = SpaceLeft.Sample(
                parameters.Count, (position, limit) => emulator.Implausibility(position, goals, limit), options.Cutoff, options.Sample, options.Seed, waves.Count + 1);
            hasSettled = space.Share > 0 && space.Share > options.StopsShrinking * left;
            left = space.Share;
            if (Next(emulator, space) is not { Count: > 0 } next)
                break;
            Simulate(next, left, simulate, progress);
        }

        return new MatchingResult(waves, points, Accepted(), left, hasSettled);
    }

    /// <summary>Improves the nearest points of a search with outputs of less and less noise.</summary>
    /// <remarks>
    /// What chance does to outputs of a few replications may be larger than a goal is wide; then no point is accepted though many would be. The nearest points are simulated anew, and those that
    /// miss a goal move along the slopes of the emulator, which has learnt from the search's points, by what they now miss. The nearest of these go on to the next precision, and only the last accepts.
    /// </remarks>
    /// <param name="precisions">Simulate points more and more often than the search did, and how often those that miss a goal are moved then; at least one.</param>
    /// <param name="count">How many points are taken to each precision, at least 1.</param>
    /// <param name="progress">Told after every round at which precision, counted from 0, how many points meet all goals.</param>
    /// <returns>The accepted points.</returns>
    public IReadOnlyList<MatchingPoint> Refine(IReadOnlyList<(OutputBatch Simulate, int Moves)> precisions, int count, Action<int, int>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(precisions);
        var nearest = Nearest(points);
        if (nearest.Count < 3)
            return [];
        // Of the search's points at every precision: refined ones lie so near to the goals, and to one another, that they differ by chance, and so would slopes that are learnt from them.
        var aim = new Aim(Emulator.Fit(nearest), goals);
        var refined = new List<MatchingPoint>();
        for (var precision = 0; precision < precisions.Count; precision++)
        {
            refined.Clear();
            IReadOnlyList<double[]> positions = [.. nearest.Take(count).Select(point => point.Positions.ToArray())];
            for (var round = 0; round <= precisions[precision].Moves && positions.Count > 0; round++)
            {
                var simulated = Simulated(positions, precisions[precision].Simulate, waves.Count + 1 + round);
                refined.AddRange(simulated);
                progress?.Invoke(precision, refined.Count(Meets));
                positions = [.. simulated.Where(point => point.Farthest(goals) is > 1 and < double.PositiveInfinity).Select(point => aim.Improved(point.Positions, point.Outputs))];
            }

            nearest = Nearest(refined);
        }

        return [.. refined.Where(Meets)];
    }

    private bool Meets(MatchingPoint point) => point.Farthest(goals) <= 1;

    private IReadOnlyList<double[]> FirstWave() =>
        [Start(), .. new Draws(options.Seed, 1).LatinHypercube(options.PointsPerWave - 1, parameters.Count).Select(AroundStart)];

    private double[] Start() => Positions([.. parameters.Select(parameter => parameter.Start)]);

    private double[] Positions(IReadOnlyList<double> values) => [.. parameters.Zip(values).Select(pair => Math.Clamp(pair.First.PositionOf(pair.Second), 0, 1))];

    /// <summary>The cube drawn together around the start, within the ranges.</summary>
    private double[] AroundStart(double[] position) =>
        [.. Start().Zip(position).Select(pair => (1 - options.FirstReach) * pair.First + (options.FirstReach * pair.Second))];

    private List<MatchingPoint> Accepted() => [.. points.Where(Meets)];

    private List<MatchingPoint> Nearest(IEnumerable<MatchingPoint> all) =>
        [.. all.Where(point => double.IsFinite(point.Farthest(goals))).OrderBy(point => point.Farthest(goals)).Take(MostLearnt)];

    /// <summary>The points of the next wave. A half is improved, the rest spread over what is left and moved to where goals should be met; only the first when nothing seems left.</summary>
    private IReadOnlyList<double[]> Next(Emulator emulator, SpaceLeft space)
    {
        var aim = new Aim(emulator, goals);
        var near = points.Where(point => point.Farthest(goals) is > 1 and < double.PositiveInfinity && !improved.Contains(point))
            .OrderBy(point => point.Farthest(goals)).Take(options.PointsPerWave / 2).ToArray();
        improved.UnionWith(near);
        var spread = options.PointsPerWave / 4;
        var moved = options.PointsPerWave - spread - near.Length;
        if (space.Points.Count == 0)
            (spread, moved) = (0, 0);
        var sample = Enumerable.Range(0, spread + moved).Select(i => space.Points[i * space.Points.Count / (spread + moved)]).ToArray();
        var aimed = new double[moved][];
        Parallel.For(0, moved, i => aimed[i] = aim.From(sample[spread + i]));
        return [.. sample.Take(spread), .. aimed, .. near.Select(point => aim.Improved(point.Positions, point.Outputs))];
    }

    private void Simulate(IReadOnlyList<double[]> positions, double left, OutputBatch simulate, Action<MatchingWave>? progress)
    {
        points.AddRange(Simulated(positions, simulate, waves.Count + 1));
        var nearest = points.Select(point => point.Farthest(goals)).Where(distance => distance > 1).DefaultIfEmpty(double.PositiveInfinity).Min();
        waves.Add(new MatchingWave(waves.Count + 1, points.Count, Accepted().Count, left, nearest));
        progress?.Invoke(waves[^1]);
    }
    private List<MatchingPoint> Simulated(IReadOnlyList<double[]> positions, OutputBatch simulate, int wave)
    {
        double[][] values = [.. positions.Select(position => parameters.Zip(position).Select(pair => pair.First.At(pair.Second)).ToArray())];
        var outputs = simulate(values);
        return [.. values.Select((value, i) => new MatchingPoint(value, outputs[i], wave, positions[i]))];
    }
}
