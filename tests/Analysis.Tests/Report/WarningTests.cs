using QueueSim.Report;
using QueueSim.Statistics;
using QueueSim.Tests.Statistics;

namespace QueueSim.Tests.Report;

/// <summary>Exact: what is said beside the answer.</summary>
public sealed class WarningTests
{
    [Fact]
    public void A_queue_that_only_grows_is_no_steady_answer()
    {
        var page = Page(Queue("today", 29, 312), Queue("more", 5, 5));

        Assert.Contains("No steady answer: with “today”, the queue of account-health grows over the window (29 → 312 cases waiting)", page.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("Some queues move with “today”: there the desk has no steady state in the window, whatever MSER-5 says.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("That is enough in every scenario", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_queue_that_falls_asks_for_a_longer_warm_up()
    {
        var page = Page(Queue("today", 150, 8.5), Queue("more", 90, 5));

        Assert.Contains("The queue of account-health (150 → 8.5 with “today”, and in 1 other scenario) falls over the window", page, StringComparison.Ordinal);
        Assert.Contains("(--warm-up-days 28)", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_level_queue_is_not_warned_of_and_the_test_is_named()
    {
        var page = Page(Queue("today", 29, 29), Queue("more", 5, 5));

        Assert.DoesNotContain("no steady answer", page, StringComparison.Ordinal);
        Assert.Contains("Each team's queue over the last week of the window is compared with the first", page, StringComparison.Ordinal);
        Assert.Contains("None grows or falls", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_surge_is_named_as_another_reason() => Assert.Contains(
        "A surge can do that as well.",
        Page(Queue("today", 29, 312, [new Surge { Name = "fair", StartDay = 18, Days = 3, Factor = 2 }])),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(22, true)]
    [InlineData(21.5, false)]
    public void A_surge_after_the_last_day_that_is_watched_is_warned_of(double day, bool isWarnedOf)
    {
        var page = Page(Queue("today", 5, 5), Queue("fair", 5, 5, [new Surge { Name = "fair", StartDay = day, Days = 3, Factor = 2 }]));
        Assert.Equal(isWarnedOf, page.Contains("With “fair” a surge begins on day 22, after the last day that is watched (22): what it does is not measured.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_cohort_that_moves_everybody_else_is_warned_of_and_the_table_tells_them_apart()
    {
        var page = Page(Cohort("today", (100, 40), (102, 42), (104, 44)), Cohort("good", (60, 30), (63, 31), (64, 34)));

        Assert.Contains(
            "The focal cohort (5.0 %) moves the whole desk with “good”: everybody else's mean time to resolution counting unsolved problems changes, too, by 26 % of the cohort's own change with “good”.",
            page, StringComparison.Ordinal);
        // Cohort −40, −39, −40; others −10, −11, −10; alone −30, −28, −30.
        Assert.Contains("−29.3</span> ±", page, StringComparison.Ordinal);
        Assert.Contains("−39.7</span> ±", page, StringComparison.Ordinal);
        Assert.Contains("−10.3</span> ±", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cohort_that_moves_nobody_else_is_not_warned_of()
    {
        var page = Page(Cohort("today", (100, 40), (102, 42), (104, 44)), Cohort("good", (60, 39), (63, 41), (64, 43)));

        Assert.DoesNotContain("moves the whole desk", page, StringComparison.Ordinal);
        Assert.Contains("“Alone” is what one seller gains who does this alone", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_cohort_nothing_is_said_of_one() => Assert.DoesNotContain("one seller gains", Page(Queue("today", 5, 5), Queue("more", 6, 6)), StringComparison.Ordinal);

    private static string Page(params ScenarioResult[] results) => ReportPage
        .Render(SmallReports.Of([.. results.Select(result => SmallReports.Scenario(result))])).Html.Replace('\u00a0', ' ').Replace("&#39;", "'");

    /// <summary>Three replications of three weeks; the queue is level in the first week and in the last.</summary>
    private static ScenarioResult Queue(string name, double early, double late, IReadOnlyList<Surge>? surges = null)
    {
        var layout = new ResultLayout(HandMade.Default with
        {
            Name = name,
            Focal = null,
            Window = HandMade.Default.Window with { Days = 21, WarmUpDays = 1 },
            Arrivals = HandMade.Default.Arrivals with { Surges = surges ?? [] },
        });
        var accumulator = new ScenarioAccumulator(layout);
        for (var replication = 1; replication <= 3; replication++)
        {
            var half = replication - 2;
            accumulator.Add(HandMade.Measure(layout, replication, sink =>
            {
                sink.Add(HandMade.Problem(24, 60, ProblemOutcome.SolvedByTeam));
                sink.Add(HandMade.Level(0, 0, 276, Whole(early)));
                sink.Add(HandMade.Level(0, 276, 444, Whole(late) + half));
                sink.Add(HandMade.Level(0, 444, 528, (int)Math.Ceiling((2 * late) - Whole(late)) + half));
            }));
        }

        return accumulator.Build();
    }

    private static int Whole(double cases) => (int)Math.Floor(cases);

    private static ScenarioResult Cohort(string name, params (double Focal, double Others)[] hours)
    {
        var layout = new ResultLayout(HandMade.Default with { Name = name });
        var accumulator = new ScenarioAccumulator(layout);
        for (var i = 0; i < hours.Length; i++)
        {
            var (focal, others) = hours[i];
            accumulator.Add(HandMade.Measure(layout, i + 1, sink =>
            {
                sink.Add(HandMade.Problem(24, 24 + focal, ProblemOutcome.SolvedByTeam, focal: true));
                sink.Add(HandMade.Problem(24, 24 + others, ProblemOutcome.SolvedByTeam));
            }));
        }

        return accumulator.Build();
    }
}
