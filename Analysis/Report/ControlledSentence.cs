using QueueSim.Statistics;

namespace QueueSim.Report;

/// <summary>What is to be had from knowing beforehand how many problems to expect.</summary>
internal static class ControlledSentence
{
    /// <summary>A gain below this is not worth a word.</summary>
    private const double LeastGain = 1.1;

    /// <summary>The sentence. It is empty where neither correction makes the intervals of the default answer narrower by a tenth in any scenario.</summary>
    public static string Of(ReportSubject subject)
    {
        var gains = from metric in (string[])[Metrics.SolvedInTime, Metrics.RestrictedResolution]
                    from result in subject.Results
                    select ControlledEstimate.Of(result, subject.Segment, metric)?.Gain ?? 1;
        var best = gains.Max();
        return best < LeastGain ? ""
            : $"Corrected for how many problems, and of which case types, happened to appear, intervals of the share solved and of the mean time are up to {Numbers.Fixed(best, 1)} times narrower; controlled.csv has the corrected means. Differences do not need it: they compare the same problems.";
    }
}
