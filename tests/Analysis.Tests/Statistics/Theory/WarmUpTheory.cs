using QueueSim.Statistics;

namespace QueueSim.Tests.Statistics.Theory;

public sealed class WarmUpTheory
{
    [Fact]
    public void Mser_cuts_a_step_where_it_ends() =>
        Assert.Equal(20, Mser.TruncationPoint([.. Enumerable.Repeat(100.0, 20), .. Enumerable.Repeat(0.1, 180)]));

    [Fact]
    public void Mser_cuts_nothing_from_a_constant_series() => Assert.Equal(0, Mser.TruncationPoint([.. Enumerable.Repeat(0.1, 203)]));

    [Fact]
    public void Mser_cannot_tell_when_the_queue_only_grows() =>
        Assert.Null(Mser.TruncationPoint([.. Enumerable.Range(0, 200).Select(i => 3.0 * i)]));

    [Fact]
    public void Mser_cannot_tell_from_fewer_than_four_batches() => Assert.Null(Mser.TruncationPoint([.. Enumerable.Repeat(1.0, 19)]));

    [Fact]
    public void Mser_cuts_a_decaying_transient_under_noise_within_a_few_time_constants()
    {
        var random = new Random(5);
        var series = Enumerable.Range(0, 1000).Select(i => 10 + (20 * Math.Exp(-i / 20.0)) + random.NextDouble()).ToArray();

        Assert.InRange(Mser.TruncationPoint(series)!.Value, 40, 140);
    }

    [Fact]
    public void Mser_does_not_take_daily_and_weekly_cycles_for_warm_up()
    {
        var random = new Random(6);
        var series = Enumerable.Range(0, 119 * 24).Select(i =>
            20 + (5 * Math.Sin(2 * Math.PI * i / 24)) + (8 * Math.Sin(2 * Math.PI * i / 168)) + random.NextDouble()).ToArray();

        Assert.InRange(Mser.TruncationPoint(series)!.Value, 0, 168);
    }

    [Theory]
    [InlineData(24.0, true)]
    [InlineData(23.0, true)]
    [InlineData(25.0, false)]
    [InlineData(null, null)]
    public void A_warm_up_as_long_as_is_needed_is_enough(double? needed, bool? isEnough) => Assert.Equal(isEnough, new WarmUpCheck(24, needed).IsEnough);

    [Fact]
    public void Welchs_average_shrinks_its_window_towards_the_start() =>
        Assert.Equal([9, 4, 3], Welch.MovingAverage([9, 3, 0, 0, 3], 2).Select(value => Math.Round(value, 12)));
}
