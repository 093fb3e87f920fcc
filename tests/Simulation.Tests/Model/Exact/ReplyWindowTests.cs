namespace QueueSim.Tests.Model.Exact;

/// <summary>Notices that are missed, questions that are answered too late, and who watches the cases (A16, A19), traced by hand.</summary>
public sealed class ReplyWindowTests
{
    [Theory]
    [InlineData(4, 4.75, 1)] // answered in the very instant in which the window ends
    [InlineData(3, 5, 2)] // lapses 3.25 h after the submission; an hour later a new case, which says everything: a touch of 0.5 h and 0.25 h for the question
    public void A_case_that_is_not_answered_in_time_lapses_and_the_problem_needs_a_new_one(double windowHours, double hours, int submissions)
    {
        // A question after 0.25 h, an answer after 4 h.
        var records = PlainDesk.Run(Asking(windowHours));
        AssertAll(records, submissions == 1 ? hours : 4.75, submissions, ProblemOutcome.SolvedByTeam);
        var first = records.Cases.Where(record => record.Observed && record.Submission == 1).ToList();
        Assert.All(first, record => Assert.Equal(submissions == 1 ? CaseOutcome.Solved : CaseOutcome.Lapsed, record.Outcome));
        Assert.All(first, record => Assert.Equal(TimeSpan.FromHours(submissions == 1 ? 4.75 : 0.25 + windowHours).Ticks, record.ClosedTicks - record.SubmittedTicks));
    }

    [Theory]
    [InlineData(0, 1000)] // nobody comes back
    [InlineData(1, 1)] // no submission is left
    public void Who_does_not_come_back_has_given_up_when_the_case_lapses(double returnProbability, int maximumSubmissions)
    {
        var desk = Asking(windowHours: 3);
        desk = desk with { Resubmission = desk.Resubmission with { ReturnProbability = returnProbability, MaximumSubmissions = maximumSubmissions } };
        AssertAll(PlainDesk.Run(desk), hours: 3.25, submissions: 1, ProblemOutcome.GivenUp);
    }

    [Fact]
    public void A_new_case_is_asked_anew_with_an_answer_time_of_its_own()
    {
        // No answer ever says enough. Half of the answers take longer than the window: some lapse, some do not, some lapse twice.
        var desk = Asking(windowHours: 4);
        desk = desk with
        {
            Handling = desk.Handling with { AnswerCompleteProbability = 0, AnswerHours = new QueueSim.Randomness.UniformDistribution(0, 8), MaximumQuestions = 1 },
        };
        var lapses = PlainDesk.Run(desk).Problems.Where(problem => problem.Observed).GroupBy(problem => problem.Submissions - 1).ToDictionary(own => own.Key, own => own.Count());
        var all = lapses.Values.Sum();
        Assert.InRange(lapses[0] / (double)all, 0.42, 0.58);
        Assert.InRange(lapses[1] / (double)all, 0.17, 0.33);
        Assert.True(lapses[2] > 0 && lapses[3] > 0);
    }

    [Theory]
    [InlineData(Watching.Rarely, 72 + 8.75)] // missed for 72 h, twice 4 h
    [InlineData(Watching.Daily, 72 + 4.75)]
    [InlineData(Watching.Dedicated, 1.75)] // nothing is missed, a quarter of 4 h
    public void The_closer_a_seller_watches_the_sooner_a_question_is_answered(Watching watches, double hours)
    {
        var desk = Asking(windowHours: double.PositiveInfinity);
        AssertAll(PlainDesk.Run(Watched(desk, watches)), hours, submissions: 1, ProblemOutcome.SolvedByTeam);
    }

    [Theory]
    [InlineData(Watching.Rarely, 72 + 6)]
    [InlineData(Watching.Daily, 72 + 3)]
    [InlineData(Watching.Dedicated, 0.75)]
    public void And_the_sooner_a_bounce_is_noticed(Watching watches, double hours)
    {
        // Everything is filtered at once; 3 h to notice, two submissions.
        var plain = PlainDesk.Scenario();
        var desk = plain with
        {
            PreScreen = plain.PreScreen with { FilterProbability = 1 },
            Resubmission = plain.Resubmission with { NoticeHours = PlainDesk.Constant(3), MaximumSubmissions = 2 },
        };
        AssertAll(PlainDesk.Run(Watched(desk, watches)), hours, submissions: 2, ProblemOutcome.GivenUp);
    }

    [Theory]
    [InlineData(Watching.Rarely, 21)]
    [InlineData(Watching.Daily, 11)]
    [InlineData(Watching.Dedicated, 3.5)]
    public void And_a_decision(Watching watches, double hours)
    {
        // Refused after 0.5 h, appealed within 10 h, refused after 0.5 h; no notice of a decision is missed.
        var plain = PlainDesk.Scenario();
        var desk = plain with
        {
            CaseTypes = [plain.CaseTypes[0] with { SolveProbability = 0 }],
            Teams = [PlainDesk.Team("pool", 10_000)],
            Strategies = [plain.Strategies[0] with { MaximumAppeals = 1 }],
            Decision = plain.Decision with { AppealProbability = 1, AppealPrepareHours = PlainDesk.Constant(10) },
        };
        AssertAll(PlainDesk.Run(Watched(desk, watches)), hours, submissions: 2, ProblemOutcome.Refused);
    }

    [Fact]
    public void The_same_accounts_miss_all_their_notices()
    {
        // Everything is bounced twice; noticed at once, or after 72 h each time.
        var plain = PlainDesk.Scenario();
        var desk = plain with
        {
            PreScreen = plain.PreScreen with { FilterProbability = 1 },
            Resubmission = plain.Resubmission with { MaximumSubmissions = 3 },
            Sellers = SellerSettings.Plain with { Accounts = 40, MissedNoticeProbability = 0.3, MissedNoticeHours = 72 },
        };
        var sizes = new QueueSim.Model.AccountSizes(40, 0);
        var byAccount = PlainDesk.Run(desk).Problems.Where(problem => problem.Observed)
            .GroupBy(problem => sizes.NumberOf(new QueueSim.Randomness.CaseStream(1, 1, problem.Number)), problem => problem.EndedTicks - problem.AppearedTicks).ToList();
        Assert.All(byAccount, own => Assert.Single(own.Distinct()));
        Assert.Equal([0, TimeSpan.FromHours(144).Ticks], byAccount.Select(own => own.First()).Distinct().Order());
        Assert.InRange(byAccount.Count(own => own.First() > 0), 4, 22);
    }

    private static Scenario Asking(double windowHours)
    {
        var plain = PlainDesk.Scenario();
        return plain with
        {
            Teams = [PlainDesk.Team("pool", 10_000)],
            Deficiency = plain.Deficiency with { VagueProbability = new(1, 1, 1) },
            Handling = plain.Handling with { AnswerHours = PlainDesk.Constant(4), ReplyWindowHours = windowHours },
        };
    }

    private static Scenario Watched(Scenario desk, Watching watches) => desk with
    {
        Strategies = [desk.Strategies[0] with { Watches = watches }],
        Sellers = SellerSettings.Plain with { MissedNoticeProbability = 1, MissedNoticeHours = 72, WatchFactor = new(2, 1, 0.25) },
    };

    private static void AssertAll(RecordList records, double hours, int submissions, ProblemOutcome outcome)
    {
        ProblemRecord[] observed = [.. records.Problems.Where(problem => problem.Observed)];
        Assert.True(observed.Length > 300);
        Assert.All(observed, problem =>
        {
            Assert.Equal((outcome, submissions), (problem.Outcome, problem.Submissions));
            Assert.Equal((long)Math.Round(hours * TimeSpan.TicksPerHour), problem.EndedTicks - problem.AppearedTicks);
        });
    }
}
