using QueueSim.Statistics;

namespace QueueSim.Kinds;

/// <summary>What can be said of a kind of case.</summary>
public enum KindStanding
{
    /// <summary>A way is better than the first, by more than next to nothing.</summary>
    Better,

    /// <summary>A way is better than the first, by less than matters.</summary>
    BetterNegligibly,

    /// <summary>Every other way is worse than the first.</summary>
    FirstIsBest,

    /// <summary>Every other way came to exactly the same as the first.</summary>
    Same,

    /// <summary>No way is better than the first, and of each it is known. Worse, a trade-off, or negligibly different.</summary>
    NoneBetter,

    /// <summary>No way is known to be better, and of some it is not known.</summary>
    Undecided,

    /// <summary>No way is known to be better, and the queues of the first or of some other are not steady.</summary>
    NotSteady,

    /// <summary>Too few problems or replications for a verdict (<see cref="KindAnswer.FewestProblems"/>).</summary>
    TooFew,

    /// <summary>No problem of this kind.</summary>
    NoProblems,
}

/// <summary>A way of submitting for a kind of case.</summary>
/// <param name="Result">The scenario.</param>
/// <param name="Solved">Share of its problems solved within the horizon.</param>
/// <param name="Hours">Mean time to resolution, unsolved problems counted.</param>
/// <param name="Outcome">Against the first way, jointly over all ways and kinds; <see langword="null"/> for the first.</param>
public sealed record KindWay(ScenarioResult Result, Estimate? Solved, Estimate? Hours, OutcomeComparison? Outcome)
{
    /// <summary>Whether its queues are steady; what is not is never the best.</summary>
    public bool IsSteady { get; init; } = true;
}

/// <summary>The best way for a kind of case, by the rule of every answer. Better than the first in one of problems solved and time over all, worse in neither.</summary>
/// <remarks>
/// Verdicts hold at once for all ways and all kinds of the family that was asked (Bonferroni): the probability that chance alone makes any way “better” for any of its kinds is at most 5 %.
/// </remarks>
public sealed record KindAnswer
{
    /// <summary>Problems of a replication, on average, below which a group is too small for a verdict.</summary>
    public const int FewestProblems = 10;

    private const int FewestReplications = 3;

    /// <summary>The kind.</summary>
    public required Kind Kind { get; init; }

    /// <summary>All ways that can be compared, in the order of the study, the first before all.</summary>
    public required IReadOnlyList<KindWay> Ways { get; init; }

    /// <summary>The best way. Of those that are better than the first one that none of them beats, else the first itself.</summary>
    public required KindWay Best { get; init; }

    /// <summary>What may be said.</summary>
    public required KindStanding Standing { get; init; }

    /// <summary>Ways that are not known to be worse than the best, the first left out. Of what is not steady nothing is known.</summary>
    public required IReadOnlyList<KindWay> NotTellable { get; init; }

    /// <summary>Problems in all replications of the first way.</summary>
    public required long Problems { get; init; }

    /// <summary>Comparisons for which the verdicts hold at once, at least 1.</summary>
    public required int Comparisons { get; init; }

    /// <summary>The way that is compared with.</summary>
    public KindWay First => Ways[0];

    /// <summary>Answers for a family of kinds.</summary>
    /// <param name="results">Scenarios, at least one; the first is compared with.</param>
    /// <param name="kinds">Kinds that are asked together.</param>
    /// <param name="others">Scenarios that are compared in all, where not all of them are at hand.</param>
    /// <param name="margins">What is negligible; <see langword="null"/> for every metric's own margin.</param>
    /// <param name="isSteady">Whether a scenario's queues are steady; <see langword="null"/> for all of them.</param>
    public static IReadOnlyList<KindAnswer> All(
        IReadOnlyList<ScenarioResult> results, IReadOnlyList<Kind> kinds, int? others = null, Margins? margins = null, Func<ScenarioResult, bool>? isSteady = null)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(kinds);
        var comparisons = Together(others ?? (results.Count - 1), kinds.Count);
        return [.. kinds.Select(kind => Of(results, kind, comparisons, margins, isSteady ?? (_ => true)))];
    }

    /// <summary>Comparisons of so many scenarios with the first in so many kinds.</summary>
    internal static int Together(int others, int kinds) => Math.Max(1, others * kinds);

    /// <summary>Whether a kind has too few problems for a verdict on a scenario.</summary>
    internal static bool IsTooSmall(ScenarioResult result, string segment)
    {
        var replications = result.ReplicationNumbers.Count;
        return replications < FewestReplications || result.FewestProblems(segment) == 0 || result.Problems(segment) < (long)FewestProblems * replications;
    }

    private static KindAnswer Of(IReadOnlyList<ScenarioResult> results, Kind kind, int comparisons, Margins? margins, Func<ScenarioResult, bool> isSteady)
    {
        var (first, segment) = (results[0], kind.Segment(results[0]));
        KindWay Way(ScenarioResult result) => new(
            result, result.Find(kind.Segment(result), Metrics.SolvedInTime)?.Estimate, result.Find(kind.Segment(result), Metrics.RestrictedResolution)?.Estimate,
            ReferenceEquals(result, first) ? null : OutcomeComparison.Of(result, first, segment, comparisons, margins))
        { IsSteady = isSteady(result) };
        // What has no such segment, another cohort or other case types, cannot be compared.
        KindWay[] ways = [.. results.Where(result => ReferenceEquals(result, first) || (kind.Segment(result) == segment && result.Find(segment, Metrics.Solved) is not null)).Select(Way)];
        var isTooSmall = ways.Select(way => way.Result).Any(result => IsTooSmall(result, kind.Segment(result)));
        bool Beats(KindWay one, KindWay other) => OutcomeComparison.Of(one.Result, other.Result, segment, comparisons, margins).Verdict.IsBetter();
        var better = isTooSmall || !ways[0].IsSteady ? [] : ways.Skip(1).Where(way => way.IsSteady && way.Outcome!.Verdict.IsBetter()).OrderBy(way => way.Outcome!.Verdict).ThenBy(way => way.Hours?.Mean).ToList();
        var best = better.Find(way => !better.Exists(other => Beats(other, way))) ?? better.FirstOrDefault() ?? ways[0];
        return new KindAnswer
        {
            Kind = kind,
            Ways = ways,
            Best = best,
            Standing = first.Problems(segment) == 0 ? KindStanding.NoProblems : isTooSmall ? KindStanding.TooFew : StandingOf(best, ways),
            NotTellable = best.Outcome is null ? [] : [.. ways.Skip(1).Where(way => way != best && !(way.IsSteady && (way.Outcome!.IsWorse || Beats(best, way))))],
            Problems = first.Problems(segment),
            Comparisons = comparisons,
        };
    }

    private static KindStanding StandingOf(KindWay best, KindWay[] ways)
    {
        if (best.Outcome is { } outcome)
            return outcome.Verdict == Verdict.Better ? KindStanding.Better : KindStanding.BetterNegligibly;
        if (ways.Any(way => !way.IsSteady))
            return KindStanding.NotSteady;
        var others = ways.Skip(1).Select(way => way.Outcome!).ToList();
        return others.Count == 0 || others.TrueForAll(other => other.IsSame) ? KindStanding.Same
            : others.TrueForAll(other => other.Verdict.IsWorse()) ? KindStanding.FirstIsBest
            : others.Exists(other => other.Verdict == Verdict.Undecided && !other.IsSame) ? KindStanding.Undecided
            : KindStanding.NoneBetter;
    }
}
