using QueueSim.Ensemble;
using QueueSim.Fidelity;
using QueueSim.Localization;
using QueueSim.Scenarios.Calibration;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Reading;
using Figure = QueueSim.Fidelity.Target;

namespace QueueSim.Scenarios.Matching;

/// <summary>A desk that agrees with the sources.</summary>
/// <param name="Reading">The reading of the figures that it meets.</param>
/// <param name="Values">Values of the free numbers.</param>
/// <param name="Assumed">What it comes to in the figures that nobody cites.</param>
internal sealed record AcceptedDesk(string Reading, IReadOnlyList<double> Values, IReadOnlyList<double> Assumed);

/// <summary>What is searched for desks that agree with the sources. Which numbers, over which ranges, held against which figures.</summary>
internal sealed class DeskSearch
{
    private DeskSearch(
        IReadOnlyList<FreeValue> free, IReadOnlyList<FreeParameter> ranges, IReadOnlyList<Figure> figures,
        IReadOnlyDictionary<string, IReadOnlyList<(int Figure, MatchingGoal Goal)>> wanted) =>
        (Free, Ranges, Figures, Wanted) = (free, ranges, figures, wanted);

    /// <summary>The numbers that differ from desk to desk.</summary>
    public IReadOnlyList<FreeValue> Free { get; }

    /// <summary>Where they are searched.</summary>
    public IReadOnlyList<FreeParameter> Ranges { get; }

    /// <summary>The figures of all readings, each once.</summary>
    public IReadOnlyList<Figure> Figures { get; }

    /// <summary>Figures that nobody cites: their keys, and their place among the figures.</summary>
    public IReadOnlyList<(string Key, int Figure)> Assumed =>
        [.. Figures.Select((figure, i) => (figure.Key, i, figure.Kind)).Where(figure => figure.Kind == FigureKind.Assumption).Select(figure => (figure.Key, figure.i))];

    /// <summary>What each reading wants of which figure.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<(int Figure, MatchingGoal Goal)>> Wanted { get; }

    /// <summary>Checks that everything that is to be searched can be.</summary>
    /// <returns>The search, or <see langword="null"/> after a fault.</returns>
    public static DeskSearch? Prepare(
        StudyScenario baseline, IReadOnlyList<FigureReading> readings, IReadOnlyList<UncertainNumber> numbers, string rangesFile, FaultList faults)
    {
        var before = faults.Reported;
        var tables = baseline.Tables();
        var byName = numbers.ToDictionary(number => number.Name, StringComparer.Ordinal);
        string[] calibrated = [.. readings.SelectMany(reading => reading.Targets).SelectMany(target => target.Figure.CalibratedBy).Distinct()];
        foreach (var missing in calibrated.Where(name => UncertainNumbers.RangeOf(name, numbers) is null))
            faults.Add(rangesFile, 0, Say.This("faults.no_range_for", ("name", missing)));
        string[] names = [.. calibrated.Where(name => UncertainNumbers.RangeOf(name, numbers) is not null), .. numbers.Where(number => number.InDesks && !number.Name.StartsWith(UncertainNumbers.FigurePrefix, StringComparison.Ordinal)).Select(number => number.Name).Except(calibrated)];
        var free = names.Select(name => FreeValue.Of(name, tables, rangesFile, faults)).OfType<FreeValue>().ToArray();
        if (faults.Reported > before)
            return null;

        FreeParameter[] ranges = [.. free.Select(value => Over(value.Search, UncertainNumbers.RangeOf(value.Name, numbers)!))];
        foreach (var range in ranges.Where(range => range.Start < range.Minimum || range.Start > range.Maximum))
            faults.Add(rangesFile, 0, Say.This("faults.outside_range", ("name", range.Name), ("value", Wording.Number(range.Start)), ("low", Wording.Number(range.Minimum)), ("high", Wording.Number(range.Maximum))));
        var figures = new List<Figure>();
        var wanted = new Dictionary<string, IReadOnlyList<(int, MatchingGoal)>>(StringComparer.Ordinal);
        foreach (var reading in readings)
            wanted[reading.Name] = [.. reading.Targets.Select(target => (IndexOf(target.Figure), Goal(target.Figure, byName.GetValueOrDefault(UncertainNumbers.FigurePrefix + target.Figure.Key))))];
        return faults.Reported > before ? null : new DeskSearch(free, ranges, figures, wanted);

        int IndexOf(Figure figure)
        {
            var index = figures.FindIndex(known => (known.Metric, known.Segment, known.DivideBySegment, known.Statistic) == (figure.Metric, figure.Segment, figure.DivideBySegment, figure.Statistic));
            if (index >= 0)
                return index;
            figures.Add(figure);
            return figures.Count - 1;
        }
    }

    /// <summary>How many times the replications of the search the nearest points are simulated with.</summary>
    public const int Refining = 4;

    /// <summary>How many times the replications of the search the nearest of these get, with other random numbers.</summary>
    public const int Confirming = 12;

    // Moves at the last precision bring desks in: of the shipped figures nine before the first, forty after the fifth.
    private const int Moves = 4, LastMoves = 5;

    /// <summary>Searches desks in one reading of the figures, and improves the nearest with less noise.</summary>
    /// <remarks>A desk is accepted by all of its replications together, most of them with random numbers that the search has not seen.</remarks>
    /// <param name="reading">Its name.</param>
    /// <param name="simulated">Simulates.</param>
    /// <param name="seed">Seed of the simulations and of the search.</param>
    /// <param name="replications">Replications of a point.</param>
    /// <param name="options">How to search.</param>
    /// <param name="known">Points of earlier readings.</param>
    /// <param name="progress">Told after every wave.</param>
    /// <param name="refined">Told after every round of improving with how many replications how many points meet all figures.</param>
    /// <returns>What the waves came to, and the points that were accepted with more replications.</returns>
    public (MatchingResult Waves, IReadOnlyList<MatchingPoint> Accepted) Run(
        string reading, SimulatedFigures simulated, ulong seed, int replications, MatchingOptions options, IReadOnlyList<IReadOnlyList<double>> known,
        Action<MatchingWave> progress, Action<int, int> refined)
    {
        var own = Wanted[reading];
        var matching = new HistoryMatching(Ranges, [.. own.Select(goal => goal.Goal)], options with { Seed = seed });
        var waves = matching.Run(Batch(replications), progress, known);
        var accepted = matching.Refine(
            [(Batch(Refining * replications), Moves), (points => Own(Together([.. points.Select(Rounded)], simulated, seed, replications)), LastMoves)], options.Wanted,
            (precision, met) => refined((precision == 0 ? Refining : Refining + Confirming) * replications, met));
        return (waves, accepted);

        OutputBatch Batch(int count) => points => Own(simulated.Of([.. points.Select(Rounded)], seed, count));
        IReadOnlyList<IReadOnlyList<double>> Own(IReadOnlyList<double[]> figures) => [.. figures.Select(outputs => (IReadOnlyList<double>)[.. own.Select(goal => outputs[goal.Figure])])];
    }

    /// <summary>Figures with both sets of random numbers, weighted by replications.</summary>
    public static IReadOnlyList<double[]> Together(IReadOnlyList<IReadOnlyList<double>> points, SimulatedFigures simulated, ulong seed, int replications)
    {
        var first = simulated.Of(points, seed, Refining * replications);
        var second = simulated.Of(points, seed + 1, Confirming * replications);
        return [.. first.Zip(second, (one, other) => one.Zip(other, (a, b) => ((Refining * a) + (Confirming * b)) / (Refining + Confirming)).ToArray())];
    }

    /// <summary>Values as they will stand in a table.</summary>
    public double[] Rounded(IReadOnlyList<double> values) =>
        [.. values.Select((value, i) => Math.Clamp(double.Parse(value.ToString("G5")), Ranges[i].Minimum, Ranges[i].Maximum))];

    /// <summary>Where values lie in their ranges, from 0 to 1, on the scale on which they are searched.</summary>
    public double[] Positions(IReadOnlyList<double> values) => [.. Ranges.Zip(values).Select(pair => pair.First.PositionOf(pair.Second))];

    private static FreeParameter Over(FreeParameter search, UncertainNumber range) => search with
    {
        Minimum = range.Low,
        Maximum = range.High,
        Scale = range.Low > 0 ? search.Scale : ParameterScale.Linear,
    };

    private static MatchingGoal Goal(Figure figure, UncertainNumber? range)
    {
        var (low, high) = range is null ? figure.Accepted : (range.Low, range.High);
        return new MatchingGoal(figure.Key, Math.Log(low), Math.Log(high));
    }
}
