using QueueSim.Fidelity;
using QueueSim.Report;

namespace QueueSim.Tests.Report;

/// <summary>Bug: the chart of response times drew 12 h and 48 h whatever the run's own table of targets said.</summary>
public sealed class ResponseTargetTests
{
    [Fact]
    public void The_chart_of_response_times_has_no_line_where_no_target_says_one()
    {
        Assert.DoesNotContain("cited", Page().Split("<title>The organisation")[1].Split("</figure>")[0], StringComparison.Ordinal);
        Assert.DoesNotContain("cited", Page(Figure("C13", "close_hours") with { Value = null, Low = 24, High = 72 }, Figure("T5", "quick_right_share"),
            Figure("T3", "close_hours") with { DivideBySegment = "all" }).Split("<title>The organisation")[1].Split("</figure>")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_chart_of_response_times_draws_the_targets_of_the_run_and_says_what_they_are()
    {
        var page = Page(Figure("X1", "first_response_hours"), Figure("X2", "close_hours") with { Value = 31.5 });
        Assert.Contains("X1: cited first response, 7 h; X2: cited closing time, 31.5 h", page, StringComparison.Ordinal);
        Assert.Contains("X1, “A statement about X1”", page.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.DoesNotContain("T2", page, StringComparison.Ordinal);
    }

    private static Target Figure(string key, string metric) => new() { Key = key, Statement = $"A statement about {key}", Metric = metric, Value = 7 };

    private static string Page(params Target[] targets)
    {
        var report = SmallReports.Of(SmallReports.Scenario(SmallReports.Result("today", 40, 42, 44)), SmallReports.Scenario(SmallReports.Result("better", 20, 23, 21)));
        return ReportPage.Render(report with { Fidelity = FidelityCheck.Rows(targets, report.Scenarios[0].Result) }).Html;
    }
}
