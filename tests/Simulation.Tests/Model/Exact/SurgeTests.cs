using QueueSim.Randomness;

namespace QueueSim.Tests.Model.Exact;

/// <summary>What a surge adds or takes away, when and of which type.</summary>
public sealed class SurgeTests
{
    private const int FirstDay = 2;
    private const int LastDay = 3;
    private const double ProblemsPerDay = 100;
    private const long SurgeNumbers = 1L << 40;

    [Theory]
    [InlineData(3)]
    [InlineData(0.2)]
    public void Before_and_after_a_surge_the_same_problems_appear_as_without_it(double factor)
    {
        var (plain, surging) = (Appearances(factor: 1), Appearances(factor));
        Assert.Contains(plain, IsAfter);
        Assert.Equal(plain.Where(problem => !IsDuring(problem)), surging.Where(problem => !IsDuring(problem)));
        Assert.NotEqual(plain.Count(IsDuring), surging.Count(IsDuring));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(0.2)]
    public void A_surge_of_one_type_leaves_the_others_alone(double factor)
    {
        var (plain, surging) = (Appearances(factor: 1, caseType: 1), Appearances(factor, caseType: 1));
        Assert.Equal(plain.Where(problem => problem.CaseType == 0), surging.Where(problem => problem.CaseType == 0));
        Assert.NotEqual(plain.Count(problem => problem.CaseType == 1), surging.Count(problem => problem.CaseType == 1));
    }

    [Fact]
    public void A_surge_of_a_factor_adds_one_less_than_that_times_the_usual_rate()
    {
        // Gaps between the added problems are exponential draws over the added rate, from the beginning of the surge on.
        const double factor = 3;
        var addedPerTick = (factor - 1) * ProblemsPerDay / TimeSpan.TicksPerDay;
        var at = FirstDay * (double)TimeSpan.TicksPerDay;
        var added = Appearances(factor).Where(problem => problem.Number > SurgeNumbers).ToArray();
        Assert.NotEmpty(added);
        foreach (var (number, ticks, _) in added)
        {
            at -= Math.Log(new CaseStream(1, 1, number).Uniform(Purpose.SurgeArrival)) / addedPerTick;
            Assert.InRange(ticks - at, -1000, 1000);
        }
    }

    private static bool IsDuring((long Number, long Ticks, int CaseType) problem) =>
        problem.Ticks >= FirstDay * TimeSpan.TicksPerDay && problem.Ticks < (LastDay + 1) * TimeSpan.TicksPerDay;

    private static bool IsAfter((long Number, long Ticks, int CaseType) problem) => problem.Ticks >= (LastDay + 1) * TimeSpan.TicksPerDay;

    /// <summary>Problems in the order in which they appear, up to the end of the window.</summary>
    private static (long Number, long Ticks, int CaseType)[] Appearances(double factor, int? caseType = null)
    {
        var plain = PlainDesk.Scenario(ProblemsPerDay, agents: 100);
        var desk = plain with
        {
            CaseTypes = [PlainDesk.CaseType("left", 0, 30) with { Share = 0.5 }, PlainDesk.CaseType("right", 0, 30) with { Share = 0.5 }],
            Arrivals = plain.Arrivals with { Surges = [new Surge { Name = "peak", StartDay = FirstDay, Days = LastDay + 1 - FirstDay, Factor = factor, CaseTypeIndex = caseType }] },
        };
        var end = (long)((desk.Window.WarmUpDays + desk.Window.Days) * TimeSpan.TicksPerDay);
        return [.. PlainDesk.Run(desk).Problems.Where(problem => problem.AppearedTicks < end)
            .OrderBy(problem => problem.AppearedTicks).ThenBy(problem => problem.Number).Select(problem => (problem.Number, problem.AppearedTicks, problem.CaseType))];
    }
}
