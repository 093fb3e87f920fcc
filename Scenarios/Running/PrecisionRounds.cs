using QueueSim.Selection;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.Running;

/// <summary>Adds replications to all scenarios alike, round by round, until every interval is narrow enough.</summary>
/// <remarks>
/// When it ends depends on the values alone, never on threads. Between rounds a scenario keeps its values of each replication and the sums of its series, not the
/// replications themselves.
/// </remarks>
/// <param name="scenarios">The scenarios.</param>
/// <param name="goal">What shall be reached.</param>
/// <param name="threads">Worker threads, at least 1.</param>
internal sealed class PrecisionRounds(PreparedScenarios scenarios, PrecisionGoal goal, int threads)
{
    private readonly ScenarioAccumulator?[] accumulators = new ScenarioAccumulator?[scenarios.Count];
    private readonly Dictionary<int, ReplicationFailure> failures = [];

    /// <summary>What was reached; <see langword="null"/> when it was interrupted before the first look.</summary>
    public PrecisionOutcome? Outcome { get; private set; }

    /// <summary>Whether it ended by itself.</summary>
    public bool IsDone { get; private set; }

    /// <summary>Runs until done or cancelled.</summary>
    /// <param name="run">Runs one replication of a scenario.</param>
    /// <param name="count">Takes the totals of a scenario's new replications.</param>
    /// <param name="progress">Hears how far it is.</param>
    /// <param name="cancellation">Ends it; replications under way are lost.</param>
    public void Run(
        Func<int, int, CancellationToken, Attempt> run, Action<ReplicationTotals> count, IRunProgress? progress, CancellationToken cancellation)
    {
        var rule = new PrecisionRule(goal.Least, goal.Most);
        for (var done = 0; ; done = Outcome!.Replications)
        {
            if (Replications.Run(scenarios.Count, rule.Replications - done, threads, run, Take, cancellation, first: done + 1) < scenarios.Count)
                return;
            // A scenario that has failed has no interval that could become narrow.
            ScenarioResult[] results = [.. accumulators.OfType<ScenarioAccumulator>().Select(each => each.Build())];
            if (results.Length == 0)
            {
                IsDone = true;
                return;
            }

            var readings = goal.Read(results);
            var replications = rule.Replications;
            var goesOn = rule.Look(readings.All(reading => reading.IsInside));
            Outcome = new PrecisionOutcome(goal, replications, rule.IsReached, readings);
            progress?.Looked(Outcome, goesOn ? rule.Replications : null);
            IsDone = !goesOn;
            if (IsDone)
                return;
            progress?.GoOn((long)scenarios.Count * (rule.Replications - replications));
        }

        void Take(int index, Attempt[] more)
        {
            if (more.Select(attempt => attempt.Failure).FirstOrDefault(failure => failure is not null) is { } first)
                failures.TryAdd(index, first);
            if (failures.ContainsKey(index))
            {
                accumulators[index] = null;
                return;
            }

            var accumulator = accumulators[index] ??= new ScenarioAccumulator(scenarios.Layout(index));
            foreach (var (result, totals) in more.Select(attempt => attempt.Done!.Value))
            {
                accumulator.Add(result);
                count(totals);
            }
        }
    }

    /// <summary>The scenarios that have results or have failed, in order. Each is let go when the next one is asked for.</summary>
    /// <remarks>After an interruption the first ones may have a round more than those behind them.</remarks>
    public IEnumerable<(ScenarioAccumulator? Accumulator, ReplicationFailure? Failure)> Taken()
    {
        for (var index = 0; index < accumulators.Length; index++)
        {
            var (accumulator, failure) = (accumulators[index], failures.GetValueOrDefault(index));
            if (accumulator is null && failure is null)
                yield break;
            accumulators[index] = null;
            yield return (accumulator, failure);
        }
    }
}
