using System.Globalization;
using QueueSim.Charts;
using QueueSim.Localization;

namespace QueueSim.Report;

/// <summary>The answer's metric over two numbers.</summary>
internal static class ResponseMaps
{
    private const int MostNames = 40, Columns = 30, Rows = 24, MostMarks = 400;

    /// <summary>A map of a full grid, or of a surface through scattered points; <see langword="null"/> when there are too few for one.</summary>
    public static ReportChart? Of(IReadOnlyList<string> paths, IReadOnlyList<ResponsePoint> points, ResponseFrame frame)
    {
        double[] across = [.. points.Select(point => point.At[0]).Distinct().Order()], up = [.. points.Select(point => point.At[1]).Distinct().Order()];
        return across.Length <= MostNames && up.Length <= MostNames && across.Length * up.Length == points.Count
            ? Grid(paths, points, across, up, frame)
            : Surface(paths, points, frame);
    }

    private static string Title(IReadOnlyList<string> paths, IReadOnlyList<ResponsePoint> points, ResponseFrame frame) =>
        Say.This("responses.over_two", ("metric", frame.Words.Heading), ("first", paths[0]), ("second", paths[1]), ("series", points[0].Series));

    private static string Compared(ResponseFrame frame) => frame.Baseline is { } baseline && !baseline.Any(double.IsNaN)
        ? Say.This("responses.baseline_has", ("baseline", frame.BaselineName), ("value", Numbers.Fixed(baseline.Average(), Numbers.Decimals([baseline.Average()]))), ("unit", frame.Words.Unit), ("verdicts", frame.Verdicts))
        : "";

    private static ReportChart Grid(IReadOnlyList<string> paths, IReadOnlyList<ResponsePoint> points, double[] across, double[] up, ResponseFrame frame)
    {
        var cells = new double[up.Length, across.Length];
        var marks = new List<HeatMark>();
        foreach (var point in points)
        {
            var (row, column) = (Array.IndexOf(up, point.At[1]), Array.IndexOf(across, point.At[0]));
            cells[row, column] = point.Mean;
            if (point.Standing is { } standing)
                marks.Add(new HeatMark(column, row - 0.12, standing));
        }

        static HeatAxis Named(string path, double[] numbers) =>
            new(path, -0.5, numbers.Length - 0.5) { Names = [.. numbers.Select(number => number.ToString("0.######", CultureInfo.InvariantCulture).Replace('-', '−'))] };
        var input = new HeatMapInput
        {
            Title = Title(paths, points, frame),
            Subtitle = Say.This("responses.map_how", ("unit", frame.Words.Unit)),
            Measure = frame.Measure,
            Across = Named(paths[0], across),
            Up = Named(paths[1], up),
            Cells = cells,
            Marks = marks,
            WritesValues = true,
        };
        return new ReportChart("heat-map", Say.This("responses.map_chart", ("compared", Compared(frame))), width => HeatMapChart.Draw(input, width), input);
    }

    private static ReportChart? Surface(IReadOnlyList<string> paths, IReadOnlyList<ResponsePoint> points, ResponseFrame frame)
    {
        if (ResponsePoints.Fit(points, 0, 1) is not { } fit)
            return null;
        // The middles of the cells lie within the range of the points: beyond it nothing is known.
        double[] across = [.. ResponseCurves.Along(points, 0, Columns - 1)], up = [.. ResponseCurves.Along(points, 1, Rows - 1)];
        if (across.Length < 2 || up.Length < 2)
            return null;
        var cells = new double[up.Length, across.Length];
        for (var row = 0; row < up.Length; row++)
        {
            for (var column = 0; column < across.Length; column++)
                cells[row, column] = fit.At([across[column], up[row]]).Mean;
        }

        static HeatAxis Scale(string path, double[] middles) => new(path, middles[0] - ((middles[1] - middles[0]) / 2), middles[^1] + ((middles[1] - middles[0]) / 2));
        var every = (points.Count + MostMarks - 1) / MostMarks;
        var input = new HeatMapInput
        {
            Title = Title(paths, points, frame),
            Subtitle = Say.This("responses.surface_how"),
            Measure = frame.Measure,
            Across = Scale(paths[0], across),
            Up = Scale(paths[1], up),
            Cells = cells,
            Marks = [.. points.Where((point, i) => i % every == 0 && point.Standing is not null).Select(point => new HeatMark(point.At[0], point.At[1], point.Standing!.Value))],
        };
        return new ReportChart(
            "heat-map",
            Say.This("responses.surface_chart", ("percent", Numbers.Fixed(100 * fit.Explained, 0)), ("compared", Compared(frame))),
            width => HeatMapChart.Draw(input, width), input);
    }
}
