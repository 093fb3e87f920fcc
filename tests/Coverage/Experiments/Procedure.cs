using QueueSim.Statistics;
using QueueSim.Tests.Coverage;

namespace QueueSim.Coverage.Experiments;

/// <summary>An experiment on normal numbers, whose truth is known without a queue.</summary>
/// <param name="Setting">What is simulated.</param>
/// <param name="Claims">What is promised.</param>
/// <param name="Once">Does it once with a seed of its own.</param>
internal sealed record Procedure(string Setting, IReadOnlyList<Claim> Claims, Func<int, IReadOnlyList<bool?>> Once) : IExperiment
{
    /// <summary>Verdicts, the best of several and procedures that stop by themselves.</summary>
    public static IReadOnlyList<IExperiment> All { get; } =
    [
        .. from replications in (int[])[10, 20, 50]
           select FalseEquivalence(replications, new Margin(1, null), 0, 1),
        FalseEquivalence(20, new Margin(null, 0.02), 10, 1), FalseEquivalence(20, new Margin(1, null), 0, 10),
        AnyWrong("ten differences of 0", [.. Enumerable.Repeat(0.0, 10)]), AnyWrong("ten differences as large as what is negligible", [.. Enumerable.Repeat(0.5, 10)]),
        .. from setting in ((double, double, int)[])[(0.3, 0, 1), (0.5, 0, 10), (0, 0.5, 1), (0.1, 0.5, 10), (1, 0.5, 10)]
           select Decided(setting.Item1, setting.Item2, setting.Item3),
        TheBest([0, 0.5, 0.5, 0.5, 0.5], 2), TheBest([0, 0.1, 0.2, 0.4, 0.8], 0),
        Selected(0, updatesVariances: true), Selected(0.5, updatesVariances: false), Selected(0.5, updatesVariances: true),
        Narrow(0.2, 0), Narrow(0.1, 4),
    ];

    public IReadOnlyList<bool?> Run(Draws draws) => Once((int)(draws.Next() >> 33));

    private static Procedure FalseEquivalence(int replications, Margin margin, double shared, int comparisons) => new(
        $"{Times(comparisons)} as large as what is negligible ({(margin.Relative is null ? "fixed" : "2 % of the baseline")}), {replications} replications",
        [Claim.FalseInFivePercent("any is called negligible")],
        seed => [VerdictExperiments.FalseEquivalence(1, seed, replications, margin, 1, shared, comparisons) > 0]);

    private static Procedure AnyWrong(string what, double[] differences) => new(
        $"{what}, 20 replications", [Claim.FalseInFivePercent("any verdict is wrong")], seed => [VerdictExperiments.AnyWrong(1, seed, 20, 0.5, differences) > 0]);

    private static Procedure Decided(double difference, double margin, int comparisons) => new(
        $"true difference {difference} σ, negligible up to {margin} σ, one of {comparisons}; replications named after 10",
        [new Claim("decided with the replications that were named (90 % are promised)", 0.88, 1)],
        seed => [VerdictExperiments.Decided(1, seed, 10, difference, margin, comparisons).Decided > 0]);

    private static Procedure TheBest(double[] means, double shared) => new(
        $"five scenarios with means {string.Join(", ", means)}{(shared > 0 ? $" and shared noise of {shared} σ" : "")}, 20 replications",
        [Claim.FalseInFivePercent("another than the best is called the best"), new Claim("intervals around the best all cover", 0.94, 1)],
        seed => BestExperiments.Of(1, seed, 20, means, shared) is var shares ? [shares.Wrong > 0, shares.Covered > 0] : []);

    private static Procedure Selected(double correlation, bool updatesVariances) => new(
        $"{(updatesVariances ? "KN++" : "KN")}, slippage: k = 5, δ = 0.5 σ, n₀ = 10, correlation {correlation}",
        [new Claim("the best is selected", 0.95, 1), new Claim("with less than half of what two stages take (in most experiments)", 0.5, 1)],
        seed => SelectionExperiments.Slippage(1, 5, 0.5, 10, correlation, updatesVariances, seed) is var tally
            ? [tally.Correct > 0, tally.Observations < tally.TwoStageObservations / 2] : []);

    private static Procedure Narrow(double halfWidth, int phases) => new(
        $"replications added until ± {halfWidth} σ, {(phases == 0 ? "normal values" : $"gamma values of shape {phases}")}",
        [new Claim("interval of the mean covers", 0.93, 1)], seed => [SelectionExperiments.Precision(1, halfWidth, phases, seed).Coverage > 0]);

    private static string Times(int comparisons) => comparisons == 1 ? "a difference" : $"{comparisons} differences";
}
