namespace QueueSim.Tests.Model.Property;

/// <summary>Every mechanism can be cut off by itself, and what must hold holds without it.</summary>
public sealed class CutOffTests
{
    public static TheoryData<string, int, int> Cuts
    {
        get
        {
            var data = new TheoryData<string, int, int>();
            foreach (string cut in new[] { "chat", "follow-ups", "flags", "freeze", "daily limit", "access", "pre-screen", "translation", "agencies", "appeals", "sellers", "questions", "patience", "surges", "cohort" })
            {
                for (int draw = 31; draw <= 33; draw++)
                {
                    data.Add(cut, draw, 0);
                    data.Add(cut, draw, 80);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cuts))]
    public void Problems_and_cases_are_conserved_and_equal_seeds_give_equal_records_without(string cut, int draw, int accounts)
    {
        Scenario desk = RandomDesk.Draw(draw);
        Scenario scenario = Without(cut, desk with { Sellers = desk.Sellers with { Accounts = accounts } });
        // A run checks conservation and Little's law at every team itself, and throws.
        RecordList records = PlainDesk.Run(scenario, seed: 3);
        Assert.Equal(records.Totals.Appeared, records.Problems.Count);
        Assert.Equal(records.Problems.Sum(problem => problem.Submissions), records.Cases.Count);
        Assert.Equal(records.Problems, PlainDesk.Run(scenario, seed: 3).Problems);
        switch (cut)
        {
            case "chat":
                Assert.Empty(records.Chats);
                Assert.DoesNotContain(records.Problems, problem => problem.Outcome == ProblemOutcome.SolvedByChat);
                break;
            case "follow-ups":
                Assert.DoesNotContain(records.Cases, record => record.IsDuplicate);
                Assert.DoesNotContain(records.Visits, visit => visit.QueuedAs == QueueClass.HighRisk);
                break;
            case "flags":
                Assert.DoesNotContain(records.Visits, visit => visit.QueuedAs == QueueClass.HighRisk);
                break;
            case "freeze":
                Scenario valid = scenario with { Chat = scenario.Chat! with { InvalidProbability = 0 } };
                Assert.Equal(PlainDesk.Run(valid, seed: 3).Chats, records.Chats);
                break;
            case "daily limit":
                Assert.True(records.Chats.Count == 0
                    || records.Chats.GroupBy(chat => (chat.Problem, chat.BeganTicks / TimeSpan.TicksPerDay)).Any(day => day.Count() > desk.Chat!.DailyLimit));
                break;
            case "translation":
                Assert.DoesNotContain(records.Visits, visit => visit.Team == 4);
                Scenario readers = scenario with { Markets = [scenario.Markets[0] with { SupportedLanguages = new HashSet<Language>(Enum.GetValues<Language>()) }] };
                Assert.Equal(PlainDesk.Run(readers, seed: 3).Cases, records.Cases);
                break;
            case "agencies":
                Scenario alone = scenario with { AgencyTimeFactor = 0.1, Strategies = [.. scenario.Strategies.Select(strategy => strategy with { UsesAgency = false })] };
                Assert.Equal(PlainDesk.Run(alone, seed: 3).Cases, records.Cases);
                break;
            case "sellers":
                Assert.All(records.Problems.Where(problem => scenario.Strategies[problem.Strategy].Sellers != SellerGroup.New), problem => Assert.True(problem.HasChatAccess));
                break;
            case "surges":
                Assert.Equal(records.Totals.Appeared, records.Problems.Max(problem => problem.Number));
                break;
            case "access":
                Assert.DoesNotContain(records.Problems, problem => problem.Outcome == ProblemOutcome.Blocked);
                break;
            case "pre-screen":
                Assert.DoesNotContain(records.Cases, record => record.Outcome == CaseOutcome.Filtered);
                break;
            case "appeals":
                Assert.DoesNotContain(records.Cases, record => record.IsAppeal);
                break;
            case "questions":
                Assert.All(records.Cases, record => Assert.Equal(0, record.Questions));
                break;
            case "patience":
                Assert.DoesNotContain(records.Cases, record => record.Outcome == CaseOutcome.GivenUp);
                break;
            case "cohort":
                Assert.DoesNotContain(records.Problems, problem => problem.Focal);
                break;
        }
    }

    private static Scenario Without(string cut, Scenario desk) => cut switch
    {
        "chat" => desk with { Chat = null },
        "follow-ups" => desk with { FollowUps = FollowUpSettings.None },
        "flags" => desk with { FollowUps = desk.FollowUps with { PushFlagProbability = 0 } },
        "freeze" => desk with { Chat = desk.Chat! with { FreezeDays = 0 } },
        "daily limit" => desk with { Chat = desk.Chat! with { DailyLimit = int.MaxValue } },
        "access" => desk with { Access = AccessSettings.Open },
        "pre-screen" => desk with { PreScreen = desk.PreScreen with { FilterProbability = 0 } },
        "translation" => desk with { Translation = new TranslationSettings { DelayHours = PlainDesk.Constant(0) } },
        "agencies" => desk with { AgencyTimeFactor = 1 },
        "appeals" => desk with { Decision = desk.Decision with { AppealProbability = 0 } },
        "sellers" => desk with { Sellers = SellerSettings.Plain with { Accounts = desk.Sellers.Accounts } },
        "questions" => desk with { Handling = desk.Handling with { MaximumQuestions = 0 } },
        "patience" => desk with { CaseTypes = [.. desk.CaseTypes.Select(type => type with { PatienceHours = null })] },
        "surges" => desk with { Arrivals = desk.Arrivals with { Surges = [] } },
        "cohort" => desk with { Focal = null },
        _ => throw new ArgumentOutOfRangeException(nameof(cut)),
    };
}
