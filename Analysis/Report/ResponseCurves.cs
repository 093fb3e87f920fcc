using QueueSim.Charts;
using QueueSim.Localization;
using QueueSim.Responses;

namespace QueueSim.Report;

/// <summary>The answer's metric over one number.</summary>
internal static class ResponseCurves
{
    private const int MostSeries = 6, Steps = 60, MostMarks = 1000;

    // Fewer points are joined as they are.
    private const int LeastFitted = 12;

    /// <summary>The metric itself and, for a single row, its paired difference to the baseline.</summary>
    public static IReadOnlyList<ReportChart> Of(ResponsePoints points, ResponseFrame frame)
    {
        var series = points.Series.Take(MostSeries).ToList();
        var left = points.Series.Count() > series.Count ? Say.This("responses.rows_shown", ("n", series.Count), ("all", points.Series.Count())) : "";
        var fits = series.Select(each => Fit([.. each])).ToList();
        var isFitted = fits.Exists(fit => fit is not null);
        var input = new ResponseInput
        {
            Title = Say.This("responses.over", ("metric", frame.Words.Heading), ("path", points.Paths[0])),
            Subtitle = Subtitle(Say.This("responses.means"), isFitted, frame),
            Across = points.Paths[0],
            Measure = frame.Measure,
            Series = [.. series.Zip(fits, (each, fit) => new ResponseSeries(each.Key, Curve([.. each], fit), Marks([.. each])))],
            Reference = frame.Reference(points.Paths[0]),
        };
        var levels = new ReportChart(
            "response-curve",
            (isFitted ? Say.This("responses.curve", ("explained", Explained(fits[0]))) : Say.This("responses.marks"))
            + (series.Count == 1 ? frame.Verdicts : "") + left,
            width => ResponseChart.Draw(input, width), input);
        return series.Count == 1 && frame.Reference(points.Paths[0]) is { } reference ? [levels, Differences(points, input, reference, frame)] : [levels];
    }

    /// <summary>What scenarios and baseline have in common cancels here. These intervals say on which side a value lies.</summary>
    private static ReportChart Differences(ResponsePoints points, ResponseInput levels, ResponseReference reference, ResponseFrame frame)
    {
        var baseline = frame.Baseline!;
        IReadOnlyList<ResponsePoint> paired = [.. points.All.Select(point => point with { ByReplication = [.. point.ByReplication.Zip(baseline, (here, there) => here - there)] })];
        var fit = Fit(paired);
        var input = levels with
        {
            Title = Say.This("responses.over_differences", ("metric", frame.Words.Heading), ("path", points.Paths[0]), ("baseline", frame.BaselineName)),
            Subtitle = Subtitle(Say.This("responses.paired"), fit is not null, frame),
            Measure = Say.This("responses.difference", ("unit", frame.Words.IsShare ? Say.This("words.points") : frame.Words.Unit)),
            Series = [new ResponseSeries(levels.Series[0].Name, Curve(paired, fit), Marks(paired))],
            Reference = reference with { Value = 0 },
        };
        return new ReportChart(
            "response-difference",
            Say.This("responses.less", ("baseline", frame.BaselineName), ("verdicts", frame.Verdicts), ("sides", fit is null ? "" : Sides(fit, paired, frame))), width => ResponseChart.Draw(input, width), input);
    }

    private static ResponseFit? Fit(IReadOnlyList<ResponsePoint> points) =>
        points.Select(point => point.At[0]).Distinct().Count() >= LeastFitted ? ResponsePoints.Fit(points, 0) : null;

    private static string Subtitle(string what, bool isFitted, ResponseFrame frame) => !frame.HasIntervals ? Say.This("responses.once")
        : isFitted ? Say.This("responses.how_fitted", ("what", what))
        : Say.This("responses.how", ("what", what));

    private static IReadOnlyList<BandPoint> Curve(IReadOnlyList<ResponsePoint> points, ResponseFit? fit) => fit is null
        ? [.. points.Select(point => point.Over(0)).OrderBy(point => point.At)]
        : [.. Along(points, 0, Steps).Select(at => ResponsePoints.Band(at, fit.At([at])))];

    /// <summary>Even steps from the least to the largest number of an axis. Of whole numbers each, when there are no more.</summary>
    internal static IEnumerable<double> Along(IReadOnlyList<ResponsePoint> points, int axis, int steps)
    {
        var (low, high) = (points.Min(point => point.At[axis]), points.Max(point => point.At[axis]));
        if (high - low <= steps && points.All(point => double.IsInteger(point.At[axis])))
            return Enumerable.Range(0, (int)(high - low) + 1).Select(i => low + i);
        return Enumerable.Range(0, steps + 1).Select(i => low + (i * (high - low) / steps));
    }

    private static IReadOnlyList<ResponseMark> Marks(IReadOnlyList<ResponsePoint> points)
    {
        var every = (points.Count + MostMarks - 1) / MostMarks;
        return [.. points.Where((_, i) => i % every == 0).Select(point => new ResponseMark(point.Over(0), point.Standing))];
    }

    private static string Explained(ResponseFit? fit) => fit is null ? "" : Say.This("responses.explained", ("percent", Numbers.Fixed(100 * fit.Explained, 0)));

    /// <summary>Where the whole interval of the curve of paired differences lies on one side of 0.</summary>
    private static string Sides(ResponseFit fit, IReadOnlyList<ResponsePoint> points, ResponseFrame frame)
    {
        if (!frame.HasIntervals)
            return "";
        var signs = Along(points, 0, Steps).Select(at => (At: at, Sign: fit.At([at]) is { Low: > 0 } ? 1 : fit.At([at]) is { High: < 0 } ? -1 : 0)).ToList();
        string Where(int sign) => Numbers.Names([.. Stretches(signs, sign).Select(stretch => Say.This("responses.stretch", ("low", stretch.From.ToString("0.####")), ("high", stretch.To.ToString("0.####"))))], 4);
        string?[] known = [signs.Exists(each => each.Sign < 0) ? Say.This("responses.below", ("where", Where(-1))) : null, signs.Exists(each => each.Sign > 0) ? Say.This("responses.above", ("where", Where(1))) : null];
        return known.All(each => each is null)
            ? Say.This("responses.nowhere")
            : Say.This("responses.where", ("known", string.Join(Say.This("responses.and"), known.OfType<string>())));
    }

    private static IEnumerable<(double From, double To)> Stretches(List<(double At, int Sign)> signs, int sign)
    {
        for (var i = 0; i < signs.Count; i++)
        {
            if (signs[i].Sign != sign)
                continue;
            var from = i;
            while (i + 1 < signs.Count && signs[i + 1].Sign == sign)
                i++;
            yield return (signs[from].At, signs[i].At);
        }
    }
}
