using QueueSim.Scenarios.Running;
using QueueSim.Sensitivity;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.Ranges;

/// <summary>Simulates the study over the ranges, and at the ends of those that matter most.</summary>
/// <param name="plan">How much.</param>
/// <param name="desks">What is varied.</param>
/// <param name="asked">The answers.</param>
/// <param name="study">Simulates.</param>
/// <param name="seed">Seed, for designs and resamples.</param>
internal sealed class SensitivityRun(SensitivityPlan plan, SampledDesks desks, IReadOnlyList<AskedAnswer> asked, StudyAnswers study, ulong seed)
{
    private readonly IReadOnlyList<VariedNumber> numbers = desks.Numbers;

    /// <summary>One replication of the study on the tables as they are: what only the first one takes is over then.</summary>
    public void WarmUp() => study.At([Tables], 1, null);

    /// <summary>One replication at the first, the middle and the last point of the design: how long one takes.</summary>
    /// <returns>Replications that were run.</returns>
    public int Pilot()
    {
        var design = Design();
        StudyPoint[] some = [design[0], design[design.Count / 2], design[^1]];
        return desks.Scenarios * study.At(some, 1, null).Count(point => point.IsDesk);
    }

    /// <summary>Runs everything.</summary>
    /// <param name="follow">Shows how far some work is.</param>
    public SensitivityResult Run(Func<Func<IRunProgress, IReadOnlyList<PointAnswers>>, IReadOnlyList<PointAnswers>> follow)
    {
        var design = Design();
        var sampled = Followed(design, plan.Replications);
        var found = Enumerable.Range(0, asked.Count).Select(answer => Explored(answer, sampled)).ToList();
        var chosen = Chosen(found);
        var ends = Followed([Tables, .. chosen.SelectMany(number => new[] { End(number, 0), End(number, 1) })], plan.EndReplications);
        return new SensitivityResult(
            plan, desks, [.. found.Select((each, answer) => WithEnds(each, answer, chosen, ends))], design.Count + ends.Count,
            sampled.Concat(ends).Count(point => !point.IsDesk));

        IReadOnlyList<PointAnswers> Followed(IReadOnlyList<StudyPoint> points, int replications) => follow(progress =>
        {
            progress.Start(points.Count * desks.Scenarios, replications);
            return study.At(points, replications, progress);
        });
    }

    private StudyPoint Tables => new([.. numbers.Select(_ => (double?)null)], 1);

    private StudyPoint End(int number, double part) => Tables with { Values = [.. numbers.Select((each, i) => i == number ? each.At(part) : (double?)null)] };

    private IReadOnlyList<Trajectory> Walks => MorrisDesign.Trajectories(numbers.Count, plan.Size, seed);

    /// <summary>Points of the design. Each trajectory or block has replications of its own, so that intervals over them hold what chance does.</summary>
    private List<StudyPoint> Design()
    {
        var parts = plan.Method == SensitivityMethod.Morris
            ? Walks.Select(walk => walk.Points)
            : SobolDesign.Blocks(numbers.Count, plan.Size, SobolDesign.Uniform(2 * numbers.Count, seed)).Select(block => block.Points);
        return [.. parts.SelectMany((points, part) => points.Select(point =>
            new StudyPoint([.. point.Select((at, i) => (double?)numbers[i].At(at))], 1 + (part * plan.Replications))))];
    }

    private AnswerSensitivity Explored(int answer, IReadOnlyList<PointAnswers> sampled)
    {
        var values = sampled.Select(point => point.Answers[answer]).ToList();
        var parts = values.Chunk(plan.Points(numbers.Count) / plan.Size).Select(part => (IReadOnlyList<double[]?>)part).ToList();
        var result = new AnswerSensitivity(
            asked[answer], null, [], [.. values.OfType<double[]>().Select(each => each.Average())], sampled.Count(point => point.IsDesk && point.Answers[answer] is null));
        return plan.Method == SensitivityMethod.Morris
            ? result with { Effects = MorrisEffect.Of(Walks, parts, seed) }
            : result with { Indices = SobolIndices.Of(parts, seed) };
    }

    /// <summary>The heaviest number of each answer, then the second of each, and so on, as many as are asked for.</summary>
    private List<int> Chosen(IReadOnlyList<AnswerSensitivity> found)
    {
        var orders = found.Select(each => each.Order).ToList();
        return [.. Enumerable.Range(0, numbers.Count).SelectMany(rank => orders.Select(order => order[rank])).Distinct().Take(plan.EndNumbers)];
    }

    private static AnswerSensitivity WithEnds(AnswerSensitivity found, int answer, List<int> chosen, IReadOnlyList<PointAnswers> ends)
    {
        // What is said of the tables and of all ends holds at once.
        var level = 1 - (0.05 / ends.Count);
        Estimate? At(int point) => ends[point].Answers[answer] is { } values ? Estimate.Of(Moments.Of(values), level) : null;
        return found with
        {
            OnTables = At(0),
            Ends = [.. chosen.Select((number, i) => new EndAnswers(number, At(1 + (2 * i)), At(2 + (2 * i))))],
            NoAnswer = found.NoAnswer + ends.Count(point => point.IsDesk && point.Answers[answer] is null),
        };
    }
}
