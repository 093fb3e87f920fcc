using QueueSim.Ensemble;
using QueueSim.Fidelity;

namespace QueueSim.Tests.Ensemble.Theory;

/// <summary>Desks whose truth is hidden from the search and whose matching region is known.</summary>
public sealed class HistoryMatchingTests
{
    private static readonly MatchingOptions Small = new() { PointsPerWave = 60, Wanted = 30, MaximumWaves = 8 };

    /// <summary>One agent: utilisation λ/μ and mean time in system 1/(μ − λ) are known to within 3 %.</summary>
    [Fact]
    public void The_rates_of_one_agent_are_recovered_from_utilisation_and_time_in_system()
    {
        var (arrivals, service) = (0.7, 1.0);
        IReadOnlyList<double> Outputs(IReadOnlyList<double> at) =>
            at[0] < at[1] ? [Math.Log(at[0] / at[1]), -Math.Log(at[1] - at[0])] : [double.NaN, double.NaN];
        MatchingGoal[] goals = [Around("utilisation", Outputs([arrivals, service])[0]), Around("time", Outputs([arrivals, service])[1])];
        // Many, so that the ends of the region are seen.
        var many = Small with { Wanted = 100 };
        var result = new HistoryMatching([new("arrivals", 0.5, 0.2, 1.2), new("service", 1.2, 0.4, 2)], goals, many).Run(Batch(Outputs));

        Assert.True(result.Accepted.Count >= many.Wanted, $"{result.Accepted.Count} accepted of {result.Points.Count}");
        Assert.True(result.HasSettled);
        Assert.All(result.Accepted, point => Assert.All(goals.Zip(Outputs(point.Values)), pair => Assert.InRange(pair.Second, pair.First.Low, pair.First.High)));

        // μ = 1 / (W (1 − ρ)) over the corners of both intervals.
        var (low, high) = (1 / (10 / 3.0 * 1.03 * (1 - (0.7 / 1.03))), 1 / (10 / 3.0 / 1.03 * (1 - (0.7 * 1.03))));
        Assert.InRange(result.Accepted.Min(point => point.Values[1]), low, low + (0.35 * (high - low)));
        Assert.InRange(result.Accepted.Max(point => point.Values[1]), high - (0.35 * (high - low)), high);

        var area = Area(at => goals.Zip(Outputs([0.2 + at[0], 0.4 + (1.6 * at[1])])).All(pair => pair.First.Distance(pair.Second) <= 1));
        // What the emulators are not sure of is left too.
        Assert.InRange(result.SpaceLeft, 0.7 * area, 3 * area);
    }

    /// <summary>How often an agent changes between idle and busy, 2ρ(1 − ρ) per service time, does not tell a quiet desk from a busy one.</summary>
    [Fact]
    public void Two_separate_regions_are_both_found()
    {
        IReadOnlyList<double> Outputs(IReadOnlyList<double> at) => [2 * at[0] * (1 - at[0]), at[1] + (0.1 * at[2])];
        MatchingGoal[] goals = [new("changes", 0.31, 0.33), new("work", 0.45, 0.55)];
        var result = Run([new("utilisation", 0.3, 0, 1), new("minutes", 0.5, 0, 1), new("nothing", 0.5, 0, 1)], goals, Outputs);

        Assert.True(result.Accepted.Count >= Small.Wanted);
        // 2ρ(1 − ρ) from 0.31 to 0.33: ρ from 0.1918 to 0.2084 and its mirror image.
        var quiet = result.Accepted.Where(point => point.Values[0] < 0.5).ToArray();
        var busy = result.Accepted.Except(quiet).ToArray();
        Assert.All(quiet, point => Assert.InRange(point.Values[0], 0.191, 0.209));
        Assert.All(busy, point => Assert.InRange(point.Values[0], 0.791, 0.809));
        Assert.InRange(quiet.Length, result.Accepted.Count / 5, result.Accepted.Count * 4 / 5);
        Assert.InRange(result.SpaceLeft, 0.7 * 2 * 0.01667 * 0.1, 2.5 * 2 * 0.01667 * 0.1);
    }

    /// <summary>Eight teams in a row; the sum of their times and the shares of two are known, six directions stay open.</summary>
    [Fact]
    public void What_the_goals_leave_open_stays_open()
    {
        const int Teams = 8;
        IReadOnlyList<double> Outputs(IReadOnlyList<double> at)
        {
            double[] times = [.. at.Select(load => load / (1 - load))];
            return [Math.Log(times.Sum()), Math.Log(times[0] / times.Sum()), Math.Log(times[1] / times[2])];
        }

        double[] truth = [0.8, 0.7, 0.6, 0.5, 0.75, 0.4, 0.65, 0.55];
        MatchingGoal[] goals = [.. Outputs(truth).Select((output, i) => Around($"figure {i + 1}", output))];
        FreeParameter[] loads = [.. Enumerable.Range(1, Teams).Select(team => new FreeParameter($"load {team}", 0.5, 0.2, 0.95))];
        var result = Run(loads, goals, Outputs);

        Assert.True(result.Accepted.Count >= Small.Wanted, $"{result.Accepted.Count} accepted of {result.Points.Count}");
        Assert.True(result.Points.Min(point => Enumerable.Range(0, Teams).Max(j => Math.Abs(point.Values[j] - truth[j]))) > 0.01, "the truth was not among the points");
        // Teams 4 to 8 are held by the sum alone: each must be seen low and high.
        Assert.All(Enumerable.Range(3, Teams - 3), j =>
        {
            Assert.InRange(result.Accepted.Min(point => point.Values[j]), 0.2, 0.4);
            Assert.InRange(result.Accepted.Max(point => point.Values[j]), 0.65, 0.95);
        });
    }

    /// <summary>Noise twice as wide as the goals hides that a point meets them, and less noise shows it.</summary>
    [Fact]
    public void With_less_noise_the_nearest_points_are_improved_until_they_are_accepted()
    {
        MatchingGoal[] goals = [Around("sum", Math.Log(1)), Around("product", Math.Log(0.2))];
        IReadOnlyList<double> Outputs(IReadOnlyList<double> at, double noise) =>
            [Math.Log(at[0] + at[1]) + (noise * Math.Sin(1e4 * at[0])), Math.Log(at[0] * at[1]) + (noise * Math.Sin(1e4 * at[1]))];
        var matching = new HistoryMatching([new("one", 0.5, 0.05, 1), new("other", 0.5, 0.05, 1), new("nothing", 0.5, 0, 1)], goals, Small with { MaximumWaves = 4 });
        matching.Run(Batch(at => Outputs(at, 0.06)));
        var accepted = matching.Refine([(Batch(at => Outputs(at, 0.02)), 2), (Batch(at => Outputs(at, 0)), 2)], count: 30);

        Assert.InRange(accepted.Count, 25, 30);
        // One and the other are the roots of x² − x + 0.2, or the other way round, to within what 3 % leave.
        Assert.All(accepted, point => Assert.All(goals.Zip(Outputs(point.Values, 0)), pair => Assert.InRange(pair.Second, pair.First.Low, pair.First.High)));
    }

    [Fact]
    public void Goals_that_contradict_each_other_leave_nothing_and_nothing_is_accepted()
    {
        IReadOnlyList<double> Outputs(IReadOnlyList<double> at) => [at[0] + at[1], at[0] + at[1]];
        var result = Run([new("one", 0.5, 0, 1), new("other", 0.5, 0, 1)], [new("low", 0.4, 0.5), new("high", 1.4, 1.5)], Outputs);

        Assert.Empty(result.Accepted);
        Assert.Equal(0, result.SpaceLeft);
    }

    [Fact]
    public void The_same_seed_makes_the_same_points_and_another_seed_others()
    {
        IReadOnlyList<double> Outputs(IReadOnlyList<double> at) => [at[0] * at[1]];
        FreeParameter[] parameters = [new("one", 0.5, 0, 1), new("other", 0.5, 0, 1)];
        MatchingGoal[] goals = [new("product", 0.2, 0.22)];
        var options = Small with { MaximumWaves = 3 };
        double[] Points(ulong seed) => [.. new HistoryMatching(parameters, goals, options with { Seed = seed }).Run(Batch(Outputs)).Points.SelectMany(point => point.Values)];

        Assert.Equal(Points(1), Points(1));
        Assert.NotEqual(Points(1), Points(2));
    }

    private static MatchingResult Run(FreeParameter[] parameters, MatchingGoal[] goals, Func<IReadOnlyList<double>, IReadOnlyList<double>> outputs) =>
        new HistoryMatching(parameters, goals, Small).Run(Batch(outputs));

    private static OutputBatch Batch(Func<IReadOnlyList<double>, IReadOnlyList<double>> outputs) => points => [.. points.Select(outputs)];

    private static MatchingGoal Around(string key, double logarithm) => new(key, logarithm - Math.Log(1.03), logarithm + Math.Log(1.03));

    /// <summary>Part of the unit square in which something holds, on a grid.</summary>
    private static double Area(Func<double[], bool> holds)
    {
        const int Steps = 2000;
        return Enumerable.Range(0, Steps).AsParallel().Sum(i => Enumerable.Range(0, Steps).Count(j => holds([(i + 0.5) / Steps, (j + 0.5) / Steps]))) / (double)(Steps * Steps);
    }
}
