namespace QueueSim.Tests.Model.Property;

/// <summary>A scenario that changes one thing changes only what follows from it.</summary>
public sealed class CommonRandomNumbersTests
{
    [Fact]
    public void A_stricter_pre_screen_filters_every_first_submission_that_a_milder_one_does()
    {
        Scenario Desk(double threshold) => RandomDesk.Draw(3) with
        {
            PreScreen = RandomDesk.Draw(3).PreScreen with { Threshold = threshold },
        };

        var mild = FilteredFirst(PlainDesk.Run(Desk(2)));
        var strict = FilteredFirst(PlainDesk.Run(Desk(1)));
        Assert.True(mild.IsProperSubsetOf(strict));
    }

    [Fact]
    public void More_agents_leave_every_problem_what_it_was()
    {
        var few = RandomDesk.Draw(5);
        var many = few with { Teams = few.Teams.Select(team => PlainDesk.Team(team.Name, 50)).ToArray() };
        var before = PlainDesk.Run(few).Problems.ToDictionary(problem => problem.Number);
        foreach (var problem in PlainDesk.Run(many).Problems.Where(problem => problem.Observed))
        {
            var same = before[problem.Number];
            Assert.Equal((same.AppearedTicks, same.CaseType, same.Strategy, same.Market, same.Focal, same.HasChatAccess),
                (problem.AppearedTicks, problem.CaseType, problem.Strategy, problem.Market, problem.Focal, problem.HasChatAccess));
        }
    }

    [Fact]
    public void A_problem_has_the_same_seller_whatever_the_scenario_and_another_one_in_another_replication()
    {
        // What makes the accounts' histories differ: a daily limit, a freeze, flags and a pre-screen of another kind.
        var desk = RandomDesk.Draw(7) with { Focal = null };
        var other = desk with
        {
            Chat = desk.Chat! with { DailyLimit = 1, FreezeDays = 30 },
            FollowUps = desk.FollowUps with { FlagDays = 100 },
            PreScreen = desk.PreScreen with { Threshold = 0 },
            Focal = new FocalCohort(1, 0.1),
        };
        Assert.Equal(150, desk.Sellers.Accounts);
        var before = PlainDesk.Run(desk).Problems.ToDictionary(problem => problem.Number);
        ProblemRecord[] others = [.. PlainDesk.Run(other).Problems.Where(problem => !problem.Focal && before.ContainsKey(problem.Number))];
        Assert.True(others.Length > 500);
        Assert.All(others, problem => Assert.Equal(
            (before[problem.Number].Strategy, before[problem.Number].HasChatAccess), (problem.Strategy, problem.HasChatAccess)));
        var again = PlainDesk.Run(desk, replication: 2).Problems.ToDictionary(problem => problem.Number);
        Assert.Contains(before, problem => again.ContainsKey(problem.Key) && again[problem.Key].Strategy != problem.Value.Strategy);
    }

    [Fact]
    public void A_surge_adds_problems_and_leaves_the_ordinary_ones_where_they_were()
    {
        var plain = PlainDesk.Scenario();
        Scenario Surging(double factor) => plain with
        {
            Arrivals = plain.Arrivals with { Surges = [new Surge { Name = "peak", StartDay = 2, Days = 2, Factor = factor }] },
        };

        Dictionary<long, long> Appeared(double factor) => PlainDesk.Run(Surging(factor)).Problems
            .Where(problem => problem.Observed).ToDictionary(problem => problem.Number, problem => problem.AppearedTicks);

        var ordinary = Appeared(1);
        var surge = Appeared(3);
        var dip = Appeared(0.5);
        Assert.All(ordinary, problem => Assert.Equal(problem.Value, surge[problem.Key]));
        Assert.All(dip, problem => Assert.Equal(problem.Value, ordinary[problem.Key]));
        var added = surge.Where(problem => !ordinary.ContainsKey(problem.Key)).Select(problem => problem.Value).ToArray();
        // Twice the ordinary 100 a day for two days: 400 expected, standard deviation 20.
        Assert.InRange(added.Length, 300, 500);
        Assert.All(added, at => Assert.InRange(at, TimeSpan.FromDays(2).Ticks, TimeSpan.FromDays(4).Ticks));
        // Half of 200: 100 ± 10.
        Assert.InRange(ordinary.Count - dip.Count, 60, 140);
    }

    [Fact]
    public void Difficulty_invoices_and_what_agents_do_leave_every_first_submission_what_it_was()
    {
        var desk = RandomDesk.Draw(11);
        var other = desk with
        {
            Handling = desk.Handling with { DifficultyCv = 0, SearchMinutes = PlainDesk.Constant(0), GoOnProbability = 0, FixCategoryProbability = 0, UnaskedDocumentsProbability = 0 },
            Documents = desk.Documents with { InvoiceErrorProbability = 0 },
            Intake = IntakeSettings.None,
        };
        var before = FirstSubmissions(desk);
        var after = FirstSubmissions(other);
        long[] shared = [.. before.Keys.Where(after.ContainsKey)];
        Assert.True(shared.Length > 300);
        Assert.All(shared, problem => Assert.Equal(before[problem], after[problem]));
    }

    [Fact]
    public void Who_misses_one_of_one_document_misses_one_of_three()
    {
        HashSet<long> Missing(int pieces) => FirstSubmissions(RandomDesk.Draw(13) with { Documents = new DocumentSettings { Pieces = pieces } })
            .Where(first => !first.Value.HadAllDocuments).Select(first => first.Key).ToHashSet();
        Assert.True(Missing(1).IsProperSubsetOf(Missing(3)));
    }

    [Fact]
    public void The_focal_cohort_is_the_same_problems_whatever_its_strategy()
    {
        HashSet<long> Cohort(int strategy) => PlainDesk.Run(RandomDesk.Draw(9) with { Focal = new FocalCohort(strategy, 0.1) }).Problems
            .Where(problem => problem.Focal && problem.Observed).Select(problem => problem.Number).ToHashSet();

        var first = Cohort(0);
        Assert.NotEmpty(first);
        Assert.True(first.SetEquals(Cohort(1)));
    }

    /// <summary>What observed sellers who write at once submit first.</summary>
    private static Dictionary<long, (Evidence Attached, bool HadAllDocuments, bool HadRightCategory, CaseTruth Truth)> FirstSubmissions(Scenario scenario) =>
        PlainDesk.Run(scenario with { Chat = null }).Cases.Where(record => record.Observed && record.Submission == 1)
            .ToDictionary(record => record.Problem, record => (record.Attached, record.HadAllDocuments, record.HadRightCategory, record.Truth));

    private static HashSet<long> FilteredFirst(RecordList records) => records.Cases
        .Where(record => record.Observed && record.Submission == 1 && record.Outcome == CaseOutcome.Filtered)
        .Select(record => record.Problem).ToHashSet();
}
