using QueueSim.Model;
using QueueSim.Randomness;

namespace QueueSim.Tests.Model.Exact;

/// <summary>Hard and easy problems: how long they take, how they end, and what agents do about them.</summary>
public sealed class DifficultyTests
{
    [Fact]
    public void The_odds_of_success_are_divided_by_a_power_of_the_difficulty()
    {
        // Odds of 3 divided by 2 are 1.5, by 2² are 0.75; what is certain stays so.
        Assert.Equal(0.6, Difficulty.Success(0.75, 2, 1), 12);
        Assert.Equal(0.75 / 1.75, Difficulty.Success(0.75, 2, 2), 12);
        Assert.Equal(0.75, Difficulty.Success(0.75, 2, 0));
        Assert.Equal(0.75, Difficulty.Success(0.75, 1, 3));
        Assert.Equal((0.0, 1.0), (Difficulty.Success(0, 5, 1), Difficulty.Success(1, 5, 1)));
    }

    [Fact]
    public void Difficulty_scales_touch_and_investigation_alike_and_is_1_on_average()
    {
        // 30 min and 5 h, each times the difficulty of the problem.
        var plain = PlainDesk.Scenario(problemsPerDay: 1000);
        var scenario = plain with
        {
            CaseTypes = [plain.CaseTypes[0] with { InvestigationHours = PlainDesk.Constant(5) }],
            Teams = [PlainDesk.Team("pool", 100_000)],
            Handling = plain.Handling with { DifficultyCv = 0.5 },
        };
        var cases = PlainDesk.Run(scenario).Cases.Where(record => record.Observed).ToArray();
        var difficulties = cases.Select(record => (record.FirstResponseTicks - record.SubmittedTicks) / (0.5 * TimeSpan.TicksPerHour)).ToArray();
        Assert.All(cases.Zip(difficulties), pair => Assert.Equal(pair.Second * 5.5, (double)(pair.First.ClosedTicks - pair.First.SubmittedTicks) / TimeSpan.TicksPerHour, 1e-6));
        var law = Difficulty.Distribution(0.5);
        Assert.All(cases.Zip(difficulties), pair => Assert.Equal(law.Quantile(new CaseStream(1, 1, pair.First.Problem).Uniform(Purpose.Difficulty)), pair.Second, 1e-6));
        Assert.InRange(difficulties.Average(), 0.97, 1.03);
    }

    [Fact]
    public void Hard_problems_are_solved_less_often()
    {
        var plain = PlainDesk.Scenario(problemsPerDay: 1000);
        var scenario = plain with
        {
            CaseTypes = [plain.CaseTypes[0] with { SolveProbability = 0.5 }],
            Teams = [PlainDesk.Team("pool", 100_000)],
            Handling = plain.Handling with { DifficultyCv = 1 },
            Decision = plain.Decision with { DifficultyExponent = 1 },
        };
        // A decision is solved when its draw is below 1 / (1 + difficulty).
        Assert.All(PlainDesk.Run(scenario).Cases.Where(record => record.Observed), record =>
        {
            var stream = new CaseStream(1, 1, record.Problem);
            var difficulty = Difficulty.Distribution(1).Quantile(stream.Uniform(Purpose.Difficulty));
            Assert.Equal(stream.Uniform(Purpose.Decision) < 1 / (1 + difficulty), record.Outcome == CaseOutcome.Solved);
        });
    }

    [Fact]
    public void An_agent_goes_on_without_asking_the_likelier_the_less_is_missing()
    {
        // Only the text is missing of a case that shows all else: 0.6 × (1 − 1/2). Nothing at all: asked. Nothing missing: nothing to ask.
        var plain = PlainDesk.Scenario(problemsPerDay: 1000);
        var scenario = plain with
        {
            CaseTypes = [plain.CaseTypes[0] with { ReferenceNeededProbability = 1 }],
            Teams = [PlainDesk.Team("pool", 10_000)],
            Deficiency = plain.Deficiency with { VagueProbability = new(1, 0, 0) },
            Handling = plain.Handling with { GoOnProbability = 0.6 },
        };
        Assert.InRange(Asked(scenario, Evidence.Screenshot, TextQuality.Vague), 0.67, 0.73);
        Assert.InRange(Asked(scenario, Evidence.None, TextQuality.Plain), 0.67, 0.73);
        Assert.Equal(1, Asked(scenario, Evidence.None, TextQuality.Vague));
        Assert.Equal(0, Asked(scenario, Evidence.Screenshot, TextQuality.Plain));
    }

    [Fact]
    public void Agents_ask_about_hard_problems_more_often()
    {
        // Gone on with when the draw is below 0.8 × (1 − 1/2) / difficulty.
        var plain = PlainDesk.Scenario();
        var scenario = plain with
        {
            Teams = [PlainDesk.Team("pool", 10_000)],
            Deficiency = plain.Deficiency with { VagueProbability = new(1, 1, 1) },
            Handling = plain.Handling with { GoOnProbability = 0.8, DifficultyCv = 0.8 },
        };
        Assert.All(PlainDesk.Run(scenario).Cases.Where(record => record.Observed), record =>
        {
            var stream = new CaseStream(1, 1, record.Problem);
            var difficulty = Difficulty.Distribution(0.8).Quantile(stream.Uniform(Purpose.Difficulty));
            Assert.Equal(stream.Uniform(Purpose.GoOn) < 0.4 / difficulty ? 0 : 1, record.Questions);
        });
    }

    [Fact]
    public void The_wrong_team_may_correct_the_category_and_do_the_work_itself()
    {
        // Everything is declared as the other of two types. Corrected in place: a touch of 60 min, no transfer, and still wrong from the start.
        var plain = PlainDesk.Scenario();
        Scenario Fixing(double probability) => plain with
        {
            CaseTypes = [PlainDesk.CaseType("left", 0, 60) with { Share = 0.5 }, PlainDesk.CaseType("right", 1, 60) with { Share = 0.5 }],
            Teams = [PlainDesk.Team("left", 10_000), PlainDesk.Team("right", 10_000)],
            Strategies = [PlainDesk.Strategy() with { RightCategoryProbability = 0 }],
            Handling = plain.Handling with { TransferTouchFactor = 0.25, TransferDelayHours = PlainDesk.Constant(2), FixCategoryProbability = probability },
        };
        var all = PlainDesk.Run(Fixing(1));
        Assert.All(all.Cases.Where(record => record.Observed), record =>
        {
            Assert.Equal((0, record.CaseType, false), (record.Transfers, record.DeclaredType, record.HadRightCategory));
            Assert.Equal(TimeSpan.TicksPerHour, record.ClosedTicks - record.SubmittedTicks);
        });
        var types = all.Cases.ToDictionary(record => record.Problem, record => record.CaseType);
        Assert.All(all.Visits, visit => Assert.Equal(1 - types[visit.Problem], visit.Team));

        // Some: what is not corrected is transferred as ever, a quarter of a touch, 2 h and a touch.
        var some = PlainDesk.Run(Fixing(0.4)).Cases.Where(record => record.Observed).ToArray();
        Assert.All(some, record => Assert.Equal(
            new CaseStream(1, 1, record.Problem).Uniform(Purpose.FixCategory, 1) < 0.4 ? TimeSpan.TicksPerHour : TimeSpan.TicksPerHour * 13 / 4,
            record.ClosedTicks - record.SubmittedTicks));
    }

    [Fact]
    public void A_question_from_the_wrong_team_brings_the_answer_to_the_right_one()
    {
        var plain = PlainDesk.Scenario();
        var records = PlainDesk.Run(plain with
        {
            CaseTypes = [PlainDesk.CaseType("left", 0, 60) with { Share = 0.5 }, PlainDesk.CaseType("right", 1, 60) with { Share = 0.5 }],
            Teams = [PlainDesk.Team("left", 10_000), PlainDesk.Team("right", 10_000)],
            Strategies = [PlainDesk.Strategy() with { RightCategoryProbability = 0 }],
            Deficiency = plain.Deficiency with { VagueProbability = new(1, 1, 1) },
            Handling = plain.Handling with { AnswerHours = PlainDesk.Constant(4), FixCategoryProbability = 1 },
        });
        Assert.All(records.Cases.Where(record => record.Observed), record => Assert.Equal((1, 0), (record.Questions, record.Transfers)));
        Assert.All(
            records.Visits.Where(visit => visit.Observed).GroupBy(visit => visit.Problem),
            visits => Assert.Equal([1 - visits.First().CaseType, visits.First().CaseType], visits.Select(visit => visit.Team)));
    }

    private static double Asked(Scenario scenario, Evidence evidence, TextQuality text) =>
        PlainDesk.Run(scenario with { Strategies = [scenario.Strategies[0] with { Evidence = evidence, Text = text }] })
            .Cases.Where(record => record.Observed).Average(record => record.Questions);
}
