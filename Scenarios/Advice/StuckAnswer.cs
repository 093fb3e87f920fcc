using QueueSim.Statistics;

namespace QueueSim.Scenarios.Advice;

/// <summary>What each way of following up brings to cases that are stuck.</summary>
/// <param name="Hours">How long nothing has happened.</param>
/// <param name="Cases">Cases that were stuck while the seller waits, of all replications.</param>
/// <param name="IsUnanswered">Whether no agent had answered them; otherwise they were unsolved, answered or not.</param>
/// <param name="Options">Hours until solved (unsolved ones count the horizon) against waiting: below 0 is sooner; <see langword="null"/> without an interval.</param>
internal sealed record StuckAnswer(int Hours, int Cases, bool IsUnanswered, IReadOnlyList<(string Name, Estimate? Difference)> Options)
{
    private const double Error = 0.05;

    /// <summary>Whether there are too few cases to say anything.</summary>
    public bool IsTooSmall => Cases < AdviceResult.LeastProblems;

    /// <summary>Options that are surely sooner than waiting, the best first.</summary>
    public IEnumerable<(string Name, Estimate Difference)> Better => Sure.Where(option => option.Difference.High < 0).OrderBy(option => option.Difference.Mean);

    /// <summary>Options that are surely later than waiting, the worst first.</summary>
    public IEnumerable<(string Name, Estimate Difference)> Worse => Sure.Where(option => option.Difference.Low > 0).OrderByDescending(option => option.Difference.Mean);

    /// <summary>Options of which it is not known.</summary>
    public IEnumerable<string> Undecided => Options.Where(option => !(option.Difference?.High < 0) && !(option.Difference?.Low > 0)).Select(option => option.Name);

    private IEnumerable<(string Name, Estimate Difference)> Sure =>
        Options.Where(option => option.Difference is { HalfWidth: not null }).Select(option => (option.Name, option.Difference!.Value));

    /// <summary>Compares the same cases, all of which were stuck when the seller did nothing.</summary>
    /// <remarks>
    /// Until the first follow-up all ways are the same, so being stuck while waiting chooses no way's lucky cases. The intervals hold for all options at once; those are means of
    /// the replications' own means.
    /// </remarks>
    /// <param name="question">What is compared.</param>
    /// <param name="times">Times of the problems.</param>
    /// <param name="replications">Numbers of the replications.</param>
    public static StuckAnswer Of(StuckQuestion question, FocalTimes times, IReadOnlyList<int> replications)
    {
        int Stuck(Func<FocalTime, bool> isStuck) => replications.Sum(replication => times.Of(question.Wait, replication).Values.Count(isStuck));
        bool IsOpen(FocalTime time) => time.Ended > question.Hours;
        bool IsUnanswered(FocalTime time) => IsOpen(time) && time.Answered > question.Hours;
        var isUnanswered = Stuck(IsUnanswered) >= AdviceResult.LeastProblems;
        Func<FocalTime, bool> isStuck = isUnanswered ? IsUnanswered : IsOpen;
        var level = 1 - (Error / question.Options.Count);
        return new StuckAnswer(question.Hours, Stuck(isStuck), isUnanswered,
            [.. question.Options.Select(option => (option.Name, Estimate.Of(Moments.Of(replications.Select(replication => Difference(option.Scenario, replication))), level)))]);

        double Difference(int scenario, int replication)
        {
            var there = times.Of(scenario, replication);
            var differences = Moments.Of(times.Of(question.Wait, replication).OrderBy(pair => pair.Key).Where(pair => isStuck(pair.Value) && there.ContainsKey(pair.Key))
                .Select(pair => there[pair.Key].Counted - pair.Value.Counted));
            return differences.Mean ?? double.NaN;
        }
    }
}
