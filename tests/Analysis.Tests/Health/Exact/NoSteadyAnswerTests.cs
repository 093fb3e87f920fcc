using QueueSim.Localization;
using QueueSim.Report;
using QueueSim.Statistics;
using QueueSim.Tests.Report;

namespace QueueSim.Tests.Health.Exact;

/// <summary>What a report says of desks that are not steady.</summary>
public sealed class NoSteadyAnswerTests
{
    private const string Sentence = "desk has 2.00 times the work it can do; 2 more agents per shift would do.";

    [Fact]
    public void A_baseline_that_is_not_steady_takes_the_place_of_every_answer()
    {
        var page = Summary(Overloaded("today"), Steady("more", 10));

        Assert.Contains("No steady answer: with “today”, " + Sentence, page, StringComparison.Ordinal);
        Assert.Contains("The numbers hold for a window of 14 days and no other.", page, StringComparison.Ordinal);
        Recommends(nothing: true, page);
    }

    [Fact]
    public void Nothing_is_recommended_where_all_that_is_compared_is_not_steady()
    {
        var page = Summary(Steady("today", 100), Overloaded("less"));

        Assert.Contains("No steady answer: with “less”, " + Sentence, page, StringComparison.Ordinal);
        Recommends(nothing: true, page);
    }

    [Fact]
    public void The_steady_ones_are_compared_and_the_other_is_named()
    {
        var page = Summary(Steady("today", 100), Overloaded("less"), Steady("more", 10));

        Assert.Contains("Not steady, so not compared: “less” (desk has 2.00 times the work it can do", page, StringComparison.Ordinal);
        Assert.Contains("not steady", page, StringComparison.Ordinal);
        Recommends(nothing: false, page);
        Assert.DoesNotContain("“less” is better", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Steady_desks_have_their_answer()
    {
        var page = Summary(Steady("today", 100), Steady("more", 10));

        Assert.DoesNotContain("steady answer", page, StringComparison.Ordinal);
        Recommends(nothing: false, page);
    }

    [Fact]
    public void It_is_said_in_Chinese_too()
    {
        using (Languages.Use(SpokenLanguage.Chinese))
            Assert.Contains("没有稳定的答案：在“today”下，desk 的工作量是能完成量的 2.00 倍；每班再加 2 名客服就够了。", Summary(Overloaded("today"), Steady("more", 10)), StringComparison.Ordinal);
    }

    /// <summary>Verdicts that read like a decision.</summary>
    private static void Recommends(bool nothing, string page) =>
        Assert.Equal(nothing, !page.Contains("Best is", StringComparison.Ordinal) && !page.Contains("| better |", StringComparison.Ordinal));

    private static string Summary(params ScenarioResult[] results) => SummaryPage
        .Render(SmallReports.Of([.. results.Select(result => SmallReports.Scenario(result))])).Replace('\u00a0', ' ');

    private static ScenarioResult Steady(string name, double hours) => SmallReports.Result(Two with { Name = name }, hours, hours + 1, hours + 2);

    // As quick as can be, which nobody shall believe.
    private static ScenarioResult Overloaded(string name) =>
        SmallReports.Result(Two with { Name = name, Arrivals = SmallDesk.Plain.Arrivals with { ProblemsPerDay = 240 } }, 1, 1.1, 1.2);

    private static Scenario Two => SmallDesk.Plain with
    {
        Strategies = [SmallDesk.Plain.Strategies[0], SmallDesk.Plain.Strategies[0] with { Name = "other", Share = 0 }],
    };
}
