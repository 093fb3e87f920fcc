namespace QueueSim.Statistics;

/// <summary>A scenario against another in how many problems are solved and in the time over all.</summary>
/// <param name="Solved">Share of problems solved within the horizon.</param>
/// <param name="SolvedAtAll">Share of problems solved, however late.</param>
/// <param name="Time">Mean time to resolution up to the horizon over all problems, solved or not.</param>
/// <remarks>
/// <see cref="Verdict.Better"/> takes one of the two to be better and neither to be worse. Each is judged jointly over the study, so by chance alone the
/// probability that any scenario is called better is at most 5 %: half of the error of either is on that side.
/// </remarks>
public sealed record OutcomeComparison(Comparison Solved, Comparison SolvedAtAll, Comparison Time)
{
    private const string Focal = "focal", All = "all";

    /// <summary>Whether fewer problems are solved.</summary>
    public bool SolvesFewer => Solved.Sign == Verdict.Worse || SolvedAtAll.Sign == Verdict.Worse;

    /// <summary>Whether fewer problems are solved, or all of them take longer.</summary>
    public bool IsWorse => SolvesFewer || Time.Sign == Verdict.Worse;

    /// <summary>Whether both had the same values in every replication.</summary>
    public bool IsSame => Solved.IsSame && SolvedAtAll.IsSame && Time.IsSame;

    /// <summary>Better, worse, a trade-off of number and time, equivalent or undecided. Negligible is what is so in number and in time.</summary>
    public Verdict Verdict
    {
        get
        {
            var side = (IsWorse, IsBetter) switch
            {
                (true, true) => Verdict.TradeOff,
                (true, false) => Verdict.Worse,
                (false, true) => Verdict.Better,
                _ => Verdict.Undecided,
            };
            return Solved.IsNegligible && SolvedAtAll.IsNegligible && Time.IsNegligible ? side.Negligibly() : side;
        }
    }

    /// <summary>Replications with which nine of ten runs would decide, if the differences are as large as they look. It is <see langword="null"/> when none can be named.</summary>
    /// <remarks>Either half may get a side, or all may turn out negligible; each of these is then likelier than its part of the nine.</remarks>
    public double? ReplicationsNeeded
    {
        get
        {
            double?[] negligible = [.. new[] { Solved, SolvedAtAll, Time }.Select(half => DecisionPower.Needed(half, half.Within?.Margin ?? 0, 1 - ((1 - DecisionPower.Planned) / 3)))];
            double?[] ways = [DecisionPower.Needed(Solved, 0), DecisionPower.Needed(Time, 0), negligible.Contains(null) ? null : negligible.Max()];
            return ways.Min();
        }
    }

    /// <summary>The verdict in words; of a trade-off what is gained and what is lost.</summary>
    public string Word => Verdict != Verdict.TradeOff ? Verdict.Word()
        : SolvesFewer ? Time.Sign == Verdict.Better ? "faster, but solves fewer" : "solves more soon, but fewer in all"
        : "solves more, but slower";

    private bool IsBetter => Solved.Sign == Verdict.Better || Time.Sign == Verdict.Better;

    /// <summary>Compares two scenarios in a segment, or in all problems where the segment is not one of problems.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="other">What it is compared with.</param>
    /// <param name="segment">Segment name.</param>
    /// <param name="comparisons">Comparisons for which the intervals hold at once, at least 1.</param>
    /// <param name="margins">What is negligible; <see langword="null"/> for every metric's own margin.</param>
    public static OutcomeComparison Of(ScenarioResult scenario, ScenarioResult other, string segment, int comparisons = 1, Margins? margins = null)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(other);
        var where = HaveProblems(scenario, other, segment) ? segment : All;
        Comparison On(string metric) => Comparison.Plain(scenario, other, where, [metric], comparisons, margins);
        return new OutcomeComparison(On(Metrics.SolvedInTime), On(Metrics.Solved), On(Metrics.RestrictedResolution));
    }

    /// <summary>Whether a scenario is worse in a segment or where the study looks. That is the focal cohort if there is one, else all problems.</summary>
    internal static bool IsWorseIn(ScenarioResult scenario, ScenarioResult other, string segment, int comparisons) =>
        Of(scenario, other, segment, comparisons).IsWorse
        || Of(scenario, other, HaveProblems(scenario, other, Focal) ? Focal : All, comparisons).IsWorse;

    private static bool HaveProblems(ScenarioResult scenario, ScenarioResult other, string segment) =>
        scenario.PositionsOf(segment, [Metrics.SolvedInTime]) is not null && other.PositionsOf(segment, [Metrics.SolvedInTime]) is not null;
}
