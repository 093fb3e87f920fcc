using QueueSim.Report;
using QueueSim.Statistics;
using QueueSim.Tests.Health;
using QueueSim.Tests.Statistics;
using static QueueSim.Tests.Report.SmallReports;

namespace QueueSim.Tests.Report;

/// <summary>Exact: no chart draws a decision where the table says that queues are not steady.</summary>
public sealed class UnsteadyChartsTests
{
    private const string Word = "not steady", Best = "better than every other way";

    [Theory]
    [InlineData("answer")]
    [InlineData("differences")]
    public void A_row_that_is_not_steady_is_called_so_and_not_better(string chart)
    {
        var picture = Picture(chart, Steady("today", 100), Overloaded("less"), Steady("more", 10));
        Assert.Equal((1, 1, 0), (Count(picture, Word), Count(picture, ">better<"), Count(picture, ">trade-off<")));
    }

    [Theory]
    [InlineData("answer", 2)]
    [InlineData("differences", 1)] // in the legend
    public void Where_the_baseline_is_not_steady_no_row_is_decided(string chart, int times)
    {
        var picture = Picture(chart, Overloaded("today"), Steady("less", 100), Steady("more", 10));
        Assert.Equal((times, 0, 0), (Count(picture, Word), Count(picture, ">better<"), Count(picture, ">worse<")));
    }

    [Theory]
    [InlineData("resolution-curves")]
    [InlineData("resolution-spread")]
    [InlineData("response-times")]
    public void Charts_that_give_no_verdict_say_it_beside_the_name(string chart)
    {
        var picture = Picture(chart, Steady("today", 100), Overloaded("less"), Steady("more", 10));
        Assert.Contains("(not steady)", picture, StringComparison.Ordinal);
        Assert.Single(picture.Split("(not steady)").Skip(1));
        Assert.DoesNotContain(Word, Picture(chart, Steady("today", 100), Steady("more", 10)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_of_kinds_recommends_no_way_of_which_the_queues_are_not_steady()
    {
        var (steady, other) = (Kinds("today", 100), Kinds("more", 10));
        Assert.Contains(Best, Html([steady, other]), StringComparison.Ordinal);
        foreach (var page in (string[])[Html([steady, Busy("more")]), Html([Busy("today"), other])])
        {
            Assert.DoesNotContain(Best, page, StringComparison.Ordinal);
            Assert.Contains("no steady answer", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Marks_of_kinds_are_no_decisions_either()
    {
        Assert.Contains(Word, Picture("kinds", Kinds("today", 100), Busy("less"), Kinds("more", 10)), StringComparison.Ordinal);
        Assert.DoesNotContain(Word, Picture("kinds", Kinds("today", 100), Kinds("more", 10)), StringComparison.Ordinal);
    }

    private static int Count(string text, string piece) => text.Split(piece).Length - 1;

    private static string Html(ScenarioResult[] results) =>
        ReportPage.Render(SmallReports.Of([.. results.Select(result => Scenario(result))]) with { Answers = [new AnswerMetric(Metrics.Resolution)] }).Html.Replace('\u00a0', ' ');

    private static string Picture(string chart, params ScenarioResult[] results)
    {
        var html = Html(results);
        var figure = html[html.IndexOf($"data-name=\"{chart}\"", StringComparison.Ordinal)..];
        return figure[..figure.IndexOf("</svg>", StringComparison.Ordinal)];
    }

    private static ScenarioResult Steady(string name, double hours) => SmallReports.Result(Two with { Name = name }, hours, hours + 1, hours + 2);

    private static ScenarioResult Overloaded(string name) =>
        SmallReports.Result(Two with { Name = name, Arrivals = SmallDesk.Plain.Arrivals with { ProblemsPerDay = 240 } }, 1, 1.1, 1.2);

    private static ScenarioResult Kinds(string name, double hours) => Kinds(OfTwoTypes with { Name = name }, hours);

    private static ScenarioResult Busy(string name) => Kinds(OfTwoTypes with { Name = name, Arrivals = SmallDesk.Plain.Arrivals with { ProblemsPerDay = 480 } }, 1);

    /// <summary>Ten problems of either type in each of four replications, a little longer from one to the next.</summary>
    private static ScenarioResult Kinds(Scenario scenario, double hours)
    {
        var layout = new ResultLayout(scenario);
        var accumulator = new ScenarioAccumulator(layout);
        for (var i = 0; i < 4; i++)
        {
            var ended = 200 + hours + (0.1 * i * i);
            accumulator.Add(HandMade.Measure(layout, i + 1, sink =>
            {
                foreach (var type in Enumerable.Range(0, 20).Select(each => each % 2))
                {
                    sink.Add(HandMade.Problem(200, ended, ProblemOutcome.SolvedByTeam, caseType: type));
                    sink.Add(HandMade.Case(200, 201, ended, CaseOutcome.Solved, caseType: type));
                }
            }));
        }

        return accumulator.Build();
    }

    private static Scenario OfTwoTypes => SmallDesk.Of([SmallDesk.Type(0, 0.5), SmallDesk.Type(1, 0.5)], [SmallDesk.Team("one", 1), SmallDesk.Team("two", 1)]);

    private static Scenario Two => SmallDesk.Plain with
    {
        Strategies = [SmallDesk.Plain.Strategies[0], SmallDesk.Plain.Strategies[0] with { Name = "other", Share = 0 }],
    };
}
