using QueueSim.Charts;
using QueueSim.Localization;
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
            Title = Say.This("responses.effects", ("metric", frame.Words.Heading), ("series", points[0].Series)),
            Subtitle = Say.This("responses.effects_how", ("interval", frame.HasIntervals ? Say.This("responses.with_interval") : "")),
            Measure = frame.Measure,
            Effects = [.. effects.Take(MostEffects)],
            Reference = frame.Reference(path: null),
        };
        var left = effects.Count > MostEffects ? Say.This("responses.effects_shown", ("n", MostEffects), ("all", effects.Count)) : "";
        var level = input.Reference is null ? "" : Say.This("responses.dashed", ("baseline", frame.BaselineName));
        return new ReportChart(
            "effects",
            Say.This("responses.effects_chart", ("level", level), ("left", left)),
            width => EffectsChart.Draw(input, width), input);
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
