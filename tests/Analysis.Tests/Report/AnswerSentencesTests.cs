using QueueSim.Report;
using QueueSim.Statistics;
using static QueueSim.Tests.Report.Answers;

namespace QueueSim.Tests.Report;

/// <summary>Exact: the sentences that readers act on, word for word.</summary>
public sealed class AnswerSentencesTests
{
    private static readonly SideEffects SolvedMore = Solved(0.17, 0.19);
    private static readonly SideEffects SolvedUndecided = Solved(-0.01, 0.02);
    private static readonly SideEffects SolvedAlike = Solved(0, 0);

    [Fact]
    public void A_scenario_that_is_better_than_all_others_is_best() => Assert.Equal(
        "The mean time to resolution is shortest with “best”: 24.7 h (95 % interval 24.3 to 25.1; 94.0 % solved) against 59.2 h (76.0 % solved) with “today”, better by 34.5 h "
        + "(joint 95 % interval of the difference −35.4 to −33.6). It also gets more problems solved. "
        + "Compared with “today”: “good” 39.2 h (80.0 % solved) (better).",
        Text(Of(Today, Other("good", -20, 1, 0.8), Other("best", -34.5, 0.9, 0.94)) with { Beside = SolvedMore }));

    [Fact]
    public void A_single_comparison_is_not_called_joint() => Assert.Equal(
        "The mean time to resolution is shortest with “best”: 24.7 h (95 % interval 24.3 to 25.1; 76.0 % solved) against 59.2 h (76.0 % solved) with “today”, better by 34.5 h "
        + "(95 % interval of the difference −35.4 to −33.6). It gets just as many problems solved.",
        Text(Of(Today, Other("best", -34.5, 0.9)) with { Beside = SolvedAlike }));

    [Fact]
    public void A_scenario_that_another_may_beat_only_came_out_best()
    {
        var good = Other("good", -34.4, 1);
        Assert.Equal(
            "The mean time to resolution came out shortest with “best”: 24.7 h (95 % interval 24.3 to 25.1; 76.5 % solved) against 59.2 h (76.0 % solved) with “today”, better by 34.5 h "
            + "(joint 95 % interval of the difference −35.4 to −33.6). It cannot be told apart from “good”. "
            + "Whether it gets more or fewer problems solved is undecided. Compared with “today”: “good” 24.8 h (76.0 % solved) (better).",
            Text(Of(Today, good, Other("best", -34.5, 0.9, 0.765)) with { NotTellable = [good], Beside = SolvedUndecided }));
    }

    [Fact]
    public void The_price_is_said() => Assert.Contains(
        "The price: more problems are given up; a problem takes more submissions.",
        Text(Of(Today, Other("best", -34.5, 0.9)) with { Beside = Solved(0, 0, "more problems are given up", "a problem takes more submissions") }), StringComparison.Ordinal);

    [Fact]
    public void A_shorter_time_with_fewer_solved_is_not_best_and_the_reason_is_said()
    {
        var text = Text(Of(Today, Other("good", -20, 1, 0.8), Losing("strict", -40, 0.25)));
        Assert.StartsWith(
            "The mean time to resolution is shortest, among scenarios with no worse outcome, with “good”: 39.2 h (95 % interval 38.8 to 39.6; 80.0 % solved)", text, StringComparison.Ordinal);
        Assert.EndsWith(
            "Not counted as better: “strict”, 19.2 h, where fewer problems are solved (25.0 % against 76.0 %). Compared with “today”: “strict” 19.2 h (25.0 % solved) (trade-off).",
            text, StringComparison.Ordinal);
    }

    [Fact]
    public void Losing_problems_leaves_the_baseline_the_best() => Assert.Equal(
        "The mean time to resolution is 59.2 h (95 % interval 58.7 to 59.7; 76.0 % solved) with “today”, and no other scenario came out better. "
        + "Not counted as better: “strict”, 19.2 h, where fewer problems are solved (25.0 % against 76.0 %). Compared with “today”: “strict” 19.2 h (25.0 % solved) (trade-off).",
        Text(Of(Today, Losing("strict", -40, 0.25))));

    [Fact]
    public void A_metric_that_is_better_while_all_problems_take_longer_is_not_counted() => Assert.Contains(
        "Not counted as better: “reopen”, 49.2 h, where all problems together, unsolved ones counted, take longer.",
        Text(Of(Today, Losing("reopen", -10, 0.76))), StringComparison.Ordinal);

    [Fact]
    public void Many_that_are_not_counted_are_named_in_a_row() => Assert.Contains(
        "Not counted as better, since fewer problems are solved or all of them take longer: “lost 1”, “lost 2”, “lost 3”, “lost 4”, “lost 5” and 2 more.",
        Text(Of([Today, .. Enumerable.Range(1, 7).Select(i => Losing($"lost {i}", -40, 0.25))])), StringComparison.Ordinal);

    [Fact]
    public void A_share_has_no_share_beside_it() => Assert.DoesNotContain(
        "solved)", Text(Of(Today, Other("best", -34.5, 0.9)) with { Words = new(Metrics.Named("given_up_share")) }), StringComparison.Ordinal);

    [Fact]
    public void A_slower_scenario_that_solves_more_is_named() => Assert.Contains(
        "A larger share of problems is solved with “lenient”, though later: 94.0 % against 76.5 %.",
        Text(Of(Today, Other("quick", -6.3, 0.5), Other("lenient", 3, 0.5)) with { Beside = SolvedUndecided with { SolvesMore = ("lenient", 0.94, 0.765) } }),
        StringComparison.Ordinal);

    [Fact]
    public void An_undecided_difference_is_no_victory() => Assert.Equal(
        "The mean time to resolution came out shortest with “maybe”: 58.8 h (95 % interval 58.4 to 59.2; 76.5 % solved) against 59.2 h (76.0 % solved) with “today”, "
        + "but whether that is better is undecided (95 % interval of the difference −1.2 to 0.4). "
        + "With about 222 replications it would be decided in nine of ten cases, if the difference is as large as it looks. "
        + "Whether it gets more or fewer problems solved is undecided.",
        Text(Of(Today, Other("maybe", -0.4, 0.8, 0.765)) with { Beside = SolvedUndecided }));

    [Fact]
    public void A_difference_next_to_nothing_asks_for_no_replications() => Assert.Contains(
        "If there is a difference, it is too small for a reasonable number of replications.",
        Text(Of(Today, Other("maybe", -0.01, 0.8))), StringComparison.Ordinal);

    [Fact]
    public void A_baseline_that_beats_all_is_best() => Assert.Equal(
        "The mean time to resolution is shortest with “today”, 59.2 h (95 % interval 58.7 to 59.7; 76.0 % solved); every other scenario is worse at the joint 95 % level. "
        + "Compared with “today”: “slow” 61.2 h (76.0 % solved) (worse); “slower” 62.2 h (76.0 % solved) (worse).",
        Text(Of(Today, Other("slow", 2, 0.5), Other("slower", 3, 0.5))));

    [Fact]
    public void Ties_with_the_baseline_are_called_ties() => Assert.Equal(
        "The mean time to resolution is 59.2 h (95 % interval 58.7 to 59.7; 76.0 % solved) with “today”, and no other scenario came out better. "
        + "Compared with “today”: “twin” 59.2 h (76.0 % solved) (exactly the same); “close” 59.4 h (76.0 % solved) (undecided).",
        Text(Of(Today, Other("twin", 0, 0), Other("close", 0.2, 0.5))));

    [Fact]
    public void Many_scenarios_are_counted_by_verdict_and_named_as_far_as_a_reader_follows()
    {
        AnswerRow[] slow = [.. Enumerable.Range(1, 7).Select(i => Other($"slow {i}", i, 0.5))];
        Assert.Equal(
            "The mean time to resolution is 59.2 h (95 % interval 58.7 to 59.7; 76.0 % solved) with “today”, and no other scenario came out better. "
            + "Of the 10 scenarios compared with “today”, 7 are worse (“slow 1”, “slow 2”, “slow 3”, “slow 4”, “slow 5” and 2 more), "
            + "1 is exactly the same (“twin”), 1 is undecided (“close”), 1 is without a case (“closed”) at the joint 95 % level.",
            Text(Of([Today, Other("twin", 0, 0), Other("close", 0.2, 0.5), Without("closed"), .. slow])));
    }

    [Fact]
    public void A_single_scenario_is_compared_with_nothing() => Assert.Equal(
        "The mean time to resolution is 59.2 h (95 % interval 58.7 to 59.7; 76.0 % solved) with “today”. "
        + "There is no other scenario to compare it with.",
        Text(Of(Today)));

    [Fact]
    public void One_replication_decides_nothing()
    {
        var once = Today with { Estimate = new Estimate(59.2, null, 1) };
        var best = new AnswerRow(1, "best", new Estimate(24.7, null, 1), new Comparison(new Estimate(-34.5, null, 1), Better.Lower)) { Solved = new Estimate(0.94, null, 1) };
        Assert.Equal(
            "The mean time to resolution is shortest with “best”, 24.7 h (94.0 % solved) against 59.2 h (76.0 % solved) with “today”, in a single replication, which decides nothing. "
            + "Whether it gets more or fewer problems solved is undecided.",
            Text(Of(once, best) with { Beside = new(new Comparison(new Estimate(0.18, null, 1), Better.Higher), []) }));
        Assert.Equal(
            "The mean time to resolution is shortest with “today”, 59.2 h (76.0 % solved), in a single replication, which decides nothing.",
            Text(Of(once, best with { Estimate = new Estimate(60, null, 1) })));
        Assert.Equal(
            "The mean time to resolution is 59.2 h (76.0 % solved) with “today”, in a single replication. There is no other scenario to compare it with.", Text(Of(once)));
    }

    [Fact]
    public void No_case_means_no_answer() =>
        Assert.Equal("There is no case from which the mean time to resolution could be taken.", Text(Of(Without("today"), Without("other"))));

    [Fact]
    public void Scenarios_without_a_case_are_named() => Assert.Contains(
        "Compared with “today”: “closed” no case.", Text(Of(Today, Other("good", -20, 1), Without("closed"))), StringComparison.Ordinal);

    [Fact]
    public void A_baseline_without_a_case_is_said() => Assert.StartsWith(
        "The mean time to resolution came out shortest with “open”: 39.2 h (95 % interval 38.8 to 39.6; 76.0 % solved). With “today” there was no case.",
        Text(Of(Without("today"), Other("open", -20, 1) with { ToFirst = new(null, Better.Lower) })), StringComparison.Ordinal);

    [Fact]
    public void A_report_of_a_part_of_the_scenarios_claims_no_more() => Assert.StartsWith(
        "Among the first 2 of 1,000 scenarios: the mean time to resolution is shortest with “best”: ",
        Text(Of(Today, Other("best", -34.5, 0.9)) with { OutOf = 1000 }), StringComparison.Ordinal);
}
