using QueueSim.Localization;
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
            : Say.This("confidence.controlled", ("times", Numbers.Fixed(best, 1)));
    }
}
