namespace QueueSim.Statistics;

/// <summary>The verdict of an answer, from what its metric says and what becomes of problems.</summary>
public static class AnswerVerdict
{
    /// <summary>Whether an answer on a metric is one on problems solved and the time over all of them, together.</summary>
    public static bool IsOnOutcome(string metric) => metric is Metrics.RestrictedResolution or Metrics.SolvedInTime;

    /// <summary>The verdict on the outcome where the answer is about that, else the one on the metric.</summary>
    /// <param name="difference">The metric against the first scenario's; <see langword="null"/> for that one itself.</param>
    /// <param name="outcome">Problems solved and time against the first scenario's, in the segment of the answer.</param>
    /// <param name="isOnOutcome">Whether the answer is about the outcome.</param>
    public static Verdict Of(Comparison? difference, OutcomeComparison? outcome, bool isOnOutcome) =>
        !isOnOutcome || outcome is null ? difference?.Verdict ?? Verdict.Undecided
        : difference is { HasWorseOutcome: true } ? outcome.Verdict.AtThePriceOfProblems()
        : outcome.Verdict;
}
