using QueueSim.Model;

namespace QueueSim.Tests.Model.Theory;

/// <summary>What follows from threshold and accuracy.</summary>
public sealed class PreScreenTests
{
    public static TheoryData<double, double> Kept => new() { { 0.05, 0.5 }, { 0.41, 0.85 }, { 0.41, 1 }, { 0.8, 0.5 }, { 0.8, 0.95 } };

    [Theory]
    [MemberData(nameof(Kept))]
    public void An_operator_who_keeps_a_rate_filters_that_share_whatever_is_submitted(double rate, double auc)
    {
        foreach (var vague in (double[])[0.1, 0.7])
        {
            var desk = Desk(vague);
            var filtered = FilteredShare(desk with { PreScreen = desk.PreScreen with { FilterProbability = rate, Auc = auc } }, out var judged);
            // Four standard errors of run and sample; submissions of one problem are dependent, hence the factor 2.
            var tolerance = 4 * 2 * Math.Sqrt(rate * (1 - rate) * ((1.0 / judged) + (1 / 20_000.0)));
            Assert.InRange(filtered, rate - tolerance, rate + tolerance);
            Assert.True(tolerance < 0.04);
        }
    }

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(0, 1)]
    [InlineData(1, 0.5)]
    [InlineData(1, 1)]
    public void A_kept_rate_of_0_filters_nothing_and_one_of_1_everything(double rate, double auc)
    {
        var desk = Desk(vague: 0.5);
        Assert.Equal(rate, FilteredShare(desk with { PreScreen = desk.PreScreen with { FilterProbability = rate, Auc = auc } }, out _));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_kept_rate_is_of_what_is_submitted_and_not_of_what_never_is(bool byReading)
    {
        // Half of the sellers write vague texts; help pages solve all that they need, or their new accounts are locked out.
        var plain = PlainDesk.Scenario(problemsPerDay: 5000, agents: 10_000);
        var desk = plain with
        {
            CaseTypes = [plain.CaseTypes[0] with { SelfServableProbability = byReading ? 1 : 0 }],
            KnowledgeBase = plain.KnowledgeBase with { SolveProbability = 1 },
            Markets = [plain.Markets[0] with { RestrictsNewAccounts = true }],
            Access = plain.Access with { NewAccountDays = 30, UnlockProbability = 0 },
            Deficiency = plain.Deficiency with { VagueProbability = new(1, 0, 0) },
            Strategies =
            [
                PlainDesk.Strategy() with { Share = 0.5, WhenFiltered = WhenFiltered.Improve },
                PlainDesk.Strategy() with { Name = "never", Share = 0.5, Text = TextQuality.Vague, ReadsKnowledgeBase = byReading, Sellers = byReading ? SellerGroup.Established : SellerGroup.New },
            ],
            PreScreen = plain.PreScreen with { Auc = 0.95, FilterProbability = 0.3 },
        };
        var tolerance = 4 * 2 * Math.Sqrt(0.21 * ((1.0 / 12_500) + (1 / 10_000.0)));
        var filtered = FilteredShare(desk, out var judged);
        Assert.True(judged > 12_500 && tolerance < 0.05);
        Assert.InRange(filtered, 0.3 - tolerance, 0.3 + tolerance);
    }

    [Fact]
    public void Submissions_without_faults_are_filtered_as_often_as_noise_exceeds_the_threshold()
    {
        // Five scores below 1.25 + 1.4657/2 with probability Φ(1.98287)⁵; nobody comes back.
        var desk = GivingUp(Desk(vague: 0));
        var filtered = FilteredShare(desk, out var judged);
        var expected = 1 - Math.Pow(0.9763089, 5);
        var tolerance = 4 * Math.Sqrt(expected * (1 - expected) / judged);
        Assert.InRange(filtered, expected - tolerance, expected + tolerance);
        Assert.True(tolerance < 0.01);
        Assert.True(filtered < FilteredShare(GivingUp(Desk(vague: 0.3)), out _) - 0.05, "Better submissions are filtered less.");
    }

    [Fact]
    public void Accuracy_errs_less_on_both_sides_under_the_same_threshold()
    {
        var plain = PlainDesk.Scenario(problemsPerDay: 1000, agents: 10_000);
        HashSet<long> found = [], mistaken = [];
        foreach (var auc in (double[])[0.5, 0.7, 0.85, 0.95, 1])
        {
            HashSet<long> Filtered(double vague, FilterReason? only)
            {
                var desk = GivingUp(plain with { Deficiency = plain.Deficiency with { VagueProbability = new(vague, vague, vague) } });
                var cases = PlainDesk.Run(desk with { PreScreen = desk.PreScreen with { Threshold = 1.25, Auc = auc } }).Cases;
                return Problems([.. cases], record => record.Observed && record.Outcome == CaseOutcome.Filtered && record.Reason == (only ?? record.Reason));
            }

            var (right, wrong) = (Filtered(vague: 1, FilterReason.Vague), Filtered(vague: 0, null));
            Assert.True(auc == 0.5 || (found.IsProperSubsetOf(right) && wrong.IsProperSubsetOf(mistaken)));
            (found, mistaken) = (right, wrong);
        }

        Assert.InRange(found.Count, 4700, 5300); // every one of five days
        Assert.Empty(mistaken);
    }

    [Fact]
    public void Strictness_filters_more_of_everything()
    {
        HashSet<long> filtered = [];
        foreach (var threshold in (double[])[20, 3, 2, 1, 0, -20])
        {
            var desk = GivingUp(Desk(vague: 0.4));
            var cases = PlainDesk.Run(desk with { PreScreen = desk.PreScreen with { Threshold = threshold } }).Cases.Where(record => record.Observed).ToArray();
            var stricter = Problems(cases, record => record.Outcome == CaseOutcome.Filtered);
            Assert.True(threshold == 20 ? stricter.Count == 0 : filtered.IsProperSubsetOf(stricter));
            if (threshold == -20)
                Assert.All(cases, record => Assert.Equal(CaseOutcome.Filtered, record.Outcome));
            filtered = stricter;
        }
    }

    [Fact]
    public void The_area_under_the_curve_of_one_score_is_the_wanted_one()
    {
        // Probability that a score with the fault exceeds one without: Φ(d / √2).
        foreach (var auc in (double[])[0.5, 0.7, 0.85, 0.99])
            Assert.Equal(auc, MathNet.Numerics.Distributions.Normal.CDF(0, 1, PreScreen.Separation(auc) / Math.Sqrt(2)), 9);
    }

    /// <summary>Vague texts, wrong categories, missing documents and common problems; those who are bounced improve.</summary>
    private static Scenario Desk(double vague)
    {
        var plain = PlainDesk.Scenario(problemsPerDay: 5000, agents: 10_000);
        var fault = vague > 0 ? 1 : 0;
        return plain with
        {
            PreScreen = plain.PreScreen with { Threshold = 1.25, Auc = 0.85, SelfHelpSolveProbability = 0.5, DuplicateProbability = 0.5 },
            Resubmission = plain.Resubmission with { ReturnProbability = 0.85, MaximumSubmissions = 6, ImproveProbability = 0.75 },
            Deficiency = new DeficiencySettings { VagueProbability = new(vague, vague, vague), MissingProbability = new(0.5, 0.5, 0.5) },
            CaseTypes = [.. new[] { "one", "other" }.Select(name => PlainDesk.CaseType(name, 0, 30) with
            {
                Share = 0.5,
                DocumentsNeededProbability = 0.3 * fault,
                SelfServableProbability = 0.2 * fault,
            })],
            Strategies =
            [
                PlainDesk.Strategy() with { Share = 0.7, WhenFiltered = WhenFiltered.Improve, RightCategoryProbability = 1 - (0.1 * fault) },
                PlainDesk.Strategy() with { Name = "repeats", Share = 0.3, RightCategoryProbability = 1 - (0.1 * fault) },
            ],
        };
    }

    private static Scenario GivingUp(Scenario desk) =>
        desk with { Strategies = [.. desk.Strategies.Select(strategy => strategy with { WhenFiltered = WhenFiltered.GiveUp })] };

    private static double FilteredShare(Scenario desk, out int judged)
    {
        CaseRecord[] screened = [.. PlainDesk.Run(desk).Cases.Where(record => record.Observed && record.IsScreened)];
        judged = screened.Length;
        return screened.Count(record => record.Outcome == CaseOutcome.Filtered) / (double)judged;
    }

    private static HashSet<long> Problems(CaseRecord[] cases, Func<CaseRecord, bool> which) => [.. cases.Where(which).Select(record => record.Problem)];
}
