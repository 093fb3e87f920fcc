using QueueSim.Model;

namespace QueueSim.Tests.Model.Property;

/// <summary>What must hold whatever the numbers are: checked on desks drawn at random.</summary>
public sealed class ConservationTests
{
    public static TheoryData<int> Draws => new(Enumerable.Range(1, 25));

    [Theory]
    [MemberData(nameof(Draws))]
    public void No_problem_is_lost_or_told_twice(int draw)
    {
        var scenario = RandomDesk.Draw(draw);
        var records = PlainDesk.Run(scenario);
        var totals = records.Totals;
        Assert.Equal(Appearing(scenario, totals.StoppedTicks), records.Problems.Select(problem => problem.Number).Order());
        Assert.All(Enum.GetValues<ProblemOutcome>(), outcome => Assert.Equal(totals.ByOutcome[(int)outcome], records.Problems.Count(problem => problem.Outcome == outcome)));
        Assert.Equal(totals.ObservedStillOpen, records.Problems.Count(problem => problem.Observed && problem.Outcome == ProblemOutcome.Open));
        Assert.All(records.Problems, problem => Assert.InRange(problem.EndedTicks, problem.AppearedTicks, totals.StoppedTicks));
        Assert.Equal(records.Problems.Count, records.Problems.Select(problem => problem.Number).Distinct().Count());
        Assert.Equal(records.Problems.Sum(problem => problem.Submissions), records.Cases.Count);
        Assert.Equal(records.Cases.Count, records.Cases.Select(record => (record.Problem, record.Submission)).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Draws))]
    public void Waits_add_up_to_the_queue_over_time_at_every_team(int draw)
    {
        var scenario = RandomDesk.Draw(draw);
        var records = PlainDesk.Run(scenario);
        for (var team = 0; team < scenario.Teams.Count; team++)
        {
            Int128 waits = 0;
            foreach (var visit in records.Visits.Where(visit => visit.Team == team))
                waits += visit.LeftTicks - visit.JoinedTicks;
            Int128 queue = 0;
            foreach (var level in records.Levels.Where(level => level.Team == team))
                queue += (Int128)level.Waiting * (level.ToTicks - level.FromTicks);
            Assert.Equal(queue, waits);
        }
    }

    [Theory]
    [MemberData(nameof(Draws))]
    public void Levels_cover_the_run_without_a_gap_and_nobody_idles_while_cases_wait(int draw)
    {
        var scenario = RandomDesk.Draw(draw);
        var records = PlainDesk.Run(scenario);
        for (var team = 0; team < scenario.Teams.Count; team++)
        {
            long at = 0;
            foreach (var level in records.Levels.Where(level => level.Team == team))
            {
                Assert.Equal(at, level.FromTicks);
                Assert.True(level.Waiting == 0 || level.Busy >= level.Scheduled, "an agent idles while a case waits");
                at = level.ToTicks;
            }

            Assert.Equal(records.Totals.StoppedTicks, at);
        }
    }

    [Theory]
    [MemberData(nameof(Draws))]
    public void The_same_seed_gives_the_same_records_and_another_does_not(int draw)
    {
        var scenario = RandomDesk.Draw(draw);
        var first = PlainDesk.Run(scenario, seed: 7);
        var again = PlainDesk.Run(scenario, seed: 7);
        Assert.Equal(first.Problems, again.Problems);
        Assert.Equal(first.Cases, again.Cases);
        Assert.Equal(first.Visits, again.Visits);
        Assert.Equal(first.Levels, again.Levels);
        Assert.NotEqual(first.Problems, PlainDesk.Run(scenario, seed: 8).Problems);
        Assert.NotEqual(first.Problems, PlainDesk.Run(scenario, seed: 7, replication: 2).Problems);
    }

    /// <summary>Numbers of the problems that the stream of arrivals has for a run, without a desk.</summary>
    private static IEnumerable<long> Appearing(Scenario scenario, long untilTicks)
    {
        var start = scenario.Window.StartDate.AtStartOfDayInZone(scenario.Arrivals.TimeZone).ToInstant();
        var arrivals = new ArrivalStream(scenario, start, untilTicks, DailyBusyness.Distribution(scenario.Arrivals.BusynessCv), seed: 1, replication: 1);
        var numbers = new List<long>();
        while (arrivals.Next() is { } arrival)
            numbers.Add(arrival.Number);
        return numbers.Order();
    }
}
