using QueueSim.Report;
using QueueSim.Statistics;
using QueueSim.Tests.Health;
using static QueueSim.Tests.Report.SmallReports;

namespace QueueSim.Tests.Report;

/// <summary>Exact: the short answer where some queues are not steady, or hours are those of some problems alone.</summary>
/// <remarks>As in <see cref="AnswerHeadlineTests"/>: unsolved ones counted as 30 days a problem takes (hours + 720) / 2.</remarks>
public sealed class HeadlineOfSteadyTests
{
    private const string Because = "(desk has 2.00 times the work it can do; 2 more agents per shift would do)";

    [Fact]
    public void Why_one_scenario_is_left_out_is_said_beside_it() => Assert.Equal(
        $"Not steady, so not compared: “less” {Because}.", Of(Steady("today", 100), Overloaded("less"), Steady("more", 10)).More[0]);

    [Fact]
    public void The_first_picture_says_it_too_and_draws_no_decision()
    {
        static string Picture(params ScenarioResult[] results)
        {
            var html = ReportPage.Render(SmallReports.Of([.. results.Select(result => Scenario(result))])).Html;
            var figure = html[html.IndexOf("data-name=\"mean-resolution\"", StringComparison.Ordinal)..];
            return figure[..figure.IndexOf("</svg>", StringComparison.Ordinal)];
        }

        Assert.Single(Picture(Steady("today", 100), Overloaded("less"), Steady("more", 10)).Split("not steady").Skip(1));
        Assert.Equal(2, Picture(Overloaded("today"), Steady("less", 100), Steady("more", 10)).Split("not steady").Length - 1);
        Assert.DoesNotContain("not steady", Picture(Steady("today", 100), Steady("more", 10)), StringComparison.Ordinal);
    }

    [Fact]
    public void Many_that_are_left_out_are_named_in_thirty_words_and_their_reasons_folded_away()
    {
        var headline = Of(Steady("today", 100), Overloaded("a"), Overloaded("b"), Overloaded("c"), Overloaded("d"), Steady("more", 10));
        Assert.Equal("Not steady, so not compared: “a”, “b” and 2 more.", headline.More[0]);
        Assert.Contains($"“a” {Because}", Page(Steady("today", 100), Overloaded("a"), Overloaded("b"), Overloaded("c"), Overloaded("d"), Steady("more", 10)), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_too_long_to_say_are_counted()
    {
        string Long(char first) => string.Join(' ', Enumerable.Repeat("so", 20)) + first;
        Assert.Equal("Not steady, so not compared: 2 of 4 scenarios.", Of(Steady("today", 100), Overloaded(Long('a')), Overloaded(Long('b')), Steady("more", 10)).More[0]);
    }

    [Fact]
    public void A_desk_that_is_not_steady_is_said_in_thirty_words_however_long_its_name()
    {
        var name = string.Join(' ', Enumerable.Repeat("so", 14));
        Assert.Equal($"No steady answer: with “{name}” more work comes than the desk can do.", Of(Overloaded(name), Steady("more", 10)).First);
        Assert.Equal("No steady answer: more work comes than the desk can do.", Of(Overloaded($"{name} {name}"), Steady("more", 10)).First);
    }

    [Fact]
    public void One_that_is_left_alone_is_not_the_largest_of_several() => Assert.Equal(
        "“more”: 365.5 h to resolution instead of 410.5 h, with 50.0 % solved either way.", Of(AnswerKind.Each, [Steady("today", 100), Overloaded("less"), Steady("more", 10)]).First);

    [Fact]
    public void A_group_that_is_not_steady_silences_no_other()
    {
        var report = SmallReports.Of(
            Scenario(Overloaded("a1")) with { AnswerGroup = "A" }, Scenario(Steady("a2", 10)) with { AnswerGroup = "A" },
            Scenario(Steady("b1", 100)) with { AnswerGroup = "B" }, Scenario(Steady("b2", 10)) with { AnswerGroup = "B" });
        var headline = Of(report);
        Assert.Equal("Best is b2 in B (−45.0 h).", headline.First);
        Assert.Equal(["Not steady, so not compared: “a1”.", "Undecided in A."], headline.More.Take(2));
    }

    [Fact]
    public void What_is_not_steady_is_left_out_of_both_sides_of_a_number_that_is_varied()
    {
        // At an accuracy of 0.9 alone there are both thresholds: 2 against 1 is (60 − 40) / 2, whatever 0.7 came to.
        var headline = Of(SmallReports.Of(Scenario(Steady("today", 100)), Point(0.7, 1, 140), Point(0.9, 1, 40), Point(0.9, 2, 60)) with { Kind = AnswerKind.Factors });
        Assert.Equal("A more accurate pre-screen (0.7 to 0.9) helps: −50.0 h; a stricter pre-screen (2 to 1) helps: −10.0 h.", headline.First);
        Assert.Contains("a stricter pre-screen 2 → 1: −10.0 to −10.0 h", headline.More[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Hours_of_solved_problems_are_called_so()
    {
        var headline = Of(SmallReports.Of(Scenario(Steady("today", 100)), Scenario(Steady("more", 10))) with { Kind = AnswerKind.Change, Answers = [new AnswerMetric(Metrics.Resolution)] });
        Assert.Equal("“more”: 11.0 h to resolution instead of 101.0 h, with 50.0 % solved either way.", headline.First);
        Assert.EndsWith(": −90.0 to −90.0 h. These hours are those of solved problems; the table counts unsolved ones, too.", headline.More[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Hours_to_a_human_are_not_called_hours_to_resolution()
    {
        var headline = Of(SmallReports.Of(Scenario(Steady("today", 100)), Scenario(Steady("more", 10))) with { Kind = AnswerKind.Best, Answers = [new AnswerMetric("first_human_response_hours")] });
        Assert.DoesNotContain("resolution", headline.First, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_is_better_the_interval_says_of_what() => Assert.Contains(
        "95 % interval with “worse”, jointly for 2 comparisons: +45.0 to +45.0 h", string.Join(' ', Of(Steady("today", 10), Steady("worse", 100)).More), StringComparison.Ordinal);

    [Fact]
    public void Where_nothing_is_decided_the_interval_is_one_of_a_change_that_is_steady()
    {
        var wild = SmallReports.Result(Two with { Name = "wild" }, 10, 300, 40);
        var headline = Of(AnswerKind.Each, [Steady("today", 100), Overloaded("flood"), wild]);
        Assert.Equal("Undecided: for none of the 2 changes can this run tell whether it makes a difference that matters.", headline.First);
        Assert.Contains("95 % interval with “wild”", string.Join(' ', headline.More), StringComparison.Ordinal);
        Assert.DoesNotContain("interval with “flood”", string.Join(' ', headline.More), StringComparison.Ordinal);
    }

    private static AnswerHeadline Of(params ScenarioResult[] results) => Of(AnswerKind.Best, results);

    private static AnswerHeadline Of(AnswerKind kind, ScenarioResult[] results) => Of(SmallReports.Of([.. results.Select(result => Scenario(result))]) with { Kind = kind });

    private static AnswerHeadline Of(StudyReport report)
    {
        var subject = new ReportSubject(report);
        var headline = AnswerHeadline.Of(subject, Answer.All(subject));
        return headline with { First = Plain(headline.First), More = [.. headline.More.Select(Plain)] };
    }

    private static string Page(params ScenarioResult[] results) => Plain(SummaryPage.Render(SmallReports.Of([.. results.Select(result => Scenario(result))])));

    private static string Plain(string text) => text.Replace('\u00a0', ' ');

    private static ReportedScenario Point(double auc, double threshold, double hours) => Scenario(
        Steady($"ai ai.auc={auc} ai.threshold={threshold}", hours - 1), "", ("ai.auc", $"{auc}"), ("ai.threshold", $"{threshold}"));

    private static ScenarioResult Steady(string name, double hours) => SmallReports.Result(Two with { Name = name }, hours, hours + 1, hours + 2);

    private static ScenarioResult Overloaded(string name) =>
        SmallReports.Result(Two with { Name = name, Arrivals = SmallDesk.Plain.Arrivals with { ProblemsPerDay = 240 } }, 1, 1.1, 1.2);

    private static Scenario Two => SmallDesk.Plain with
    {
        Strategies = [SmallDesk.Plain.Strategies[0], SmallDesk.Plain.Strategies[0] with { Name = "other", Share = 0 }],
    };
}
