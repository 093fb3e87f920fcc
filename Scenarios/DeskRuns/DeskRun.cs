using QueueSim.Desks;
using QueueSim.Scenarios.Running;

namespace QueueSim.Scenarios.DeskRuns;

/// <summary>Simulates a study on every desk. All desks have the same random numbers, so that what differs comes from their inputs.</summary>
/// <param name="scenarios">The scenarios on each desk.</param>
/// <param name="question">What every desk is asked.</param>
/// <param name="options">How often and with which seed; records are not written.</param>
internal sealed class DeskRun(DeskScenarios scenarios, DeskQuestion question, RunOptions options)
{
    private const int LeastReplications = 4, PlainPerDesk = 5;

    /// <summary>Replications on each desk when nobody says: with forty desks eight times the plain run.</summary>
    /// <param name="plain">Replications of the study itself.</param>
    public static int UsualReplications(int plain) => Math.Max(LeastReplications, plain / PlainPerDesk);

    /// <summary>Runs until done or cancelled. Of a replication a few numbers are kept, whatever its length.</summary>
    /// <param name="progress">Hears how far it is; nobody when <see langword="null"/>.</param>
    /// <param name="cancellation">Ends the run.</param>
    /// <returns>The answers over all desks, or <see langword="null"/> when it was cancelled.</returns>
    public OverDesks? Run(IRunProgress? progress, CancellationToken cancellation)
    {
        var (table, perDesk) = (scenarios.Table, scenarios.Count);
        var all = table.Desks.Count * perDesk;
        var prepared = new PreparedScenarios(all, index => scenarios.Compile(index / perDesk, index % perDesk), options.Seed);
        var readings = new DeskReadings(question);
        progress?.StartDesks(table.Desks.Count, perDesk, options.Replications);
        var done = Replications.Run(all, options.Replications, options.Threads, RunOne, Complete, cancellation);
        IReadOnlyList<IReadOnlyList<double>> values = [.. table.Desks.Select(desk => desk.Values)];
        return done < all ? null : new OverDesks
        {
            File = table.FileName,
            Desks = [.. table.Desks.Select(desk => desk.Name)],
            Replications = options.Replications,
            Numbers = table.Numbers,
            Values = values,
            Answers = readings.Answers(table.Numbers, values),
            OwnValues = scenarios.OwnValues,
        };

        double[] RunOne(int index, int replication, CancellationToken stop)
        {
            var (result, totals) = prepared.Run(index, replication, (_, statistics) => statistics, stop);
            progress?.ReplicationDone(totals.Appeared);
            return question.ValuesOf(result);
        }

        void Complete(int index, double[][] replications)
        {
            readings.Add(index % perDesk, replications);
            prepared.Release(index);
            if (index % perDesk == perDesk - 1)
                progress?.DeskDone((index / perDesk) + 1, table.Desks.Count);
        }
    }
}
