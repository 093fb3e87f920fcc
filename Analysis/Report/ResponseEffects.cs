using QueueSim.Charts;
using QueueSim.Statistics;

namespace QueueSim.Report;

/// <summary>The answer's metric over each of several numbers that were varied together.</summary>
internal static class ResponseEffects
{
    private const int MostEffects = 9, Steps = 40, MostMarks = 400;

    public static ReportChart Of(IReadOnlyList<string> paths, IReadOnlyList<ResponsePoint> points, ResponseFrame frame)
    {
        var effects = paths.Select((path, axis) => Effect(path, axis, points)).OrderByDescending(effect => effect.Share).ToList();
        var input = new EffectsInput
        {
            Title = $"{frame.Words.Heading} over each number that was varied ({points[0].Series})",
            Subtitle = $"Grey: scenarios, in which all of them vary; blue: what one of them does on average{(frame.HasIntervals ? " with its 95 % interval" : "")}; beside the name: part of the variance that it explains",
            Measure = frame.Measure,
            Effects = [.. effects.Take(MostEffects)],
            Reference = frame.Reference(path: null),
        };
        var left = effects.Count > MostEffects ? $" Shown are the {MostEffects} of {effects.Count} that explain most." : "";
        var level = input.Reference is null ? "" : $" The dashed line is “{frame.BaselineName}”.";
        return new ReportChart(
            "effects",
            $"Each small plot has all scenarios over one of the numbers; the number whose curve explains most of the variance comes first. What is left of 100 % is due to numbers acting together and to the others.{level}{left}",
            width => EffectsChart.Draw(input, width));
    }

    private static Effect Effect(string path, int axis, IReadOnlyList<ResponsePoint> points)
    {
        var every = (points.Count + MostMarks - 1) / MostMarks;
        IReadOnlyList<BandPoint> marks = [.. points.Where((_, i) => i % every == 0).Select(point => point.Over(axis))];
        return ResponsePoints.Fit(points, axis) is { } fit
            ? new Effect(path, fit.Explained, [.. ResponseCurves.Along(points, axis, Steps).Select(at => ResponsePoints.Band(at, fit.At([at])))], marks)
            : new Effect(path, Share(axis, points), Means(axis, points), marks);
    }

    /// <summary>Of a few numbers: the mean of all scenarios with each, replication by replication.</summary>
    private static IReadOnlyList<BandPoint> Means(int axis, IReadOnlyList<ResponsePoint> points) =>
    [
        .. points.GroupBy(point => point.At[axis]).OrderBy(group => group.Key).Select(group => ResponsePoints.Band(group.Key, Statistics.Estimate.Of(Moments.Of(
            Enumerable.Range(0, group.First().ByReplication.Length).Select(replication => group.Average(point => point.ByReplication[replication]))))!.Value)),
    ];

    private static double Share(int axis, IReadOnlyList<ResponsePoint> points)
    {
        var middle = points.Average(point => point.Mean);
        var all = points.Sum(point => (point.Mean - middle) * (point.Mean - middle));
        var between = points.GroupBy(point => point.At[axis]).Sum(group => group.Count() * (group.Average(point => point.Mean) - middle) * (group.Average(point => point.Mean) - middle));
        return all > 0 ? between / all : 0;
    }
}
