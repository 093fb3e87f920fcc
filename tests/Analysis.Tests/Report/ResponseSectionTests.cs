using QueueSim.Report;
using QueueSim.Statistics;

namespace QueueSim.Tests.Report;

public sealed class ResponseSectionTests
{
    [Fact]
    public void Without_varied_numbers_there_is_no_section_and_no_chart()
    {
        var page = ReportPage.Render(Report(null));
        Assert.DoesNotContain("Over the numbers that were varied", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Charts, chart => chart.Name is "response-curve" or "heat-map" or "effects");
    }

    [Fact]
    public void One_number_is_a_curve_and_its_paired_difference_says_where_it_lies_surely()
    {
        // Replications differ by 40 hours, which the pairing takes out; the value falls from 10 above the baseline to 10 below.
        var page = ReportPage.Render(Report(new ReportedResponses
        {
            Design = "lhs:21",
            Run = 21,
            Points = [.. Enumerable.Range(0, 21).Select(i => Point("a", [("ai.auc", 0.5 + (i / 40.0))], 10 - i))],
            Baseline = Values(0),
        }));
        Assert.Equal(["response-curve", "response-difference"], page.Charts.Select(chart => chart.Name).Where(name => name.StartsWith("response-", StringComparison.Ordinal) && name != "response-times"));
        Assert.Contains("chosen by lhs:21", page.Html, StringComparison.Ordinal);
        // Noise of ± 0.5 among replications around each difference: Student's 4.30 · 0.5/√3 = 1.24 either side of the middle, and steps of 1/120.
        var help = page.Charts.Single(chart => chart.Name == "response-difference").Help;
        var match = System.Text.RegularExpressions.Regex.Match(help, @"below 0 from (0\.\d+) to 1 and above 0 from 0\.5 to (0\.\d+), each value by itself");
        Assert.True(match.Success, help);
        Assert.InRange(double.Parse(match.Groups[1].Value), 0.76, 0.80);
        Assert.InRange(double.Parse(match.Groups[2].Value), 0.70, 0.74);
    }

    [Fact]
    public void A_curve_that_never_leaves_the_baseline_claims_nothing()
    {
        var page = ReportPage.Render(Report(new ReportedResponses
        {
            Run = 21,
            Points = [.. Enumerable.Range(0, 21).Select(i => Point("a", [("ai.auc", 0.5 + (i / 40.0))], 0.1))],
            Baseline = Values(0),
        }));
        Assert.Contains("At no value does the curve’s interval lie on one side of 0.", page.Charts.Single(chart => chart.Name == "response-difference").Help, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_numbers_are_a_map_for_each_row_and_three_a_panel()
    {
        string[] Charts(params string[] paths) =>
        [
            .. ReportPage.Render(Report(new ReportedResponses
            {
                Run = 64,
                Points =
                [
                    .. from row in new[] { "a", "b" } from i in Enumerable.Range(0, 32)
                       select Point(row, [.. paths.Select((path, axis) => (path, (double)((i >> (2 * axis)) & 3)))], i),
                ],
                Baseline = Values(0),
            })).Charts.Select(chart => chart.Name).Where(name => name.StartsWith("heat", StringComparison.Ordinal) || name.StartsWith("effects", StringComparison.Ordinal)),
        ];
        Assert.Equal(["effects", "effects-2"], Charts("ai.auc", "run.days", "teams.brand.agents"));
        var grid = ReportPage.Render(Report(new ReportedResponses
        {
            Run = 24,
            Points = [.. from row in new[] { "a", "b" } from x in Enumerable.Range(0, 4) from y in Enumerable.Range(0, 3) select Point(row, [("ai.auc", x), ("run.days", y)], x + y)],
            Baseline = Values(0),
        }));
        Assert.Equal(["heat-map", "heat-map-2"], grid.Charts.Select(chart => chart.Name).Where(name => name.StartsWith("heat", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_was_not_kept_is_said() => Assert.Contains(
        "3 of 500 scenarios are shown; the tables have all.",
        ReportPage.Render(Report(new ReportedResponses { Run = 500, Points = [.. Enumerable.Range(0, 3).Select(i => Point("a", [("ai.auc", i)], i))], Baseline = Values(0) })).Html, StringComparison.Ordinal);

    [Fact]
    public void What_is_not_steady_is_counted_and_called_neither_better_nor_worse()
    {
        // All nine cells are better; one that is not steady has a sign of its own.
        string Page(bool isBaselineSteady, params int[] unsteady) => ReportPage.Render(Report(new ReportedResponses
        {
            Run = 9,
            Points = [.. Enumerable.Range(0, 9).Select(i => Point("a", [("ai.auc", i / 3), ("run.days", i % 3)], -10, Verdict.Better) with { IsSteady = !unsteady.Contains(i) })],
            Baseline = Values(0),
            IsBaselineSteady = isBaselineSteady,
        })).Html;
        static (bool Better, bool NotSteady) Signs(string page)
        {
            var figure = page[page.IndexOf("data-name=\"heat-map\"", StringComparison.Ordinal)..];
            var picture = figure[..figure.IndexOf("</svg>", StringComparison.Ordinal)];
            return (picture.Contains(">better<", StringComparison.Ordinal), picture.Contains(">not steady<", StringComparison.Ordinal));
        }

        var (steady, some, none) = (Page(true), Page(true, 4), Page(false));
        Assert.DoesNotContain("Not steady:", steady, StringComparison.Ordinal);
        Assert.Contains("Not steady: 1 of 9 scenarios.", some, StringComparison.Ordinal);
        Assert.Contains("The baseline is not steady, so no scenario is called better or worse.", none, StringComparison.Ordinal);
        Assert.Equal(((true, false), (true, true), (false, true)), (Signs(steady), Signs(some), Signs(none)));
    }

    private static StudyReport Report(ReportedResponses? responses) =>
        SmallReports.Of(SmallReports.Scenario(SmallReports.Result("today", 10, 50, 90)), SmallReports.Scenario(SmallReports.Result("a", 12, 51, 93))) with
        {
            Responses = responses,
            Answers = [new AnswerMetric(Metrics.Resolution)],
        };

    private static ReportedResponse Point(string series, (string Path, double At)[] at, double difference, Verdict verdict = Verdict.Undecided) =>
        new(series, [.. at.Select(each => each.Path)], [.. at.Select(each => each.At)], Values(difference, verdict));

    private static Dictionary<string, AnswerValues> Values(double difference, Verdict? verdict = null)
    {
        double[] noise = difference == 0 ? [0, 0, 0] : [-0.5, 0, 0.5];
        double[] values = [.. new[] { 10.0, 50, 90 }.Zip(noise, (hours, own) => hours + difference + own)];
        return new() { ["all"] = new AnswerValues(values, Estimate.Of(Moments.Of(values))!.Value, verdict) };
    }
}
