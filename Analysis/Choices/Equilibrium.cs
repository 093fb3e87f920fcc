namespace QueueSim.Choices;

/// <summary>Shares of strategies at which nobody gains by switching, reached from habits alone.</summary>
/// <param name="Shares">Of the strategies, the habit first; <see langword="null"/> when switching goes round in circles.</param>
/// <param name="Intervals">Of each share, 95 %; <see langword="null"/> with a single replication or without shares.</param>
/// <param name="EdgeShares">By strategy: in which part of the resamples all sellers use it.</param>
/// <param name="Others">Of two strategies: further shares of the second one that are at rest. Unstable ones are tipping points.</param>
/// <param name="TellsApart">Whether any state tells any two strategies apart; if not, the shares mean nothing.</param>
public sealed record Equilibrium(
    IReadOnlyList<double>? Shares, IReadOnlyList<(double Low, double High)>? Intervals, IReadOnlyList<double> EdgeShares,
    IReadOnlyList<(double Share, bool IsStable)> Others, bool TellsApart)
{
    private const double Nearly = 0.999;

    /// <summary>The equilibrium that the states tell of.</summary>
    /// <param name="states">All states that were simulated, with as many replications each: every vertex, and some between.</param>
    /// <param name="seed">Seed of the study, for the resamples.</param>
    public static Equilibrium Of(IReadOnlyList<MixedState> states, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(states);
        var (strategies, replications) = (states[0].Shares.Count, states[0].Gains[0].Length);
        var surface = new GainSurface(states.Select(state => (state.Shares, state.Gains.Select(gains => gains.Average()).ToArray())));
        var shares = RestPoint.From(surface, strategies);
        IReadOnlyList<(double, bool)> others = strategies == 2 ? [.. RestPoint.All(surface).Where(point => shares is null || point.Share != shares[1])] : [];
        var tells = states.Any(state => state.TellsApart);
        if (replications < 2 || shares is null)
            return new Equilibrium(shares, null, [], others, tells);

        var resamples = new Resamples(replications, seed);
        var reached = Enumerable.Range(0, Resamples.Count)
            .Select(number => RestPoint.From(
                new GainSurface(states.Select(state => (state.Shares, state.Gains.Select(gains => resamples.Mean(number, gains)).ToArray()))), strategies))
            .OfType<double[]>().ToList();
        return new Equilibrium(
            shares,
            reached.Count == 0 ? null : [.. Enumerable.Range(0, strategies).Select(strategy => Resamples.Middle(reached.Select(place => place[strategy])))],
            [.. Enumerable.Range(0, strategies).Select(strategy => reached.Count(place => place[strategy] > Nearly) / (double)Resamples.Count)],
            others, tells);
    }

    /// <summary>Shares at which states are simulated: every strategy alone, every two in halves, and all alike.</summary>
    public static IReadOnlyList<double[]> Design(int strategies)
    {
        double[] Mix(params int[] used) => [.. Enumerable.Range(0, strategies).Select(strategy => used.Contains(strategy) ? 1.0 / used.Length : 0)];
        return
        [
            .. Enumerable.Range(0, strategies).Select(strategy => Mix(strategy)),
            .. from a in Enumerable.Range(0, strategies) from b in Enumerable.Range(0, a) select Mix(a, b),
            .. strategies > 2 ? (double[][])[Mix([.. Enumerable.Range(0, strategies)])] : [],
        ];
    }
}
