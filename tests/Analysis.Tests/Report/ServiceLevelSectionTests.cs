using QueueSim.Report;
using QueueSim.Tests.Statistics;

namespace QueueSim.Tests.Report;

/// <summary>The report sets the share that keeps a limit beside the share that is to keep it.</summary>
public sealed class ServiceLevelSectionTests
{
    [Fact]
    public void A_level_with_a_target_has_a_column_and_one_without_has_none()
    {
        // Every replication has one case that is solved, 2 h, 6 h and 50 h after 24:00: two of three within 12 h.
        var page = Page(Level("fast", "12h", 0.8), Level("slow", "90h", null));
        Assert.Contains("<h2>Service levels</h2>", page, StringComparison.Ordinal);
        Assert.Contains("fast: close within 12h (80", page, StringComparison.Ordinal);
        Assert.DoesNotContain("slow: close", page, StringComparison.Ordinal);
        Assert.Contains("66.7", Section(page), StringComparison.Ordinal);
    }

    [Fact]
    public void A_level_for_a_priority_and_one_of_its_case_types_shows_that_type()
    {
        // All cases are about the first of two types of high priority.
        var scenario = HandMade.Default with { CaseTypes = [.. HandMade.Default.CaseTypes.Select(type => type with { Priority = Priority.High })] };
        var level = Level("both", "12h", 0.8) with { Priority = Priority.High };
        Assert.Contains("66.7", Section(Page(scenario, level with { CaseTypeIndex = 0 })), StringComparison.Ordinal);
        Assert.DoesNotContain("66.7", Section(Page(scenario, level with { CaseTypeIndex = 1 })), StringComparison.Ordinal);
        Assert.Contains("66.7", Section(Page(scenario, level)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_clock_of_a_level_stands_in_its_heading()
    {
        var page = Page(Level("paused", "12h", 0.8) with { PausesForSeller = true });
        Assert.Contains("paused: close within 12h without the seller&#39;s answers (80", page, StringComparison.Ordinal);
        Assert.Contains("66.7", Section(page), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_targets_there_is_no_section() => Assert.DoesNotContain("Service levels", Page(Level("slow", "90h", null)), StringComparison.Ordinal);

    private static string Section(string page) => page.Split("<h2>Service levels</h2>")[1].Split("<h2>")[0];

    private static string Page(params ServiceLevel[] levels) => Page(HandMade.Default, levels);

    private static string Page(Scenario scenario, params ServiceLevel[] levels) =>
        ReportPage.Render(SmallReports.Of(SmallReports.Scenario(SmallReports.Result(scenario with { ServiceLevels = levels }, 2, 6, 50)))).Html.Replace('\u00a0', ' ');

    private static ServiceLevel Level(string name, string text, double? target) => new()
    {
        Name = name,
        Clock = ServiceClock.Close,
        Limit = TimeLimit.TryParse(text, out var limit) ? limit : throw new ArgumentException(text),
        TargetShare = target,
    };
}
