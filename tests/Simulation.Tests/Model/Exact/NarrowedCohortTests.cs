namespace QueueSim.Tests.Model.Exact;

/// <summary>A focal cohort of one case type and one market: who belongs to it, and that nobody else is touched.</summary>
public sealed class NarrowedCohortTests
{
    private const ulong Seed = 11;
    private const int Replication = 1, Accounts = 400;

    [Fact]
    public void Only_problems_of_the_type_from_the_market_belong_to_it_and_nobody_else_changes()
    {
        var (without, all) = (Run(null), Run(new FocalCohort(1, 0.5)));
        var narrowed = Run(new FocalCohort(1, 0.5) { CaseTypeIndex = 1, MarketIndex = 0 });
        Assert.Equal(without.Count, narrowed.Count);
        Assert.Contains(narrowed, problem => problem.Focal);
        foreach (var ((plain, wide), narrow) in without.Zip(all).Zip(narrowed))
        {
            var belongs = wide.Focal && narrow.CaseType == 1 && narrow.Market == 0;
            Assert.Equal((plain.CaseType, plain.Market, belongs, belongs ? 1 : plain.Strategy), (narrow.CaseType, narrow.Market, narrow.Focal, narrow.Strategy));
        }
    }

    [Fact]
    public void Its_share_is_that_of_the_sellers_times_those_of_type_and_market()
    {
        var scenario = Scenario(new FocalCohort(1, 0.5) { CaseTypeIndex = 1, MarketIndex = 0 });
        Assert.Equal(0.5 * 0.3 * 0.8, scenario.FocalShare, 12);
        Assert.Equal(0.5, (scenario with { Focal = new FocalCohort(1, 0.5) }).FocalShare);
        Assert.Equal(0, (scenario with { Focal = null }).FocalShare);
    }

    private static List<ProblemRecord> Run(FocalCohort? focal) => [.. PlainDesk.Run(Scenario(focal), Seed, Replication).Problems.OrderBy(problem => problem.Number)];

    private static Scenario Scenario(FocalCohort? focal)
    {
        var plain = PlainDesk.Scenario(problemsPerDay: 50);
        var (type, strategy, market) = (plain.CaseTypes[0], plain.Strategies[0], plain.Markets[0]);
        return plain with
        {
            Sellers = plain.Sellers with { Accounts = Accounts },
            CaseTypes = [type with { Name = "one", Share = 0.7 }, type with { Name = "other", Share = 0.3 }],
            Strategies = [strategy with { Name = "habit", Share = 1 }, strategy with { Name = "mine", Share = 0 }],
            Markets = [market with { Name = "here", Share = 0.8 }, market with { Name = "there", Share = 0.2 }],
            Focal = focal,
        };
    }
}
