using QueueSim.Model;
using QueueSim.Randomness;

namespace QueueSim.Tests.Model.Exact;

/// <summary>Accounts with several problems (C8, C10, C11), replayed from the records: what one problem does to the account's others.</summary>
public sealed class AccountTests
{
    private const ulong Seed = 1;
    private const int Replication = 1;

    // Nobody is ever let through.
    private static readonly ChatSettings Chat = PlainDesk.Chat with { AvailabilityByHour = [.. Enumerable.Repeat(0.0, 24)], HandoverGainHours = 0 };

    [Fact]
    public void An_account_that_used_up_its_chats_is_refused_with_its_other_problems_that_day_and_not_the_next()
    {
        // Never let through: every problem tries at 0, 1, 2… h for as long as the three attempts of the account's day last.
        var records = PlainDesk.Run(Desk(accounts: 4, Chat, problemsPerDay: 8), Seed, Replication);
        var chats = records.Chats.ToLookup(chat => AccountOf(chat.Problem, 4));
        var refusedOn = new HashSet<(int, long)>();
        foreach (var problem in records.Problems)
        {
            var account = AccountOf(problem.Number, 4);
            var day = Day(problem.AppearedTicks);
            ChatRecord[] before = [.. chats[account].Where(chat => Day(chat.BeganTicks) == day && chat.BeganTicks < problem.AppearedTicks)];
            Assert.Equal(before.Length < 3, problem.UsedChat);
            if (before.Length < 3)
                continue;
            // All three may have been about one other problem, and the case is written at once.
            Assert.Equal(TimeSpan.FromMinutes(30).Ticks, problem.EndedTicks - problem.AppearedTicks);
            if (before.All(chat => chat.Problem == before[0].Problem))
                refusedOn.Add((account, day));
        }

        Assert.All(chats, own => Assert.All(own.GroupBy(chat => Day(chat.BeganTicks)), day => Assert.InRange(day.Count(), 1, 3)));
        Assert.True(refusedOn.Count > 10);
        Assert.Contains(refusedOn, refused => chats[refused.Item1].Any(chat => Day(chat.BeganTicks) == refused.Item2 + 1));
    }

    [Fact]
    public void The_limit_counts_the_attempts_of_problems_that_are_open_at_the_same_time()
    {
        // One account with 24 problems a day: three attempts a day in all, and they are shared.
        var records = PlainDesk.Run(Desk(accounts: 1, Chat, problemsPerDay: 24), Seed, Replication);
        IGrouping<long, ChatRecord>[] days = [.. records.Chats.GroupBy(chat => Day(chat.BeganTicks))];
        Assert.All(days.SkipLast(1), day => Assert.Equal(3, day.Count()));
        Assert.Contains(days, day => day.Select(chat => chat.Problem).Distinct().Count() > 1);
    }

    [Fact]
    public void The_other_problems_of_a_frozen_account_cannot_chat_for_seven_days_and_then_can()
    {
        // Everything counts as invalid, four minutes after the beginning; no agents are there, so that nothing else ends a chat.
        var strict = Chat with { AvailabilityByHour = [.. Enumerable.Repeat(1.0, 24)], InvalidProbability = 1, DailyLimit = 1000 };
        var desk = Desk(accounts: 2, strict, problemsPerDay: 2);
        desk = desk with
        {
            CaseTypes = [desk.CaseTypes[0] with { SelfServableProbability = 1 }],
            Teams = [desk.Teams[0], PlainDesk.Team("chat", 0)],
        };
        var records = PlainDesk.Run(desk, Seed, Replication);
        for (var account = 0; account < 2; account++)
        {
            long[] judged = [.. records.Chats.Where(chat => AccountOf(chat.Problem, 2) == account)
                .Select(chat => chat.BeganTicks + TimeSpan.FromMinutes(4).Ticks).Order()];
            long[] freezes = [.. judged.Where((_, index) => index % 2 == 1)];
            ProblemRecord[] own = [.. records.Problems.Where(problem => AccountOf(problem.Number, 2) == account && problem.Outcome != ProblemOutcome.Open)];
            Assert.All(own, problem =>
            {
                var latest = freezes.LastOrDefault(freeze => freeze <= problem.AppearedTicks, long.MinValue / 2);
                Assert.Equal(problem.AppearedTicks >= latest + TimeSpan.FromDays(7).Ticks, problem.UsedChat);
            });
            Assert.True(own.Count(problem => !problem.UsedChat) > 10 && freezes.Length > 3);
        }
    }

    [Theory]
    [InlineData(2, 3)]
    [InlineData(2, 0)]
    [InlineData(0, 3)]
    public void A_flag_lowers_the_class_of_the_accounts_next_cases_within_its_days_and_not_after(int accounts, double flagDays)
    {
        // Touch at once (0.5 h), investigation of 80 h, in which every seller pushes 72 h after the touch and is flagged.
        var desk = Desk(accounts, null, problemsPerDay: 0.4) with
        {
            FollowUps = FollowUpSettings.None with { Maximum = 1, PushFlagProbability = 1, FlagDays = flagDays },
        };
        desk = desk with
        {
            CaseTypes = [desk.CaseTypes[0] with { InvestigationHours = PlainDesk.Constant(80) }],
            Strategies = [desk.Strategies[0] with { FollowUp = FollowUp.Push }],
        };
        var records = PlainDesk.Run(desk, Seed, Replication);
        long until(ProblemRecord problem) => Flagged(problem) + TimeSpan.FromDays(flagDays).Ticks;
        var expected = records.Problems.OrderBy(problem => problem.Number).Select(problem => (problem.Number, accounts > 0 && records.Problems.Any(other =>
            AccountOf(other.Number, accounts) == AccountOf(problem.Number, accounts)
            && Flagged(other) <= problem.AppearedTicks && problem.AppearedTicks < until(other))));
        Assert.Equal(expected, records.Visits.OrderBy(visit => visit.Problem).Select(visit => (visit.Problem, visit.QueuedAs == QueueClass.HighRisk)));
        var late = records.Visits.Count(visit => visit.QueuedAs == QueueClass.HighRisk);
        Assert.True(accounts > 0 && flagDays > 0 ? late > 5 && late < records.Visits.Count - 5 : late == 0);
    }

    [Fact]
    public void All_problems_of_an_account_have_the_same_seller()
    {
        var scenario = Mixed(accounts: 50);
        var accounts = PlainDesk.Run(scenario, Seed, Replication).Problems.GroupBy(problem => AccountOf(problem.Number, 50)).ToList();
        Assert.Equal(50, accounts.Count);
        Assert.All(accounts, own => Assert.Single(own.Select(problem => (problem.Strategy, problem.Market, problem.Focal, problem.HasChatAccess)).Distinct()));
        Assert.True(accounts.Select(own => own.First()).Select(first => (first.Strategy, first.Market, first.Focal, first.HasChatAccess)).Distinct().Count() > 10);
        // What the problems are remains their own.
        Assert.All(accounts, own => Assert.True(own.Select(problem => problem.CaseType).Distinct().Count() > 1));
    }

    [Fact]
    public void Without_accounts_every_problem_has_a_seller_of_its_own()
    {
        var scenario = Mixed(accounts: 0);
        var population = new Population(scenario);
        Assert.All(PlainDesk.Run(scenario, Seed, Replication).Problems, problem =>
        {
            var own = new CaseStream(Seed, Replication, problem.Number);
            var isFocal = population.IsFocal(own, population.Market(own));
            Assert.Equal((isFocal, population.Strategy(own, isFocal), population.Market(own)), (problem.Focal, problem.Strategy, problem.Market));
        });
    }

    private static int AccountOf(long problem, int accounts) => new AccountSizes(accounts, 0).NumberOf(new CaseStream(Seed, Replication, problem));

    private static long Day(long ticks) => ticks / TimeSpan.TicksPerDay;

    private static long Flagged(ProblemRecord problem) => problem.AppearedTicks + TimeSpan.FromHours(72.5).Ticks;

    private static Scenario Desk(int accounts, ChatSettings? chat, double problemsPerDay)
    {
        var plain = PlainDesk.Scenario(problemsPerDay);
        return plain with
        {
            Window = plain.Window with { Days = 100 },
            Teams = [PlainDesk.Team("pool", 10_000), PlainDesk.Team("chat", 10_000)],
            Strategies = [PlainDesk.Strategy() with { Channel = chat is null ? Channel.Ticket : Channel.Chat }],
            Markets = [plain.Markets[0] with { HasChat = true }],
            Sellers = SellerSettings.Plain with { Accounts = accounts },
            Chat = chat,
        };
    }

    private static Scenario Mixed(int accounts)
    {
        var scenario = RandomDesk.Draw(4);
        var market = scenario.Markets[0];
        return scenario with
        {
            Sellers = scenario.Sellers with { Accounts = accounts, SizeCv = 0 },
            Strategies = [.. scenario.Strategies.Select(strategy => strategy with { Sellers = SellerGroup.Mixed })],
            Markets = [market with { Share = 0.5 }, market with { Name = "other", Share = 0.5 }],
        };
    }
}
