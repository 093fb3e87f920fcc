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
        Func<int, int, CancellationToken, (ReplicationResult Result, ReplicationTotals Totals)> run, Action<ReplicationTotals> count, IRunProgress? progress, CancellationToken cancellation)
    {
        var rule = new PrecisionRule(goal.Least, goal.Most);
        for (var done = 0; ; done = Outcome!.Replications)
        {
            if (Replications.Run(scenarios.Count, rule.Replications - done, threads, run, Take, cancellation, first: done + 1) < scenarios.Count)
                return;
            var readings = goal.Read([.. accumulators.Select(each => each!.Build())]);
            var replications = rule.Replications;
            var goesOn = rule.Look(readings.All(reading => reading.IsInside));
            Outcome = new PrecisionOutcome(goal, replications, rule.IsReached, readings);
            progress?.Looked(Outcome, goesOn ? rule.Replications : null);
            IsDone = !goesOn;
            if (IsDone)
                return;
            progress?.GoOn((long)scenarios.Count * (rule.Replications - replications));
        }

        void Take(int index, (ReplicationResult Result, ReplicationTotals Totals)[] more)
        {
            var accumulator = accumulators[index] ??= new ScenarioAccumulator(scenarios.Layout(index));
            foreach (var (result, totals) in more)
            {
                accumulator.Add(result);
                count(totals);
            }
        }
    }

    /// <summary>The scenarios that have results, in order; each is let go when the next one is asked for.</summary>
    /// <remarks>After an interruption the first ones may have a round more than those behind them.</remarks>
    public IEnumerable<ScenarioAccumulator> Accumulators()
    {
        for (var index = 0; index < accumulators.Length && accumulators[index] is { } accumulator; index++)
        {
            accumulators[index] = null;
            yield return accumulator;
        }
    }
}
