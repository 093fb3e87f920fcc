using QueueSim.Charts;

namespace QueueSim.Tests.Charts;

/// <summary>Exact: which scenarios are efficient, and what stands in the pictures.</summary>
public sealed class TradeOffAndWelchTests
{
    [Fact]
    public void A_scenario_is_efficient_unless_another_one_is_as_good_on_both_and_better_on_one()
    {
        TradeOffPoint[] points =
        [
            Point("baseline", 10, 100), Point("dear and fast", 14, 80), Point("cheap and slow", 8, 130), Point("beaten", 12, 110),
            Point("as fast but dearer", 11, 100), Point("unknown", 9, double.NaN),
        ];
        Assert.Equal([2, 0, 1], TradeOffChart.Frontier(points));
    }

    [Fact]
    public void A_scenario_that_solves_fewer_problems_is_not_efficient_and_beats_none()
    {
        TradeOffPoint[] points = [Point("today", 10, 100), Point("lossy", 5, 50) with { SolvesFewer = true }, Point("dear and fast", 14, 80)];
        Assert.Equal([0, 2], TradeOffChart.Frontier(points));
        Assert.Contains("solves fewer", string.Join(' ', new SvgPicture(TradeOffChart.Draw(new TradeOffInput { Points = points })).Texts), StringComparison.Ordinal);
    }

    [Fact]
    public void A_scenario_of_which_the_queues_are_not_steady_is_not_efficient_and_beats_none()
    {
        TradeOffPoint[] points = [Point("today", 10, 100), Point("flooded", 5, 50) with { IsSteady = false }];
        Assert.Equal([0], TradeOffChart.Frontier(points));
        Assert.Contains("not steady", string.Join(' ', new SvgPicture(TradeOffChart.Draw(new TradeOffInput { Points = points })).Texts), StringComparison.Ordinal);
    }

    [Fact]
    public void Twins_are_efficient_together() => Assert.Equal([0, 1], TradeOffChart.Frontier([Point("one", 10, 100), Point("twin", 10, 100)]));

    [Fact]
    public void Beaten_scenarios_are_open_circles_and_named_in_the_legend()
    {
        var picture = new SvgPicture(TradeOffChart.Draw(new TradeOffInput { Points = [Point("today", 10, 100), Point("better", 9, 90), Point("worse", 11, 120)] }));
        Assert.Equal(["white", "none", "#009E73"], picture.Drawn("ellipse").Select(circle => circle.Attribute("fill")!.Value).Order(StringComparer.Ordinal).Reverse());
        Assert.Contains("3 worse", picture.Texts);
    }

    [Fact]
    public void Welchs_plot_marks_the_warm_up_and_the_cut_if_there_is_one()
    {
        var with = new SvgPicture(WelchChart.Draw(Welch(3.5))).Texts;
        Assert.Contains("28.0 days", string.Join(' ', with), StringComparison.Ordinal);
        Assert.Contains("at 3.5 days", string.Join(' ', with), StringComparison.Ordinal);
        Assert.DoesNotContain("MSER", string.Join(' ', new SvgPicture(WelchChart.Draw(Welch(double.NaN))).Texts), StringComparison.Ordinal);
    }

    [Fact]
    public void Welchs_plot_wants_a_mean_for_each_day() =>
        Assert.Throws<ArgumentException>(() => WelchChart.Draw(Welch(1) with { Days = [1, 2] }));

    private static TradeOffPoint Point(string name, double cost, double delay) =>
        new(name, new(cost, cost - 1, cost + 1), new(delay, delay - 5, delay + 5));

    private static WelchInput Welch(double mserDays) => new()
    {
        Days = [0.5, 1.5, 2.5, 40.5],
        Mean = [1, 5, 7, 8],
        Average = [1, 4],
        AverageName = "moving average",
        WarmUpDays = 28,
        MserDays = mserDays,
    };
}
