using QueueSim.Randomness;
using QueueSim.Statistics;
using QueueSim.Tests.Model;

namespace QueueSim.Coverage.Experiments;

/// <summary>The simulator itself on M/M/2, from an empty desk through its warm-up: everything that a user runs but the reading of tables.</summary>
internal sealed record PlainDeskWaits(int Days, int Replications) : IExperiment
{
    private const double ProblemsPerDay = 67.2;
    private const double TouchHours = 0.5;

    private static readonly PlainQueue Queue = new(2, ProblemsPerDay / 24 * TouchHours / 2);
    private static readonly (string Name, double Probability)[] Quantiles = [(Statistic.P50, 0.5), (Statistic.P90, 0.9), (Statistic.P95, 0.95)];

    private readonly SupportDesk desk = new(Settings(Days));

    public string Setting => $"the desk as M/M/2 at load {Queue.Load:0.##}, {Days} days ({ProblemsPerDay * Days:F0} visits) × {Replications} replications";

    public IReadOnlyList<Claim> Claims =>
        [Claim.Covers("the mean wait"), Claim.Covers("the share that waits"), .. Quantiles.Select(quantile => Claim.CoversOrSaysTooFew(quantile.Name))];

    public IReadOnlyList<bool?> Run(Draws draws)
    {
        var layout = new ResultLayout(desk.Scenario);
        var accumulator = new ScenarioAccumulator(layout);
        var seed = draws.Next();
        for (var replication = 1; replication <= Replications; replication++)
        {
            var statistics = new ReplicationStatistics(layout, replication);
            desk.Run(seed, replication, statistics);
            accumulator.Add(statistics.Complete());
        }

        var result = accumulator.Build();
        return
        [
            Observed.Covers(result, Queue.MeanWait * TouchHours),
            Observed.Covers(result, Queue.WaitProbability, metric: "waited_share"),
            .. Quantiles.Select(quantile => Observed.Covers(result, Math.Max(0, Queue.QuantileOfWait(quantile.Probability)) * TouchHours, quantile.Name)),
        ];
    }

    private static Scenario Settings(int days)
    {
        var plain = PlainDesk.Scenario(ProblemsPerDay, agents: 2);
        return plain with
        {
            Window = plain.Window with { WarmUpDays = 5, Days = days },
            CaseTypes = [plain.CaseTypes[0] with { TouchMinutes = new ExponentialDistribution(60 * TouchHours) }],
        };
    }
}
