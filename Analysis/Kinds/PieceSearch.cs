using QueueSim.Statistics;

namespace QueueSim.Kinds;

/// <summary>Two ways that differ in one piece.</summary>
internal sealed record PieceStep(Piece Piece, ScenarioResult With, ScenarioResult Without)
{
    /// <summary>What the piece brings as a sum of scenarios' values.</summary>
    public (ScenarioResult Result, int Weight)[] Terms => [(With, 1), (Without, -1)];
}

/// <summary>Finds the pairs of ways that differ in just one piece.</summary>
/// <param name="ways">Scenarios on one desk, the habit first.</param>
internal sealed class PieceSearch(IReadOnlyList<ScenarioResult> ways)
{
    /// <summary>What the cohort of a scenario does.</summary>
    public static Strategy WayOf(ScenarioResult result) => Pieces.OfCohort(result.Layout.Scenario)!;

    /// <summary>The pieces of a reading; none when the scenarios do not allow it.</summary>
    public IReadOnlyList<PieceStep> Steps(PieceReading reading, ScenarioResult? full) => reading switch
    {
        PieceReading.InThisOrder => Ladder(),
        PieceReading.AddedToFirst => Added(full ?? Widest(Added(null))),
        _ => (full ?? MostLeftOut()) is { } way ? LeftOut(way) : [],
    };

    /// <summary>The way with all pieces of a reading.</summary>
    public ScenarioResult? FullOf(PieceReading reading, ScenarioResult? full, IReadOnlyList<PieceStep> steps) => reading switch
    {
        PieceReading.InThisOrder => steps[^1].With,
        PieceReading.AddedToFirst => full ?? Widest(steps),
        _ => full ?? MostLeftOut(),
    };

    /// <summary>Ways that differ from the habit in one piece. Of several that change the same piece the one that the full way has, or else the first.</summary>
    private List<PieceStep> Added(ScenarioResult? full) => OneEach(
        from way in ways.Skip(1)
        where Pieces.Differing(WayOf(ways[0]), WayOf(way)) is [_]
        let piece = Pieces.Differing(WayOf(ways[0]), WayOf(way))[0]
        where full is null || Has(way, full, piece)
        select new PieceStep(piece, way, ways[0]));

    /// <summary>Ways that are the full one but for a piece, which they have as the habit has it.</summary>
    private List<PieceStep> LeftOut(ScenarioResult full) => OneEach(
        from way in ways.Skip(1)
        where Pieces.Differing(WayOf(full), WayOf(way)) is [_]
        let piece = Pieces.Differing(WayOf(full), WayOf(way))[0]
        where Has(way, ways[0], piece)
        select new PieceStep(piece, full, way));

    private ScenarioResult? MostLeftOut() => ways.Skip(1).Select(way => (Way: way, LeftOut(way).Count)).Where(entry => entry.Count > 1)
        .OrderByDescending(entry => entry.Count).Select(entry => entry.Way).FirstOrDefault();

    /// <summary>The way that has most of these pieces and differs from the habit in at least two of them.</summary>
    private ScenarioResult? Widest(List<PieceStep> steps) => ways.Skip(1)
        .Select(way => (Way: way, Count: steps.Count(step => Has(way, step.With, step.Piece))))
        .Where(entry => entry.Count > 1).OrderByDescending(entry => entry.Count).ThenBy(entry => Pieces.Differing(WayOf(ways[0]), WayOf(entry.Way)).Count)
        .Select(entry => entry.Way).FirstOrDefault();

    private ScenarioResult? Widest(IReadOnlyList<PieceStep> steps) => Widest([.. steps]);

    /// <summary>Scenarios from the first on that each change one piece of the one before and undo none.</summary>
    private List<PieceStep> Ladder()
    {
        var steps = new List<PieceStep>();
        foreach (var way in ways.Skip(1))
        {
            var last = steps.Count == 0 ? ways[0] : steps[^1].With;
            if (Pieces.Differing(WayOf(last), WayOf(way)) is not [var piece])
                break;
            if (!Has(last, ways[0], piece) && Has(way, ways[0], piece))
                break;
            steps.Add(new PieceStep(piece, way, last));
        }

        // Ways that only follow each other because each differs from the habit alone make no ladder.
        return steps.Select(step => step.Piece).Distinct().Count() > 1 ? steps : [];
    }

    private static List<PieceStep> OneEach(IEnumerable<PieceStep> steps) => [.. steps.DistinctBy(step => step.Piece)];

    private static bool Has(ScenarioResult way, ScenarioResult other, Piece piece) => Pieces.Value(WayOf(way), piece).Equals(Pieces.Value(WayOf(other), piece));
}
