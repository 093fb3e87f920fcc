using System.Collections.Concurrent;
using QueueSim.Scenarios.Running;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.Advice;

/// <summary>Keeps the times of the cohort's problems in some scenarios, to compare those that were stuck.</summary>
/// <remarks>
/// Where the results go nowhere, only what advice is made from is counted: the cohort's problems, and how many cases wait. The values of everything else are not to be used then.
/// </remarks>
/// <param name="inner">Where the results go on to; <see langword="null"/> for nowhere.</param>
/// <param name="scenarios">Numbers of the scenarios.</param>
internal sealed class FocalTimes(IRunResults? inner, IReadOnlySet<int> scenarios) : IRunResults
{
    private readonly ConcurrentDictionary<(int Scenario, int Replication), Dictionary<long, FocalTime>> kept = new();

    public IRecordSink Records(Scenario scenario, int index, int replication, IRecordSink statistics)
    {
        var into = scenarios.Contains(index) ? kept[(index, replication)] = [] : null;
        return new Tap(inner?.Records(scenario, index, replication, statistics) ?? statistics, inner is null, scenario.Window.HorizonDays * 24, into);
    }

    public void Add(ScenarioResult scenario, ScenarioComparison? comparison) => inner?.Add(scenario, comparison);

    public void Skip() => inner?.Skip();

    /// <summary>The problems of a replication by their number.</summary>
    public IReadOnlyDictionary<long, FocalTime> Of(int scenario, int replication) => kept[(scenario, replication)];

    private sealed class Tap(IRecordSink on, bool isForTheCohortAlone, double horizonHours, Dictionary<long, FocalTime>? into) : IRecordSink, IDisposable
    {
        public void Add(in ProblemRecord record)
        {
            if (record.Focal || !isForTheCohortAlone)
                on.Add(record);
            if (into is null || !record.Observed || !record.Focal)
                return;
            var ended = Hours(record.EndedTicks - record.AppearedTicks);
            var isSolved = record.Outcome is ProblemOutcome.SolvedByKnowledgeBase or ProblemOutcome.SolvedBySelfHelp or ProblemOutcome.SolvedByChat or ProblemOutcome.SolvedByTeam;
            // Open and not followed up to the horizon: how long it takes is not known.
            var counted = record.Outcome == ProblemOutcome.Open && ended < horizonHours ? double.NaN : isSolved ? Math.Min(ended, horizonHours) : horizonHours;
            into.Add(record.Number, new FocalTime(
                counted, record.Outcome == ProblemOutcome.Open ? double.PositiveInfinity : ended,
                record.FirstHumanTicks < 0 ? double.PositiveInfinity : Hours(record.FirstHumanTicks - record.AppearedTicks)));
        }

        public void Add(in CaseRecord record)
        {
            if (!isForTheCohortAlone)
                on.Add(record);
        }

        public void Add(in VisitRecord record)
        {
            if (!isForTheCohortAlone)
                on.Add(record);
        }

        public void Add(in ChatRecord record)
        {
            if (!isForTheCohortAlone)
                on.Add(record);
        }

        public void Add(in TeamLevelRecord record) => on.Add(record);

        public void Dispose() => (on as IDisposable)?.Dispose();

        private static double Hours(long ticks) => (double)ticks / TimeSpan.TicksPerHour;
    }
}

/// <summary>Times of one problem, in hours since it appeared.</summary>
/// <param name="Counted">Until it is solved, at most the horizon; the horizon when it is never solved; not a number when that is not known.</param>
/// <param name="Ended">Until it ended in any way; infinite when it did not.</param>
/// <param name="Answered">Until an agent first answered; infinite when none did.</param>
internal readonly record struct FocalTime(double Counted, double Ended, double Answered);
