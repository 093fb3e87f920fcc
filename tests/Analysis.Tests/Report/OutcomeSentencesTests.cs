using QueueSim.Statistics;
using static QueueSim.Tests.Report.Answers;

namespace QueueSim.Tests.Report;

/// <summary>Exact: the answer on problems solved and time together, word for word.</summary>
public sealed class OutcomeSentencesTests
{
    [Fact]
    public void The_best_is_named_with_both_halves_and_both_intervals() => Assert.Equal(
        "Best is “best”: 80.0 % of the problems are solved within 30 days, and the mean time to resolution counting unsolved problems is 39.2 h, "
        + "against 76.0 % and 59.2 h with “today” (95 % intervals of the differences: +3.0 to +5.0 percentage points and −20.5 to −19.5 h).",
        Text(OnOutcome(1, Both("best", 0.04, -20)) with { IsUnrivalled = true }));

    [Fact]
    public void Faster_with_fewer_solved_is_named_as_that_and_never_best()
    {
        var text = Text(OnOutcome(0, Both("strict", -0.5, -40)));
        Assert.Equal(
            "No other scenario is better than “today” at the 95 % level: 76.0 % of the problems are solved within 30 days, and the mean time to resolution counting unsolved problems is 59.2 h. "
            + "Compared with “today”: “strict” 26.0 % and 19.2 h (faster, but solves fewer).",
            text);
    }

    [Fact]
    public void More_solved_in_more_time_is_a_trade_off_too() => Assert.EndsWith(
        "Compared with “today”: “patient” 86.0 % and 79.2 h (solves more, but slower).", Text(OnOutcome(0, Both("patient", 0.1, 20))), StringComparison.Ordinal);

    [Fact]
    public void A_rival_makes_the_best_one_that_came_out_so()
    {
        var rival = Both("rival", 0.04, -19.9);
        var text = Text(OnOutcome(1, Both("best", 0.04, -20), rival) with { NotTellable = [rival] });
        Assert.StartsWith("Best came out “best”: 80.0 %", text, StringComparison.Ordinal);
        Assert.Contains("(joint 95 % intervals of the differences:", text, StringComparison.Ordinal);
        Assert.EndsWith("It cannot be told apart from “rival”. Compared with “today”: “rival” 80.0 % and 39.3 h (better).", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_baseline_that_beats_all_is_best() => Assert.StartsWith(
        "Best is “today”: 76.0 % of the problems are solved within 30 days, and the mean time to resolution counting unsolved problems is 59.2 h; every other scenario is worse at the joint 95 % level.",
        Text(OnOutcome(0, Both("slow", 0, 20), Both("lossy", -0.1, 0)) with { IsUnrivalled = true }), StringComparison.Ordinal);

    [Fact]
    public void What_looks_shorter_without_being_so_for_sure_is_undecided() => Assert.Contains(
        "Whether “maybe” is better is undecided. With about 222 replications it would be decided in nine of ten cases, if the difference is as large as it looks.",
        Text(OnOutcome(0, Both("maybe", 0, -0.25))), StringComparison.Ordinal);

    [Fact]
    public void A_single_scenario_is_compared_with_nothing() => Assert.Equal(
        "With “today” 76.0 % of the problems are solved within 30 days, and the mean time to resolution counting unsolved problems is 59.2 h. There is no other scenario to compare it with.",
        Text(OnOutcome(0)));

    [Fact]
    public void Scenarios_alike_come_to_the_same()
    {
        var same = new Comparison(new Estimate(0, 0, Replications), Better.Lower);
        Assert.Equal(
            "Every scenario comes to the same: 76.0 % of the problems are solved within 30 days, and the mean time to resolution counting unsolved problems is 59.2 h.",
            Text(OnOutcome(0, Both("twin", 0, 0) with { ToFirst = same, Outcome = new OutcomeComparison(same, same, same) })));
    }

    [Fact]
    public void Verdicts_on_the_outcome_of_a_part_are_bound_by_the_outcome_of_all() => Assert.Equal(
        "trade-off", (Both("part", 0.04, -20) with { ToFirst = new Comparison(new Estimate(-20, 0.5, Replications), Better.Lower, HasWorseOutcome: true) }).Word);
}
