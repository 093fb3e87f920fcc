using QueueSim.Model;
using QueueSim.Randomness;

namespace QueueSim.Tests.Model.Exact;

/// <summary>Large accounts may have other kinds of problems than small ones, and all together those of the table.</summary>
public sealed class ProblemMixTests
{
    private const int Problems = 200_000;

    [Fact]
    public void Large_accounts_have_a_type_as_much_more_often_as_its_factor_says_and_its_share_stays()
    {
        // One account of three is large and has a part w of the problems. Two types of a half each, factors 1 and 3: where the second is a part s of the small
        // accounts' problems, it is 3 s ÷ (1 + 2 s) of the large one's, and both together must be a half: w × 3 s ÷ (1 + 2 s) + (1 − w) × s = 1/2.
        var (small, large, all) = Shares(Desk(1, 3));
        var w = new AccountSizes(3, 2).LargeProblems;
        Assert.Equal(3, (large / (1 - large)) / (small / (1 - small)), 0.12);
        Assert.Equal(0.5, all, 0.004);
        // Times 1 + 2 s: 2 (1 − w) s² + (3 w + 1 − w − 1) s − 1/2 = 0.
        var (a, b, c) = (2 * (1 - w), 2 * w, -0.5);
        var s = (-b + Math.Sqrt((b * b) - (4 * a * c))) / (2 * a);
        Assert.Equal(s, small, 0.008);
        Assert.Equal(3 * s / (1 + (2 * s)), large, 0.005);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(5, 5)] // only ratios matter
    public void Equal_factors_change_no_problem(double first, double second)
    {
        var mix = new ProblemMix(Desk(first, second));
        var table = new ShareTable([0.5, 0.5]);
        for (var problem = 0; problem < 1000; problem++)
            Assert.Equal(table.Pick(new CaseStream(1, 1, problem), Purpose.CaseType), mix.Pick(new CaseStream(1, 1, problem)));
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(10, 0)]
    public void Where_accounts_are_alike_factors_change_nothing(int accounts, double cv)
    {
        var desk = Desk(1, 1000);
        var alike = desk with { Sellers = desk.Sellers with { Accounts = accounts, SizeCv = cv } };
        var table = new ShareTable([0.5, 0.5]);
        for (var problem = 0; problem < 1000; problem++)
            Assert.Equal(table.Pick(new CaseStream(1, 1, problem), Purpose.CaseType), new ProblemMix(alike).Pick(new CaseStream(1, 1, problem)));
    }

    [Theory]
    [InlineData(0.001, 1000)]
    [InlineData(1000, 0.001)]
    public void However_far_apart_factors_are_the_shares_stay(double first, double second) => Assert.Equal(0.5, Shares(Desk(first, second)).All, 0.004);

    [Fact]
    public void The_simulation_has_that_mix()
    {
        var desk = Desk(1, 3) with { Window = PlainDesk.Scenario().Window with { Days = 60 } };
        var byNumber = PlainDesk.Run(desk).Problems;
        var mix = new ProblemMix(desk);
        Assert.All(byNumber, problem => Assert.Equal(mix.Pick(new CaseStream(1, 1, problem.Number)), problem.CaseType));
        Assert.Equal(2, byNumber.Select(problem => problem.CaseType).Distinct().Count());
    }

    private static (double Small, double Large, double All) Shares(Scenario desk)
    {
        var mix = new ProblemMix(desk);
        var sizes = new AccountSizes(desk.Sellers.Accounts, desk.Sellers.SizeCv);
        var counts = new int[2, 2];
        for (var problem = 0; problem < Problems; problem++)
        {
            var stream = new CaseStream(1, 1, problem);
            counts[sizes.SizeOf(sizes.NumberOf(stream)) == AccountSize.Large ? 1 : 0, mix.Pick(stream)]++;
        }

        double Share(int size) => counts[size, 1] / (double)(counts[size, 0] + counts[size, 1]);
        return (Share(0), Share(1), (counts[0, 1] + counts[1, 1]) / (double)Problems);
    }

    private static Scenario Desk(double first, double second)
    {
        var plain = PlainDesk.Scenario();
        return plain with
        {
            CaseTypes =
            [
                PlainDesk.CaseType("first", 0, 1) with { Share = 0.5, LargeAccountFactor = first },
                PlainDesk.CaseType("second", 0, 1) with { Share = 0.5, LargeAccountFactor = second },
            ],
            Sellers = SellerSettings.Plain with { Accounts = 3, SizeCv = 2 },
        };
    }
}
