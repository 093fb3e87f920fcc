using QueueSim.Health;
using QueueSim.Randomness;

namespace QueueSim.Tests.Health.Exact;

/// <summary>Loads that are reckoned by hand.</summary>
public sealed class OfferedLoadTests
{
    private const int Digits = 4;

    [Fact]
    public void A_plain_desk_has_arrivals_times_touch_over_hours_on_shift() => Holds(0.5, SmallDesk.Plain);

    [Fact]
    public void A_team_of_the_day_has_fewer_hours_for_the_same_work()
    {
        var team = SmallDesk.Team("desk", 2);
        // Two agents for eight hours a day are 16 hours against the 12 of the work.
        Holds(0.75, SmallDesk.Plain with { Teams = [team with { Shifts = [team.Shifts[0] with { StartMinuteOfDay = 540, EndMinuteOfDay = 1020 }] }] });
    }

    [Fact]
    public void Languages_count_with_their_factors()
    {
        var chinese = SmallDesk.Plain.Strategies[0] with { Language = Language.Chinese, Share = 0.5 };
        // The mean of 1.3 and 1 is 1.15.
        Holds(0.575, SmallDesk.Plain with
        {
            Strategies = [chinese, chinese with { Name = "english", Language = Language.English }],
            Handling = SmallDesk.Plain.Handling with { LanguageWorkFactor = new(1, 1.3, 1) },
        });
    }

    [Fact]
    public void Appeals_are_touched_again() => Holds(
        0.7, // half is refused, of which 0.8 appeal once: 1.4 touches
        SmallDesk.Plain with
        {
            CaseTypes = [SmallDesk.Type(0, 1) with { SolveProbability = 0.5 }],
            Strategies = [SmallDesk.Plain.Strategies[0] with { MaximumAppeals = 1 }],
            Decision = SmallDesk.Plain.Decision with { AppealProbability = 0.8 },
        });

    [Fact]
    public void Solutions_that_were_none_come_back() => Holds(
        0.625, // 1 + 0.2 + 0.04 + … = 1.25 touches
        SmallDesk.Plain with { CaseTypes = [SmallDesk.Type(0, 1) with { ReopenProbability = 0.2, ReopenHours = new ConstantDistribution(1) }] });

    [Fact]
    public void Questions_take_a_part_of_a_touch() => Holds(
        0.875, // half a touch for the first question, a quarter for the second of half of the cases, and the touch: 1.75
        SmallDesk.Plain with
        {
            Deficiency = SmallDesk.Plain.Deficiency with { VagueProbability = new(1, 1, 1) },
            Handling = SmallDesk.Plain.Handling with { MaximumQuestions = 2, QuestionTouchFactor = 0.5, AnswerCompleteProbability = 0.5 },
        });

    [Fact]
    public void What_is_filtered_and_mended_passes_later() => Holds(
        0.28, // 0.8 × 0.5 pass in the second round and as much of the 0.4 that are bounced again in the third: 0.56
        SmallDesk.Plain with
        {
            PreScreen = SmallDesk.Plain.PreScreen with { IsEnabled = true, Auc = 1, Threshold = 0 },
            Deficiency = SmallDesk.Plain.Deficiency with { VagueProbability = new(1, 1, 1) },
            Resubmission = SmallDesk.Plain.Resubmission with { ReturnProbability = 0.8, ImproveProbability = 0.5, MaximumSubmissions = 3 },
        });

    [Fact]
    public void The_wrong_team_spends_a_part_of_a_touch()
    {
        var scenario = SmallDesk.Of([SmallDesk.Type(0, 0.5), SmallDesk.Type(1, 0.5)], [SmallDesk.Team("one", 1), SmallDesk.Team("two", 1)]);
        // 6 hours of its own, and a quarter of a touch of each fifth of the other's 30 a day: 6.3 of 24 hours.
        Holds(0.2625, scenario with
        {
            Strategies = [scenario.Strategies[0] with { RightCategoryProbability = 0.8 }],
            Handling = scenario.Handling with { TransferTouchFactor = 0.25 },
        });
    }

    [Fact]
    public void Teams_that_help_share_the_load()
    {
        // Three times the half is 1.5; the helper has 0.3. Together they have 1.8 for two.
        Assert.All(Helped(1), load => Assert.Equal(0.9, load.Load, Digits));
        // A helper who takes twice as long: 1.5 − x = 0.3 + 2x at x = 0.4.
        Assert.All(Helped(2), load => Assert.Equal(1.1, load.Load, Digits));
        Assert.Equal(1, Helped(2).Sum(load => load.MoreAgents));
        Assert.All(Helped(1), load => Assert.True(load.IsShared));
    }

    [Fact]
    public void A_surge_counts_apart()
    {
        var surging = SmallDesk.Plain with { Arrivals = SmallDesk.Plain.Arrivals with { Surges = [new Surge { Name = "fair", StartDay = 10, Days = 2, Factor = 2.4 }] } };
        Holds(0.5, surging);
        Assert.Equal(1.2, OfferedLoad.Of(surging)[0].SurgeLoad!.Value, Digits);
        Assert.Null(OfferedLoad.Of(SmallDesk.Plain)[0].SurgeLoad);
    }

    [Fact]
    public void Twice_the_work_needs_twice_the_agents_and_one()
    {
        var load = OfferedLoad.Of(SmallDesk.Plain with { Arrivals = SmallDesk.Plain.Arrivals with { ProblemsPerDay = 240 } })[0];

        // Four halves are two agents' work; with two the load is 1, and only with three below it.
        Assert.Equal(2, load.Load, Digits);
        Assert.Equal(2, load.MoreAgents);
        Assert.True(load.IsOverloaded);
    }

    [Fact]
    public void A_queue_that_sellers_leave_has_a_bound()
    {
        var impatient = SmallDesk.Plain with
        {
            Arrivals = SmallDesk.Plain.Arrivals with { ProblemsPerDay = 240 },
            CaseTypes = [SmallDesk.Type(0, 1) with { PatienceHours = new ConstantDistribution(2) }],
        };
        Assert.False(OfferedLoad.Of(impatient)[0].IsOverloaded);
        // Who waits for a week longer than the warm-up makes no bound within it.
        Assert.True(OfferedLoad.Of(impatient with { CaseTypes = [SmallDesk.Type(0, 1) with { PatienceHours = new ConstantDistribution(336) }] })[0].IsOverloaded);
    }

    private static IReadOnlyList<TeamLoad> Helped(double factor)
    {
        var scenario = SmallDesk.Of([SmallDesk.Type(0, 0.5, 36), SmallDesk.Type(1, 0.5, 7.2)], [SmallDesk.Team("one", 1), SmallDesk.Team("two", 1)]);
        return OfferedLoad.Of(scenario with
        {
            Arrivals = scenario.Arrivals with { ProblemsPerDay = 120 },
            Skills = [new Skill { TeamIndex = 1, CaseTypeIndex = 0, TouchFactor = factor, OverflowAfterHours = 0 }],
        });
    }

    private static void Holds(double expected, Scenario scenario) => Assert.All(OfferedLoad.Of(scenario), load => Assert.Equal(expected, load.Load, Digits));
}
