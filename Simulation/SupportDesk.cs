using System.Threading;
using QueueSim.Model;
using QueueSim.Randomness;

namespace QueueSim;

/// <summary>Runs replications of one scenario: the only way from a specification to records.</summary>
public sealed class SupportDesk
{
    private readonly PreScreen preScreen;
    private readonly Population population;
    private readonly Distribution? busynessFactor;

    /// <summary>Prepares what all replications of a scenario share.</summary>
    /// <param name="scenario">A complete scenario.</param>
    public SupportDesk(Scenario scenario)
    {
        Scenario = scenario;
        population = new Population(scenario);
        preScreen = PreScreen.Of(scenario, population);
        busynessFactor = DailyBusyness.Distribution(scenario.Arrivals.BusynessCv);
    }

    /// <summary>What is simulated.</summary>
    public Scenario Scenario { get; }

    /// <summary>When a replication is given up; never, unless it is said.</summary>
    public RunLimits Limits { get; init; } = RunLimits.None;

    /// <summary>Simulates one replication from an empty desk. Thread-safe: replications share nothing that changes.</summary>
    /// <param name="seed">Seed of the whole study.</param>
    /// <param name="replication">Replication number from 1; every number is an independent run.</param>
    /// <param name="sink">Receives the records as they arise.</param>
    /// <param name="cancellation">Stops the run when the next problem appears.</param>
    /// <returns>Totals of the run.</returns>
    /// <exception cref="OperationCanceledException">The run was stopped; what the sink received is incomplete.</exception>
    /// <exception cref="InvalidOperationException">Problems were lost or Little's law is broken: a defect of the simulator.</exception>
    /// <exception cref="LimitReachedException">It would take more than <see cref="Limits"/>; what the sink received is incomplete.</exception>
    public ReplicationTotals Run(ulong seed, int replication, IRecordSink sink, CancellationToken cancellation = default)
    {
        var desk = new Desk(Scenario, preScreen, population, busynessFactor, seed, replication, sink) { MostOpenProblems = Limits.MostOpenProblems };
        desk.Environment.LimitEvents(
            Limits.MostEvents, () => throw new LimitReachedException(isOfEvents: true, Limits.MostEvents, (double)desk.NowTicks / TimeSpan.TicksPerDay));
        return desk.Run(cancellation);
    }
}
