using QueueSim.Report;
using static QueueSim.Tests.Report.SmallReports;

namespace QueueSim.Tests.Report;

/// <summary>Exact: from results to standings.</summary>
public sealed class ContestReaderTests
{
    [Fact]
    public void The_fastest_and_its_verdict_come_from_the_paired_differences()
    {
        // Differences of −20, −19 and −21 h: a mean of −20 with a standard error of 1/√3.
        var contest = Read(Scenario(Result("today", 40, 42, 44)), Scenario(Result("fast", 20, 23, 23)));
        Assert.Equal("fast", contest.Fastest!.Label);
        Assert.Equal(-20, contest.Fastest.Resolution!.Difference!.Value, 9);
        Assert.Equal(4.302653 / Math.Sqrt(3), contest.Fastest.Resolution.HalfWidth!.Value, 5);
        Assert.True(contest.Fastest.Resolution.IsBetter);
        Assert.Empty(contest.NotTellable);
    }

    [Fact]
    public void A_rival_within_chance_is_not_tellable()
    {
        var contest = Read(
            Scenario(Result("today", 40, 42, 44)), Scenario(Result("fast", 20, 23, 23)), Scenario(Result("as fast", 21, 22, 23.2)));
        Assert.Equal(["as fast"], contest.NotTellable);
    }

    [Fact]
    public void Two_replications_of_many_scenarios_tell_no_pair_apart()
    {
        var many = Enumerable.Range(0, 16).Select(i => Scenario(Result($"scenario {i}", 40 + i, 40.1 + i))).ToArray();
        var contest = Read([Scenario(Result("today", 70, 70.1)), .. many]);
        Assert.Equal("scenario 0", contest.Fastest!.Label);
        Assert.Equal(15, contest.NotTellable.Count);
    }

    [Fact]
    public void Twins_are_exactly_the_same()
    {
        var contest = Read(Scenario(Result("today", 40, 42, 44)), Scenario(Result("twin", 40, 42, 44)));
        Assert.Same(contest.Baseline, contest.Fastest);
        Assert.True(contest.Standings[1].Resolution!.IsNone);
    }

    [Fact]
    public void Short_descriptions_of_their_own_are_the_labels()
    {
        Assert.Equal(["As ever", "New"], ScenarioLabels.Of([Scenario(Result("a", 1), "As ever"), Scenario(Result("b", 1), "New")]));
        Assert.Equal(["a", "b"], ScenarioLabels.Of([Scenario(Result("a", 1), "Same"), Scenario(Result("b", 1), "same")]));
        Assert.Equal(["a", "b"], ScenarioLabels.Of([Scenario(Result("a", 1), "As ever"), Scenario(Result("b", 1))]));
    }

    [Fact]
    public void Many_scenarios_are_spread_between_the_fastest_and_the_slowest()
    {
        double?[] hours = [50, .. Enumerable.Range(1, 99).Select(i => (double?)(100 - i))];
        var shown = ScenarioChoice.Rows(hours);
        Assert.Equal(ScenarioChoice.FewRows, shown.Count);
        Assert.Equal([0, 1], shown.Take(2));
        Assert.Equal(99, shown[^1]);
        Assert.Distinct(shown);
        Assert.Equal(20, ScenarioChoice.Rows(hours[..20]).Count);
    }

    private static Contest Read(params ReportedScenario[] scenarios) => ContestReader.Read(new ReportSubject(Of(scenarios)));
}
