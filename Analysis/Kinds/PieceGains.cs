using QueueSim.Statistics;

namespace QueueSim.Kinds;

/// <summary>Which piece of a way of submitting brings how much. Known wherever a study has two scenarios that differ in just that piece.</summary>
/// <remarks>The compiled strategies of the focal cohort are compared, not names; scenarios that differ in anything else are left out.</remarks>
public static class PieceGains
{
    private const int FewestPieces = 2;

    /// <summary>Every reading that the scenarios allow.</summary>
    /// <param name="results">Scenarios with a focal cohort, the habit first.</param>
    /// <param name="kind">Whose problems.</param>
    /// <param name="full">The way with all pieces; <see langword="null"/> to find it.</param>
    /// <param name="kinds">Kinds for which the same is asked, at least 1: intervals and verdicts hold for the pieces of all of them at once.</param>
    /// <param name="margins">What is negligible; <see langword="null"/> for every metric's own margin.</param>
    /// <returns>One table for each reading that has at least two pieces; none when the scenarios differ in other things.</returns>
    public static IReadOnlyList<PieceTable> Of(
        IReadOnlyList<ScenarioResult> results, Kind kind, ScenarioResult? full = null, int kinds = 1, Margins? margins = null)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentOutOfRangeException.ThrowIfLessThan(kinds, 1);
        if (results.Count == 0 || Pieces.OfCohort(results[0].Layout.Scenario) is null)
            return [];
        List<ScenarioResult> ways =
        [
            results[0], .. results.Skip(1).Where(result => result.Layout.Scenario.Focal is not null && SameDesk.Of(results[0].Layout.Scenario, result.Layout.Scenario)),
        ];
        var table = new PieceSearch(ways);
        return
        [
            .. from reading in Enum.GetValues<PieceReading>()
               let steps = table.Steps(reading, full)
               where steps.Count >= FewestPieces
               select Table(reading, kind, ways[0], table.FullOf(reading, full, steps), steps, kinds, margins),
        ];
    }

    private static PieceTable Table(
        PieceReading reading, Kind kind, ScenarioResult first, ScenarioResult? full, IReadOnlyList<PieceStep> steps, int kinds, Margins? margins)
    {
        var comparisons = steps.Count * kinds;
        (ScenarioResult, int)[] sum = [.. steps.SelectMany(step => step.Terms)];
        (ScenarioResult, int)[]? total = full is null ? null : [(full, 1), (first, -1)];
        return new PieceTable
        {
            Reading = reading,
            Kind = kind,
            First = first,
            Full = full,
            Pieces =
            [
                .. steps.Select(step => new PieceGain(
                    step.Piece, step.With, step.Without, Pieces.Value(PieceSearch.WayOf(step.With), step.Piece), Gain.Of(step.Terms, kind, comparisons),
                    OutcomeComparison.Of(step.With, step.Without, kind.Segment(first), comparisons, margins))),
            ],
            Total = total is null ? null : Gain.Of(total, kind, comparisons),
            Sum = Gain.Of(sum, kind, comparisons),
            Remainder = total is null ? null : Gain.Of([.. total, .. sum.Select(term => (term.Item1, -term.Item2))], kind, comparisons),
            NotAsked = full is null ? [] : [.. Pieces.Differing(PieceSearch.WayOf(first), PieceSearch.WayOf(full)).Except(steps.Select(step => step.Piece))],
            IsTooSmall = steps.Any(step => KindAnswer.IsTooSmall(step.With, kind.Segment(step.With)) || KindAnswer.IsTooSmall(step.Without, kind.Segment(step.Without))),
            Comparisons = comparisons,
        };
    }
}
