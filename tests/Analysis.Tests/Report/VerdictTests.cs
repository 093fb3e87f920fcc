using static QueueSim.Tests.Report.Contests;

namespace QueueSim.Tests.Report;

/// <summary>Exact: the sentences that readers act on, word for word.</summary>
public sealed class VerdictTests
{
    [Fact]
    public void A_scenario_that_is_faster_than_all_others_is_called_fastest() => Assert.Equal(
        "“best” is fastest: problems are solved in 24.7 h on average (95 % interval 24.3 to 25.1), 34.5 h sooner than with “today”; "
        + "the difference is better at the joint 95 % level (joint interval of the difference −35.4 to −33.6 h). "
        + "It also gets more problems solved: 94.0 % against 76.0 %. "
        + "Of the 2 scenarios compared with the baseline, 2 are faster, 0 are slower and 0 are undecided at the joint 95 % level.",
        Text(Of(Today, Other("good", -20, 1, SolvedMore), Other("best", -34.5, 0.9, SolvedMore))));

    [Fact]
    public void A_single_comparison_is_not_called_joint() => Assert.Equal(
        "“best” is fastest: problems are solved in 24.7 h on average (95 % interval 24.3 to 25.1), 34.5 h sooner than with “today”; "
        + "the difference is better at the 95 % level (interval of the difference −35.4 to −33.6 h). "
        + "It gets just as many problems solved: 76.0 %.",
        Text(Of(Today, Other("best", -34.5, 0.9, SolvedAlike))));

    [Fact]
    public void A_scenario_that_another_may_beat_only_came_out_fastest() => Assert.Equal(
        "“best” came out fastest: problems are solved in 24.7 h on average (95 % interval 24.3 to 25.1), 34.5 h sooner than with “today”; "
        + "the difference is better at the joint 95 % level (joint interval of the difference −35.4 to −33.6 h). "
        + "It cannot be told apart from “good”. "
        + "Whether it gets more or fewer problems solved is undecided: 76.5 % against 76.0 %. "
        + "Of the 2 scenarios compared with the baseline, 2 are faster, 0 are slower and 0 are undecided at the joint 95 % level.",
        Text(Of(Today, Other("good", -34.4, 1, SolvedMore), Other("best", -34.5, 0.9, SolvedUndecided)) with { NotTellable = ["good"] }));

    [Fact]
    public void Faster_but_fewer_solved_is_said_with_its_price() => Assert.Equal(
        "“strict” is fastest: problems are solved in 52.9 h on average (95 % interval 52.5 to 53.3), 6.3 h sooner than with “today”; "
        + "the difference is better at the 95 % level (interval of the difference −6.8 to −5.8 h). "
        + "But it gets fewer problems solved: 70.0 % against 76.0 %; the time counts only problems that are solved. "
        + "The price: more problems are given up; a problem takes more submissions.",
        Text(Of(Today, Other("strict", -6.3, 0.5, SolvedFewer, "more problems are given up", "a problem takes more submissions"))));

    [Fact]
    public void A_slower_scenario_that_solves_more_is_named()
    {
        var lenient = Other("lenient", 3, 0.5, SolvedMore);
        Assert.Contains(
            "A larger share of problems is solved with “lenient”, though later: 94.0 % against 70.0 %.",
            Text(Of(Today, Other("strict", -6.3, 0.5, SolvedFewer), lenient) with { SolvesMore = lenient }), StringComparison.Ordinal);
    }

    [Fact]
    public void An_undecided_difference_is_no_victory() => Assert.Equal(
        "“maybe” came out fastest, but whether it is faster than “today” is undecided: problems are solved in 58.8 h on average "
        + "(95 % interval 58.4 to 59.2), 0.4 h sooner than with “today”, and chance alone may explain that (interval of the difference −1.2 to 0.4 h). "
        + "If the difference is as large as it looks, about 80 replications would decide it. "
        + "Whether it gets more or fewer problems solved is undecided: 76.5 % against 76.0 %.",
        Text(Of(Today, Other("maybe", -0.4, 0.8, SolvedUndecided))));

    [Fact]
    public void A_baseline_that_beats_all_is_fastest() => Assert.Equal(
        "The baseline, “today”, is fastest: problems are solved in 59.2 h on average (95 % interval 58.7 to 59.7), "
        + "sooner than in every other scenario at the joint 95 % level. "
        + "Of the 2 scenarios compared with the baseline, 0 are faster, 2 are slower and 0 are undecided at the joint 95 % level.",
        Text(Of(Today, Other("slow", 2, 0.5, SolvedAlike), Other("slower", 3, 0.5, SolvedAlike))));

    [Fact]
    public void Ties_with_the_baseline_are_called_ties() => Assert.Equal(
        "No scenario came out faster than the baseline, “today”: problems are solved in 59.2 h on average (95 % interval 58.7 to 59.7). "
        + "“twin” came out exactly the same. "
        + "From “close” it cannot be told apart at the joint 95 % level. "
        + "Of the 2 scenarios compared with the baseline, 0 are faster, 0 are slower and 2 are undecided at the joint 95 % level.",
        Text(Of(Today, Other("twin", 0, 0, SolvedAlike), Other("close", 0.2, 0.5, SolvedAlike))));

    [Fact]
    public void A_single_scenario_is_compared_with_nothing() => Assert.Equal(
        "With “today”, problems are solved in 59.2 h on average (95 % interval 58.7 to 59.7). 76.0 % of the problems are solved. "
        + "There is no other scenario to compare it with.",
        Text(Of(Today)));

    [Fact]
    public void One_replication_decides_nothing() => Assert.Equal(
        "“best” has the shortest mean time to resolution, 24.7 h against 59.2 h with “today”, in a single replication. "
        + "It solves 94.0 % of the problems; the baseline solves 76.0 %. "
        + "One replication shows no uncertainty: without a second one there is no interval and no verdict.",
        Text(Of(Once(Today), Once(Other("best", -34.5, 0.9, SolvedMore))) with { Replications = 1 }));

    [Fact]
    public void One_replication_of_one_scenario_says_so() => Assert.Equal(
        "With “today”, problems are solved in 59.2 h on average, in a single replication. 76.0 % of the problems are solved. "
        + "There is no other scenario to compare it with. "
        + "One replication shows no uncertainty: without a second one there is no interval and no verdict.",
        Text(Of(Once(Today)) with { Replications = 1 }));

    [Fact]
    public void No_solved_problem_means_no_time()
    {
        var none = Hopeless("today") with { Resolution = null, Solved = null };
        Assert.Equal("No observed problem was solved, so there is no time to resolution to report.", Text(Of(none)));
        Assert.Equal(
            "No observed problem was solved in any scenario, so there is no time to resolution to compare.", Text(Of(none, Hopeless("other"))));
    }

    [Fact]
    public void Scenarios_in_which_nothing_is_solved_are_named() => Assert.Contains(
        "No problem was solved with “closed”.", Text(Of(Today, Other("good", -20, 1, SolvedMore), Hopeless("closed"))), StringComparison.Ordinal);

    [Fact]
    public void A_baseline_in_which_nothing_is_solved_is_said()
    {
        var none = Hopeless("today") with { Resolution = null, Solved = null };
        var open = Other("open", -20, 1, SolvedMore) with { Resolution = new(39.2, null, null, null, null, "undecided"), Solved = null };
        Assert.StartsWith(
            "“open” is the fastest of the scenarios that solve problems: 39.2 h on average (95 % interval 38.8 to 39.6). With “today”, the baseline, no problem was solved.",
            Text(Of(none, open)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_of_a_part_of_the_scenarios_claims_no_more() => Assert.StartsWith(
        "Among the first 2 of 1,000 scenarios: “best” is fastest: ",
        Text(Of(Today, Other("best", -34.5, 0.9, SolvedMore)) with { ScenariosRun = 1000 }), StringComparison.Ordinal);
}
