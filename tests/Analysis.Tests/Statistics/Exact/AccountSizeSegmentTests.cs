using QueueSim.Statistics;
using static QueueSim.Tests.Statistics.HandMade;

namespace QueueSim.Tests.Statistics.Exact;

/// <summary>Problems and cases of large and of small accounts.</summary>
public sealed class AccountSizeSegmentTests
{
    private static readonly Scenario Sized = Default with { Sellers = SellerSettings.Plain with { Accounts = 10, SizeCv = 2 } };

    [Fact]
    public void Problems_and_cases_are_told_apart_by_the_size_of_the_account()
    {
        var result = Measure(
            sink =>
            {
                sink.Add(Problem(30, 40, ProblemOutcome.SolvedByTeam, focal: true, access: true) with { AccountSize = AccountSize.Large });
                sink.Add(Problem(30, 34, ProblemOutcome.SolvedByTeam, focal: true) with { AccountSize = AccountSize.Large });
                sink.Add(Problem(30, 33, ProblemOutcome.SolvedByTeam) with { AccountSize = AccountSize.Small });
                sink.Add(Case(30, 32, 36, CaseOutcome.Solved, focal: true) with { AccountSize = AccountSize.Large });
                sink.Add(Case(30, 35, 37, CaseOutcome.Refused) with { AccountSize = AccountSize.Small });
                sink.Add(Case(30, 36, 37, CaseOutcome.Refused) with { AccountSize = AccountSize.Small });
            },
            Sized);

        Assert.Equal((7, 3), (result.Value("account_size=large", "resolution_hours"), result.Value("account_size=small", "resolution_hours")));
        Assert.Equal((2, 5.5), (result.Value("account_size=large", "first_response_hours"), result.Value("account_size=small", "first_response_hours")));
        Assert.Equal((2, 1), (result.Count("account_size=large", "resolution_hours"), result.Count("account_size=small", "resolution_hours")));
        Assert.Equal(3, result.Count("all", "resolution_hours"));
        Assert.Equal(3, result.Count("all", "first_response_hours"));
    }

    [Fact]
    public void They_have_no_metrics_of_visits_chats_and_teams()
    {
        var metrics = new ResultLayout(Sized).Keys.Where(key => key.Segment == "account_size=large").Select(key => key.Metric).Distinct().Select(Metrics.Named).ToList();
        Assert.All(metrics, metric => Assert.True(metric.Subject is Subject.Problem or Subject.Case, metric.Name));
        Assert.Equal([Subject.Problem, Subject.Case], metrics.Select(metric => metric.Subject).Distinct().OrderByDescending(subject => subject == Subject.Problem));
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(10, 0)]
    public void Accounts_that_are_alike_have_no_sizes(int accounts, double cv) => Assert.DoesNotContain(
        new ResultLayout(Default with { Sellers = SellerSettings.Plain with { Accounts = accounts, SizeCv = cv } }).SegmentNames,
        name => name.StartsWith("account_size", StringComparison.Ordinal));
}
