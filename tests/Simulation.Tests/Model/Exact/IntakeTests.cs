namespace QueueSim.Tests.Model.Exact;

/// <summary>Sorters, whom cases visit before their team.</summary>
public sealed class IntakeTests
{
    [Fact]
    public void Sorting_comes_before_the_intake_hours_and_is_no_first_response()
    {
        // 6 min of a sorter, 3 h besides, 30 min of an agent.
        var records = PlainDesk.Run(Sorted(agents: 10_000));
        var cases = records.Cases.Where(record => record.Observed).ToArray();
        Assert.True(cases.Length > 300);
        Assert.All(cases, record =>
        {
            Assert.Equal(Hours(3.6), record.ClosedTicks - record.SubmittedTicks);
            Assert.Equal(record.ClosedTicks, record.FirstResponseTicks);
        });
        Assert.All(
            records.Visits.Where(visit => visit.Observed).GroupBy(visit => visit.Problem),
            visits => Assert.Equal([1, 0], visits.Select(visit => visit.Team)));
    }

    [Fact]
    public void Sorters_are_a_team_with_a_queue_of_their_own()
    {
        // One sorter and 6 min a case, with ten in the first hour of every day: the last waits about 54 min.
        var sorted = Sorted(agents: 1);
        var records = PlainDesk.Run(sorted with { Arrivals = sorted.Arrivals with { HourOfWeekWeights = [.. Enumerable.Range(0, 168).Select(hour => hour % 24 == 0 ? 1.0 : 0)] } });
        var visits = records.Visits.Where(visit => visit.Team == 1).OrderBy(visit => visit.LeftTicks).ToArray();
        Assert.Contains(visits, visit => visit.LeftTicks - visit.JoinedTicks > Hours(1));
        Assert.All(visits.Zip(visits.Skip(1)), pair => Assert.True(pair.Second.LeftTicks - pair.First.LeftTicks >= Hours(0.1)));
    }

    [Fact]
    public void Appeals_are_sorted_too_and_high_priority_before_ordinary()
    {
        var plain = Sorted(agents: 1);
        var refusing = plain with
        {
            CaseTypes = [plain.CaseTypes[0] with { SolveProbability = 0, Share = 0.5, Priority = Priority.High }, plain.CaseTypes[0] with { Name = "ordinary", SolveProbability = 0, Share = 0.5 }],
            Strategies = [plain.Strategies[0] with { MaximumAppeals = 1 }],
            Decision = plain.Decision with { AppealProbability = 1, AppealPrepareHours = PlainDesk.Constant(24) },
        };
        var records = PlainDesk.Run(refusing);
        Assert.All(
            records.Visits.Where(visit => visit.Observed && visit.Team == 1).GroupBy(visit => visit.Problem),
            visits => Assert.Equal(2, visits.Count()));
        var waits = records.Visits.Where(visit => visit.Observed && visit.Team == 1).ToLookup(visit => visit.CaseType, visit => visit.LeftTicks - visit.JoinedTicks);
        Assert.True(waits[0].Average() < waits[1].Average() / 2, "High priority waits for sorters less.");
    }

    [Fact]
    public void What_a_chat_agent_hands_over_is_not_sorted()
    {
        var plain = Sorted(agents: 10_000);
        var records = PlainDesk.Run(plain with
        {
            Chat = PlainDesk.Chat with { TeamIndex = 2 },
            Teams = [.. plain.Teams, PlainDesk.Team("chat", 10_000)],
            Markets = [plain.Markets[0] with { HasChat = true }],
            Strategies = [plain.Strategies[0] with { Channel = Channel.Chat }],
        });
        Assert.DoesNotContain(records.Visits, visit => visit.Team == 1);
        Assert.All(records.Problems.Where(problem => problem.Observed), problem => Assert.Equal(Hours(0.9), problem.EndedTicks - problem.AppearedTicks));
    }

    private static Scenario Sorted(int agents)
    {
        var plain = PlainDesk.Scenario();
        return plain with
        {
            CaseTypes = [plain.CaseTypes[0] with { IntakeHours = PlainDesk.Constant(3) }],
            Teams = [PlainDesk.Team("pool", 10_000), PlainDesk.Team("sorters", agents)],
            Intake = new IntakeSettings { TeamIndex = 1, TouchMinutes = PlainDesk.Constant(6) },
        };
    }

    private static long Hours(double hours) => (long)Math.Round(hours * TimeSpan.TicksPerHour);
}
