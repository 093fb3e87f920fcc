using QueueSim.Desks;
using QueueSim.Statistics;

namespace QueueSim.Tests.Desks.Exact;

/// <summary>What desks say together about an answer on a time, where less is better.</summary>
public sealed class AnswerOverDesksTests
{
    private static readonly DeskAnswer Time = new(1, 0, Metrics.Resolution, "all");
    private static readonly Estimate Own = new(-2, 1, 20);

    [Fact]
    public void Desks_are_counted_by_what_is_decided_on_each_and_the_rest_is_undecided()
    {
        var over = Over(Verdict.Better, [Desk(-3, Verdict.Better), Desk(-1, Verdict.BetterNegligibly), Desk(-1, Verdict.Undecided), Desk(2, Verdict.Worse), Desk(-2, Verdict.TradeOff), Desk(0.1, Verdict.Equivalent)]);

        Assert.Equal((2, 1, 1, 1, 1), (over.Better, over.Worse, over.TradeOff, over.Equivalent, over.Undecided));
        // The undecided one goes the same way; the trade-off is another answer though its time is shorter.
        Assert.Equal(3, over.LikeOwn);
        Assert.Equal((-3, 2), (over.Low, over.High));
        Assert.Equal(DeskSide.Better, over.OwnSide);
    }

    [Fact]
    public void One_desk_surely_better_and_one_surely_worse_leave_an_answer_open()
    {
        var over = Over(Verdict.Better, [.. Many(39, -2, Verdict.Better), Desk(2, Verdict.Worse)]);

        Assert.Equal(39, over.LikeOwn);
        Assert.Equal(SourcesVerdict.NotDecided, over.Sources);
    }

    [Theory]
    [InlineData(4, SourcesVerdict.Holds)] // 36 of 40
    [InlineData(5, SourcesVerdict.NotDecided)]
    public void Nine_of_ten_desks_on_one_side_are_enough_and_fewer_are_not_when_more_than_noise_divides_them(int others, SourcesVerdict expected)
    {
        var over = Over(Verdict.Better, [.. Many(40 - others, -2, Verdict.Better), .. Many(others, 1, Verdict.Undecided)]);

        Assert.True(over.Split!.IsSure);
        Assert.Equal(expected, over.Sources);
    }

    [Fact]
    public void Fewer_than_nine_of_ten_whom_noise_may_divide_are_not_told()
    {
        // All desks have the mean 0 but for rests of their replications, half of them above and half below.
        DeskReading[] desks = [.. Enumerable.Range(0, 40).Select(i => i % 2 == 0 ? Desk(-0.1, Verdict.Undecided, 1.9) : Desk(0.1, Verdict.Undecided, -1.9))];
        var over = Over(Verdict.Better, desks);

        Assert.False(over.Split!.IsSure);
        Assert.Equal(SourcesVerdict.NotTold, over.Sources);
    }

    [Fact]
    public void A_study_that_decides_nothing_is_not_made_an_answer_by_its_desks()
    {
        Assert.Equal(SourcesVerdict.NotTold, Over(Verdict.Undecided, Many(40, -2, Verdict.Better)).Sources);
        // Nor by desks that all go the other way.
        Assert.Equal(SourcesVerdict.NotTold, Over(Verdict.Better, Many(40, 2, Verdict.Worse)).Sources);
    }

    [Fact]
    public void No_difference_that_matters_holds_where_the_difference_is_within_the_margin()
    {
        var over = Over(Verdict.Equivalent, [Desk(0.4, Verdict.Undecided) with { Margin = 0.5 }, Desk(0.6, Verdict.Undecided) with { Margin = 0.5 }, Desk(-0.2, Verdict.BetterNegligibly) with { Margin = 0.5 }]);

        Assert.Equal(DeskSide.Same, over.OwnSide);
        Assert.Equal(2, over.LikeOwn);
    }

    [Fact]
    public void Where_neither_direction_serves_sellers_higher_and_lower_take_the_places_of_better_and_worse()
    {
        var utilisation = new DeskAnswer(1, 0, Metrics.Utilisation, "all");
        var over = new AnswerOverDesks(utilisation, new Estimate(0.1, 0.01, 20), Verdict.Higher, [Desk(0.1, Verdict.Higher), Desk(0.1, Verdict.HigherNegligibly), Desk(-0.1, Verdict.Lower), Desk(0.1, Verdict.Undecided)]);

        Assert.Equal((2, 1, 1, 3), (over.Better, over.Worse, over.Undecided, over.LikeOwn));
    }

    [Fact]
    public void The_number_that_divides_desks_is_the_one_to_measure()
    {
        // Thirty desks that differ by their first number alone: better below a half, worse above it.
        double[] first = [.. Enumerable.Range(0, 30).Select(d => (d + 0.5) / 30)];
        var over = Over(Verdict.Better, [.. first.Select(value => Desk((8 * value) - 4, value < 0.5 ? Verdict.Better : Verdict.Worse))]);
        var decides = WhatDecides.Of(over, ["ai.auc", "other"], [.. first.Select((value, d) => (IReadOnlyList<double>)[value, d * 7 % 30])])!;

        Assert.Equal("ai.auc", decides.Best?.Number);
        // Better, though the difference is negative, lies below a half: less time is better.
        Assert.Equal(("ai.auc", false, 30), (decides.Deciding?.Number, decides.Deciding?.IsPositiveAbove, decides.Deciding?.Told));
        Assert.Equal(0.5, decides.Deciding!.TurnsAt, 9);
        // Who knows it takes the better of the two: E max(0, 4 − 8u) over u in (0, 1) is 1, and without knowing neither is better.
        Assert.InRange(1, decides.Best!.Low, decides.Best.High);
        Assert.InRange(decides.Best.Value, 0.8, 1.2);
        Assert.Null(WhatDecides.Of(Over(Verdict.Better, Many(9, -1, Verdict.Better)), ["a"], [.. Enumerable.Range(0, 9).Select(d => (IReadOnlyList<double>)[d])]));
    }

    private static AnswerOverDesks Over(Verdict own, IReadOnlyList<DeskReading> desks) => new(Time, Own, own, desks);

    private static DeskReading[] Many(int count, double difference, Verdict verdict) => [.. Enumerable.Range(0, count).Select(i => Desk(difference, verdict, i % 2 == 0 ? 0.01 : -0.01))];

    /// <summary>A desk whose two replications lie so much below and above their mean.</summary>
    private static DeskReading Desk(double difference, Verdict verdict, double rest = 0.01) =>
        new(50, new Estimate(difference, 1, 2), verdict) { Values = [difference - rest, difference + rest] };
}
