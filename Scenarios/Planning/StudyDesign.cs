using QueueSim.Designs;
using QueueSim.Localization;
using QueueSim.Scenarios.Reading;

namespace QueueSim.Scenarios.Planning;

/// <summary>Which values the ranges of a study's cells take.</summary>
/// <param name="Design">Kind and number of points.</param>
/// <param name="Seed">Seed of the points: that of the run.</param>
public sealed record StudyDesign(Design Design, ulong Seed);

/// <summary>The points of a design as texts of cells. All rows share them: a path has the same axis of the design in each.</summary>
internal sealed class DesignPoints
{
    private readonly IReadOnlyList<string> paths;
    private readonly double[][] points;

    private DesignPoints(IReadOnlyList<string> paths, double[][] points) => (this.paths, this.points) = (paths, points);

    /// <summary>The points of a study; <see langword="null"/> without a design or ranges.</summary>
    public static DesignPoints? Of(StudyDesign? design, IReadOnlyList<StudyRow> rows)
    {
        var paths = Paths(rows);
        return design is null || paths.Count == 0 ? null : new DesignPoints(paths, design.Design.Points(paths.Count, design.Seed));
    }

    /// <summary>The two ends of every range: what is wrong with a value in it is wrong with an end, and said once.</summary>
    public static DesignPoints? Ends(IReadOnlyList<StudyRow> rows) =>
        Paths(rows) is { Count: > 0 } paths ? new DesignPoints(paths, [[.. paths.Select(_ => 0.0)], [.. paths.Select(_ => 1.0)]]) : null;

    /// <summary>Paths with a range, in the order of the study.</summary>
    public static IReadOnlyList<string> Paths(IReadOnlyList<StudyRow> rows) =>
        [.. rows.SelectMany(row => row.Ranges).Select(cell => cell.Column.Place.Path).Distinct(StringComparer.Ordinal)];

    /// <summary>The texts of a row's ranges, point by point; whole numbers repeat, and a repeated point is left out.</summary>
    public IReadOnlyList<string[]> Of(StudyRow row)
    {
        int[] axes = [.. row.Ranges.Select(cell => paths.TakeWhile(path => path != cell.Column.Place.Path).Count())];
        return [.. points.Select(point => (string[])[.. row.Ranges.Select((cell, i) => cell.Value(point[axes[i]], points.Length))]).DistinctBy(texts => string.Join('\n', texts))];
    }

    /// <summary>Reports what does not fit together: ranges and design, or a range in the first row.</summary>
    public static void Check(StudyDesign? design, IReadOnlyList<StudyRow> rows, FaultList faults)
    {
        var paths = Paths(rows);
        if (design is null)
        {
            foreach (var (row, cell) in rows.SelectMany(row => row.Ranges.Select(cell => (row, cell))))
            {
                faults.Add(row.Origin, Say.This("faults.range_without_step", ("path", cell.Column.Place.Path), ("text", Wording.Quoted(cell.Text)), ("range", cell.Text), ("step", GridText.Text(cell.RoundStep))));
            }

            return;
        }

        if (paths.Count == 0)
            faults.Add("--design", 0, Say.This("faults.nothing_to_vary", ("design", design.Design.Text)));
        if (paths.Count > SobolSequence.MostDimensions)
            faults.Add("--design", 0, Say.This("faults.too_many_paths", ("design", design.Design.Text), ("n", paths.Count), ("most", SobolSequence.MostDimensions)));
        foreach (var cell in rows[0].Ranges)
        {
            faults.Add(rows[0].Origin, Say.This("faults.range_in_first_row", ("path", cell.Column.Place.Path), ("text", Wording.Quoted(cell.Text))));
        }
    }
}
