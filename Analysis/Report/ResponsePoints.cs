using QueueSim.Charts;
using QueueSim.Responses;
using QueueSim.Statistics;

namespace QueueSim.Report;

/// <summary>Scenarios that vary the same numbers, with what they came to. In the answer's segment and in the unit that is shown.</summary>
internal sealed class ResponsePoints
{
    // A curve through thousands of points is no other than one through these.
    private const int MostFitted = 4000;

    private ResponsePoints(IReadOnlyList<string> paths, IReadOnlyList<ResponsePoint> all) => (Paths, All) = (paths, all);

    /// <summary>What is varied.</summary>
    public IReadOnlyList<string> Paths { get; }

    public IReadOnlyList<ResponsePoint> All { get; }

    /// <summary>Rows of the study, with what else was chosen from lists.</summary>
    public IEnumerable<IGrouping<string, ResponsePoint>> Series => All.GroupBy(point => point.Series, StringComparer.Ordinal);

    /// <summary>The scenarios of a report by the numbers that they vary, in the order of the study.</summary>
    public static IReadOnlyList<ResponsePoints> Of(ReportedResponses responses, string segment, MetricWords words) =>
    [
        .. responses.Points
            .Where(point => point.Values.TryGetValue(segment, out var values) && !values.ByReplication.Any(double.IsNaN))
            .Select(point => (point.Paths, Point: new ResponsePoint(point.Series, [.. point.At], Shown(point.Values[segment], words), point.Values[segment].Verdict) { IsSteady = responses.IsBaselineSteady && point.IsSteady }))
            .GroupBy(entry => string.Join('\n', entry.Paths), StringComparer.Ordinal)
            .Select(group => new ResponsePoints(group.First().Paths, [.. group.Select(entry => entry.Point)])),
    ];

    /// <summary>A smooth curve or surface over some of the axes; <see langword="null"/> with too few points.</summary>
    public static ResponseFit? Fit(IReadOnlyList<ResponsePoint> points, params int[] axes)
    {
        var step = Math.Max(1, (points.Count + MostFitted - 1) / MostFitted);
        var used = points.Where((_, i) => i % step == 0).ToList();
        return ResponseFit.Of([.. used.Select(point => axes.Select(axis => point.At[axis]).ToArray())], [.. used.Select(point => point.ByReplication)]);
    }

    /// <summary>Mean and interval of values by replication, in the unit that is shown.</summary>
    public static BandPoint Band(double at, Statistics.Estimate estimate) => new(at, estimate.Mean, estimate.Low ?? double.NaN, estimate.High ?? double.NaN);

    /// <summary>The values of a scenario in the unit that is shown.</summary>
    public static double[] Shown(AnswerValues values, MetricWords words) => [.. values.ByReplication.Select(words.Shown)];
}

/// <summary>A scenario among those that vary the same numbers.</summary>
/// <param name="Series">Its row, with what else was chosen from lists.</param>
/// <param name="At">Its numbers.</param>
/// <param name="ByReplication">What it came to, in the unit that is shown.</param>
/// <param name="Verdict">Against the baseline, jointly over the study.</param>
internal sealed record ResponsePoint(string Series, double[] At, double[] ByReplication, Verdict? Verdict)
{
    public double Mean => ByReplication.Average();

    /// <summary>Whether it can be compared: neither its queues nor the baseline's grow for as long as is simulated.</summary>
    public bool IsSteady { get; init; } = true;

    public Standing? Standing => Verdict switch
    {
        null => null,
        _ when !IsSteady => Charts.Standing.NotSteady,
        Statistics.Verdict.Better => Charts.Standing.Better,
        Statistics.Verdict.Worse => Charts.Standing.Worse,
        Statistics.Verdict.Higher => Charts.Standing.Higher,
        Statistics.Verdict.Lower => Charts.Standing.Lower,
        Statistics.Verdict.TradeOff => Charts.Standing.TradeOff,
        { } verdict when verdict.IsNegligible() => Charts.Standing.Negligible,
        _ => Charts.Standing.Undecided,
    };

    /// <summary>Its mean with its own interval, over one of its numbers.</summary>
    public BandPoint Over(int axis) => ResponsePoints.Band(At[axis], Statistics.Estimate.Of(Moments.Of(ByReplication))!.Value);
}
