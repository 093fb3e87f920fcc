using System.Globalization;
using QueueSim.Charts;

namespace QueueSim.Tests.Charts;

public sealed class ChartContentTests
{
    private const double Nan = double.NaN;

    [Theory]
    [InlineData("resolution", "no cases")]
    [InlineData("box", "no cases")]
    [InlineData("ridge", "no cases")]
    [InlineData("response", "no cases")]
    [InlineData("backlog", "no cases")]
    [InlineData("team-backlog", "no cases")]
    [InlineData("utilisation", "no teams on shift")]
    [InlineData("difference", "nothing to compare")]
    [InlineData("desks", "nothing to compare")]
    [InlineData("times", "no cases")]
    [InlineData("levels", "no cases")]
    [InlineData("trade-off", "no cases")]
    [InlineData("welch", "no cases")]
    [InlineData("tornado", "nothing to compare")]
    [InlineData("index", "no indices")]
    public void A_chart_without_rows_or_without_numbers_says_so(string name, string words)
    {
        foreach (var (count, scale) in new[] { (0, 1.0), (3, Nan) })
        {
            var chart = ChartSamples.Draw(name, count, scale);
            Assert.Contains(words, new SvgPicture(chart).Texts);
        }
    }

    [Fact]
    public void Every_desk_is_a_tick_and_beside_it_stands_how_many_agree()
    {
        var input = new DeskStripInput
        {
            Title = "t",
            Subtitle = "s",
            AxisLabel = "hours",
            Rows = [new DeskStripRow("a", new Estimate(-2, -3, -1), [new DeskMark(-2, DeskMarkKind.Better), new DeskMark(1, DeskMarkKind.Open), new DeskMark(Nan, DeskMarkKind.Worse)], "1 of 3")],
        };
        var texts = new SvgPicture(DeskStripChart.Draw(input)).Texts;
        Assert.Contains("1 of 3", texts);
        Assert.Contains("a desk: surely better", texts);
        Assert.Contains("a desk: neither", texts);
        Assert.DoesNotContain("a desk: surely worse", texts);
    }

    [Fact]
    public void A_flow_of_no_problems_says_so()
    {
        Assert.Contains("no problems", new SvgPicture(SankeyChart.Draw(new FlowInput { Stages = [] })).Texts);
        Assert.Contains("no problems", new SvgPicture(SankeyChart.Draw(new FlowInput { Stages = [new FlowStage("appeared", 0, [])] })).Texts);
    }

    [Fact]
    public void A_row_without_cases_says_so_beside_rows_with_numbers()
    {
        var input = new StrategyTimesInput
        {
            Problems = 10,
            Replications = 1,
            Baseline = "a",
            Strategies = [new StrategyTime("none", Nan, Nan, Nan), new StrategyTime("a", 20, Nan, Nan), new StrategyTime("b", 10, 9, 11)],
        };
        var texts = new SvgPicture(StrategyTimesChart.Draw(input)).Texts;
        Assert.Contains("no cases", texts);
        Assert.Contains("−50 %", texts);
        Assert.Contains("20.0 h", texts);
    }

    [Fact]
    public void On_a_phone_what_stands_beside_a_row_stands_above_its_bar()
    {
        StrategyTime Row(string name, double hours, string judgement) => new(name, hours, Nan, Nan) { SolvedShare = 0.5, Judgement = judgement };
        var picture = new SvgPicture(StrategyTimesChart.Draw(new StrategyTimesInput { Problems = 10, Replications = 2, Baseline = "a", Strategies = [Row("a", 20, "baseline"), Row("b", 10, "better")] }, 400));
        Assert.Contains("10.0 h · 50.0 % solved · −50 % · better", picture.Texts);
        var tops = picture.Boxes().ToDictionary(box => box.Text, box => box.Box.Top);
        Assert.True(tops["b"] < tops["10.0 h · 50.0 % solved · −50 % · better"] && tops["10.0 h · 50.0 % solved · −50 % · better"] < tops["a"]);
    }

    [Theory]
    [InlineData("How many problems are solved, and how soon, scenario by scenario")]
    [InlineData("Which way of submitting gets problems solved, and how soon")]
    public void On_a_phone_the_title_of_the_first_picture_is_whole(string title)
    {
        var picture = new SvgPicture(StrategyTimesChart.Draw(
            new StrategyTimesInput { Title = title, Problems = 10, Replications = 2, Baseline = "a", Strategies = [new("a", 20, Nan, Nan)] }, 400));
        Assert.DoesNotContain(picture.Texts, text => text.Contains('…'));
        Assert.Contains(picture.Texts, text => title.EndsWith(text, StringComparison.Ordinal));
    }

    [Fact]
    public void Strategies_stand_with_the_fastest_on_top()
    {
        var chart = ChartSamples.Draw("times", 3);
        var boxes = new SvgPicture(chart).Boxes();
        var tops = new[] { "70.0 h", "75.0 h", "80.0 h" }.Select(words => boxes.Single(b => b.Text == words).Box.Top);
        Assert.Equal(tops.Order(), tops);
    }

    [Fact]
    public void A_difference_is_better_or_worse_only_if_its_interval_leaves_out_zero()
    {
        Assert.Equal(["better"], Verdicts(new Difference("a", -5, -7, -3), lowerIsBetter: true));
        Assert.Equal(["worse"], Verdicts(new Difference("a", -5, -7, -3), lowerIsBetter: false));
        Assert.Equal(["worse"], Verdicts(new Difference("a", 5, 3, 7), lowerIsBetter: true));
        Assert.Equal(["undecided"], Verdicts(new Difference("a", 5, 0, 10), lowerIsBetter: true));
        Assert.Equal(["undecided"], Verdicts(new Difference("a", 5, Nan, Nan), lowerIsBetter: true));
    }

    [Fact]
    public void An_improvement_that_is_paid_for_with_problems_is_a_trade_off_and_nothing_else_is()
    {
        Assert.Equal(["trade-off"], Verdicts(new Difference("a", -5, -7, -3) { IsTradeOff = true }, lowerIsBetter: true));
        Assert.Equal(["trade-off"], Verdicts(new Difference("a", 5, 3, 7) { IsTradeOff = true }, lowerIsBetter: false));
        Assert.Equal(["worse"], Verdicts(new Difference("a", 5, 3, 7) { IsTradeOff = true }, lowerIsBetter: true));
        Assert.Equal(["undecided"], Verdicts(new Difference("a", 1, -1, 3) { IsTradeOff = true }, lowerIsBetter: true));
    }

    [Fact]
    public void A_time_stands_beside_the_share_solved_and_has_the_colour_of_its_verdict()
    {
        StrategyTime Row(string name, double hours, double solved, string judgement) => new(name, hours, Nan, Nan) { SolvedShare = solved, Judgement = judgement };
        var picture = new SvgPicture(StrategyTimesChart.Draw(new StrategyTimesInput
        {
            Problems = 10,
            Replications = 1,
            Baseline = "today",
            Strategies = [Row("today", 20, 0.8, "baseline"), Row("strict", 5, 0.25, "faster, but solves fewer"), Row("good", 10, 0.9, "better"), Row("bad", 30, 0.7, "worse")],
        }));
        Assert.Superset(new HashSet<string> { "25.0 % solved", "90.0 % solved", "faster, but solves fewer" }, picture.Texts.ToHashSet());
        Assert.Equal(2, picture.Drawn("rect").Count(bar => bar.Attribute("fill")!.Value == "#8C8C8C") + picture.Drawn("path").Count(bar => bar.Attribute("fill")!.Value == "#8C8C8C"));
    }

    [Fact]
    public void Verdicts_differ_in_shape_as_well_as_in_colour()
    {
        var input = Differences(true, new Difference("a", -5, -7, -3), new Difference("b", 5, 3, 7), new Difference("c", 1, -1, 3));
        var picture = new SvgPicture(DifferenceChart.Draw(input));
        Assert.Single(picture.Drawn("ellipse"));
        Assert.Single(picture.Drawn("path"), path => path.Attribute("fill")!.Value == "#D55E00");
        Assert.Single(picture.Drawn("rect"), square => square.Attribute("fill")!.Value == "none");
    }

    [Fact]
    public void The_cited_times_are_named_in_words_and_marked_at_their_hours()
    {
        var chart = ChartSamples.Draw("response", 4);
        var picture = new SvgPicture(chart);
        Assert.Contains("T1", picture.Texts);
        Assert.Contains("T2", picture.Texts);
        Assert.Contains("T1: cited first response, 12 h; T2: cited closing time, 48 h", picture.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void A_ridge_is_highest_where_most_times_are_and_equal_ridges_have_equal_areas()
    {
        double[] early = [.. Enumerable.Range(0, 90).Select(i => 10 + 0.01 * i), 20, 30, 40, 50, 60, 70, 80, 90, 100, 110];
        var picture = new SvgPicture(RidgeChart.Draw(new RidgeInput { Ridges = [new Ridge("early", early), new Ridge("late", [.. early.Select(hours => 120 - hours)])] }));
        var areas = picture.Drawn("path").Where(path => path.Attribute("fill")!.Value == "#56B4E9").Select(Outline).ToList();
        Assert.Equal(2, areas.Count);
        var tops = areas.Select(outline => outline.MinBy(point => point.Y)).ToList();
        Assert.True(tops[0].X < tops[1].X - 300, $"{tops[0]} and {tops[1]}");
        Assert.Equal(areas[0].Max(p => p.Y) - tops[0].Y, areas[1].Max(p => p.Y) - tops[1].Y, 1.0);
        Assert.Contains("10 h", picture.Texts);
    }

    /// <summary>One whose two ends lie on one side shows both: the nearer one is thinner and lies on the other.</summary>
    [Fact]
    public void A_tornado_has_the_number_that_moves_the_answer_farthest_on_top_and_both_ends_in_sight()
    {
        Estimate At(double mean) => new(mean, mean - 1, mean + 1);
        var picture = new SvgPicture(TornadoChart.Draw(new TornadoInput
        {
            Title = "t",
            Measure = "h",
            OnTables = -10,
            Rows = [new TornadoRow("small", "1", At(-12), "2", At(-8)), new TornadoRow("large", "3", At(5), "4", At(-6)), new TornadoRow("none", "5", new Estimate(Nan, Nan, Nan), "6", At(-10))],
        }));
        var tops = new[] { "large", "small", "none" }.Select(name => picture.Boxes().Single(box => box.Text == name).Box.Top);
        Assert.Equal(tops.Order(), tops);
        Assert.Superset(new HashSet<string> { "3: +5.0", "4: −6.0", "5: no answer" }, picture.Texts.ToHashSet());
    }

    private static List<(double X, double Y)> Outline(System.Xml.Linq.XElement path) =>
        [.. System.Text.RegularExpressions.Regex.Matches(path.Attribute("d")!.Value, @"[ML](-?[\d.]+) (-?[\d.]+)").Select(match => (
            double.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture), double.Parse(match.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture)))];

    [Fact]
    public void Twelve_scenarios_have_twelve_different_lines()
    {
        var chart = ChartSamples.Draw("resolution", 12);
        var looks = new SvgPicture(chart).Drawn("path").Where(line => line.Attribute("stroke-width")!.Value == "2.5")
            .Select(line => (line.Attribute("stroke")!.Value, IsDashed: line.Attribute("d")!.Value.LastIndexOf('M') > 0));
        Assert.Equal(12, looks.Distinct().Count());
    }

    [Fact]
    public void What_is_too_long_ends_with_an_ellipsis_and_no_character_is_cut_in_two()
    {
        Assert.Equal("abc", Labels.Shorten("abc", 30));
        Assert.Equal("ab…", Labels.Shorten("abcdef", 36));
        Assert.Equal("中文…", Labels.Shorten("中文字字字", 46));
        Assert.Equal("e\u0301…", Labels.Shorten("e\u0301e\u0301e\u0301e\u0301", 30));
        Assert.Equal("English,\nno proof", Labels.Wrap("English, no proof", 110, lines: 2));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void Cells_of_the_heat_map_fill_the_area_between_its_axes(int teams)
    {
        var picture = new SvgPicture(ChartSamples.Draw("utilisation", teams));
        var area = picture.All("clipPath")[0].Elements().Single();
        var (image, use) = (picture.All("image")[0], picture.All("use")[0]);
        var matrix = use.Attribute("transform")!.Value["matrix(".Length..^1].Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(SvgPicture.Number(area, "x"), matrix[4], 0.02);
        Assert.Equal(SvgPicture.Number(area, "y"), matrix[5], 0.02);
        Assert.Equal(SvgPicture.Number(area, "width"), matrix[0] * SvgPicture.Number(image, "width"), 0.02);
        Assert.Equal(SvgPicture.Number(area, "height"), matrix[3] * SvgPicture.Number(image, "height"), 0.02);
    }

    [Fact]
    public void A_week_must_have_168_hours()
    {
        var error = Assert.Throws<ArgumentException>(() => UtilisationHeatmap.Draw(new UtilisationInput { Teams = [new TeamUtilisation("payments", [1, 2])] }));
        Assert.StartsWith("Utilisation of 'payments': 2 values; expected 168", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_team_has_a_plot_with_its_name_and_a_line_a_scenario()
    {
        var picture = new SvgPicture(ChartSamples.Draw("team-backlog", 5));
        Assert.All(ChartSamples.Scenarios(5).Where(name => name.Length < 18), name => Assert.Contains(name, picture.Texts));
        Assert.Equal(5 * 4, picture.Drawn("path").Count(path => path.Attribute("stroke-width")?.Value == "2" && path.Attribute("fill")!.Value == "none"));
    }

    [Fact]
    public void Streams_are_as_wide_as_their_problems_are_many()
    {
        var input = new FlowInput { Stages = [new FlowStage("appeared", 100, [new FlowExit("solved", 30, FlowOutcome.Solved)]), new FlowStage("submitted", 70, [])] };
        var picture = new SvgPicture(SankeyChart.Draw(input));
        var nodes = picture.Drawn("rect").Select(node => SvgPicture.Number(node, "height")).ToList();
        Assert.Equal(3, nodes.Count);
        var all = nodes.Max();
        Assert.Equal([0.3, 0.7, 1], nodes.Select(height => Math.Round(height / all, 3)).Order());
        Assert.Equal(2, picture.Drawn("path").Count);
        Assert.Contains("solved: 30 (30.0 %)", picture.Texts);
        Assert.Contains("70 (70.0 %)", picture.Texts);
    }

    private static DifferenceInput Differences(bool lowerIsBetter, params Difference[] differences) => new()
    {
        Title = "Time",
        Baseline = "baseline",
        Unit = "hours",
        LowerIsBetter = lowerIsBetter,
        Differences = differences,
    };

    private static IEnumerable<string> Verdicts(Difference difference, bool lowerIsBetter) =>
        new SvgPicture(DifferenceChart.Draw(Differences(lowerIsBetter, difference))).Texts.Where(text => text is "better" or "worse" or "trade-off" or "undecided");
}
