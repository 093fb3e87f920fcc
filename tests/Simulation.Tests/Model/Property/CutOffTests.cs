namespace QueueSim.Tests.Model.Property;

/// <summary>Every mechanism can be cut off by itself, and what must hold holds without it.</summary>
public sealed class CutOffTests
{
    public static TheoryData<string, int> Cuts
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (string cut in new[] { "chat", "follow-ups", "access", "pre-screen", "translation", "agencies", "appeals", "sellers", "questions", "patience", "surges", "cohort" })
            {
                for (int draw = 31; draw <= 33; draw++)
                    data.Add(cut, draw);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cuts))]
    public void Problems_and_cases_are_conserved_and_equal_seeds_give_equal_records_without(string cut, int draw)
    {
        Scenario scenario = Without(cut, RandomDesk.Draw(draw));
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
        "access" => desk with { Access = AccessSettings.Open },
        "pre-screen" => desk with { PreScreen = desk.PreScreen with { FilterProbability = 0 } },
        "translation" => desk with { Translation = new TranslationSettings { DelayHours = PlainDesk.Constant(0) } },
        "agencies" => desk with { AgencyTimeFactor = 1 },
        "appeals" => desk with { Decision = desk.Decision with { AppealProbability = 0 } },
        "sellers" => desk with { Sellers = SellerSettings.Plain },
        "questions" => desk with { Handling = desk.Handling with { MaximumQuestions = 0 } },
        "patience" => desk with { CaseTypes = [.. desk.CaseTypes.Select(type => type with { PatienceHours = null })] },
        "surges" => desk with { Arrivals = desk.Arrivals with { Surges = [] } },
        "cohort" => desk with { Focal = null },
        _ => throw new ArgumentOutOfRangeException(nameof(cut)),
    };
}
