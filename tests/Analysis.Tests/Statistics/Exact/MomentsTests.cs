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

    private static Moments Of(params double[] values)
    {
        var moments = default(Moments);
        foreach (var value in values)
            moments.Add(value);
        return moments;
    }
}
