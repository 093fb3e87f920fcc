namespace QueueSim.Tests.Model.Exact;

/// <summary>For how long a question waits for the seller's answer. One vague problem, on Monday at 10:00; the team works from 09:00 to 17:00.</summary>
public sealed class AwaitedTimeTests
{
    [Fact]
    public void The_answer_is_awaited_from_the_question_to_the_next_turn()
    {
        // Asked at 10:15 after half a touch; 30 hours later, on Tuesday at 16:15, comes the answer, and at 16:45 the solution.
        var records = PlainDesk.Run(Asking(answerHours: 30));
        var problem = Assert.Single(records.Problems);
        var only = Assert.Single(records.Cases);
        Assert.Equal((24 + 16.75, CaseOutcome.Solved), (Hours(only.ClosedTicks), only.Outcome));
        Assert.Equal((30, 6.75 + 7.25), (Hours(only.AwaitedTicks), Hours(only.AwaitedOpenTicks)));
        Assert.Equal((30, 14), (Hours(problem.AwaitedTicks), Hours(problem.AwaitedOpenTicks)));
    }

    [Fact]
    public void Every_question_counts()
    {
        // No answer says enough: three questions at 10:15, 12:30 and 14:45, answered after two hours each; at 16:45 begins the last touch.
        var desk = Asking(answerHours: 2);
        var only = Assert.Single(PlainDesk.Run(desk with { Handling = desk.Handling with { AnswerCompleteProbability = 0 } }).Cases);
        Assert.Equal((3, 17.25), (only.Questions, Hours(only.ClosedTicks)));
        Assert.Equal((6, 6), (Hours(only.AwaitedTicks), Hours(only.AwaitedOpenTicks)));
    }

    [Fact]
    public void A_case_that_lapses_has_awaited_the_whole_window_and_the_problem_counts_all_its_cases()
    {
        // Asked at 10:15, closed at 19:15. The answer that comes at 16:15 on Tuesday is a new case, and complete.
        var desk = Asking(answerHours: 30);
        var records = PlainDesk.Run(desk with { Handling = desk.Handling with { ReplyWindowHours = 9 } });
        Assert.Equal([(CaseOutcome.Lapsed, 9, 6.75), (CaseOutcome.Solved, 0, 0)], records.Cases.Select(each => (each.Outcome, Hours(each.AwaitedTicks), Hours(each.AwaitedOpenTicks))));
        Assert.Equal((9, 6.75), (Hours(records.Problems[0].AwaitedTicks), Hours(records.Problems[0].AwaitedOpenTicks)));
    }

    [Fact]
    public void What_is_awaited_when_the_run_stops_counts_up_to_then()
    {
        var desk = Asking(answerHours: 30);
        var records = PlainDesk.Run(desk with { Window = desk.Window with { Days = 1, CoolDownDays = 0 } });
        var only = Assert.Single(records.Cases);
        Assert.Equal((CaseOutcome.Open, 13.75, 6.75), (only.Outcome, Hours(only.AwaitedTicks), Hours(only.AwaitedOpenTicks)));
        Assert.Equal((13.75, 6.75), (Hours(records.Problems[0].AwaitedTicks), Hours(records.Problems[0].AwaitedOpenTicks)));
    }

    [Fact]
    public void Where_nobody_asks_nothing_is_awaited()
    {
        var records = PlainDesk.Run(PlainDesk.Scenario());
        Assert.All(records.Cases, each => Assert.Equal((0, 0), (each.AwaitedTicks, each.AwaitedOpenTicks)));
        Assert.All(records.Problems, each => Assert.Equal((0, 0), (each.AwaitedTicks, each.AwaitedOpenTicks)));
    }

    private static double Hours(long ticks) => (double)ticks / TimeSpan.TicksPerHour;

    private static Scenario Asking(double answerHours)
    {
        var plain = PlainDesk.Scenario();
        var day = PlainDesk.Always(1) with { StartMinuteOfDay = 9 * 60, EndMinuteOfDay = 17 * 60 };
        return plain with
        {
            Window = plain.Window with { WarmUpDays = 0 },
            Arrivals = plain.Arrivals with { Listed = [new ListedProblem(10 * TimeSpan.TicksPerHour)] },
            Teams = [new Team { Name = "day", Shifts = [day] }],
            Deficiency = plain.Deficiency with { VagueProbability = new(1, 1, 1) },
            Handling = plain.Handling with { AnswerHours = PlainDesk.Constant(answerHours) },
        };
    }
}
