using QueueSim.Scenarios.Running;

namespace QueueSim.Scenarios.Ranges;

/// <summary>Where the whole study is simulated.</summary>
/// <param name="Values">A value for each number; <see langword="null"/> leaves that of the tables.</param>
/// <param name="FirstReplication">Number of its first replication; the same number means the same random numbers.</param>
internal sealed record StudyPoint(IReadOnlyList<double?> Values, int FirstReplication);

/// <summary>What came of a point.</summary>
/// <param name="IsDesk">Whether its values make a desk.</param>
/// <param name="Answers">By answer: the difference in each replication; <see langword="null"/> where one has no value.</param>
internal sealed record PointAnswers(bool IsDesk, IReadOnlyList<double[]?> Answers);

/// <summary>Answers of a study at many points, every scenario of a point under the same random numbers.</summary>
/// <param name="desks">Makes the scenarios of a point.</param>
/// <param name="asked">The answers.</param>
/// <param name="seed">Seed of all streams.</param>
/// <param name="threads">Worker threads; results do not depend on it.</param>
/// <param name="cancellation">Ends the simulation.</param>
internal sealed class StudyAnswers(SampledDesks desks, IReadOnlyList<AskedAnswer> asked, ulong seed, int threads, CancellationToken cancellation)
{
    // Desks that are held at once; a few kilobytes each.
    private const int DesksAtOnce = 2000;

    private readonly IReadOnlyList<(string Metric, string Segment)> measured = [.. asked.Select(answer => (answer.Metric, answer.Segment)).Distinct()];

    /// <summary>Answers in the order of the points.</summary>
    /// <param name="points">The points.</param>
    /// <param name="replications">Replications of each.</param>
    /// <param name="progress">Hears of every replication.</param>
    public IReadOnlyList<PointAnswers> At(IReadOnlyList<StudyPoint> points, int replications, IRunProgress? progress)
    {
        var answers = new List<PointAnswers>();
        foreach (var some in points.Chunk(Math.Max(1, DesksAtOnce / desks.Scenarios)))
        {
            var built = some.Select(point => desks.At(point.Values)).ToList();
            var found = new Queue<PointAnswers>(Simulated(
                [.. built.OfType<Scenario[]>()], [.. some.Where((_, i) => built[i] is not null).Select(point => point.FirstReplication)], replications, progress));
            foreach (var desk in built)
            {
                answers.Add(desk is null ? new PointAnswers(false, [.. asked.Select(_ => (double[]?)null)]) : found.Dequeue());
                for (var i = 0; desk is null && i < replications * desks.Scenarios; i++) progress?.ReplicationDone(0);
            }
        }
        return answers;
    }

    private List<PointAnswers> Simulated(IReadOnlyList<Scenario[]> points, IReadOnlyList<int> first, int replications, IRunProgress? progress)
    {
        var (count, answers, point) = (desks.Scenarios, new List<PointAnswers>(), new List<double?[][]>());
        if (points.Count == 0) return answers;
        var prepared = new PreparedScenarios(points.Count * count, index => points[index / count][index % count], seed);
        Replications.Run(points.Count * count, replications, threads, RunOne, Complete, cancellation);
        cancellation.ThrowIfCancellationRequested();
        return answers;

        double?[] RunOne(int index, int replication, CancellationToken stop)
        {
            var run = prepared.Run(index, first[index / count] + replication - 1, (_, statistics) => statistics, stop);
            progress?.ReplicationDone(run.Totals.Appeared);
            return [.. measured.Select(each => run.Result.Value(each.Segment, each.Metric))];
        }

        void Complete(int index, double?[][] values)
        {
            prepared.Release(index);
            point.Add(values);
            if (point.Count < count) return;
            answers.Add(new PointAnswers(true, [.. asked.Select(answer => Difference(point, answer))]));
            point.Clear();
        }
    }

    private double[]? Difference(List<double?[][]> scenarios, AskedAnswer answer)
    {
        var metric = measured.ToList().IndexOf((answer.Metric, answer.Segment));
        double?[] differences = [.. scenarios[answer.Scenario].Zip(scenarios[answer.Against], (here, there) => here[metric] - there[metric])];
        return differences.Contains(null) ? null : [.. differences.Select(difference => difference!.Value)];
    }
}
