using QueueSim.Report;
using QueueSim.Statistics;
using QueueSim.Tests.Statistics;
using static QueueSim.Tests.Report.SmallReports;

namespace QueueSim.Tests.Report;

/// <summary>Exact: from results to answers on the metrics that a study names.</summary>
public sealed class AnswerTests
{
    private const string Resolution = "resolution_hours";

    [Theory]
    [InlineData("Nothing attached: what do invoices do?", "What do invoices do?", "Nothing attached")]
    [InlineData("What now?", "What now?", "What now?")]
    [InlineData("As ever", "", "As ever")]
    [InlineData("", "", "")]
    [InlineData("我现在的做法：附上发票值不值？", "附上发票值不值？", "我现在的做法")]
    [InlineData("现在怎么办？", "现在怎么办？", "现在怎么办？")]
    [InlineData("不附材料: 发票有用吗？", "发票有用吗？", "不附材料")]
    [InlineData("Today：is it worth it?", "Is it worth it?", "Today")]
    [InlineData("一切照旧：没有问题", "", "一切照旧：没有问题")]
    public void The_question_is_what_ends_with_a_question_mark(string description, string question, string baseline) =>
        Assert.Equal(new Question(question, baseline), Question.Of(description));

    [Fact]
    public void The_label_of_the_baseline_leaves_the_question_out() => Assert.Equal(
        ["Today", "New"], ScenarioLabels.Of([Scenario(Result("a", 1), "Today: is new better?"), Scenario(Result("b", 1), "New")]));

    [Fact]
    public void Short_descriptions_of_their_own_are_the_labels()
    {
        Assert.Equal(["As ever", "New"], ScenarioLabels.Of([Scenario(Result("a", 1), "As ever"), Scenario(Result("b", 1), "New")]));
        Assert.Equal(["a", "b"], ScenarioLabels.Of([Scenario(Result("a", 1), "Same"), Scenario(Result("b", 1), "same")]));
        Assert.Equal(["a", "b"], ScenarioLabels.Of([Scenario(Result("a", 1), "As ever"), Scenario(Result("b", 1))]));
    }

    [Fact]
    public void Descriptions_in_Chinese_are_as_wide_as_twice_as_many_letters()
    {
        var (fits, isTooWide) = (new string('长', 28), new string('长', 29));
        Assert.Equal(["As ever", fits], ScenarioLabels.Of([Scenario(Result("a", 1), "As ever"), Scenario(Result("b", 1), fits)]));
        Assert.Equal(["a", "b"], ScenarioLabels.Of([Scenario(Result("a", 1), "As ever"), Scenario(Result("b", 1), isTooWide)]));
    }

    [Fact]
    public void Many_scenarios_are_spread_between_the_fastest_and_the_slowest()
    {
        double?[] hours = [50, .. Enumerable.Range(1, 99).Select(i => (double?)(100 - i))];
        var shown = ScenarioChoice.Rows(hours);
        Assert.Equal(ScenarioChoice.FewRows, shown.Count);
        Assert.Equal([0, 1], shown.Take(2));
        Assert.Equal(99, shown[^1]);
        Assert.Distinct(shown);
        Assert.Equal(20, ScenarioChoice.Rows(hours[..20]).Count);
    }

    [Fact]
    public void A_rival_within_chance_is_not_tellable()
    {
        var answer = Answers(Resolution, Result("today", 40, 42, 44), Result("fast", 20, 23, 23), Result("as fast", 21, 22, 23.2)).Single();
        Assert.Equal("fast", answer.Rows[answer.Best].Label);
        Assert.Equal(["as fast"], answer.NotTellable.Select(row => row.Label));
    }

    [Fact]
    public void Two_replications_of_many_scenarios_tell_no_pair_apart()
    {
        ScenarioResult[] many = [.. Enumerable.Range(0, 16).Select(i => Result($"scenario {i}", 40 + i, 40.1 + i))];
        var answer = Answers(Resolution, [Result("today", 70, 70.1), .. many]).Single();
        Assert.Equal("scenario 0", answer.Rows[answer.Best].Label);
        Assert.Equal(15, answer.NotTellable.Count);
    }

    [Fact]
    public void Twins_are_exactly_the_same()
    {
        var answer = Answers(Resolution, Result("today", 40, 42, 44), Result("twin", 40, 42, 44)).Single();
        Assert.Equal(0, answer.Best);
        Assert.True(answer.Rows[1].IsSame);
    }

    [Fact]
    public void More_agents_are_a_price()
    {
        Team[] staffed = [HandMade.Default.Teams[0] with { Shifts = [new() { Name = "day", TimeZone = NodaTime.DateTimeZone.Utc, Agents = 2, Days = new HashSet<NodaTime.IsoDayOfWeek> { NodaTime.IsoDayOfWeek.Monday }, StartMinuteOfDay = 480, EndMinuteOfDay = 960 }] }, HandMade.Default.Teams[1]];
        var answer = Answers(Resolution, Result("today", 40, 42, 44), Result(HandMade.Default with { Name = "more", Teams = staffed }, 20, 23, 23)).Single();
        Assert.Equal(["it takes 16 scheduled agent hours a week instead of 0"], answer.Beside!.Prices);
    }

    // Mean differences of −20 h with a standard error of 1/√3, and +10 h likewise.
    [Fact]
    public void The_best_is_named_with_its_difference_and_the_others_with_their_verdicts() => Assert.Equal(
        "The mean time to resolution is shortest with “fast”: 22.0 h (95 % interval 17.7 to 26.3; 50.0 % solved) against 42.0 h (50.0 % solved) with “today”, better by 20.0 h "
        + "(joint 95 % interval of the difference −23.6 to −16.4). It gets just as many problems solved. Compared with “today”: “slow” 52.0 h (50.0 % solved) (worse).",
        Text(Answers(Resolution, Result("today", 40, 42, 44), Result("fast", 20, 23, 23), Result("slow", 50, 53, 53)).Single()));

    [Fact]
    public void A_difference_within_chance_is_undecided() => Assert.Equal(
        "The mean time to resolution came out shortest with “maybe”: 41.0 h (95 % interval 33.4 to 48.6; 50.0 % solved) against 42.0 h (50.0 % solved) with “today”, "
        + "but whether that is better is undecided (95 % interval of the difference −4.7 to 2.7). "
        + "With about 97 replications it would be decided in nine of ten cases, if the difference is as large as it looks. It gets just as many problems solved.",
        Text(Answers(Resolution, Result("today", 40, 42, 44), Result("maybe", 39, 39.5, 44.5)).Single()));

    [Fact]
    public void A_baseline_that_beats_all_is_best()
    {
        var text = Text(Answers(Resolution, Result("today", 20, 23, 23), Result("slow", 40, 42, 44)).Single());
        Assert.StartsWith("The mean time to resolution is shortest with “today”, 22.0 h (95 % interval 17.7 to 26.3; 50.0 % solved); every other scenario is worse at the 95 % level.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_share_that_never_changes_is_the_same_everywhere() => Assert.Equal(
        "The share of problems given up is the same in every scenario: 50.0 % (95 % interval 50.0 to 50.0).",
        Text(Answers("given_up_share", Result("today", 40, 42, 44), Result("fast", 20, 23, 23)).Single()));

    [Fact]
    public void One_replication_decides_nothing() => Assert.Equal(
        "The mean time to resolution is shortest with “fast”, 20.0 h (50.0 % solved) against 40.0 h (50.0 % solved) with “today”, in a single replication, which decides nothing. "
        + "It gets just as many problems solved.",
        Text(Answers(Resolution, Result("today", 40), Result("fast", 20)).Single()));

    [Fact]
    public void Without_cases_there_is_no_answer() => Assert.Equal(
        "There is no case from which the share of appeals that succeed could be taken.",
        Text(Answers("appeal_success_share", Idle("today"), Idle("other")).Single()));

    [Fact]
    public void Each_group_is_compared_with_its_own_first()
    {
        ReportedScenario[] scenarios =
        [
            Scenario(Result("a1", 40, 42, 44)) with { AnswerGroup = "A" }, Scenario(Result("b1", 50, 52, 54)) with { AnswerGroup = "B" },
            Scenario(Result("a2", 20, 23, 23)) with { AnswerGroup = "A" }, Scenario(Result("b2", 60, 63, 63)) with { AnswerGroup = "B" },
        ];
        var report = Of(scenarios) with { Answers = [new AnswerMetric(Resolution)] };
        var answers = Answer.All(new ReportSubject(report));
        Assert.Equal(["A", "B"], answers.Select(answer => answer.Group));
        Assert.StartsWith("A: the mean time to resolution is shortest with “a2”: 22.0 h", Text(answers[0]), StringComparison.Ordinal);
        Assert.Contains("against 42.0 h (50.0 % solved) with “a1”, better by 20.0 h", Text(answers[0]), StringComparison.Ordinal);
        Assert.StartsWith("B: the mean time to resolution is shortest with “b1”, 52.0 h", Text(answers[1]), StringComparison.Ordinal);
        var html = ReportPage.Render(report).Html;
        Assert.Contains("differences to the first of the group", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Expected_values_are_held_against_the_intervals()
    {
        var report = Of(
            Scenario(Result("right", 40, 42, 44)) with { AnswerExpected = 43 }, Scenario(Result("wrong", 20, 22, 24)) with { AnswerExpected = 11 },
            Scenario(Result("unasked", 1, 2, 3))) with
        { Answers = [new AnswerMetric(Resolution)] };
        Assert.Equal(
            "The mean time to resolution is as expected in 1 of 2 scenarios: there the 95 % interval holds the expected value. "
            + "Without any fault about one in twenty misses it by chance. The largest deviation is +100.0 % with “wrong”: 22.0 ± 5.0 against 11.0 h.",
            Text(Answer.All(new ReportSubject(report)).Single()));
        var rendered = ReportPage.Render(report);
        Assert.Equal("answer", rendered.Charts[0].Name);
        Assert.DoesNotContain(rendered.Charts, chart => chart.Name == "differences");
    }

    [Theory]
    [InlineData(11, "above")]
    [InlineData(33, "below")]
    [InlineData(22, "in the interval")]
    public void The_table_says_on_which_side_of_the_expected_value_a_scenario_lies(double expected, string said)
    {
        // 22 ± 5 h.
        var report = Of(Scenario(Result("only", 20, 22, 24)) with { AnswerExpected = expected }, Scenario(Result("unasked", 1, 2, 3)));
        var html = ReportPage.Render(report with { Answers = [new AnswerMetric(Resolution)] }).Html;
        Assert.Equal([said], new[] { "above", "below", "in the interval" }.Where(word => html.Contains($">{word}<", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_page_opens_with_the_question_and_the_chart_of_its_metric()
    {
        var report = Of(Scenario(Result("today", 40, 42, 44), "Today: who gives up?"), Scenario(Result("new", 20, 23, 23), "New")) with
        {
            Answers = [new AnswerMetric("given_up_share"), new AnswerMetric(Resolution, "priority=high")],
        };
        var rendered = ReportPage.Render(report);
        Assert.Contains("<h1>Who gives up?</h1>", rendered.Html, StringComparison.Ordinal);
        Assert.Equal("answer", rendered.Charts[0].Name);
        Assert.Contains("Mean time to resolution (priority: high), h", rendered.Html, StringComparison.Ordinal);
        Assert.True(rendered.Html.IndexOf("who gives up", StringComparison.OrdinalIgnoreCase) < rendered.Html.IndexOf("<svg", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_metric_has_words_of_its_own() => Assert.Distinct(Metrics.All.Select(metric => metric.Noun));

    [Fact]
    public void Costs_are_traded_off_only_where_the_organisation_pays_different_sums()
    {
        var same = Of(Scenario(Result("today", 40, 42, 44)), Scenario(Result("fast", 20, 23, 23)));
        Assert.False(CostSection.Differs(new ReportSubject(same)));
        Assert.DoesNotContain(ReportPage.Render(same).Charts, chart => chart.Name == "trade-off");
        Assert.Contains("practically the same in every scenario", ReportPage.Render(same).Html, StringComparison.Ordinal);
    }

    private static string Text(Answer answer) => string.Join(' ', AnswerSentences.Of(answer));

    private static IReadOnlyList<Answer> Answers(string metric, params ScenarioResult[] results) =>
        Answer.All(new ReportSubject(Of([.. results.Select(result => Scenario(result))]) with { Answers = [new AnswerMetric(metric)] }));
}
