using QueueSim.Statistics;

namespace QueueSim.Tests.Statistics.Exact;

public sealed class MomentsTests
{
    [Fact]
    public void Two_four_four_four_five_five_seven_nine_have_mean_5_and_sum_of_squares_32()
    {
        var moments = Of(2, 4, 4, 4, 5, 5, 7, 9);

        Assert.Equal(8, moments.Count);
        Assert.Equal(5, moments.Mean);
        Assert.Equal(32, moments.M2, 12);
        Assert.Equal(32.0 / 7, moments.Variance!.Value, 12);
    }

    [Fact]
    public void No_numbers_have_no_mean_and_one_number_has_no_variance()
    {
        Assert.Null(default(Moments).Mean);
        Assert.Equal(3, Of(3).Mean);
        Assert.Null(Of(3).Variance);
    }

    [Fact]
    public void Merging_two_halves_equals_adding_all()
    {
        var left = Of(2, 4, 4);
        left.Merge(Of(4, 5, 5, 7, 9));
        left.Merge(default);

        Assert.Equal(8, left.Count);
        Assert.Equal(5, left.Mean);
        Assert.Equal(32, left.M2, 12);
    }

    [Fact]
    public void A_large_offset_does_not_destroy_the_variance()
    {
        Assert.Equal(1, Of(1e9 + 1, 1e9 + 2, 1e9 + 3).Variance!.Value, 6);
    }

    [Fact]
    public void Deviations_of_minus_3_minus_2_0_and_5_have_cubes_of_90_however_they_are_put_together()
    {
        // 1, 2, 4, 9 with mean 4: squares 9 + 4 + 0 + 25 = 38, cubes −27 − 8 + 0 + 125 = 90.
        double[] values = [1, 2, 4, 9];
        Assert.Equal(90, Of(values).M3, 12);
        Assert.Equal(2 * 90 / (38 * Math.Sqrt(38)), Of(values).Skewness, 12);
        Assert.Equal(-2 * 90 / (38 * Math.Sqrt(38)), Of(-1, -2, -4, -9).Skewness, 12);
        for (var cut = 0; cut <= 4; cut++)
        {
            var left = Of(values[..cut]);
            left.Merge(Of(values[cut..]));
            Assert.Equal((4L, 16.0), (left.Count, left.Sum));
            Assert.Equal(38, left.M2, 12);
            Assert.Equal(90, left.M3, 12);
        }
    }

    [Fact]
    public void Merging_unequal_streams_with_spread_of_their_own_keeps_the_cubes()
    {
        // 0, 3, 3 and 5, 9, 1, 7 together have mean 4: deviations −4, −1, −1, 1, 5, −3, 3.
        var all = Of(0, 3, 3);
        all.Merge(Of(5, 9, 1, 7));
        Assert.Equal(16 + 1 + 1 + 1 + 25 + 9 + 9, all.M2, 12);
        Assert.Equal(-64 - 1 - 1 + 1 + 125 - 27 + 27, all.M3, 12);
    }

    [Fact]
    public void Equal_numbers_and_none_have_no_skewness()
    {
        Assert.Equal(0, Of(3, 3, 3).Skewness);
        Assert.Equal(0, default(Moments).Skewness);
    }

    private static Moments Of(params double[] values)
    {
        var moments = default(Moments);
        foreach (var value in values)
            moments.Add(value);
        return moments;
    }
}
