using QueueSim.Statistics;

namespace QueueSim.Scenarios.Running;

/// <summary>What a run came to.</summary>
/// <param name="IsComplete">Whether all scenarios were run; otherwise it was interrupted.</param>
/// <param name="Results">Results of the finished scenarios in the study's order, at most <see cref="StudyRunner.MostKept"/>.</param>
/// <param name="Comparisons">Each scenario but the first against the first.</param>
/// <param name="Finished">Finished scenarios.</param>
/// <param name="Totals">Problems simulated, by how they ended; the replications of all finished scenarios together.</param>
internal sealed record StudyOutcome(
    bool IsComplete, IReadOnlyList<ScenarioResult> Results, IReadOnlyList<ScenarioComparison> Comparisons, int Finished, RunTotals Totals);

/// <summary>Problems of all replications of all finished scenarios.</summary>
internal sealed record RunTotals(long Appeared, long Solved, long Refused, long GivenUp, long Blocked, long StillOpen, long ObservedStillOpen)
{
    public static readonly RunTotals None = new(0, 0, 0, 0, 0, 0, 0);

    public RunTotals Plus(in ReplicationTotals more) => new(
        Appeared + more.Appeared, Solved + more.Solved, Refused + more.Refused, GivenUp + more.GivenUp,
        Blocked + more.Blocked, StillOpen + more.StillOpen, ObservedStillOpen + more.ObservedStillOpen);
}

/// <summary>Runs every scenario of a study and hands them over as they finish.</summary>
internal sealed class StudyRunner(int scenarioCount, Func<int, Scenario> scenarios, RunOptions options, VerdictRule? rule = null)
{
    /// <summary>Results kept for charts and report; the tables have all.</summary>
    public const int MostKept = 64;

    private readonly Lazy<Prepared>[] prepared = Enumerable.Range(0, scenarioCount)
        .Select(index => new Lazy<Prepared>(() => new Prepared(scenarios(index)))).ToArray();

    /// <summary>Runs until done or cancelled.</summary>
    /// <param name="results">Takes what the run yields.</param>
    /// <param name="progress">Hears how far it is; nobody when <see langword="null"/>.</param>
    /// <param name="cancellation">Ends the run; replications under way are lost.</param>
    public StudyOutcome Run(IRunResults results, IRunProgress? progress, CancellationToken cancellation)
    {
        progress?.Start(scenarioCount, options.Replications);
        var kept = new List<ScenarioResult>();
        var comparisons = new List<ScenarioComparison>();
        var totals = RunTotals.None;
        IReadOnlyList<FollowedProblems> followedInBaseline = [];
        var finished = Replications.Run(scenarioCount, options.Replications, options.Threads, RunOne, Complete, cancellation);
        return new StudyOutcome(finished == scenarioCount, kept, comparisons, finished, totals);

        (ReplicationResult Result, ReplicationTotals Totals) RunOne(int index, int replication, CancellationToken stop)
        {
            var scenario = prepared[index].Value;
            var statistics = new ReplicationStatistics(scenario.Layout, replication);
            var sink = results.Records(scenario.Desk.Scenario, index, replication, statistics);
            using var end = sink as IDisposable;
            var run = scenario.Desk.Run(options.Seed, replication, sink, stop);
            progress?.ReplicationDone(run.Appeared);
            return (statistics.Complete(), run);
        }

        void Complete(int index, (ReplicationResult Result, ReplicationTotals Totals)[] replications)
        {
            var accumulator = new ScenarioAccumulator(prepared[index].Value.Layout);
            foreach ((var result, var run) in replications)
            {
                accumulator.Add(result);
                totals = totals.Plus(run);
            }

            var scenario = accumulator.Build();
            FollowedProblems[] followed = [.. replications.Select(replication => replication.Result.Followed)];
            followedInBaseline = index == 0 ? followed : followedInBaseline;
            var comparison = index == 0 ? null : ScenarioComparison.Of(
                scenario, kept[0], rule ?? new VerdictRule(scenarioCount - 1, 1, Margins.Default), followed, followedInBaseline);
            results.Add(scenario, comparison);
            if (kept.Count < MostKept)
            {
                kept.Add(scenario);
                if (comparison is not null)
                    comparisons.Add(comparison);
            }

            // What a hundred thousand scenarios have in common is not their desks.
            prepared[index] = null!;
        }
    }

    /// <summary>What all replications of a scenario share.</summary>
    private sealed class Prepared(Scenario scenario)
    {
        public SupportDesk Desk { get; } = new(scenario);

        public ResultLayout Layout { get; } = new(scenario);
    }
}
