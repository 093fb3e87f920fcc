using QueueSim.Selection;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.Running;

/// <summary>Runs scenarios until the best one is found; each has as many replications as the procedure asks for.</summary>
/// <param name="scenarios">At least two scenarios that all have the metric.</param>
/// <param name="goal">By what it is selected.</param>
/// <param name="threads">Worker threads, at least 1. Results do not depend on it.</param>
/// <param name="progress">Hears how far it is.</param>
/// <param name="cancellation">Ends it.</param>
internal sealed class SelectionRun(PreparedScenarios scenarios, SelectionGoal goal, int threads, IRunProgress? progress, CancellationToken cancellation) : IObservationSource
{
    private readonly ScenarioAccumulator[] accumulators = [.. Enumerable.Range(0, scenarios.Count).Select(index => new ScenarioAccumulator(scenarios.Layout(index)))];
    private RunTotals totals = RunTotals.None;

    public int Systems => scenarios.Count;

    /// <summary>Selects the best scenario.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="NoValueException">A replication has no value of the metric.</exception>
    public SelectionOutcome Run()
    {
        progress?.Start(Systems, goal.FirstStage);
        var result = goal.Select(this, step => progress?.Looked(new SelectionLook(step, Systems, scenarios.Layout(step.Leader).Scenario.Name)));
        ScenarioResult[] results = [.. accumulators.Select(each => each.Build())];
        var selected = results[result.Selected];
        return new SelectionOutcome(
            result, results,
            [
                .. results.Select(other => other == selected ? null : new SelectedAgainst(
                    OutcomeComparison.Of(selected, other, goal.Segment, Systems - 1), Comparison.Of(selected, other, goal.Segment, [goal.Metric], Systems - 1).HasWorseOutcome)),
            ],
            TwoStageSizes(result), totals);
    }

    public IReadOnlyList<double[]> Observe(IReadOnlyList<Stretch> wanted)
    {
        (int Place, int Replication)[] jobs = [.. wanted.SelectMany((stretch, place) => Enumerable.Range(stretch.From, stretch.To - stretch.From + 1).Select(replication => (place, replication)))];
        if (wanted.Any(stretch => stretch.From > 1))
            progress?.GoOn(jobs.Length);
        var values = wanted.Select(stretch => new double[stretch.To - stretch.From + 1]).ToArray();
        var done = Replications.Run(jobs.Length, 1, threads, (job, _, stop) =>
        {
            var run = scenarios.Run(wanted[jobs[job].Place].System, jobs[job].Replication, null, stop);
            progress?.ReplicationDone(run.Totals.Appeared);
            return run;
        }, Take, cancellation);
        return done == jobs.Length ? values : throw new OperationCanceledException(cancellation);

        void Take(int job, (ReplicationResult Result, ReplicationTotals Totals)[] run)
        {
            var (place, replication) = jobs[job];
            var result = run[0].Result;
            values[place][replication - wanted[place].From] = result.Value(goal.Segment, goal.Metric)
                ?? throw new NoValueException(result.Layout.Scenario.Name, replication, goal.Metric);
            totals = totals.Plus(run[0].Totals);
            accumulators[wanted[place].System].Add(result);
        }
    }

    private IReadOnlyList<long>? TwoStageSizes(SelectionResult result) => goal is { Indifference: { } indifference, Error: { } error }
        ? TwoStage.Sizes([.. result.Systems.Select(system => system.FirstVariance)], goal.FirstStage, TwoStage.Rinott(Systems, goal.FirstStage, 1 - error), indifference)
        : null;
}

/// <summary>A replication has no case from which a value could be taken.</summary>
internal sealed class NoValueException(string scenario, int replication, string metric)
    : Exception($"'{scenario}' has no cases for {metric} in replication {replication}. Choose a metric that every replication has, or longer runs (--days).");
