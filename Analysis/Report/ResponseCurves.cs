using QueueSim.Charts;
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
        var left = points.Series.Count() > series.Count ? $" Shown are {series.Count} of {points.Series.Count()} rows." : "";
        var fits = series.Select(each => Fit([.. each])).ToList();
        var isFitted = fits.Exists(fit => fit is not null);
        var input = new ResponseInput
        {
            Title = $"{frame.Words.Heading} over {points.Paths[0]}",
            Subtitle = Subtitle("Means over replications with common random numbers", isFitted, frame),
            Across = points.Paths[0],
            Measure = frame.Measure,
            Series = [.. series.Zip(fits, (each, fit) => new ResponseSeries(each.Key, Curve([.. each], fit), Marks([.. each])))],
            Reference = frame.Reference(points.Paths[0]),
        };
        var levels = new ReportChart(
            "response-curve",
            (isFitted ? $"A mark is a scenario, the curve what is to be expected of a value between them (local quadratic regression).{Explained(fits[0])}" : "A mark is a scenario.")
            + (series.Count == 1 ? frame.Verdicts : "") + left,
            width => ResponseChart.Draw(input, width));
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
            Title = $"{frame.Words.Heading} over {points.Paths[0]}: differences to “{frame.BaselineName}”",
            Subtitle = Subtitle("Paired over replications with common random numbers", fit is not null, frame),
            Measure = $"difference, {(frame.Words.IsShare ? "percentage points" : frame.Words.Unit)}",
            Series = [new ResponseSeries(levels.Series[0].Name, Curve(paired, fit), Marks(paired))],
            Reference = reference with { Value = 0 },
        };
        return new ReportChart(
            "response-difference",
            $"The same scenarios less “{frame.BaselineName}”, replication by replication.{frame.Verdicts}{(fit is null ? "" : Sides(fit, paired, frame))}", width => ResponseChart.Draw(input, width));
    }

    private static ResponseFit? Fit(IReadOnlyList<ResponsePoint> points) =>
        points.Select(point => point.At[0]).Distinct().Count() >= LeastFitted ? ResponsePoints.Fit(points, 0) : null;

    private static string Subtitle(string what, bool isFitted, ResponseFrame frame) => !frame.HasIntervals ? "A single replication: there are no intervals"
        : isFitted ? $"{what}; strokes: 95 % intervals; curve: local regression, band: its 95 % interval"
        : $"{what}; strokes and band: 95 % intervals";

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

    private static string Explained(ResponseFit? fit) => fit is null ? "" : $" It foretells {Numbers.Fixed(100 * fit.Explained, 0)} % of the variance between scenarios that it has not seen.";

    /// <summary>Where the whole interval of the curve of paired differences lies on one side of 0.</summary>
    private static string Sides(ResponseFit fit, IReadOnlyList<ResponsePoint> points, ResponseFrame frame)
    {
        if (!frame.HasIntervals)
            return "";
        var signs = Along(points, 0, Steps).Select(at => (At: at, Sign: fit.At([at]) is { Low: > 0 } ? 1 : fit.At([at]) is { High: < 0 } ? -1 : 0)).ToList();
        string Where(int sign) => Numbers.Names([.. Stretches(signs, sign).Select(stretch => $"from {stretch.From:0.####} to {stretch.To:0.####}")], 4);
        string?[] known = [signs.Exists(each => each.Sign < 0) ? $"below 0 {Where(-1)}" : null, signs.Exists(each => each.Sign > 0) ? $"above 0 {Where(1)}" : null];
        return known.All(each => each is null)
            ? " At no value does the curve’s interval lie on one side of 0."
            : $" The whole interval of the curve lies {string.Join(" and ", known.OfType<string>())}, each value by itself; elsewhere the run cannot tell.";
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
