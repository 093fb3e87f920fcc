using QueueSim.Model;
using QueueSim.Randomness;
using Normal = MathNet.Numerics.Distributions.Normal;

namespace QueueSim.Tests.Model.Exact;

/// <summary>How many problems large and small accounts have (A14), and who the individual sellers are (A13).</summary>
public sealed class AccountSizesTests
{
    private const int Problems = 200_000;

    [Fact]
    public void Accounts_of_equal_size_have_equal_parts_of_the_uniform()
    {
        var sizes = new AccountSizes(7, 0);
        for (var problem = 0; problem < 1000; problem++)
        {
            var stream = new CaseStream(1, 1, problem);
            Assert.Equal((int)(stream.Uniform(Purpose.Account) * 7), sizes.NumberOf(stream));
        }
    }

    [Theory]
    [InlineData(0, 0.1, 0.1)]
    [InlineData(1, 0.1, 0.326)] // σ² = ln 2: 1 − Φ(1.2816 − 0.8326)
    [InlineData(2, 0.1, 0.4948)] // σ² = ln 5: 1 − Φ(1.2816 − 1.2686)
    [InlineData(2, 0.5, 0.8977)] // 1 − Φ(−1.2686)
    public void The_largest_accounts_have_the_share_that_a_lognormal_gives_them(double cv, double largest, double expected)
    {
        const int count = 20_000;
        var sizes = new AccountSizes(count, cv);
        var share = Enumerable.Range(0, Problems).Count(problem => sizes.NumberOf(new CaseStream(1, 1, problem)) >= count * (1 - largest)) / (double)Problems;
        Assert.InRange(share, expected - 0.004, expected + 0.004); // more than three standard errors
    }

    [Fact]
    public void Every_account_has_its_strip_of_the_Lorenz_curve()
    {
        // Ten accounts, cv 2: account i has Φ(z(i + 1) − σ) − Φ(z(i) − σ), where z are the deciles of the normal distribution.
        var sizes = new AccountSizes(10, 2);
        var counts = new int[10];
        for (var problem = 0; problem < Problems; problem++)
            counts[sizes.NumberOf(new CaseStream(1, 1, problem))]++;
        var sigma = Math.Sqrt(Math.Log(5));
        double Below(int account) => account == 0 ? 0 : account == 10 ? 1 : Normal.CDF(0, 1, Normal.InvCDF(0, 1, account / 10.0) - sigma);
        for (var account = 0; account < 10; account++)
            Assert.InRange((counts[account] / (double)Problems) - (Below(account + 1) - Below(account)), -0.004, 0.004);
    }

    [Theory]
    [InlineData(0, 20_000, 0)]
    [InlineData(2, 0, 0)]
    [InlineData(2, 20_000, 0.4948)]
    [InlineData(2, 10, 0.4948)]
    [InlineData(2, 3, 0.7990)] // one of three: 1 − Φ(0.4307 − 1.2686)
    [InlineData(1, 14, 0.2635)] // one of fourteen: 1 − Φ(1.4652 − 0.8326)
    public void The_largest_tenth_of_the_accounts_is_large_and_at_least_one(double cv, int count, double share)
    {
        var sizes = new AccountSizes(count, cv);
        Assert.Equal(share, sizes.LargeProblems, 0.0001);
        var large = Enumerable.Range(0, Problems).Count(problem => sizes.SizeOf(sizes.NumberOf(new CaseStream(1, 1, problem))) == AccountSize.Large) / (double)Problems;
        Assert.InRange(large, share - 0.004, share + 0.004);
        if (share > 0)
            Assert.Equal(Math.Max(1, count / 10), Enumerable.Range(0, count).Count(account => sizes.SizeOf(account) == AccountSize.Large));
        Assert.Equal(share > 0 ? AccountSize.Small : AccountSize.Alike, sizes.SizeOf(count == 0 ? Accounts.Own : 0));
    }

    [Fact]
    public void Records_tell_the_size_of_the_account()
    {
        var plain = PlainDesk.Scenario();
        var records = PlainDesk.Run(plain with { Sellers = SellerSettings.Plain with { Accounts = 10, SizeCv = 2 } });
        var sizes = new AccountSizes(10, 2);
        AccountSize Of(long number) => sizes.NumberOf(new CaseStream(1, 1, number)) == 9 ? AccountSize.Large : AccountSize.Small;
        Assert.All(records.Problems, problem => Assert.Equal(Of(problem.Number), problem.AccountSize));
        Assert.All(records.Cases, each => Assert.Equal(Of(each.Problem), each.AccountSize));
        Assert.Equal(2, records.Problems.Select(problem => problem.AccountSize).Distinct().Count());
        Assert.All(PlainDesk.Run(plain).Problems, problem => Assert.Equal(AccountSize.Alike, problem.AccountSize));
    }

    [Fact]
    public void However_unequal_no_account_is_out_of_range()
    {
        var sizes = new AccountSizes(3, 1e6);
        Assert.All(Enumerable.Range(0, 1000), problem => Assert.InRange(sizes.NumberOf(new CaseStream(1, 1, problem)), 0, 2));
        Assert.Equal(Accounts.Own, new AccountSizes(0, 2).NumberOf(new CaseStream(1, 1, 1)));
    }

    [Fact]
    public void Where_sizes_differ_the_smallest_accounts_are_the_individual_ones()
    {
        // Ten accounts, 70 % professional: 0, 1 and 2 are individual, and their cases have ordinary priority.
        var plain = PlainDesk.Scenario();
        var desk = plain with
        {
            CaseTypes = [plain.CaseTypes[0] with { Priority = Priority.High }],
            Strategies = [plain.Strategies[0] with { Sellers = SellerGroup.Mixed }],
            Sellers = SellerSettings.Plain with { Accounts = 10, SizeCv = 0.5, ProfessionalProbability = 0.7 },
            Access = AccessSettings.Open with { IndividualsHavePriority = false },
        };
        var sizes = new AccountSizes(10, 0.5);
        VisitRecord[] visits = [.. PlainDesk.Run(desk).Visits];
        Assert.All(visits, visit => Assert.Equal(sizes.NumberOf(new CaseStream(1, 1, visit.Problem)) < 3, visit.QueuedAs == QueueClass.Ordinary));
        Assert.Equal(2, visits.Select(visit => visit.QueuedAs).Distinct().Count());
    }
}
