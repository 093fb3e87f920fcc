using QueueSim.Model;

namespace QueueSim.Tests.Model.Theory;

public sealed class PreScreenTests
{
    public static TheoryData<int, int> Draws
    {
        get
        {
            var data = new TheoryData<int, int>();
            for (var draw = 1; draw <= 20; draw++)
                data.Add(draw, draw % 2 == 0 ? 0 : 20_000);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Draws))]
    public void The_wanted_share_of_submissions_is_filtered_whatever_the_population(int draw, int accounts)
    {
        var scenario = RandomDesk.Draw(draw) with { Focal = null };
        // The wanted share is that of the ticket channel: what chat hands over passes by, and duplicates come on top, as do cases that have
        // lapsed; texts are as the table says, and no large account outweighs the others.
        scenario = scenario with
        {
            Sellers = scenario.Sellers with { Accounts = accounts, SizeCv = 0 },
            Handling = scenario.Handling with { ReplyWindowHours = double.PositiveInfinity },
            Strategies = [.. scenario.Strategies.Select(strategy => strategy with
            {
                Channel = Channel.Ticket, FollowUp = FollowUp.Wait, Sellers = SellerGroup.Established, KeepsTemplates = false,
            })],
            Window = scenario.Window with { WarmUpDays = 0, Days = 120 },
            Arrivals = scenario.Arrivals with { ProblemsPerDay = 300, BusynessCv = 0, Surges = [] },
        };
        var screened = PlainDesk.Run(scenario).Cases
            .Where(record => record.Observed && !record.IsAppeal).ToArray();
        var filtered = screened.Count(record => record.Outcome == CaseOutcome.Filtered) / (double)screened.Length;
        // About 36,000 problems: four standard errors (submissions of one problem are dependent, and so are problems of one account, hence
        // the factor 2) are below 0.02.
        var wanted = scenario.PreScreen.FilterProbability;
        var tolerance = 4 * 2 * Math.Sqrt(wanted * (1 - wanted) / screened.Length);
        Assert.InRange(filtered, wanted - tolerance, wanted + tolerance);
        Assert.True(tolerance < 0.03);
    }

    [Fact]
    public void A_high_score_is_filtered_and_a_low_one_passes()
    {
        var scenario = RandomDesk.Draw(1);
        var preScreen = new PreScreen(scenario with { PreScreen = scenario.PreScreen with { Auc = 0.8, FilterProbability = 0.4 } });
        foreach (var truth in Enum.GetValues<CaseTruth>())
        {
            var filtered = truth == CaseTruth.Workable ? preScreen.FilterWorkableProbability : preScreen.FilterWorthyProbability;
            Assert.True(preScreen.Filters(truth, 1 - filtered + 1e-9));
            Assert.False(preScreen.Filters(truth, 1 - filtered - 1e-9));
        }
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.7)]
    [InlineData(0.85)]
    [InlineData(0.99)]
    [InlineData(1)]
    public void The_area_under_the_curve_of_the_decisions_is_the_wanted_one(double auc)
    {
        var scenario = RandomDesk.Draw(1);
        double area = 0;
        (double X, double Y) last = (0, 0);
        for (var step = 1; step <= 200; step++)
        {
            var preScreen = new PreScreen(scenario with
            {
                PreScreen = scenario.PreScreen with { Auc = auc, FilterProbability = step / 200.0 },
            });
            (double X, double Y) next = (preScreen.FilterWorkableProbability, preScreen.FilterWorthyProbability);
            area += (next.X - last.X) * (next.Y + last.Y) / 2;
            last = next;
        }

        // The trapezoids lie below a concave curve, by little.
        Assert.InRange(area, auc - 0.002, auc + 1e-9);
    }

    [Fact]
    public void A_perfect_pre_screen_filters_nobody_wrongly_while_there_are_enough_to_filter()
    {
        var scenario = RandomDesk.Draw(1);
        var preScreen = new PreScreen(scenario with { PreScreen = scenario.PreScreen with { Auc = 1, FilterProbability = 0.2 } });
        Assert.Equal(0, preScreen.FilterWorkableProbability);
        Assert.InRange(preScreen.FilterWorthyProbability, 0.01, 0.99);
    }

    [Fact]
    public void A_better_population_is_filtered_less_under_the_threshold_of_the_reference_population()
    {
        var scenario = RandomDesk.Draw(2);
        var best = PlainDesk.Strategy() with { Name = "best", Share = 1 };
        var improved = scenario with
        {
            Strategies = [.. scenario.Strategies.Select(strategy => strategy with { Share = 0 }), best],
            PreScreen = scenario.PreScreen with { ReferenceShares = [.. scenario.PreScreen.ReferenceShares, 0] },
        };
        var before = new PreScreen(scenario);
        var after = new PreScreen(improved);
        Assert.Equal(before.FilterWorthyProbability, after.FilterWorthyProbability);
        Assert.Equal(before.FilterWorkableProbability, after.FilterWorkableProbability);
    }
}
