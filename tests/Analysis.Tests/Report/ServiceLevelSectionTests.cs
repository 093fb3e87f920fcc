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
        Assert.Contains("66.7", page.Split("<h2>Service levels</h2>")[1].Split("<h2>")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Without_targets_there_is_no_section() => Assert.DoesNotContain("Service levels", Page(Level("slow", "90h", null)), StringComparison.Ordinal);

    private static string Page(params ServiceLevel[] levels) =>
        ReportPage.Render(SmallReports.Of(SmallReports.Scenario(SmallReports.Result(HandMade.Default with { ServiceLevels = levels }, 2, 6, 50)))).Html.Replace('\u00a0', ' ');

    private static ServiceLevel Level(string name, string text, double? target) => new()
    {
        Name = name,
        Clock = ServiceClock.Close,
        Limit = TimeLimit.TryParse(text, out var limit) ? limit : throw new ArgumentException(text),
        TargetShare = target,
    };
}
