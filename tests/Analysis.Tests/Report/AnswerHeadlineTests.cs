using NodaTime;
using QueueSim.Localization;
using QueueSim.Report;
using QueueSim.Statistics;
using QueueSim.Tests.Statistics;
using static QueueSim.Tests.Report.SmallReports;

namespace QueueSim.Tests.Report;

/// <summary>Exact: the short answer, one kind of question after the other.</summary>
/// <remarks>
/// In every replication one problem is solved after so many hours and one never: half are solved, and unsolved ones counted as 30 days a
/// problem takes (hours + 720) / 2.
/// </remarks>
public sealed class AnswerHeadlineTests
{
    private static readonly double[] Today = [40, 42, 44];

    [Fact]
    public void The_best_is_named_with_what_it_comes_to_instead_of_the_baseline() => Assert.Equal(
        "Best is “better”: 371.0 h to resolution instead of 381.0 h, with 50.0 % solved either way.",
        First(AnswerKind.Best, ("today", Today), ("better", [20, 22, 24])));

    [Fact]
    public void A_difference_that_may_be_chance_is_no_decision()
    {
        var headline = Of(AnswerKind.Best, ("today", Today), ("maybe", [10, 120, 20]));
        Assert.StartsWith("Undecided", headline.First, StringComparison.Ordinal);
        Assert.False(headline.IsDecision);
    }

    [Fact]
    public void Nothing_changed_is_said_so() => Assert.Equal(
        "Nothing changed: every scenario comes to the same, 381.0 h to resolution and 50.0 % solved.", First(AnswerKind.Each, ("today", Today), ("twin", Today)));

    [Fact]
    public void One_replication_decides_nothing() => Assert.Equal(
        "A single replication decides nothing; run at least five.", First(AnswerKind.YesNo, ("today", [40]), ("other", [20])));

    [Fact]
    public void A_scenario_alone_is_compared_with_nothing() => Assert.Equal(
        "With “today”: 381.0 h to resolution and 50.0 % solved.", First(AnswerKind.Best, ("today", Today)));

    [Fact]
    public void No_case_is_no_answer() => Assert.Equal(
        "No answer: there is no case from which the mean time to resolution counting unsolved problems could be taken.",
        AnswerHeadline.Of(new ReportSubject(SmallReports.Of(Scenario(Idle("today")), Scenario(Idle("other")))), Answer.All(new ReportSubject(SmallReports.Of(Scenario(Idle("today")), Scenario(Idle("other")))))).First);

    [Theory]
    [InlineData(new double[] { 0, 2, 4 }, "Yes, by 20.0 h. “other”: 361.0 h to resolution instead of 381.0 h, with 50.0 % solved either way.")]
    [InlineData(new double[] { 140, 142, 144 }, "No. “other”: 431.0 h to resolution instead of 381.0 h, with 50.0 % solved either way.")]
    [InlineData(new double[] { 36, 38, 40 }, "It makes no difference that matters. “other”: 379.0 h to resolution instead of 381.0 h, with 50.0 % solved either way.")]
    [InlineData(new double[] { 10, 120, 20 }, "Undecided, it may be chance. “other”: 385.0 h to resolution instead of 381.0 h, with 50.0 % solved either way.")]
    public void Yes_or_no(double[] hours, string said) => Assert.Equal(said, First(AnswerKind.YesNo, ("today", Today), ("other", hours)));

    [Fact]
    public void The_largest_of_several_differences_comes_first_and_what_makes_none_last()
    {
        var headline = Of(AnswerKind.Each, ("today", Today), ("small", [80, 82, 84]), ("large", [140, 142, 144]), ("twin", Today));
        Assert.Equal("The largest difference is with “large”: 431.0 h to resolution instead of 381.0 h, with 50.0 % solved either way.", Plain(headline.First));
        Assert.Equal("Then “small” +20.0 h.", Plain(headline.More[0]));
        Assert.Equal("No difference that matters with “twin”.", Plain(headline.More[1]));
    }

    [Fact]
    public void The_largest_that_is_sure_is_not_called_the_largest_when_another_may_be_larger()
    {
        var headline = Of(AnswerKind.Each, ("today", Today), ("sure", [80, 82, 84]), ("wild", [20, 500, 40]));
        Assert.Equal("The largest difference that is sure is with “sure”: 401.0 h to resolution instead of 381.0 h, with 50.0 % solved either way.", Plain(headline.First));
        Assert.Equal("Undecided with “wild”.", Plain(headline.More[0]));
    }

    [Fact]
    public void The_largest_step_that_is_sure_is_not_called_the_largest_when_another_may_be_larger() => Assert.Equal(
        "All together: 361.0 h to resolution instead of 381.0 h, with 50.0 % solved either way; the largest step that is sure is “little” (−20.0 h).",
        First(AnswerKind.Steps, ("today", Today), ("little", [0, 2, 4]), ("wild", [80, 900, 100]), ("last", [0, 2, 4])));

    [Fact]
    public void Steps_are_judged_against_the_one_before()
    {
        var headline = Of(AnswerKind.Steps, ("today", Today), ("little", [30, 32, 34]), ("much", [0, 2, 4]));
        Assert.Equal("All together: 361.0 h to resolution instead of 381.0 h, with 50.0 % solved either way; the largest step is “much” (−15.0 h).", Plain(headline.First));
    }

    [Fact]
    public void Pieces_are_judged_against_the_whole()
    {
        var headline = Of(Report(AnswerKind.Pieces, ("today", [140, 142, 144]), ("whole", [0, 2, 4]), ("evidence", [100, 102, 104]), ("text", [40, 42, 44])) with { Whole = "whole" });
        Assert.Equal("Everything (“whole”): 361.0 h to resolution instead of 431.0 h, with 50.0 % solved either way; most is lost without “evidence” (+50.0 h).", Plain(headline.First));
        Assert.Equal("Without one piece: “evidence” +50.0 h; “text” +20.0 h.", Plain(headline.More[0]));
    }

    [Fact]
    public void Enough_is_the_number_from_which_on_more_bring_nothing_that_matters() => Assert.Equal(
        "5 agents in translators are enough: 4 cost 20.0 h more, and up to 8 bring nothing that matters.", Plain(Of(Numbered((4, [40, 42, 44]), (5, [2, 4, 6]), (8, [0, 2, 4]))).First));

    [Fact]
    public void When_the_most_is_better_than_all_others_more_may_be_needed() => Assert.Equal(
        "8 agents in translators are needed, perhaps more: 5 cost 20.0 h more.", Plain(Of(Numbered((4, [140, 142, 144]), (5, [40, 42, 44]), (8, [0, 2, 4]))).First));

    [Fact]
    public void Numbers_that_cannot_be_told_apart_are_not_ranked() => Assert.Equal(
        "Undecided: this run cannot tell 4, 5 and 8 apart.", Plain(Of(Numbered((4, [10, 120, 20]), (5, [120, 10, 20]), (8, [20, 60, 90]))).First));

    [Fact]
    public void One_is_enough_in_the_singular() => Assert.Equal(
        "2 agents in translators are enough: 1 costs 20.0 h more, and up to 4 bring nothing that matters.", Plain(Of(Numbered((1, [40, 42, 44]), (2, [2, 4, 6]), (4, [0, 2, 4]))).First));

    [Theory]
    [InlineData(0, "The next agent pays most with “more”: each on a shift saves 20.0 h of the mean time to resolution counting unsolved problems.")]
    [InlineData(80, "No further agent pays: none of these saves more than it costs.")]
    [InlineData(38, "No further agent pays: what one more would save or cost is too small to matter.")]
    public void The_next_agent_is_told_what_it_saves(double hours, string said) => Assert.Equal(said, Plain(Of(Staffed([hours, hours + 2, hours + 4])).First));

    [Fact]
    public void What_agents_change_has_a_unit_and_the_interval_names_its_scenario()
    {
        var headline = Of(Staffed([0, 2, 4]));
        Assert.Equal("For each agent more or fewer on a shift: “more” −20.0 h.", Plain(headline.More[0]));
        Assert.Equal("95 % interval of the whole change with “more”, jointly for 2 comparisons: −20.0 to −20.0 h.", Plain(headline.More[1]));
    }

    [Fact]
    public void An_agent_fewer_is_told_by_what_it_costs()
    {
        // Today has an agent, "fewer" none: 20 h more for the one that is taken away.
        var fewer = Staffed([0, 2, 4]) is var report ? report with { Scenarios = [report.Scenarios[1], Scenario(Result("fewer", Today))] } : null!;
        Assert.Equal("For each agent more or fewer on a shift: “fewer” +20.0 h.", Plain(Of(fewer).More[0]));
    }

    [Fact]
    public void Numbers_that_are_varied_together_are_told_apart()
    {
        ReportedScenario Point(double auc, double threshold, params double[] hours) => Scenario(
            Result($"ai ai.auc={auc} ai.threshold={threshold}", hours), "", ("ai.auc", $"{auc}"), ("ai.threshold", $"{threshold}"));
        var report = SmallReports.Of(
            Scenario(Result("today", Today)), Point(0.7, 1, 140, 142, 144), Point(0.7, 2, 180, 182, 184), Point(0.9, 1, 40, 42, 44), Point(0.9, 2, 80, 82, 84)) with
        { Kind = AnswerKind.Factors };
        Assert.Equal("A more accurate pre-screen (0.7 to 0.9) helps: −50.0 h; a stricter pre-screen (2 to 1) helps: −20.0 h.", Plain(Of(report).First));
    }

    [Fact]
    public void Names_however_long_leave_the_sentence_short()
    {
        var label = string.Join(' ', Enumerable.Repeat("so", 12));
        foreach (var kind in Enum.GetValues<AnswerKind>())
        {
            var report = Report(kind, ("today", Today), ("other", [0, 2, 4]), ("third", [140, 142, 144])) with { Whole = "other" };
            report = report with { Scenarios = [.. report.Scenarios.Select((scenario, i) => scenario with { AnswerLabel = $"{label} {i}" })] };
            var headline = Of(report);
            Assert.True(AnswerHeadline.Words(headline.First) <= AnswerHeadline.MostWords, $"{kind}: {headline.First}");
            Assert.InRange(headline.More.Count, 0, AnswerHeadline.MostMore);
        }
    }

    [Fact]
    public void Every_kind_speaks_Chinese()
    {
        using (Languages.Use(SpokenLanguage.Chinese))
        {
            foreach (var kind in Enum.GetValues<AnswerKind>())
            {
                var headline = Of(Report(kind, ("today", Today), ("other", [0, 2, 4]), ("third", [140, 142, 144])) with { Whole = "other" });
                Assert.Matches("[\u4e00-\u9fff]", headline.First);
                Assert.EndsWith("。", headline.First, StringComparison.Ordinal);
            }
        }
    }

    private static AnswerHeadline Of(StudyReport report) => new ReportSubject(report) is var subject ? AnswerHeadline.Of(subject, Answer.All(subject)) : null!;

    private static AnswerHeadline Of(AnswerKind kind, params (string Name, double[] Hours)[] scenarios) => Of(Report(kind, scenarios));

    private static string First(AnswerKind kind, params (string Name, double[] Hours)[] scenarios) => Plain(Of(kind, scenarios).First);

    private static StudyReport Report(AnswerKind kind, params (string Name, double[] Hours)[] scenarios) =>
        SmallReports.Of([.. scenarios.Select(scenario => Scenario(Result(scenario.Name, scenario.Hours)))]) with { Kind = kind };

    private static StudyReport Numbered(params (int Number, double[] Hours)[] levels) => SmallReports.Of(
        [Scenario(Result("today", Today)), .. levels.Select(level => Scenario(Result($"n{level.Number}", level.Hours), "", ("teams.translators.agents", $"{level.Number}")))]) with
    { Kind = AnswerKind.Enough };

    /// <summary>Teams without agents, and a scenario with an agent in the first.</summary>
    private static StudyReport Staffed(double[] hours)
    {
        var (today, more) = (Result("today", Today), HandMade.Default with { Name = "more" });
        var shift = new Shift { Name = "always", Agents = 1, Days = new HashSet<IsoDayOfWeek> { IsoDayOfWeek.Monday }, StartMinuteOfDay = 0, EndMinuteOfDay = 1440, TimeZone = DateTimeZone.Utc };
        more = more with { Teams = [more.Teams[0] with { Shifts = [shift] }, .. more.Teams.Skip(1)] };
        return SmallReports.Of(Scenario(today), Scenario(Result(more, hours))) with { Kind = AnswerKind.NextAgent };
    }

    private static string Plain(string text) => text.Replace('\u00a0', ' ');
}
