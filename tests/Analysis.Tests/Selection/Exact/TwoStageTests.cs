using QueueSim.Selection;

namespace QueueSim.Tests.Selection.Exact;

public sealed class TwoStageTests
{
    /// <summary>For two systems Rinott's constant is the one of Dudewicz and Dalal, tabled by Law (Simulation Modeling and Analysis, Table 10.11).</summary>
    [Theory]
    [InlineData(20, 0.90, 1.896)]
    [InlineData(40, 0.90, 1.852)]
    [InlineData(20, 0.95, 2.453)]
    [InlineData(40, 0.95, 2.386)]
    public void Constants_of_two_systems_are_those_of_the_table(int firstStage, double probability, double tabled) =>
        Assert.Equal(tabled, TwoStage.Rinott(2, firstStage, probability), 0.0006);

    /// <summary>With many observations the variances are known, and two systems need the normal quantile times the root of 2 (Bechhofer 1954).</summary>
    [Fact]
    public void With_a_long_first_stage_the_constant_is_that_of_known_variances()
    {
        Assert.Equal(1.644854 * Math.Sqrt(2), TwoStage.Rinott(2, 5001, 0.95), 0.001);
        Assert.InRange(TwoStage.Rinott(2, 501, 0.95), 1.644854 * Math.Sqrt(2), 2.34);
    }

    /// <summary>For two systems the constant is the quantile of the difference of two Student variables: with 2 degrees of freedom both tails fall with the square.</summary>
    [Fact]
    public void A_first_stage_of_three_takes_a_multiple() =>
        Assert.True(TwoStage.Rinott(2, 3, 0.95) > 1.8 * TwoStage.Rinott(2, 20, 0.95));

    /// <summary>Law's inventory systems (10.4.1): variances of twenty replications, h 2.747, and differences of 1 are worth detecting.</summary>
    [Fact]
    public void Sizes_are_rounded_up_and_at_least_the_first_stage()
    {
        Assert.Equal([110L, 61, 72, 63, 47], TwoStage.Sizes([14.52, 7.96, 9.45, 8.25, 6.20], 20, 2.747, 1));
        Assert.Equal([20L, 20, 324], TwoStage.Sizes([0, 0.1, 9], 20, 3, 0.5));
    }
}
