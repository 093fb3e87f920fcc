using QueueSim.Statistics;

namespace QueueSim.Tests.Statistics.Exact;

public sealed class SeasonalAdjustmentTests
{
    private const int BinHours = 2, Week = 84;

    [Fact]
    public void A_wave_disappears_and_the_level_stays()
    {
        double[] series = [.. Enumerable.Range(0, 8 * Week).Select(Wave)];
        Assert.All(SeasonalAdjustment.WithoutWeek(series, BinHours), value => Assert.Equal(100, value, 9));
    }

    [Fact]
    public void A_start_up_phase_under_a_higher_wave_is_found_by_mser()
    {
        // The level rises over ten days, from 60 to 100, below waves of 50.
        double[] series = [.. Enumerable.Range(0, 17 * Week).Select(i => Wave(i) - Math.Max(0, 40 * (1 - (i / 120.0))))];
        Assert.True(Mser.TruncationPoint(series) < 60);
        Assert.InRange(Mser.TruncationPoint(SeasonalAdjustment.WithoutWeek(series, BinHours))!.Value, 90, 130);
    }

    [Theory]
    [InlineData(3 * Week, BinHours)]
    [InlineData(10 * Week, 5)] // no whole bins a week
    [InlineData(10 * Week, 168)]
    public void Too_short_series_and_bins_that_cut_through_the_week_stay_as_they_are(int count, int binHours)
    {
        double[] series = [.. Enumerable.Range(0, count).Select(Wave)];
        Assert.Same(series, SeasonalAdjustment.WithoutWeek(series, binHours));
    }

    private static double Wave(int bin) => 100 + (50 * Math.Sin(2 * Math.PI * bin / Week));
}
