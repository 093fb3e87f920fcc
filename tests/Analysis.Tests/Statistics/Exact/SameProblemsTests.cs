using QueueSim.Statistics;

namespace QueueSim.Tests.Statistics.Exact;

/// <summary>Problems followed from one scenario into another, counted by hand. The horizon is 30 days: 720 hours.</summary>
public sealed class SameProblemsTests
{
    private static readonly Scenario All = HandMade.Default with { Focal = null };

    [Fact]
    public void A_problem_is_paired_with_itself_whatever_the_order_in_which_problems_end()
    {
        var baseline = Follow(All, (1, 10), (2, 20), (3, 30));
        var scenario = Follow(All, (3, 25), (1, 10.05), (2, 22));

        var same = SameProblems.Of([scenario], [baseline])[0];

        Assert.Equal((3, 0), (same.Problems, same.LeftOut));
        Assert.Equal((0.05 + 2 - 5) / 3, same.Difference!.Value.Mean, 1e-9);
        Assert.Equal(1 / 3.0, same.BetterOff!.Value.Mean, 1e-12);
        Assert.Equal(1 / 3.0, same.WorseOff!.Value.Mean, 1e-12);
        Assert.Equal(1 / 3.0, same.Unchanged!.Value.Mean, 1e-12); // three minutes later
    }

    [Fact]
    public void What_is_never_solved_counts_the_horizon_and_what_is_not_known_is_left_out()
    {
        var baseline = Measure(All, sink =>
        {
            sink.Add(HandMade.Problem(24, 34, ProblemOutcome.GivenUp, number: 1));
            sink.Add(HandMade.Problem(24, 1024, ProblemOutcome.SolvedByTeam, number: 2)); // 1,000 h count 720
            sink.Add(HandMade.Problem(24, 34, ProblemOutcome.Open, number: 3)); // known for 10 h only
            sink.Add(HandMade.Problem(24, 824, ProblemOutcome.Open, number: 4)); // open past the horizon
        });
        var scenario = Follow(All, (1, 20), (2, 20), (3, 20), (4, 20));

        var same = SameProblems.Of([scenario], [baseline])[0];

        Assert.Equal((3, 1), (same.Problems, same.LeftOut));
        Assert.Equal(-700, same.Difference!.Value.Mean, 1e-9);
        Assert.Equal(1, same.BetterOff!.Value.Mean);
    }

    [Fact]
    public void Problems_of_one_scenario_alone_are_left_out()
    {
        var same = SameProblems.Of([Follow(All, (1, 10), (5, 10))], [Follow(All, (1, 12), (2, 10), (3, 10))])[0];

        Assert.Equal((1, 3), (same.Problems, same.LeftOut));
        Assert.Equal(-2, same.Difference!.Value.Mean, 1e-9);
    }

    [Fact]
    public void A_number_that_is_another_case_type_there_is_another_problem()
    {
        var baseline = Measure(All, sink => sink.Add(HandMade.Problem(24, 34, ProblemOutcome.SolvedByTeam, number: 1, caseType: 1)));

        var same = Assert.Single(SameProblems.Of([Follow(All, (1, 5))], [baseline]));

        Assert.Equal((0, 1), (same.Problems, same.LeftOut));
        Assert.Null(same.Difference);
        Assert.Null(same.P50);
    }

    [Fact]
    public void Case_types_are_the_same_by_name_where_tables_order_them_otherwise()
    {
        var turned = All with { CaseTypes = [All.CaseTypes[1], All.CaseTypes[0]] };
        var baseline = Measure(turned, sink => sink.Add(HandMade.Problem(24, 34, ProblemOutcome.SolvedByTeam, number: 1, caseType: 1)));

        var same = SameProblems.Of([Follow(All, (1, 5))], [baseline]);

        Assert.Equal(["", "account"], same.Select(row => row.CaseType));
        Assert.Equal(-5, same[1].Difference!.Value.Mean, 1e-9);
    }

    [Fact]
    public void With_a_cohort_its_problems_alone_are_followed()
    {
        var cohort = HandMade.Default;
        var baseline = Measure(cohort, sink =>
        {
            sink.Add(HandMade.Problem(24, 34, ProblemOutcome.SolvedByTeam, number: 1, focal: true));
            sink.Add(HandMade.Problem(24, 34, ProblemOutcome.SolvedByTeam, number: 2));
            sink.Add(HandMade.Problem(1, 34, ProblemOutcome.SolvedByTeam, number: 3, focal: true, observed: false));
        });

        Assert.Equal([1], baseline.ByNumber.Select(problem => problem.Number));
    }

    [Fact]
    public void Quantiles_of_differences_run_from_the_greatest_gain_to_the_greatest_loss()
    {
        (long, double)[] before = [.. Enumerable.Range(1, 10).Select(i => ((long)i, 100.0))];
        double[] changes = [-40, -30, -20, -10, -5, 0, 8, 16, 32, 64];
        var scenario = Follow(All, [.. changes.Select((change, i) => (i + 1L, 100 + change))]);

        var same = SameProblems.Of([scenario], [Follow(All, before)])[0];

        Assert.Equal(-40, same.P10!.Value, 0.2);
        Assert.Equal(-5, same.P50!.Value, 0.03);
        Assert.Equal(32, same.P90!.Value, 0.2);
    }

    [Fact]
    public void The_interval_is_students_over_replications()
    {
        // Differences −1 and −3: mean −2, half width 12.706 · √(2 / 2).
        var same = SameProblems.Of([Follow(All, (1, 9), (2, 9)), Follow(All, (1, 7))], [Follow(All, (1, 10), (2, 10)), Follow(All, (1, 10))])[0];

        Assert.Equal(-2, same.Difference!.Value.Mean, 1e-9);
        Assert.Equal(12.7062, same.Difference!.Value.HalfWidth!.Value, 1e-3);
        Assert.Equal(2, same.Difference!.Value.Replications);
    }

    [Fact]
    public void Of_a_busy_desk_every_so_manieth_problem_is_followed_and_pairs_with_a_quiet_one()
    {
        var busy = All with { Arrivals = All.Arrivals with { ProblemsPerDay = 20_000 } }; // 40,000 expected
        var followed = Follow(busy, [.. Enumerable.Range(1, 9).Select(i => ((long)i, 10.0))]);

        Assert.Equal(4, followed.Step);
        Assert.Equal([4, 8], followed.ByNumber.Select(problem => problem.Number));
        var same = SameProblems.Of([Follow(All, [.. Enumerable.Range(1, 9).Select(i => ((long)i, 9.0))])], [followed])[0];
        Assert.Equal((2, 0), (same.Problems, same.LeftOut));
    }

    private static FollowedProblems Follow(Scenario scenario, params (long Number, double Hours)[] problems) => Measure(scenario, sink =>
    {
        foreach (var (number, hours) in problems)
            sink.Add(HandMade.Problem(24, 24 + hours, ProblemOutcome.SolvedByTeam, number: number));
    });

    private static FollowedProblems Measure(Scenario scenario, Action<IRecordSink> records) => HandMade.Measure(records, scenario).Followed;
}
