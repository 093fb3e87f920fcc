using QueueSim.Report;
using QueueSim.Statistics;
using QueueSim.Tests.Statistics;
using static QueueSim.Tests.Report.SmallReports;

namespace QueueSim.Tests.Report;

/// <summary>Exact: what the page says of how sure its numbers are.</summary>
public sealed class ConfidenceSectionTests
{
    [Fact]
    public void What_is_undecided_is_named_and_what_is_decided_is_not() => Assert.Contains(
        "Undecided on the mean time to resolution: “maybe”; more",
        Page(Result("today", 40, 42, 44), Result("maybe", 39, 39.5, 44.5), Result("fast", 1, 3, 3)), StringComparison.Ordinal);

    [Fact]
    public void The_scenario_with_the_most_problems_open_is_named() => Assert.Contains(
        "50.0 % of the observed problems at most, with “open”.",
        Page(Result("today", 40, 42), Of("open", sink => sink.Add(HandMade.Problem(24, 60, ProblemOutcome.Open)))), StringComparison.Ordinal);

    [Fact]
    public void A_warm_up_that_is_too_short_is_said_of_the_scenario_with_one_half_as_long_again_as_advice()
    {
        // The backlog falls after 30 of 72 h, and the warm-up lasts 24: 1.5 × 30 h are two days.
        var page = Page(Result("steady", 40, 42), Of("late", sink =>
        {
            sink.Add(HandMade.Level(0, 0, 30, waiting: 100));
            sink.Add(HandMade.Level(0, 30, 72, waiting: 1));
        }));
        Assert.Contains("with “late”. A surge", page, StringComparison.Ordinal);
        Assert.Contains("(--warm-up-days 2)", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_open_makes_times_too_long_where_some_of_it_will_be_refused()
    {
        var page = Page(Of("open", sink =>
        {
            sink.Add(HandMade.Problem(24, 60, ProblemOutcome.Open));
            sink.Add(HandMade.Problem(24, 50, ProblemOutcome.Refused));
        }));
        Assert.Contains("33.3 % of the observed problems. That is enough to be seen: times to resolution and times until a human answers come out too long", page, StringComparison.Ordinal);
        Assert.Contains("times to close too short (open cases are left out), and the shares solved, refused and given up too low.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_open_makes_mean_times_too_short_where_all_is_solved_in_the_end() => Assert.Contains(
        "mean times to resolution come out too short, if anything", Page(Of("open", sink => sink.Add(HandMade.Problem(24, 60, ProblemOutcome.Open)))), StringComparison.Ordinal);

    [Fact]
    public void A_few_open_problems_are_no_bias_to_speak_of() => Assert.DoesNotContain(
        "enough to be seen",
        Page(Of("open", sink =>
        {
            sink.Add(HandMade.Problem(24, 60, ProblemOutcome.Open));
            for (var i = 0; i < 300; i++)
                sink.Add(HandMade.Problem(24, 50, ProblemOutcome.SolvedByTeam));
        })),
        StringComparison.Ordinal);

    private static string Page(params ScenarioResult[] results) => ReportPage
        .Render(SmallReports.Of([.. results.Select(result => Scenario(result))]) with { Answers = [new AnswerMetric(Metrics.Resolution)] })
        .Html.Replace('\u00a0', ' ');

    /// <summary>Two replications with a solved problem each and something else.</summary>
    private static ScenarioResult Of(string name, Action<IRecordSink> records)
    {
        var layout = new ResultLayout(HandMade.Default with { Name = name, Focal = null });
        var accumulator = new ScenarioAccumulator(layout);
        for (var replication = 1; replication <= 2; replication++)
        {
            accumulator.Add(HandMade.Measure(layout, replication, sink =>
            {
                sink.Add(HandMade.Problem(24, 60, ProblemOutcome.SolvedByTeam));
                records(sink);
            }));
        }

        return accumulator.Build();
    }
}
