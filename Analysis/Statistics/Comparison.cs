namespace QueueSim.Statistics;

/// <summary>A scenario against another in one value, replication by replication.</summary>
/// <param name="Difference">Mean of scenario − other with its interval; <see langword="null"/> when no replication has both values.</param>
/// <param name="Better">Which direction serves sellers.</param>
/// <param name="HasWorseOutcome">Whether the scenario solves fewer problems or takes longer over all of them: what is better besides is then a trade-off.</param>
/// <remarks>
/// Paired Student t under common random numbers (Law, Simulation Modeling and Analysis, 10.2.1): the same replication number means
/// the same problems in both scenarios, so what they share cancels. Replications that only one of the two has are left out. With
/// several comparisons in the same breath the error of 5 % is shared among them (Bonferroni).
/// </remarks>
public sealed record Comparison(Estimate? Difference, Better Better, bool HasWorseOutcome = false)
{
    // Two differences may happen to be equal, and their interval of no width would decide any number of comparisons. For more than
    // these the interval of any others is hundreds of standard errors wide and decides nothing.
    private const int MostOnTwoReplications = 60;

    /// <summary>What the interval says. Nothing is better at the price of problems: the one place where that is so.</summary>
    public Verdict Verdict => Sign == Verdict.Better && HasWorseOutcome ? Verdict.TradeOff : Sign;

    /// <summary>What the interval says by itself.</summary>
    internal Verdict Sign
    {
        get
        {
            var higher = Difference?.Low > 0;
            if (!higher && !(Difference?.High < 0))
                return Verdict.Undecided;
            if (Better == Better.Neutral)
                return higher ? Verdict.Higher : Verdict.Lower;
            return higher == (Better == Better.Higher) ? Verdict.Better : Verdict.Worse;
        }
    }

    /// <summary>Whether both had the same value in every replication.</summary>
    public bool IsSame => Difference is { Mean: 0, HalfWidth: null or 0 };

    /// <summary>Replications that would decide a difference as large as it looks.</summary>
    /// <value><see langword="null"/> without an interval or without a difference.</value>
    public double? ReplicationsNeeded => Difference is { HalfWidth: { } half, Mean: not 0 } difference
        ? Math.Ceiling(Math.Max(difference.Replications * Math.Pow(half / difference.Mean, 2), difference.Replications + 1))
        : null;

    /// <summary>Compares the mean of a metric, or of the sum of several with one unit.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="other">What it is compared with.</param>
    /// <param name="segment">Segment name.</param>
    /// <param name="metrics">Metric names, at least one; the first says which direction is better.</param>
    /// <param name="comparisons">Comparisons for which the interval holds at once, at least 1.</param>
    public static Comparison Of(ScenarioResult scenario, ScenarioResult other, string segment, IReadOnlyList<string> metrics, int comparisons = 1) =>
        Plain(scenario, other, segment, metrics, comparisons) with { HasWorseOutcome = OutcomeComparison.IsWorseIn(scenario, other, segment, comparisons) };

    /// <summary>The same without a look at the outcome of problems.</summary>
    internal static Comparison Plain(ScenarioResult scenario, ScenarioResult other, string segment, IReadOnlyList<string> metrics, int comparisons)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(other);
        var (here, there) = (scenario.PositionsOf(segment, metrics), other.PositionsOf(segment, metrics));
        var better = Metrics.Named(metrics[0]).Better;
        return here is null || there is null
            ? new Comparison(null, better)
            : Judged(Differences(Pairs(scenario, other), here, there), better, comparisons);
    }

    /// <summary>Every value of the segments <c>focal</c> (when both have a cohort) and <c>all</c>.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="baseline">What it is compared with.</param>
    /// <param name="comparisons">Scenarios that are compared with the baseline, at least 1: the joint verdict holds for all of them.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of comparisons is below 1.</exception>
    public static IReadOnlyList<ComparisonRow> Rows(ScenarioResult scenario, ScenarioResult baseline, int comparisons = 1)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentOutOfRangeException.ThrowIfLessThan(comparisons, 1);

        var pairs = Pairs(scenario, baseline);
        return
        [
            .. from segment in (string[])["focal", "all"]
               let isWorse = OutcomeComparison.IsWorseIn(scenario, baseline, segment, 1)
               let outcome = OutcomeComparison.Of(scenario, baseline, segment, comparisons)
               let isJointlyWorse = OutcomeComparison.IsWorseIn(scenario, baseline, segment, comparisons)
               from index in Enumerable.Range(0, scenario.Layout.Keys.Count)
               let key = scenario.Layout.Keys[index]
               let there = baseline.Layout.IndexOf(key)
               where key.Segment == segment && there >= 0
               let differences = Differences(pairs, [index], [there])
               let isBounded = scenario.Summary[index].HasEnoughCases && baseline.Summary[there].HasEnoughCases
               select Row(key, differences, isBounded, isWorse, isJointlyWorse, outcome),
        ];

        ComparisonRow Row(ResultKey key, Moments differences, bool isBounded, bool isWorse, bool isJointlyWorse, OutcomeComparison outcome)
        {
            var metric = Metrics.Named(key.Metric);
            return new ComparisonRow(
                scenario.Name, baseline.Name, key.Segment, key.Metric, key.Statistic, metric.Unit,
                Bounded(1) with { HasWorseOutcome = isWorse },
                (Bounded(comparisons) with { HasWorseOutcome = isJointlyWorse }).Verdict, outcome);

            // A quantile without an interval has a difference and no verdict.
            Comparison Bounded(int together) => Judged(differences, metric.Better, together) is var judged && isBounded
                ? judged : judged with { Difference = judged.Difference is { } difference ? difference with { HalfWidth = null } : null };
        }
    }

    private static Comparison Judged(in Moments differences, Better better, int comparisons)
    {
        var difference = Estimate.Of(differences, 1 - (0.05 / comparisons));
        return new Comparison(
            difference is { Replications: 2 } two && comparisons > MostOnTwoReplications ? two with { HalfWidth = null } : difference, better);
    }

    private static (double[] Here, double[] There)[] Pairs(ScenarioResult scenario, ScenarioResult other) =>
    [
        .. scenario.Replications.Join(
            other.Replications, ours => ours.Replication, theirs => theirs.Replication, (ours, theirs) => (ours.Contributions, theirs.Contributions)),
    ];

    private static Moments Differences((double[] Here, double[] There)[] pairs, int[] here, int[] there) =>
        Moments.Of(pairs.Select(pair => here.Sum(i => pair.Here[i]) - there.Sum(i => pair.There[i])));
}
