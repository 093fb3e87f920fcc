using QueueSim.Model;

namespace QueueSim.Tests.Model.Exact;

/// <summary>The checks at the end of every replication find what they are there for.</summary>
public sealed class GuardTests
{
    private static readonly Scenario Scenario = PlainDesk.Scenario();

    private readonly Simulation environment = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_wait_that_ends_behind_the_teams_back_breaks_Littles_law(bool isTampered)
    {
        var settings = PlainDesk.Team("pool", 0);
        var plan = new StaffingPlan(settings, NodaTime.Instant.FromUtc(2024, 1, 1, 0, 0), TimeSpan.TicksPerDay);
        var team = new TeamQueue(environment, 0, settings, plan, new RecordList());
        var ticket = team.Join(new ProblemIdentity(1, 0, 0, 0, false, true), QueueClass.Ordinary, 0, -1);
        environment.Run(TimeSpan.FromHours(1));
        if (isTampered)
            ticket.End = VisitEnd.Withdrawn;
        var fault = Record.Exception(team.Stop);
        Assert.Equal(isTampered, fault is InvalidOperationException && fault.Message.Contains("Little's law", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_problem_that_ends_without_having_appeared_is_found(bool isTampered)
    {
        var desk = new Desk(Scenario, PreScreen.Of(Scenario, new Population(Scenario)), new Population(Scenario), busynessFactor: null, seed: 1, replication: 1, new RecordList());
        if (isTampered)
        {
            var stray = new Journey(desk, new Arrival(0, 1L << 50, 0), isObserved: false);
            desk.Open(stray);
            desk.Close(stray, ProblemOutcome.Refused, observed: false);
        }

        using var never = new System.Threading.CancellationTokenSource();
        var fault = Record.Exception(() => desk.Run(never.Token));
        Assert.Equal(isTampered, fault is InvalidOperationException && fault.Message.Contains("were lost", StringComparison.Ordinal));
    }

    [Fact]
    public void A_case_that_a_chat_agent_hands_over_while_it_waits_for_translators_is_not_lost()
    {
        // The translators are also the team of the declared, wrong category. There are none of them before Tuesday; chat begins at once.
        var mondays = PlainDesk.Mondays();
        var desk = mondays with
        {
            CaseTypes =
            [
                PlainDesk.CaseType("left", 2, 30) with { Share = 0 },
                PlainDesk.CaseType("right", 0, 30),
            ],
            Teams =
            [
                PlainDesk.Team("pool", 10_000), PlainDesk.Team("chat", 10_000),
                new Team { Name = "translators", Shifts = [PlainDesk.Always(10_000) with { Days = new HashSet<NodaTime.IsoDayOfWeek> { NodaTime.IsoDayOfWeek.Tuesday } }] },
            ],
            Strategies = [PlainDesk.Strategy() with { Language = Language.Chinese, RightCategoryProbability = 0, Channel = Channel.ChatAtPeak }],
            Markets = [mondays.Markets[0] with { HasChat = true }],
            Translation = new TranslationSettings { TeamIndex = 2, TouchMinutes = PlainDesk.Constant(10), DelayHours = PlainDesk.Constant(0) },
            Chat = PlainDesk.Chat with { PeakStartHour = 0 },
        };
        var records = PlainDesk.Run(desk);
        Assert.Contains(records.Visits, visit => visit.Team == 2 && visit.End == VisitEnd.Withdrawn);
        Assert.All(records.Problems, problem => Assert.Equal(ProblemOutcome.SolvedByTeam, problem.Outcome));
    }
}
