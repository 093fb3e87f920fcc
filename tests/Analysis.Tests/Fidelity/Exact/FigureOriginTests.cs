using QueueSim.Fidelity;

namespace QueueSim.Tests.Fidelity.Exact;

/// <summary>Exact: what is emergent and what is typed in.</summary>
public sealed class FigureOriginTests
{
    [Fact]
    public void Shares_are_products_of_two_measurements_over_their_sum()
    {
        // 1 × 0.9, 0.3 × 0.3 and 0.1 × −0.1: together 0.98.
        var influences = Influence.Of("T1", [("small", 0.3, 0.3), ("chance", 0.1, -0.1), ("large", 1, 0.9)]);
        Assert.Equal(["large", "small"], influences.Select(influence => influence.Parameter));
        Assert.Equal([0.9 / 0.98, 0.09 / 0.98], influences.Select(influence => influence.Share), (expected, found) => Math.Abs(expected - found) < 1e-12);
        Assert.Equal([0.95, 0.3], influences.Select(influence => influence.Elasticity));
    }

    [Fact]
    public void A_hundred_numbers_that_only_chance_moves_do_not_bury_the_one_that_counts()
    {
        var noise = Enumerable.Range(0, 100).Select(i => ($"p{i}", i % 2 == 0 ? 0.05 : -0.05, i % 4 < 2 ? 0.05 : -0.05));
        var largest = Influence.Of("T1", noise.Append(("knob", 1.0, 1.0)))[0];
        Assert.Equal(("knob", 1.0), (largest.Parameter, largest.Share));
    }

    [Fact]
    public void Measurements_that_contradict_each_other_say_nothing()
    {
        Assert.Empty(Influence.Of("T1", [("a", 1, 0), ("b", 0.2, 0.3)]));
        Assert.Empty(Influence.Of("T1", [("a", 0, 0)]));
        Assert.Empty(Influence.Of("T1", [("a", double.NaN, 1)]));
    }

    [Fact]
    public void One_number_with_95_percent_sets_a_figure_and_one_with_less_does_not()
    {
        Assert.Equal("set by ai.threshold", FigureOrigin.Of([Of("ai.threshold", 0.95), Of("ai.auc", 0.05)]));
        Assert.Equal("emergent (ai.threshold 94 %)", FigureOrigin.Of([Of("ai.threshold", 0.94), Of("arrivals.problems_per_day", 0.06)]));
    }

    [Fact]
    public void Numbers_of_one_section_that_share_a_figure_set_it_within_the_section() =>
        Assert.Equal("set within seller.*", FigureOrigin.Of([Of("seller.a", 0.5), Of("seller.b", 0.45), Of("chat.c", 0.05)]));

    [Fact]
    public void Columns_of_one_table_are_no_section() =>
        Assert.Equal("emergent (case_types.*.touch_minutes 60 %)", FigureOrigin.Of([Of("case_types.*.touch_minutes", 0.6), Of("case_types.*.intake_hours", 0.4)]));

    [Fact]
    public void Without_influences_nothing_is_said() => Assert.Null(FigureOrigin.Of([]));

    private static Influence Of(string parameter, double share) => new("T1", parameter, 1, share);
}
