using QueueSim.Statistics;

namespace QueueSim.Scenarios.Running;

/// <summary>What a run came to.</summary>
/// <param name="IsComplete">Whether all scenarios were run; otherwise it was interrupted.</param>
/// <param name="Results">Results of the finished scenarios in the study's order, at most <see cref="StudyRunner.MostKept"/>.</param>
/// <param name="Comparisons">Each scenario but the first against the first.</param>
/// <param name="Finished">Finished scenarios.</param>
/// <param name="Totals">Problems simulated, by how they ended; the replications of all finished scenarios together.</param>
internal sealed record StudyOutcome(
    bool IsComplete, IReadOnlyList<ScenarioResult> Results, IReadOnlyList<ScenarioComparison> Comparisons, int Finished, RunTotals Totals)
{
    /// <summary>What became of the precision that was asked for; <see langword="null"/> when none was, or before the first look.</summary>
    public PrecisionOutcome? Precision { get; init; }
}

/// <summary>Problems of all replications of all finished scenarios.</summary>
internal sealed record RunTotals(long Appeared, long Solved, long Refused, long GivenUp, long Blocked, long StillOpen, long ObservedStillOpen)
{
    public static readonly RunTotals None = new(0, 0, 0, 0, 0, 0, 0);

    public RunTotals Plus(in ReplicationTotals more) => new(
        Appeared + more.Appeared, Solved + more.Solved, Refused + more.Refused, GivenUp + more.GivenUp,
        Blocked + more.Blocked, StillOpen + more.StillOpen, ObservedStillOpen + more.ObservedStillOpen);
}

/// <summary>Runs every scenario of a study and hands them over as they finish.</summary>
internal sealed class StudyRunner(int scenarioCount, Func<int, Scenario> scenarios, RunOptions options, VerdictRule? rule = null, IReplicationStore? store = null)
{
    /// <summary>Results kept for charts and report; the tables have all.</summary>
    public const int MostKept = 64;

    private readonly PreparedScenarios prepared = new(scenarioCount, scenarios, options.Seed, store);

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
        var finished = 0;
        if (options.Precision is not { } goal)
        {
            Replications.Run(scenarioCount, options.Replications, options.Threads, RunOne, Complete, cancellation, ahead: options.Ahead);
            return Outcome(isComplete: finished == scenarioCount);
        }

        // Nothing is final before everything is narrow enough.
        var rounds = new PrecisionRounds(prepared, goal, options.Threads);
        rounds.Run(RunOne, more => totals = totals.Plus(more), progress, cancellation);
        foreach (var accumulator in rounds.Accumulators())
            Finish(accumulator);
        return Outcome(rounds.IsDone) with { Precision = rounds.Outcome };

        StudyOutcome Outcome(bool isComplete) => new(isComplete, kept, comparisons, finished, totals);

        (ReplicationResult Result, ReplicationTotals Totals) RunOne(int index, int replication, CancellationToken stop)
        {
            var run = prepared.Run(index, replication, store is null || options.Records ? (scenario, statistics) => results.Records(scenario, index, replication, statistics) : null, stop);
            progress?.ReplicationDone(run.Totals.Appeared);
            return run;
        }

        void Complete(int index, (ReplicationResult Result, ReplicationTotals Totals)[] replications)
        {
            var accumulator = new ScenarioAccumulator(prepared.Layout(index));
            foreach ((var result, var run) in replications)
            {
                accumulator.Add(result);
                totals = totals.Plus(run);
            }

            Finish(accumulator);
        }

        void Finish(ScenarioAccumulator accumulator)
        {
            var index = finished++;
            var scenario = accumulator.Build();
            followedInBaseline = index == 0 ? accumulator.Followed : followedInBaseline;
            var comparison = index == 0 ? null : ScenarioComparison.Of(
                scenario, kept[0], rule ?? new VerdictRule(scenarioCount - 1, 1, Margins.Default), accumulator.Followed, followedInBaseline);
            results.Add(scenario, comparison);
            if (kept.Count < MostKept)
            {
                kept.Add(scenario);
                if (comparison is not null)
                    comparisons.Add(comparison);
            }

            prepared.Release(index);
        }
    }
}
