using QueueSim.Fidelity;
using QueueSim.Report;
using QueueSim.Statistics;
using QueueSim.Tests.Statistics;

namespace QueueSim.Tests.Report;

/// <summary>What the page counts: figures that a baseline agrees with, and ways in which problems end.</summary>
public sealed class CountedFiguresTests
{
    [Theory]
    [InlineData(0.05, false)]
    [InlineData(0.01, true)]
    [InlineData(null, true)]
    public void Figures_are_not_counted_for_a_baseline_whose_own_cohort_loads_the_desk(double? share, bool isCounted)
    {
        var page = Page(HandMade.Default with { Focal = share is { } some ? new FocalCohort(0, some) : null });
        Assert.Equal(isCounted, page.Contains("agrees with 0 of 1 prediction", StringComparison.Ordinal));
        Assert.Equal(!isCounted, page.Contains("5.0 % of the sellers follow one strategy", StringComparison.Ordinal));
        Assert.Contains("<h2>Fidelity</h2>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_names_every_end_of_a_problem_where_it_says_that_they_add_up_to_100_percent()
    {
        var layout = new ResultLayout(HandMade.Default with { Focal = null });
        var accumulator = new ScenarioAccumulator(layout);
        accumulator.Add(HandMade.Measure(layout, 1, sink =>
        {
            foreach (var outcome in Enum.GetValues<ProblemOutcome>())
                sink.Add(HandMade.Problem(24, 30, outcome));
        }));
        var result = accumulator.Build();
        Assert.Equal(1, OutcomeSection.Ends.Sum(end => result.Find("all", end.Metric)?.Value ?? 0), 12);
        Assert.Contains("all problems; solved, refused for good, given up, blocked and still open add up to 100 %", Page(HandMade.Default with { Focal = null }), StringComparison.Ordinal);
    }

    private static string Page(Scenario scenario)
    {
        var layout = new ResultLayout(scenario);
        var accumulator = new ScenarioAccumulator(layout);
        for (var i = 1; i <= 2; i++)
        {
            accumulator.Add(HandMade.Measure(layout, i, sink =>
            {
                sink.Add(HandMade.Problem(24, 60 + i, ProblemOutcome.SolvedByTeam));
                sink.Add(HandMade.Case(24, 25, 60 + i, CaseOutcome.Solved));
            }));
        }
        var report = SmallReports.Of(SmallReports.Scenario(accumulator.Build()));
        var target = new Target { Key = "T0", Statement = "Slow", Metric = "resolution_hours", Value = 1000 };
        return ReportPage.Render(report with { Fidelity = FidelityCheck.Rows([target], report.Scenarios[0].Result) }).Html.Replace('\u00a0', ' ');
    }
}
