using NodaTime;
using QueueSim.Statistics;

namespace QueueSim.Tests.Statistics.Exact;

/// <summary>Means corrected for how many problems appeared, and what number is to be expected.</summary>
public sealed class ControlledEstimateTests
{
    private static readonly Scenario Default = HandMade.Default;

    [Fact]
    public void A_value_that_the_control_decides_has_no_error_left()
    {
        var (mean, rSquared) = ControlledEstimate.Regress([(5, 10), (9, 12), (7, 11), (11, 13)], expected: 10.5);

        Assert.Equal(6, mean!.Value.Mean, 1e-12);
        Assert.Equal(0, mean.Value.HalfWidth!.Value, 1e-7);
        Assert.Equal(1, rSquared!.Value, 1e-12);
    }

    [Fact]
    public void The_error_is_that_of_a_regression_at_the_expected_control()
    {
        // Means 3 and 3, squares 10 and 10, products 9: slope 0.9, and 10 − 8.1 are left. Student's 97.5 % of three degrees of freedom is 3.182.
        var (mean, rSquared) = ControlledEstimate.Regress([(1, 1), (2, 2), (4, 3), (3, 4), (5, 5)], expected: 2);

        Assert.Equal(3 - 0.9, mean!.Value.Mean, 1e-12);
        Assert.Equal(3.18244630528371 * Math.Sqrt(1.9 / 3 * (0.2 + (1 / 10.0))), mean.Value.HalfWidth!.Value, 1e-9);
        Assert.Equal(0.81, rSquared!.Value, 1e-12);
    }

    [Fact]
    public void Three_replications_or_a_control_that_stands_still_correct_nothing()
    {
        Assert.Null(ControlledEstimate.Regress([(1, 1), (2, 2), (3, 4)], 2).Mean);
        Assert.Null(ControlledEstimate.Regress([(1, 7), (2, 7), (3, 7), (4, 7)], 7).Mean);
    }

    [Fact]
    public void Each_case_type_counts_what_it_should_and_not_how_often_it_came()
    {
        // Both types are half of all problems; three of the four that came are account's: 10, 10, 10 and 50 h.
        var layout = new ResultLayout(Default);
        var accumulator = new ScenarioAccumulator(layout);
        for (var replication = 1; replication <= 2; replication++)
        {
            accumulator.Add(HandMade.Measure(layout, replication, sink =>
            {
                for (var i = 1; i <= 3; i++)
                    sink.Add(HandMade.Problem(24, 34, ProblemOutcome.SolvedByTeam, number: i));
                sink.Add(HandMade.Problem(24, 74, ProblemOutcome.SolvedByTeam, number: 4, caseType: 1));
            }));
        }

        var estimate = ControlledEstimate.Of(accumulator.Build(), "all", Metrics.RestrictedResolution)!;

        Assert.Equal(20, estimate.Plain.Mean, 1e-9);
        Assert.Equal(30, estimate.ByCaseType!.Value.Mean, 1e-9);
        Assert.Null(estimate.ByProblems);
    }

    [Fact]
    public void A_value_that_never_varies_is_explained_whole() => Assert.Equal(1, ControlledEstimate.Regress([(5, 1), (5, 2), (5, 3), (5, 4)], 2).RSquared);

    [Fact]
    public void The_cohort_is_expected_to_have_its_share_of_the_problems()
    {
        // 20 problems are expected, a twentieth of them of the cohort; 1, 2, 1 and 3 came.
        var layout = new ResultLayout(Default);
        var accumulator = new ScenarioAccumulator(layout);
        (double Hours, int Count)[] runs = [(10, 1), (30, 2), (14, 1), (40, 3)];
        for (var replication = 1; replication <= 4; replication++)
        {
            var (hours, count) = runs[replication - 1];
            accumulator.Add(HandMade.Measure(layout, replication, sink =>
            {
                for (var i = 1; i <= count; i++)
                    sink.Add(HandMade.Problem(24, 24 + hours, ProblemOutcome.SolvedByTeam, number: i, focal: true, caseType: i % 2));
            }));
        }

        var result = accumulator.Build();
        var expected = ControlledEstimate.Regress([.. runs.Select(run => (run.Hours, (double)run.Count))], expected: 1).Mean!.Value;
        var cohort = ControlledEstimate.Of(result, "focal", Metrics.RestrictedResolution)!;
        Assert.Equal(expected.Mean, cohort.ByProblems!.Value.Mean, 1e-9);
        Assert.Equal(expected.HalfWidth!.Value, cohort.ByProblems.Value.HalfWidth!.Value, 1e-9);
        Assert.Null(cohort.ByCaseType);
        var all = ControlledEstimate.Of(result, "all", Metrics.RestrictedResolution)!;
        Assert.Equal(ControlledEstimate.Regress([.. runs.Select(run => (run.Hours, (double)run.Count))], expected: 20).Mean!.Value.Mean, all.ByProblems!.Value.Mean, 1e-9);
        // Of the first case type nothing came in the first replication and the third.
        Assert.Null(all.ByCaseType);
        Assert.Null(ControlledEstimate.Of(result, "market=europe", Metrics.RestrictedResolution)!.ByProblems);
        Assert.Equal(["all", "focal"], ControlledEstimate.All(result).Select(each => each.Segment).Distinct());
        Assert.All(ControlledEstimate.All(result), each => Assert.Equal(Subject.Problem, each.Metric.Subject));
    }

    [Theory]
    [InlineData(2.0, 1.0, 0.5, 4.0)]
    [InlineData(2.0, 1.0, null, 2.0)]
    [InlineData(2.0, null, 4.0, 0.5)]
    [InlineData(2.0, null, null, null)]
    [InlineData(null, 1.0, 0.5, null)]
    public void The_gain_is_that_of_the_narrower_of_both(double? plain, double? byProblems, double? byCaseType, double? gain)
    {
        static Estimate? Of(double? half) => half is null ? null : new Estimate(5, half, 9);
        Assert.Equal(gain, new ControlledEstimate(new Estimate(5, plain, 9), Of(byProblems), null, Of(byCaseType)).Gain);
    }

    [Fact]
    public void Even_arrivals_are_days_times_problems_a_day() => Assert.Equal(20, ExpectedProblems.Of(Default)!.Value, 1e-9);

    [Fact]
    public void Hours_of_the_week_weigh_as_the_profile_says()
    {
        // All problems appear on Tuesdays; the window is Tuesday and Wednesday: a whole week's 70 on one day.
        var tuesday = Enumerable.Range(0, 168).Select(hour => hour / 24 == 1 ? 1.0 : 0).ToList();

        Assert.Equal(70, ExpectedProblems.Of(Default with { Arrivals = Default.Arrivals with { HourOfWeekWeights = tuesday } })!.Value, 1e-9);
    }

    [Fact]
    public void A_window_that_begins_within_an_hour_counts_part_of_it()
    {
        var window = Default.Window with { WarmUpDays = 1 + (0.5 / 24), Days = 1.0 / 24 };
        var onlyMidnight = Enumerable.Range(0, 168).Select(hour => hour == 24 ? 1.0 : 0).ToList();

        var expected = ExpectedProblems.Of(Default with { Window = window, Arrivals = Default.Arrivals with { HourOfWeekWeights = onlyMidnight } });

        Assert.Equal(35, expected!.Value, 1e-9); // half an hour of the one in which a week's 70 appear
    }

    [Theory]
    [InlineData(2.0, null, 10 + 10 + 5)] // half a day of the second day doubled
    [InlineData(0.5, null, 10 + 10 - 2.5)]
    [InlineData(3.0, 1, 20 + 5)] // half of the problems are listing's; twice that, for half a day
    [InlineData(0.0, 1, 20 - 2.5)]
    public void Surges_add_or_take_away(double factor, int? caseType, double expected)
    {
        var surge = new Surge { Name = "sale", StartDay = 2, Days = 0.5, Factor = factor, CaseTypeIndex = caseType };

        Assert.Equal(expected, ExpectedProblems.Of(Default with { Arrivals = Default.Arrivals with { Surges = [surge] } })!.Value, 1e-9);
    }

    [Fact]
    public void A_day_of_23_hours_has_23_hours_of_problems()
    {
        var zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        var window = Default.Window with { StartDate = new LocalDate(2024, 3, 30), WarmUpDays = 0, Days = 2 }; // clocks go forward on the 31st

        // 48 hours of physical time; the profile has weight on 02:00–03:00 of Sundays only, an hour that is left out.
        var skipped = Enumerable.Range(0, 168).Select(hour => hour == (6 * 24) + 2 ? 1.0 : 0).ToList();
        var expected = ExpectedProblems.Of(Default with { Window = window, Arrivals = Default.Arrivals with { TimeZone = zone, HourOfWeekWeights = skipped } });

        Assert.Equal(0, expected!.Value, 1e-9);
    }
}
