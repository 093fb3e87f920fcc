using QueueSim.Model;
using QueueSim.Randomness;

namespace QueueSim.Tests.Model.Exact;

/// <summary>The cμ rule: a queue traced by hand, and what is known of a case that may be another.</summary>
public sealed class CostRateTests
{
    // Two types of one team, 10 an hour of delay at 30 minutes of work and 8 at 10: worth 20 and 48 an hour of work. A fifth of all declare the other.
    private const double Slow = 20, Quick = 48;

    [Theory]
    [InlineData(TeamDiscipline.LongestWait, "busy slow quick known free")]
    [InlineData(TeamDiscipline.CMu, "busy quick known slow free")]
    public void What_saves_most_an_hour_of_work_goes_first_and_not_what_came_first_or_costs_most(TeamDiscipline discipline, string expected)
    {
        var environment = new Simulation(new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var start = NodaTime.Instant.FromUtc(2024, 1, 1, 0, 0);
        var settings = PlainDesk.Team("team", 1) with { Discipline = discipline };
        var team = new TeamQueue(environment, 0, settings, new StaffingPlan(settings, start, TimeSpan.FromDays(2).Ticks), new RecordList());
        var order = new List<string>();
        IEnumerable<Event> Live(string name, double at, double rate)
        {
            yield return environment.Timeout(TimeSpan.FromMinutes(at));
            if (!team.TryStart(Problem, QueueClass.Ordinary))
                yield return team.Join(Problem, new Standing(QueueClass.Ordinary, (long)at, long.MaxValue, rate), 0, -1);
            order.Add(name);
            yield return environment.Timeout(TimeSpan.FromMinutes(30));
            team.Finish();
        }

        foreach (var (name, at, rate) in new[] { ("busy", 0.0, 0.0), ("slow", 1, Slow), ("quick", 2, Quick), ("known", 3, 40.36), ("free", 4, 0) })
            environment.Process(Live(name, at, rate));
        environment.Run(TimeSpan.FromDays(1));
        Assert.Equal(expected, string.Join(' ', order));
    }

    [Theory]
    [InlineData(0, 24)] // declared slow: 0.6 × 0.8 are, 0.4 × 0.2 are quick: (6 × 20 + 48) / 7
    [InlineData(1, 444.0 / 11)] // declared quick: 0.4 × 0.8 are, 0.6 × 0.2 are slow: (8 × 48 + 3 × 20) / 11
    public void Before_a_score_the_shares_of_mistakes_weight_what_a_case_may_be(int declared, double expected)
    {
        var desk = Desk();
        Assert.Equal(expected, Rates(desk, auc: 0.85).Of(File(declared), Content(desk, 1), Draws(1), isSorted: false), 9);
    }

    [Fact]
    public void Who_has_sorted_touched_or_decided_a_case_knows_what_it_is()
    {
        var (desk, touched) = (Desk(), File(0));
        touched.FirstResponseTicks = 5;
        var rates = Rates(desk, auc: 0.85);
        Assert.Equal(Slow, rates.Of(File(0), Content(desk, 1), Draws(1), isSorted: true), 9);
        Assert.Equal(Slow, rates.Of(touched, Content(desk, 1), Draws(1), isSorted: false), 9);
        Assert.Equal(Quick, rates.Of(File(1, isAppeal: true), Content(desk, 1), Draws(1), isSorted: false), 9);
    }

    [Fact]
    public void A_score_that_guesses_says_nothing_and_one_that_never_errs_says_all()
    {
        var desk = Desk();
        for (var number = 1; number <= 200; number++)
        {
            var (file, content) = (File(0), Content(desk, number));
            file.NoteJudgement(FilterReason.None);
            Assert.Equal(24, Rates(desk, auc: 0.5).Of(file, content, Draws(number), isSorted: false), 9);
            Assert.Equal(content.IsWrongCategory ? Quick : Slow, Rates(desk, auc: 1).Of(file, content, Draws(number), isSorted: false), 6);
        }
    }

    /// <summary>Calibration: among the cases declared slow the probabilities that the index stands for are right on average, in every band.</summary>
    [Fact]
    public void The_probabilities_behind_the_index_are_as_often_right_as_they_say()
    {
        var desk = Desk();
        var rates = Rates(desk, auc: 0.85);
        var bands = new (double Said, int Wrong, int All)[4];
        for (var number = 1; number <= 40_000; number++)
        {
            var content = Content(desk, number);
            var isSlow = Draws(number).Uniform(Purpose.CaseType) < 0.6;
            if (isSlow == content.IsWrongCategory)
                continue; // declared quick
            var file = File(0);
            file.NoteJudgement(FilterReason.None);
            var said = (rates.Of(file, content, Draws(number), isSorted: false) - Slow) / (Quick - Slow);
            ref var band = ref bands[(int)Math.Min(3, 4 * said)];
            band = (band.Said + said, band.Wrong + (content.IsWrongCategory ? 1 : 0), band.All + 1);
        }

        Assert.All(bands, band => Assert.True(band.All > 300));
        // Four standard deviations of a share of so many.
        Assert.All(bands, band => Assert.InRange((band.Wrong - band.Said) / band.All, -2 / Math.Sqrt(band.All), 2 / Math.Sqrt(band.All)));
    }

    private static readonly ProblemIdentity Problem = new(1, 0, 0, 0, false, true);

    private static Scenario Desk()
    {
        var plain = PlainDesk.Scenario();
        return plain with
        {
            CaseTypes =
            [
                PlainDesk.CaseType("slow", 0, 30) with { Share = 0.6, DelayCostPerHour = 10 }, PlainDesk.CaseType("quick", 0, 10) with { Share = 0.4, DelayCostPerHour = 8 },
            ],
            Strategies = [plain.Strategies[0] with { RightCategoryProbability = 0.8 }],
        };
    }

    private static CostRates Rates(Scenario desk, double auc) => new(desk, new PreScreen(double.PositiveInfinity, auc));

    private static Draws Draws(int number) => new(new CaseStream(1, 1, number));

    private static Submission Content(Scenario desk, int number) => new(desk, desk.CaseTypes[0], desk.Strategies[0], hasVoiceMessage: false, Draws(number));

    private static CaseFile File(int declared, bool isAppeal = false) => new(Problem, 1, 0)
    {
        DeclaredType = declared,
        Truth = CaseTruth.Workable,
        HadRightCategory = true,
        HadAllDocuments = true,
        Attached = Evidence.Complete,
        IsAppeal = isAppeal,
    };
}
