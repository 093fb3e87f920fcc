using QueueSim.Kinds;
using QueueSim.Statistics;
using static QueueSim.Tests.Statistics.HandMade;

namespace QueueSim.Tests.Kinds.Exact;

/// <summary>Which pieces are found, what they bring, and that they add up or say what is left.</summary>
public sealed class PieceGainsTests
{
    private static readonly Strategy Habit = Default.Strategies[0] with { Name = "mine", Share = 0, Text = TextQuality.Vague };

    // Hours by replication, so that every sum is known by hand.
    private static readonly ScenarioResult Base = Way(Habit, 100, 110);
    private static readonly ScenarioResult English = Way(Habit with { Language = Language.English }, 90, 104);
    private static readonly ScenarioResult Evident = Way(Habit with { Evidence = Evidence.Complete }, 70, 82);
    private static readonly ScenarioResult Both = Way(Habit with { Language = Language.English, Evidence = Evidence.Complete }, 65, 75);
    private static readonly ScenarioResult All = Way(Habit with { Language = Language.English, Evidence = Evidence.Complete, Text = TextQuality.Structured }, 40, 46);

    [Fact]
    public void Steps_of_a_ladder_add_up_to_the_whole()
    {
        var table = Assert.Single(PieceGains.Of([Base, English, Both, All], Kind.Any));
        Assert.Equal(PieceReading.InThisOrder, table.Reading);
        Assert.Equal([Piece.Language, Piece.Evidence, Piece.Text], table.Pieces.Select(piece => piece.Piece));
        // (10 + 6) / 2, (25 + 29) / 2, (25 + 29) / 2.
        Assert.Equal([8.0, 27.0, 27.0], table.Pieces.Select(piece => piece.Gain.Hours!.Value.Mean));
        Assert.Equal((62, 62, 0), (table.Total!.Hours!.Value.Mean, table.Sum.Hours!.Value.Mean, table.Remainder!.Hours!.Value.Mean));
    }

    [Fact]
    public void Pieces_added_alone_leave_a_remainder_with_an_interval_of_its_own()
    {
        var table = PieceGains.Of([Base, Evident, English, Both], Kind.Any).Single(table => table.Reading == PieceReading.AddedToFirst);
        Assert.Equal([Piece.Evidence, Piece.Language], table.Pieces.Select(piece => piece.Piece));
        Assert.Equal([29.0, 8.0], table.Pieces.Select(piece => piece.Gain.Hours!.Value.Mean));
        Assert.Same(Both, table.Full);
        // Total 35 and 35; added up 30 + 10 and 28 + 6: the remainder is −5 and 1.
        Assert.Equal((35, 37, -2), (table.Total!.Hours!.Value.Mean, table.Sum.Hours!.Value.Mean, table.Remainder!.Hours!.Value.Mean));
        Assert.True(table.Remainder.Hours.Value is { Low: < -2, High: > -2 });
        Assert.Empty(table.NotAsked);
    }

    [Fact]
    public void Pieces_left_out_are_held_against_the_full_way_and_what_was_not_asked_is_named()
    {
        var noEvidence = Way(Habit with { Language = Language.English, Text = TextQuality.Structured }, 80, 90);
        var chinese = Way(Habit with { Evidence = Evidence.Complete, Text = TextQuality.Structured }, 44, 50);
        var table = PieceGains.Of([Base, All, noEvidence, chinese], Kind.Any).Single(table => table.Reading == PieceReading.LeftOutOfFull);
        Assert.Same(All, table.Full);
        Assert.Equal([Piece.Evidence, Piece.Language], table.Pieces.Select(piece => piece.Piece));
        Assert.Equal([42.0, 4.0], table.Pieces.Select(piece => piece.Gain.Hours!.Value.Mean));
        Assert.Equal([Piece.Text], table.NotAsked);
        Assert.Equal(62 - 46, table.Remainder!.Hours!.Value.Mean);
    }

    [Fact]
    public void A_way_on_another_desk_and_one_that_differs_in_two_pieces_bring_no_piece()
    {
        var otherDesk = Way(Habit with { Evidence = Evidence.Complete }, Default with { AgencyTimeFactor = 0.5 }, 70, 82);
        Assert.Empty(PieceGains.Of([Base, otherDesk, English], Kind.Any));
        Assert.Empty(PieceGains.Of([Base, Both, English], Kind.Any));
        Assert.Equal(2, PieceGains.Of([Base, Evident, English], Kind.Any)[0].Pieces.Count);
    }

    [Fact]
    public void Names_and_descriptions_of_strategies_are_no_pieces_and_unused_strategies_no_other_desk()
    {
        Assert.Empty(Pieces.Differing(Habit, Habit with { Name = "other", Description = "words", Share = 0.2 }));
        var more = Default with { Strategies = [.. Default.Strategies, Habit with { Name = "nobody's" }] };
        Assert.True(SameDesk.Of(Default, more));
        Assert.False(SameDesk.Of(Default, Default with { Strategies = [Default.Strategies[0] with { Evidence = Evidence.Complete }, Default.Strategies[1]] }));
        Assert.False(SameDesk.Of(Default, Default with { Markets = [Default.Markets[0] with { HasChat = true }, Default.Markets[1]] }));
    }

    [Fact]
    public void Without_a_total_there_is_no_remainder() =>
        Assert.Equal((null, null), PieceGains.Of([Base, Evident, English], Kind.Any)[0] is var table ? (table.Total, table.Remainder) : default);

    private static ScenarioResult Way(Strategy strategy, params double[] hours) => Way(strategy, Default, hours);

    private static ScenarioResult Way(Strategy strategy, Scenario desk, params double[] hours)
    {
        var layout = new ResultLayout(desk with { Name = $"{strategy.Language} {strategy.Evidence} {strategy.Text}", Strategies = [.. desk.Strategies, strategy], Focal = new FocalCohort(2, 0.05) });
        var accumulator = new ScenarioAccumulator(layout);
        for (var i = 0; i < hours.Length; i++)
        {
            var ended = 24 + hours[i];
            accumulator.Add(Measure(layout, i + 1, sink => sink.Add(Problem(24, ended, ProblemOutcome.SolvedByTeam, strategy: 2, focal: true))));
        }

        return accumulator.Build();
    }
}
