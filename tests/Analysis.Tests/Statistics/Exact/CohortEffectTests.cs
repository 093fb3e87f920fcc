using QueueSim.Statistics;
using static QueueSim.Tests.Statistics.HandMade;

namespace QueueSim.Tests.Statistics.Exact;

public sealed class CohortEffectTests
{
    [Fact]
    public void Alone_is_the_cohorts_change_minus_everybody_elses()
    {
        // The cohort: 20 → 10 and 30 → 18 h, on average −11. The others: 40 → 38 and 50 → 47 h, on average −2.5. Alone: −8 and −9.
        var effect = CohortEffect.Of(Result("s", (10, 38), (18, 47)), Result("b", (20, 40), (30, 50)), "resolution_hours")!;

        Assert.Equal(-8.5, effect.Alone.Difference!.Value.Mean, 9);
        Assert.Equal(12.7062 * 0.5, effect.Alone.Difference!.Value.HalfWidth!.Value, 3);
        Assert.Equal(-11, effect.Cohort.Difference!.Value.Mean, 9);
        Assert.Equal(-2.5, effect.Others.Difference!.Value.Mean, 9);
        Assert.Equal(2.5 / 11, effect.OthersShare!.Value, 9);
    }

    [Fact]
    public void Rows_have_the_mean_of_every_metric_of_a_cohort_and_a_name_of_their_own()
    {
        var (scenario, baseline) = (Result("s", (10, 38), (18, 47), (11, 40)), Result("b", (20, 40), (28, 49), (21, 42)));
        var rows = CohortEffect.Rows(scenario, baseline, comparisons: 3);

        Assert.All(rows, row => Assert.Equal(("focal-others", "mean"), (row.Segment, row.Statistic)));
        Assert.Equal(scenario.Layout.Keys.Count(key => key is { Segment: "focal", Statistic: "mean" }), rows.Count);
        var hours = rows.Single(row => row.Metric == "resolution_hours");
        Assert.Equal(-8, hours.Comparison.Difference!.Value.Mean, 9);
        Assert.Equal(Verdict.Better, hours.Comparison.Verdict);
        Assert.DoesNotContain(rows, row => row.Metric == "backlog_cases");
    }

    [Fact]
    public void Nothing_is_better_alone_that_loses_problems_alone()
    {
        // Both cohorts take ten hours less; one of them gives every second problem up, which the others do not.
        var losing = CohortEffect.Of(Result("s", lost: true, (10, 40), (10, 40), (10, 40)), Result("b", (20, 40), (20, 40), (20, 40)), "resolution_hours")!;
        var gaining = CohortEffect.Of(Result("s", (10, 40), (10, 40), (10, 40)), Result("b", (20, 40), (20, 40), (20, 40)), "resolution_hours")!;

        Assert.Equal(Verdict.TradeOff, losing.Alone.Verdict);
        Assert.Equal(Verdict.Better, gaining.Alone.Verdict);
    }

    [Theory]
    [InlineData(1.1, true)]
    [InlineData(0.9, false)]
    public void A_cohort_loads_the_desk_when_the_others_change_by_more_than_a_tenth_of_its_gain(double others, bool loads)
    {
        var effect = CohortEffect.Of(
            Result("s", (10, 40 + others), (10, 40 + others), (10, 40 + others)), Result("b", (20, 40), (20, 40), (20, 40)), "resolution_hours")!;

        Assert.Equal(loads, effect.LoadsTheDesk);
    }

    [Fact]
    public void Others_whose_change_is_undecided_are_not_loaded() => Assert.False(
        CohortEffect.Of(Result("s", (10, 50), (10, 31)), Result("b", (20, 40), (20, 40)), "resolution_hours")!.LoadsTheDesk);

    [Fact]
    public void Without_a_cohort_there_is_no_effect_and_a_desks_metric_has_none()
    {
        var (with, without) = (Result("s", (10, 40)), Of("b", Default with { Focal = null }, lost: false, [(10, 40)]));

        Assert.Null(CohortEffect.Of(with, without, "resolution_hours"));
        Assert.Empty(CohortEffect.Rows(with, without));
        Assert.Null(CohortEffect.Of(with, with, "support_cost_per_problem"));
    }

    [Fact]
    public void The_cohort_and_the_others_together_are_all()
    {
        var result = Measure(sink =>
        {
            sink.Add(Problem(24, 34, ProblemOutcome.SolvedByTeam, caseType: 0, focal: true));
            sink.Add(Problem(24, 64, ProblemOutcome.SolvedByTeam, caseType: 0));
            sink.Add(Problem(24, 44, ProblemOutcome.SolvedByTeam, caseType: 1, access: true));
            sink.Add(Case(24, 25, 44, CaseOutcome.Solved, caseType: 1));
            sink.Add(Case(24, 27, 44, CaseOutcome.Solved, caseType: 1, focal: true));
            sink.Add(Visit(24, 26));
        });

        Assert.Equal(10, result.Value("focal", "resolution_hours"));
        Assert.Equal(30, result.Value("focal=no", "resolution_hours"));
        Assert.Equal(25, result.Value("case_type=account", "resolution_hours"));
        Assert.Equal(20, result.Value("case_type=listing", "resolution_hours"));
        Assert.Equal(3, result.Count("all", "resolution_hours"));
        Assert.Equal(1, result.Value("focal=no", "first_response_hours"));
        Assert.Equal(3, result.Value("focal", "first_response_hours"));
        Assert.Equal(2, result.Value("focal=no", "wait_hours"));
        Assert.Null(result.Value("focal", "wait_hours"));
    }

    private static ScenarioResult Result(string name, params (double Focal, double Others)[] hours) => Result(name, lost: false, hours);

    private static ScenarioResult Result(string name, bool lost, params (double Focal, double Others)[] hours) => Of(name, Default, lost, hours);

    private static ScenarioResult Of(string name, Scenario scenario, bool lost, (double Focal, double Others)[] hours)
    {
        var layout = new ResultLayout(scenario with { Name = name });
        var accumulator = new ScenarioAccumulator(layout);
        for (var i = 0; i < hours.Length; i++)
        {
            var (focal, others) = hours[i];
            accumulator.Add(Measure(layout, i + 1, sink =>
            {
                sink.Add(Problem(24, 24 + focal, ProblemOutcome.SolvedByTeam, focal: true));
                sink.Add(Problem(24, 24 + focal, lost ? ProblemOutcome.GivenUp : ProblemOutcome.SolvedByTeam, focal: true));
                sink.Add(Problem(24, 24 + others, ProblemOutcome.SolvedByTeam));
            }));
        }

        return accumulator.Build();
    }
}
