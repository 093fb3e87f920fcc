using QueueSim.Model;
using QueueSim.Randomness;

namespace QueueSim.Tests.Model.Exact;

/// <summary>Which submissions the pre-screen filters, and for what: the highest score above the threshold, traced from the noise.</summary>
public sealed class PreScreenScoreTests
{
    private const double Threshold = 1;

    private static readonly (FilterReason Reason, Purpose Noise)[] Scores =
    [
        (FilterReason.Vague, Purpose.VagueScore), (FilterReason.Documents, Purpose.DocumentsScore), (FilterReason.Category, Purpose.CategoryScore),
        (FilterReason.Duplicate, Purpose.RepetitionScore), (FilterReason.SelfHelp, Purpose.SelfHelpScore),
    ];

    public static TheoryData<FilterReason> Reasons => [FilterReason.Vague, FilterReason.Documents, FilterReason.Category, FilterReason.Duplicate, FilterReason.SelfHelp];

    [Fact]
    public void The_highest_score_above_the_threshold_filters_and_gives_the_reason()
    {
        var records = PlainDesk.Run(Desk(WhenFiltered.GiveUp));
        Assert.All(Enum.GetValues<FilterReason>(), reason => Assert.Contains(records.Cases, record => record.Reason == reason));
        Assert.All(Judged(records), record =>
        {
            var (reason, score) = Highest(record.Problem, versions: [0, 0, 0, 0, 0]);
            Assert.Equal(score > Threshold ? reason : FilterReason.None, record.Reason);
            Assert.Equal(record.Reason != FilterReason.None, record.Outcome == CaseOutcome.Filtered);
        });
    }

    [Fact]
    public void A_fault_raises_its_score_by_the_separation_and_the_threshold_counts_from_halfway()
    {
        var desk = Desk(WhenFiltered.GiveUp);
        desk = desk with
        {
            Deficiency = desk.Deficiency with { VagueProbability = new(1, 1, 1) },
            PreScreen = desk.PreScreen with { Auc = 0.9, Threshold = 2 },
        };
        // √2 Φ⁻¹(0.9)
        const double Separation = 1.8123876;
        Assert.Equal(Separation, PreScreen.Separation(0.9), 7);
        CaseRecord[] judged = [.. Judged(PlainDesk.Run(desk))];
        Assert.Contains(judged, record => record.Reason == FilterReason.Vague);
        Assert.All(judged, record =>
        {
            var vague = Noise(record.Problem, Purpose.VagueScore, 0) + (Separation / 2);
            var others = Scores.Skip(1).Max(score => Noise(record.Problem, score.Noise, 0)) - (Separation / 2);
            Assert.Equal(vague > 2 && vague > others, record.Reason == FilterReason.Vague);
            Assert.Equal(vague > 2 || others > 2, record.Outcome == CaseOutcome.Filtered);
        });
    }

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Every_fault_is_what_a_perfect_pre_screen_filters_for(FilterReason fault)
    {
        // A duplicate is what is bounced for its text and sent again as it is.
        var desk = Desk(WhenFiltered.GiveUp);
        var vague = fault is FilterReason.Vague or FilterReason.Duplicate ? 1 : 0;
        desk = desk with
        {
            PreScreen = desk.PreScreen with { Auc = 1, Threshold = 0 },
            Deficiency = new DeficiencySettings { VagueProbability = new(vague, vague, vague), MissingProbability = new(1, 1, 1) },
            CaseTypes = [.. new[] { "one", "other" }.Select(name => PlainDesk.CaseType(name, 0, 30) with
            {
                Share = 0.5,
                DocumentsNeededProbability = fault == FilterReason.Documents ? 1 : 0,
                SelfServableProbability = fault == FilterReason.SelfHelp ? 1 : 0,
            })],
            Strategies = [desk.Strategies[0] with { RightCategoryProbability = fault == FilterReason.Category ? 0 : 1 }],
        };
        if (fault == FilterReason.Duplicate)
        {
            desk = desk with
            {
                PreScreen = desk.PreScreen with { DuplicateProbability = 1 },
                Strategies = [desk.Strategies[0] with { WhenFiltered = WhenFiltered.Resubmit }],
            };
            // Text and repetition have the same separation: the higher noise tells.
            Assert.All(Judged(PlainDesk.Run(desk)), record => Assert.Equal(
                record.Submission > 1 && Noise(record.Problem, Purpose.RepetitionScore, 0) > Noise(record.Problem, Purpose.VagueScore, 0)
                    ? FilterReason.Duplicate
                    : FilterReason.Vague,
                record.Reason));
            return;
        }

        Assert.All(Judged(PlainDesk.Run(desk)), record => Assert.Equal(fault, record.Reason));
    }

    [Fact]
    public void The_same_thing_sent_again_is_judged_alike_until_submissions_run_out()
    {
        var cases = Judged(PlainDesk.Run(Desk(WhenFiltered.Resubmit))).ToLookup(record => record.Problem);
        Assert.Contains(cases, problem => problem.Count() == 4);
        Assert.All(cases, problem =>
        {
            // A push to self-help is not repeated; what is left is judged alike ever after.
            var reasons = problem.Select(record => record.Reason).SkipWhile(reason => reason == FilterReason.SelfHelp).ToArray();
            Assert.Single(reasons.Distinct());
            Assert.InRange(problem.Count(record => record.Reason == FilterReason.SelfHelp), 0, 1);
            Assert.Equal(reasons[0] == FilterReason.None ? problem.Count(record => record.Reason != FilterReason.None) + 1 : 4, problem.Count());
        });
    }

    [Fact]
    public void A_rewrite_draws_the_score_of_what_the_bounce_named_and_no_other()
    {
        // Nothing is wrong, so nothing is removed: only scores are drawn anew.
        var desk = Desk(WhenFiltered.Improve);
        var cases = Judged(PlainDesk.Run(desk with { Resubmission = desk.Resubmission with { ImproveProbability = 1 } }));
        var longest = 0;
        foreach (var problem in cases.GroupBy(record => record.Problem))
        {
            int[] versions = [0, 0, 0, 0, 0];
            foreach (var record in problem.OrderBy(record => record.Submission))
            {
                var (reason, score) = Highest(record.Problem, versions);
                Assert.Equal(score > Threshold ? reason : FilterReason.None, record.Reason);
                versions[Array.FindIndex(Scores, known => known.Reason == reason)] += reason == FilterReason.SelfHelp ? -1 : 1;
                longest = Math.Max(longest, record.Submission);
            }
        }

        Assert.True(longest > 2);
    }

    [Fact]
    public void A_fault_that_goes_draws_its_score_anew()
    {
        // Text and category are wrong; whatever is named, both are mended, and neither documents nor repetition are scored anew unless named.
        var submission = new Submission(Faulty, Faulty.CaseTypes[0], Faulty.Strategies[0], hasVoiceMessage: false, new Draws(new CaseStream(1, 1, 1)));
        Assert.Equal((true, true, 0, 0), (submission.IsVague, submission.IsWrongCategory, submission.TextVersion, submission.CategoryVersion));
        submission.NoteFiltered(FilterReason.Documents);
        submission.Rewrite(1, new Draws(new CaseStream(1, 1, 1)), 1);
        Assert.Equal((false, false), (submission.IsVague, submission.IsWrongCategory));
        Assert.Equal(
            (1, 1, 1, 0), (submission.TextVersion, submission.DocumentsVersion, submission.CategoryVersion, submission.RepetitionVersion));
        submission.SupplyWhatIsMissing(new Draws(new CaseStream(1, 1, 1)), bringsDocuments: true);
        Assert.Equal(1, submission.TextVersion);
    }

    [Fact]
    public void What_has_changed_is_known_again_no_more()
    {
        var draws = new Draws(new CaseStream(1, 1, 1));
        var submission = new Submission(Faulty, Faulty.CaseTypes[0], Faulty.Strategies[0], hasVoiceMessage: false, draws);
        submission.Send(1, draws, 1);
        Assert.False(submission.CountsAsDuplicate);
        submission.NoteFiltered(FilterReason.Vague);
        submission.Send(0, draws, 2);
        Assert.False(submission.CountsAsDuplicate);
        submission.Send(1, draws, 3);
        Assert.True(submission.CountsAsDuplicate);
        submission.Send(0, draws, 4);
        Assert.True(submission.CountsAsDuplicate); // judged alike
        submission.SupplyWhatIsMissing(new Draws(new CaseStream(1, 1, 1)), bringsDocuments: true);
        submission.Send(1, draws, 5);
        Assert.Equal((false, 1), (submission.CountsAsDuplicate, submission.RepetitionVersion));
        submission.NoteFiltered(FilterReason.SelfHelp); // "that did not help" is something new
        submission.Send(1, draws, 6);
        Assert.False(submission.CountsAsDuplicate);
    }

    [Fact]
    public void A_push_that_solves_nothing_costs_one_round()
    {
        var desk = Desk(WhenFiltered.Resubmit);
        var records = PlainDesk.Run(desk with { PreScreen = desk.PreScreen with { DuplicateProbability = 1, SelfHelpSolveProbability = 1 } });
        var pushed = Judged(records).Where(record => record.Reason == FilterReason.SelfHelp).Select(record => record.Problem).ToHashSet();
        var onlyPushed = pushed.Where(problem => Scores.Take(4).All(score => Noise(problem, score.Noise, 0) <= Threshold)).ToArray();
        Assert.NotEmpty(onlyPushed);
        Assert.All(onlyPushed, problem => Assert.Equal(
            [FilterReason.SelfHelp, FilterReason.None], records.Cases.Where(record => record.Problem == problem).Select(record => record.Reason)));
    }

    [Fact]
    public void A_case_that_is_opened_anew_is_judged_alike_or_known_again()
    {
        // Translation takes four days, the seller reopens after three: nothing that passed is filtered then, unless the system knows it.
        var desk = Desk(WhenFiltered.GiveUp);
        desk = desk with
        {
            Strategies = [desk.Strategies[0] with { Language = Language.Chinese, FollowUp = FollowUp.Reopen }],
            Translation = new TranslationSettings { DelayHours = PlainDesk.Constant(96) },
            FollowUps = FollowUpSettings.None with { AfterHours = 72, Maximum = 1 },
        };
        var alike = Judged(PlainDesk.Run(desk)).Where(record => record.Submission == 2).ToArray();
        Assert.NotEmpty(alike);
        Assert.All(alike, record => Assert.Equal(FilterReason.None, record.Reason));
        var known = Judged(PlainDesk.Run(desk with { PreScreen = desk.PreScreen with { Auc = 1, DuplicateProbability = 1 } }));
        Assert.All(known.Where(record => record.Submission == 2), record => Assert.Equal(FilterReason.Duplicate, record.Reason));
    }

    [Fact]
    public void Without_a_pre_screen_nothing_is_judged_or_held_up()
    {
        var desk = Desk(WhenFiltered.GiveUp);
        desk = desk with { Teams = [PlainDesk.Team("pool", 10_000)], PreScreen = desk.PreScreen with { DelayMinutes = PlainDesk.Constant(10), IsEnabled = false } };
        var records = PlainDesk.Run(desk);
        Assert.All(records.Cases, record => Assert.False(record.IsScreened));
        Assert.All(records.Problems.Where(problem => problem.Observed), problem =>
        {
            Assert.Equal((ProblemOutcome.SolvedByTeam, false, true), (problem.Outcome, problem.MetAi, problem.FirstHumanTicks >= 0));
            Assert.Equal(TimeSpan.FromMinutes(30).Ticks, problem.EndedTicks - problem.AppearedTicks);
        });
    }

    private static Scenario Faulty
    {
        get
        {
            var plain = PlainDesk.Scenario();
            return plain with
            {
                CaseTypes = [PlainDesk.CaseType("one", 0, 30), PlainDesk.CaseType("other", 0, 30)],
                Strategies = [PlainDesk.Strategy() with { RightCategoryProbability = 0 }],
                Deficiency = plain.Deficiency with { VagueProbability = new(1, 1, 1) },
            };
        }
    }

    /// <summary>Nothing wrong, an accuracy of a half (no separation), at most four submissions, back after an hour.</summary>
    private static Scenario Desk(WhenFiltered whenFiltered)
    {
        var plain = PlainDesk.Scenario();
        return plain with
        {
            Strategies = [PlainDesk.Strategy() with { WhenFiltered = whenFiltered }],
            PreScreen = plain.PreScreen with { Threshold = Threshold },
            Resubmission = plain.Resubmission with { NoticeHours = PlainDesk.Constant(1), MaximumSubmissions = 4 },
        };
    }

    /// <summary>Cases of problems that came to their end.</summary>
    private static IEnumerable<CaseRecord> Judged(RecordList records)
    {
        var ended = records.Problems.Where(problem => problem.Outcome != ProblemOutcome.Open).Select(problem => problem.Number).ToHashSet();
        return records.Cases.Where(record => ended.Contains(record.Problem) && record.IsScreened);
    }

    private static double Noise(long problem, Purpose purpose, int version) =>
        MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, new CaseStream(1, 1, problem).Uniform(purpose, version));

    /// <summary>The highest score; a version below 0 is scored no more.</summary>
    private static (FilterReason Reason, double Score) Highest(long problem, int[] versions) =>
        Scores.Index().Where(score => versions[score.Index] >= 0)
            .Select(score => (score.Item.Reason, Score: Noise(problem, score.Item.Noise, versions[score.Index]))).MaxBy(score => score.Score);
}
