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
    /// <summary>Error of all verdicts that hold at once.</summary>
    internal const double Error = 0.05;

    // Two differences may happen to be equal, and their interval of no width would decide any number of comparisons. For more than
    // these the interval of any others is hundreds of standard errors wide and decides nothing.
    private const int MostOnTwoReplications = 60;

    /// <summary>The difference held against the largest negligible one; <see langword="null"/> where nothing is negligible.</summary>
    public Equivalence? Within { get; init; }

    /// <summary>Comparisons for which interval and tests hold at once, at least 1.</summary>
    public int Comparisons { get; init; } = 1;

    /// <summary>Variance of the difference of independent runs over that of the paired ones. Above 1, common random numbers have paid; <see langword="null"/> where nothing varies.</summary>
    public double? PairingGain { get; init; }

    /// <summary>What the interval says. Nothing is better at the price of problems: the one place where that is so.</summary>
    /// <remarks>
    /// A wrong verdict has at most the comparison's part of the error, whatever the true difference: as large as the margin or larger, “equivalent” and the wrong side both take the same
    /// bound to be missed; smaller, only the wrong side is wrong; 0, only a side is.
    /// </remarks>
    public Verdict Verdict
    {
        get
        {
            var verdict = IsNegligible ? Sign.Negligibly() : Sign;
            return HasWorseOutcome ? verdict.AtThePriceOfProblems() : verdict;
        }
    }

    /// <summary>Whether the difference is known to be smaller than the margin.</summary>
    public bool IsNegligible => Within is { IsInside: true };

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

    /// <summary>Replications with which nine of ten runs would decide, if the difference is as large as it looks.</summary>
    /// <value><see langword="null"/> without an interval, or when none can tell: no difference, and nothing is negligible.</value>
    public double? ReplicationsNeeded => DecisionPower.Needed(this, Within?.Margin ?? 0);

    /// <summary>Compares the mean of a metric, or of the sum of several with one unit.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="other">What it is compared with.</param>
    /// <param name="segment">Segment name.</param>
    /// <param name="metrics">Metric names, at least one; the first says which direction is better.</param>
    /// <param name="comparisons">Comparisons for which the interval holds at once, at least 1.</param>
    /// <param name="margins">What is negligible; <see langword="null"/> for every metric's own margin.</param>
    public static Comparison Of(
        ScenarioResult scenario, ScenarioResult other, string segment, IReadOnlyList<string> metrics, int comparisons = 1, Margins? margins = null) =>
        Plain(scenario, other, segment, metrics, comparisons, margins) with { HasWorseOutcome = OutcomeComparison.IsWorseIn(scenario, other, segment, comparisons) };

    /// <summary>Compares the average of some scenarios with that of others, replication by replication. Better at the price of problems is a trade-off here, too.</summary>
    /// <param name="scenarios">At least one.</param>
    /// <param name="others">What they are compared with, at least one.</param>
    /// <param name="segment">Segment name.</param>
    /// <param name="metric">The metric.</param>
    /// <param name="comparisons">Comparisons for which the interval holds at once, at least 1.</param>
    /// <param name="margins">What is negligible; <see langword="null"/> for every metric's own margin.</param>
    public static Comparison OfMeans(
        IReadOnlyList<ScenarioResult> scenarios, IReadOnlyList<ScenarioResult> others, string segment, Metric metric, int comparisons, Margins? margins = null)
    {
        ArgumentNullException.ThrowIfNull(metric);
        Comparison Mean(Metric of) => PairedValues.OfMeans(scenarios, others, segment, of.Name) is { } pairs ? Judged(pairs, of, comparisons, margins) : new Comparison(null, of.Better);
        return Mean(metric) with { HasWorseOutcome = Mean(Metrics.Named(Metrics.SolvedInTime)).Sign == Verdict.Worse || Mean(Metrics.Named(Metrics.RestrictedResolution)).Sign == Verdict.Worse };
    }

    /// <summary>The same without a look at the outcome of problems.</summary>
    internal static Comparison Plain(
        ScenarioResult scenario, ScenarioResult other, string segment, IReadOnlyList<string> metrics, int comparisons, Margins? margins = null)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(other);
        var metric = Metrics.Named(metrics[0]);
        return PairedValues.Of(scenario, other, segment, metrics) is { } pairs ? Judged(pairs, metric, comparisons, margins) : new Comparison(null, metric.Better);
    }

    /// <summary>Every value of <c>focal</c> and <c>focal=no</c> (when both have a cohort) and of <c>all</c>.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="baseline">What it is compared with.</param>
    /// <param name="comparisons">Comparisons for which the joint verdicts hold at once, at least 1.</param>
    /// <param name="margins">What is negligible; <see langword="null"/> for every metric's own margin.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of comparisons is below 1.</exception>
    public static IReadOnlyList<ComparisonRow> Rows(ScenarioResult scenario, ScenarioResult baseline, int comparisons = 1, Margins? margins = null)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentOutOfRangeException.ThrowIfLessThan(comparisons, 1);

        var replications = PairedValues.Replications(scenario, baseline);
        return
        [
            .. from segment in (string[])[Segments.Focal, Segments.Others, "all"]
               let isWorse = OutcomeComparison.IsWorseIn(scenario, baseline, segment, 1)
               let outcome = OutcomeComparison.Of(scenario, baseline, segment, comparisons, margins)
               let isJointlyWorse = OutcomeComparison.IsWorseIn(scenario, baseline, segment, comparisons)
               from index in Enumerable.Range(0, scenario.Layout.Keys.Count)
               let key = scenario.Layout.Keys[index]
               let there = baseline.Layout.IndexOf(key)
               where key.Segment == segment && there >= 0
               let isBounded = scenario.Summary[index].HasEnoughCases && baseline.Summary[there].HasEnoughCases
               select Row(key, new PairedValues(replications, [index], [there]), isBounded, isWorse, isJointlyWorse, outcome),
        ];

        ComparisonRow Row(ResultKey key, PairedValues pairs, bool isBounded, bool isWorse, bool isJointlyWorse, OutcomeComparison outcome)
        {
            var metric = Metrics.Named(key.Metric);
            return new ComparisonRow(
                scenario.Name, baseline.Name, key.Segment, key.Metric, key.Statistic, metric.Unit,
                Bounded(1) with { HasWorseOutcome = isWorse },
                (Bounded(comparisons) with { HasWorseOutcome = isJointlyWorse }).Verdict, outcome);

            Comparison Bounded(int together) => isBounded ? Judged(pairs, metric, together, margins) : WithoutInterval(Judged(pairs, metric, together, margins));
        }
    }

    /// <summary>A quantile that has no interval in one of two scenarios has a difference and no verdict.</summary>
    private static Comparison WithoutInterval(Comparison judged) => judged with
    {
        Difference = judged.Difference is { } difference ? difference with { HalfWidth = null } : null,
        Within = judged.Within is { } within ? within with { Above = null, Below = null } : null,
    };

    /// <summary>Judges paired values.</summary>
    /// <param name="pairs">Values of both.</param>
    /// <param name="metric">Whose direction and unit they have.</param>
    /// <param name="comparisons">Comparisons that share the error.</param>
    /// <param name="margins">What is negligible.</param>
    /// <param name="largest">Largest difference of two shares.</param>
    internal static Comparison Judged(PairedValues pairs, Metric metric, int comparisons, Margins? margins, double largest = 1)
    {
        var difference = Estimate.Of(pairs.Differences, 1 - (Error / comparisons));
        if (metric.IsProportion)
            difference = difference?.Within(-largest, largest);
        return new Comparison(
            difference is { Replications: 2 } two && comparisons > MostOnTwoReplications ? two with { HalfWidth = null } : difference, metric.Better)
        {
            Within = Equivalence.Of(pairs, (margins ?? Margins.Default).Of(metric), Error / comparisons),
            Comparisons = comparisons,
            PairingGain = pairs.Gain,
        };
    }
}
