using QueueSim.Statistics;

namespace QueueSim.Scenarios.Running;

/// <summary>What a run came to.</summary>
/// <param name="IsComplete">Whether all scenarios were run, or have failed; otherwise it was interrupted.</param>
/// <param name="Results">Results of the finished scenarios in the study's order, at most <see cref="StudyRunner.MostKept"/>.</param>
/// <param name="Comparisons">Each scenario but the first against the first.</param>
/// <param name="Finished">Finished scenarios.</param>
/// <param name="Totals">Problems simulated, by how they ended; the replications of all finished scenarios together.</param>
internal sealed record StudyOutcome(
    bool IsComplete, IReadOnlyList<ScenarioResult> Results, IReadOnlyList<ScenarioComparison> Comparisons, int Finished, RunTotals Totals)
{
    /// <summary>What became of the precision that was asked for; <see langword="null"/> when none was, or before the first look.</summary>
    public PrecisionOutcome? Precision { get; init; }

    /// <summary>Scenarios that failed, in the study's order; they are in none of the results.</summary>
    public IReadOnlyList<ScenarioFailure> Failures { get; init; } = [];
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

    private readonly PreparedScenarios prepared = new(scenarioCount, scenarios, options.Seed, store, options.Limits);
    private readonly Failures failures = new(scenarioCount, options.LeavesOutFailures && store is { } known ? index => known.FirstFailure(index, options.Limits) : null);
    private readonly List<ScenarioFailure> failed = [];
    private readonly List<ScenarioResult> kept = [];
    private readonly List<ScenarioComparison> comparisons = [];
    private RunTotals totals = RunTotals.None;
    private ScenarioResult? baseline;
    private IReadOnlyList<FollowedProblems> followedInBaseline = [];
    private int taken;

    /// <summary>Runs until done or cancelled; once.</summary>
    /// <param name="results">Takes what the run yields.</param>
    /// <param name="progress">Hears how far it is; nobody when <see langword="null"/>.</param>
    /// <param name="cancellation">Ends the run; replications under way are lost.</param>
    public StudyOutcome Run(IRunResults results, IRunProgress? progress, CancellationToken cancellation)
    {
        progress?.Start(scenarioCount, options.Replications);
        if (options.Precision is not { } goal)
        {
            Replications.Run(scenarioCount, options.Replications, options.Threads, RunOne, Complete, cancellation, ahead: options.Ahead);
            return Outcome(isComplete: taken == scenarioCount);
        }

        // Nothing is final before everything is narrow enough.
        var rounds = new PrecisionRounds(prepared, goal, options.Threads);
        rounds.Run(RunOne, more => totals = totals.Plus(more), progress, cancellation);
        foreach (var (accumulator, failure) in rounds.Taken())
            Finish(accumulator, failure, results);
        return Outcome(rounds.IsDone) with { Precision = rounds.Outcome };

        StudyOutcome Outcome(bool isComplete) => new(isComplete, kept, comparisons, taken - failed.Count, totals) { Failures = failed };

        Attempt RunOne(int index, int replication, CancellationToken stop) => Try(index, replication, results, progress, stop);

        void Complete(int index, Attempt[] attempts)
        {
            if (attempts.Select(attempt => attempt.Failure).FirstOrDefault(failure => failure is not null) is { } first)
            {
                Finish(null, first, results);
                return;
            }

            var accumulator = new ScenarioAccumulator(prepared.Layout(index));
            foreach (var (result, run) in attempts.Select(attempt => attempt.Done!.Value))
            {
                accumulator.Add(result);
                totals = totals.Plus(run);
            }

            Finish(accumulator, null, results);
        }
    }

    private Attempt Try(int index, int replication, IRunResults results, IRunProgress? progress, CancellationToken stop)
    {
        Func<Scenario, IRecordSink, IRecordSink>? records =
            store is null || options.Records ? (scenario, statistics) => results.Records(scenario, index, replication, statistics) : null;
        var known = failures.Of(index);
        var attempt = known is not null && replication >= known.Replication ? new Attempt(null, replication == known.Replication ? known : null)
            : options.LeavesOutFailures ? prepared.TryRun(index, replication, records, stop)
            : new Attempt(prepared.Run(index, replication, records, stop));
        if (attempt.Failure is { } failure && (failures.Add(index, failure) || ReferenceEquals(failure, known)))
            progress?.ScenarioFailed();
        progress?.ReplicationDone(attempt.Done?.Totals.Appeared ?? 0);
        return attempt;
    }

    private void Finish(ScenarioAccumulator? accumulator, ReplicationFailure? failure, IRunResults results)
    {
        var index = taken++;
        if (failure is not null)
        {
            failed.Add(new ScenarioFailure(index, failure));
            results.Skip();
        }
        else
        {
            Add(index, accumulator!, results);
        }

        prepared.Release(index);
    }

    private void Add(int index, ScenarioAccumulator accumulator, IRunResults results)
    {
        var scenario = accumulator.Build();
        if (index == 0)
            (baseline, followedInBaseline) = (scenario, accumulator.Followed);
        // Without a baseline there is nothing to compare with.
        var comparison = index == 0 || baseline is null ? null : ScenarioComparison.Of(
            scenario, baseline, rule ?? new VerdictRule(scenarioCount - 1, 1, Margins.Default), accumulator.Followed, followedInBaseline);
        results.Add(scenario, comparison);
        if (kept.Count == MostKept)
            return;
        kept.Add(scenario);
        if (comparison is not null)
            comparisons.Add(comparison);
    }
}
