namespace QueueSim.Tests.Model.Exact;

/// <summary>Problems that a file lists.</summary>
public sealed class ListedArrivalsTests
{
    [Fact]
    public void Problems_appear_at_the_times_of_the_list_in_their_order()
    {
        var records = PlainDesk.Run(Listed([30.5, 1, 24, 24, 5000]));
        Assert.Equal([1, 24, 24, 30.5], records.Problems.OrderBy(problem => problem.Number).Select(problem => Hours(problem.AppearedTicks)));
        Assert.Equal([1, 2, 3, 4], records.Problems.Select(problem => problem.Number).Order());
        Assert.Equal(3, records.Problems.Count(problem => problem.Observed));
    }

    [Fact]
    public void As_many_appear_in_each_interval_as_it_counts_and_everywhere_in_it()
    {
        // Intervals of six hours: none, 1,000, none, 3.
        var plain = PlainDesk.Scenario(agents: 10_000);
        var desk = plain with { Arrivals = plain.Arrivals with { Counts = [0, 1000, 0, 3], IntervalHours = 6 } };
        double[] hours = [.. PlainDesk.Run(desk).Problems.OrderBy(problem => problem.Number).Select(problem => Hours(problem.AppearedTicks))];
        Assert.Equal(hours.Order(), hours);
        Assert.Equal(1000, hours.Count(hour => hour is >= 6 and < 12));
        Assert.Equal(3, hours.Count(hour => hour is >= 18 and < 24));
        Assert.Equal(1003, hours.Length);
        // Uniform: a quarter of 1,000 in each quarter, 14 as the standard deviation.
        for (var quarter = 0; quarter < 4; quarter++)
            Assert.InRange(hours.Count(hour => hour >= 6 + (1.5 * quarter) && hour < 7.5 + (1.5 * quarter)), 190, 310);
        Assert.NotEqual(hours, PlainDesk.Run(desk, replication: 2).Problems.OrderBy(problem => problem.Number).Select(problem => Hours(problem.AppearedTicks)));
    }

    [Fact]
    public void A_problem_has_the_type_that_is_listed_and_the_others_one_by_the_shares()
    {
        // The third type has no share, and occurs where it is listed.
        var plain = PlainDesk.Scenario(agents: 10_000);
        var desk = plain with
        {
            CaseTypes = [plain.CaseTypes[0] with { Share = 0.5 }, PlainDesk.CaseType("second", 0, 1) with { Share = 0.5 }, PlainDesk.CaseType("third", 0, 1) with { Share = 0 }],
            Arrivals = plain.Arrivals with { Listed = [.. Enumerable.Range(0, 300).Select(i => new ListedProblem(i * TimeSpan.TicksPerMinute, i % 3 == 0 ? 2 : i % 3 == 1 ? 1 : null))] },
        };
        var byNumber = PlainDesk.Run(desk).Problems.OrderBy(problem => problem.Number).ToArray();
        var unlisted = PlainDesk.Run(desk with { Arrivals = desk.Arrivals with { Listed = [.. desk.Arrivals.Listed!.Select(each => each with { CaseTypeIndex = null })] } })
            .Problems.OrderBy(problem => problem.Number).ToArray();
        Assert.Equal(300, byNumber.Length);
        Assert.All(byNumber, problem => Assert.Equal(
            (problem.Number - 1) % 3 == 0 ? 2 : (problem.Number - 1) % 3 == 1 ? 1 : unlisted[problem.Number - 1].CaseType, problem.CaseType));
        Assert.InRange(unlisted.Count(problem => problem.CaseType == 0), 105, 195);
        Assert.DoesNotContain(unlisted, problem => problem.CaseType == 2);
    }

    [Fact]
    public void The_nth_problem_is_the_one_that_it_is_in_the_random_process()
    {
        var random = RandomDesk.Draw(7);
        var before = PlainDesk.Run(random).Problems.ToDictionary(problem => problem.Number);
        var listed = PlainDesk.Run(random with { Arrivals = random.Arrivals with { Listed = [.. Enumerable.Range(0, 200).Select(hour => new ListedProblem(hour * TimeSpan.TicksPerHour / 2))], Surges = [] } });
        Assert.Equal(200, listed.Problems.Count);
        Assert.All(
            listed.Problems.Where(problem => before.ContainsKey(problem.Number)),
            problem => Assert.Equal((before[problem.Number].CaseType, before[problem.Number].Strategy), (problem.CaseType, problem.Strategy)));
    }

    private static double Hours(long ticks) => Math.Round((double)ticks / TimeSpan.TicksPerHour, 9);

    private static Scenario Listed(double[] hours)
    {
        var plain = PlainDesk.Scenario(agents: 10_000);
        return plain with { Arrivals = plain.Arrivals with { Listed = [.. hours.Select(hour => new ListedProblem((long)(hour * TimeSpan.TicksPerHour)))] } };
    }
}
