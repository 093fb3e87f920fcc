using QueueSim.Statistics;

namespace QueueSim.Choices;

/// <summary>A population in which strategies have shares, and what each is worth to one seller in it.</summary>
/// <param name="Shares">Of the strategies in their order, the habit first; they sum to 1.</param>
/// <param name="Gains">By strategy and replication: what a seller gains over the habit, positive is better. The habit's are 0.</param>
public sealed record MixedState(IReadOnlyList<double> Shares, IReadOnlyList<double[]> Gains)
{
    private const double Everybody = 0.999;

    /// <summary>The state in which the runs of one population result.</summary>
    /// <param name="shares">Shares of the strategies, the habit first.</param>
    /// <param name="cohorts">By strategy: a run whose small cohort uses it, for the habit one whose cohort keeps it.</param>
    /// <param name="metrics">What a seller would have less of: metrics with one unit of which lower is better.</param>
    public static MixedState Of(IReadOnlyList<double> shares, IReadOnlyList<ScenarioResult> cohorts, IReadOnlyList<string> metrics)
    {
        ArgumentNullException.ThrowIfNull(cohorts);
        double[][] advantages = [.. cohorts.Select(run => CohortValues.Advantage(run, metrics))];
        return new MixedState(shares, [.. advantages.Select(own => advantages[0].Zip(own, (habit, mine) => habit - mine).ToArray())]);
    }

    /// <summary>What the best switch would gain a seller here, on average over those who are there. Negative is a loss.</summary>
    /// <remarks>
    /// To what not everybody uses already. The best by its mean; the interval holds for whichever it is (Bonferroni over the strategies).
    /// </remarks>
    public Estimate? BestSwitch
    {
        get
        {
            var best = Enumerable.Range(0, Gains.Count).Where(strategy => Shares[strategy] < Everybody).MaxBy(strategy => Gains[strategy].Average());
            var left = Gains[best].Select((gain, replication) => gain - Enumerable.Range(0, Shares.Count).Sum(s => Shares[s] * Gains[s][replication]));
            return Estimate.Of(Moments.Of(left), 1 - (0.05 / Gains.Count));
        }
    }

    /// <summary>Whether the intervals tell any two strategies apart.</summary>
    public bool TellsApart
    {
        get
        {
            var pairs = from a in Enumerable.Range(0, Gains.Count) from b in Enumerable.Range(0, a) select (a, b);
            return pairs.Any(pair => Estimate.Of(
                Moments.Of(Gains[pair.a].Zip(Gains[pair.b], (one, other) => one - other)), 1 - (0.05 / (Gains.Count * (Gains.Count - 1) / 2.0))) is { } gap
                && (gap.Low > 0 || gap.High < 0));
        }
    }
}
