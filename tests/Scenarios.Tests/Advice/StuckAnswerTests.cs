using QueueSim.Scenarios.Advice;
using QueueSim.Scenarios.Planning;
using QueueSim.Statistics;

namespace QueueSim.Tests.Advice;

/// <summary>Follow-ups on stuck cases, from problems whose times are written down.</summary>
public sealed class StuckAnswerTests
{
    private const int Wait = 0, Remind = 1, Reopen = 2, Replications = 3, Problems = 50;

    private static readonly Scenario Desk = StudyReader.Read([], new StudyOptions()).Study!.Baseline.Compile();
    private static readonly StuckQuestion Question = new(24, Wait, [("remind", Remind), ("reopen", Reopen)]);

    [Fact]
    public void Only_cases_that_were_stuck_while_waiting_are_compared()
    {
        // A fifth are answered after 10 h, and what they gain does not count.
        var times = Times((replication, number, scenario) =>
            number % 5 > 0 ? (100 - (scenario == Remind ? 10 + replication : 0), -1) : (scenario == Wait ? 60 : 1, 10));
        var answer = StuckAnswer.Of(Question, times, [1, 2, 3]);
        Assert.Equal((120, true), (answer.Cases, answer.IsUnanswered));
        Assert.Equal(-12, answer.Options[0].Difference!.Value.Mean, 9);
        Assert.Equal(0, answer.Options[1].Difference!.Value.Mean, 9);
    }

    [Fact]
    public void Where_few_are_unanswered_those_that_are_unsolved_are_taken_and_where_these_are_few_nothing_is_said()
    {
        var open = StuckAnswer.Of(Question, Times((_, _, _) => (60, 10)), [1, 2, 3]);
        Assert.Equal((150, false, false), (open.Cases, open.IsUnanswered, open.IsTooSmall));
        var few = StuckAnswer.Of(Question, Times((_, number, _) => (number < 10 ? 60 : 20, 10)), [1, 2, 3]);
        Assert.Equal((30, true), (few.Cases, few.IsTooSmall));
    }

    [Fact]
    public void Differences_are_means_of_the_same_cases_and_the_sure_ones_are_told()
    {
        // An hour more or less from replication to replication, so that there is an interval.
        var times = Times((replication, _, scenario) => (100 + (scenario == Remind ? -10 + replication : scenario == Reopen ? (replication == 2 ? 9 : -9) : 0), -1));
        var answer = StuckAnswer.Of(Question, times, [1, 2, 3]);
        Assert.Equal((Problems * Replications, true), (answer.Cases, answer.IsUnanswered));
        var best = Assert.Single(answer.Better);
        Assert.Equal("remind", best.Name);
        Assert.Equal(-8, best.Difference.Mean, 9); // -9, -8, -7
        Assert.Empty(answer.Worse);
        Assert.Equal(["reopen"], answer.Undecided);
        Assert.Equal(-3, answer.Options[1].Difference!.Value.Mean, 9); // -9, +9, -9
    }

    [Fact]
    public void A_case_that_is_never_solved_counts_the_horizon()
    {
        var times = Times((replication, _, scenario) => scenario == Wait ? (100 + replication, -1) : (0, -1));
        var answer = StuckAnswer.Of(Question, times, [1, 2, 3]);
        var horizon = Desk.Window.HorizonDays * 24;
        Assert.Equal(horizon - 102, answer.Options[0].Difference!.Value.Mean, 9);
        Assert.Equal(["remind", "reopen"], answer.Worse.Select(option => option.Name));
    }

    /// <summary>Times of problems: hours to the solution (0 for given up after 200 h) and to the first answer (−1 for none).</summary>
    private static FocalTimes Times(Func<int, int, int, (double Solved, double Answered)> hours)
    {
        var times = new FocalTimes(null, new HashSet<int> { Wait, Remind, Reopen });
        for (var scenario = Wait; scenario <= Reopen; scenario++)
        {
            for (var replication = 1; replication <= Replications; replication++)
            {
                var sink = times.Records(Desk, scenario, replication, new ReplicationStatistics(new ResultLayout(Desk), replication));
                for (var number = 0; number < Problems; number++)
                {
                    var (solved, answered) = hours(replication, number, scenario);
                    sink.Add(new ProblemRecord(number, 0, 0, 0, true, true, false, false, 0, Ticks(solved > 0 ? solved : 200),
                        solved > 0 ? ProblemOutcome.SolvedByTeam : ProblemOutcome.GivenUp, 1, 0, answered < 0 ? -1 : Ticks(answered)));
                }
            }
        }

        return times;
    }

    private static long Ticks(double hours) => (long)(hours * TimeSpan.TicksPerHour);
}
