using QueueSim.Designs;

namespace QueueSim.Tests.Designs.Exact;

public sealed class SobolSequenceTests
{
    /// <summary>The first ten points that Joe and Kuo print as the example of their generator.</summary>
    [Fact]
    public void The_first_points_are_those_of_Joe_and_Kuo() => Assert.Equal(
        [
            [0, 0, 0], [0.5, 0.5, 0.5], [0.75, 0.25, 0.25], [0.25, 0.75, 0.75], [0.375, 0.375, 0.625], [0.875, 0.875, 0.125], [0.625, 0.125, 0.875],
            [0.125, 0.625, 0.375], [0.1875, 0.3125, 0.9375], [0.6875, 0.8125, 0.4375],
        ],
        SobolSequence.Points(10, 3));

    /// <summary>Written down from SciPy 1.10.1, <c>qmc.Sobol(d=64, scramble=False).random(1024)[1000]</c>, in parts of 1024: all 64 dimensions have their numbers.</summary>
    [Fact]
    public void A_late_point_is_that_of_another_program_in_every_dimension() => Assert.Equal(
        [
            225, 99, 531, 693, 287, 929, 47, 921, 513, 71, 87, 261, 165, 393, 147, 379, 737, 353, 1015, 743, 535, 563, 973, 553, 597, 929, 41, 1003, 61, 349, 151, 149,
            303, 607, 821, 789, 869, 851, 315, 491, 935, 261, 983, 719, 861, 95, 893, 941, 1023, 491, 361, 529, 771, 449, 129, 913, 465, 81, 905, 585, 457, 617, 265, 457,
        ],
        SobolSequence.Points(1001, 64)[1000].Select(coordinate => 1024 * coordinate));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_first_256_points_have_one_in_each_of_256_parts_of_every_axis(bool isScrambled)
    {
        var points = isScrambled ? SobolSequence.Scrambled(256, 64, seed: 7) : SobolSequence.Points(256, 64);
        Assert.All(Enumerable.Range(0, 64), dimension =>
            Assert.Equal(Enumerable.Range(0, 256), points.Select(point => (int)(256 * point[dimension])).Order()));
    }

    /// <summary>The first two dimensions make a (0, m, 2)-net: every division into boxes of equal volume has one point a box.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_first_two_dimensions_have_one_of_64_points_in_every_box_of_a_64th(bool isScrambled)
    {
        var points = isScrambled ? SobolSequence.Scrambled(64, 2, seed: 7) : SobolSequence.Points(64, 2);
        Assert.All(Enumerable.Range(0, 7), columns =>
            Assert.Equal(64, points.Select(point => ((int)(point[0] * (1 << columns)), (int)(point[1] * (64 >> columns)))).Distinct().Count()));
    }

    [Fact]
    public void Another_seed_number_or_dimension_is_scrambled_otherwise()
    {
        double[] Axis(ulong seed, int number, int dimension) => [.. SobolSequence.Scrambled(32, 2, seed, number).Select(point => point[dimension])];
        double[][] axes = [Axis(1, 0, 0), Axis(2, 0, 0), Axis(1, 1, 0), Axis(1, 0, 1)];
        Assert.Equal(4, axes.Select(axis => string.Join(' ', axis)).Distinct().Count());
        Assert.Equal(axes[0], Axis(1, 0, 0));
    }

    [Fact]
    public void More_dimensions_than_there_are_are_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => SobolSequence.Points(8, 65));
}
