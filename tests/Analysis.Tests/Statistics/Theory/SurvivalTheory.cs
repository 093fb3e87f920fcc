using QueueSim.Statistics;

namespace QueueSim.Tests.Statistics.Theory;

public sealed class SurvivalTheory
{
    /// <summary>Weeks in remission under 6-MP (Freireich et al. 1963), the example of nearly every textbook on survival.</summary>
    private static readonly double[] Relapsed = [6, 6, 6, 7, 10, 13, 16, 22, 23];

    private static readonly double[] InRemission = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];

    [Theory]
    [InlineData(6.1, 0.857143)]
    [InlineData(7.1, 0.806723)]
    [InlineData(10.1, 0.752941)]
    [InlineData(13.1, 0.690196)]
    [InlineData(16.1, 0.627451)]
    [InlineData(22.1, 0.537815)]
    [InlineData(30, 0.448179)]
    public void Survival_of_the_leukaemia_patients_is_the_textbooks(double weeks, double expected) =>
        Assert.Equal(expected, Leukaemia().Curve().Last(point => point.Time <= weeks).Survival, 6);

    [Fact]
    public void Nobody_relapses_before_the_sixth_week() => Assert.InRange(Leukaemia().Curve().First().Time, 5.97, 6.03);

    [Fact]
    public void Median_remission_is_23_weeks_and_the_90_percent_quantile_is_hidden_by_censoring()
    {
        Assert.Equal(23, Leukaemia().Quantile(0.5)!.Value, 23 * 0.005);
        Assert.Null(Leukaemia().Quantile(0.9));
    }

    [Fact]
    public void Mean_remission_restricted_to_35_weeks_is_that_of_the_textbooks() =>
        Assert.Equal(23.287, Leukaemia().RestrictedMean()!.Value, 23.287 * 0.005);

    [Fact]
    public void Mean_remission_within_20_weeks_is_the_area_up_to_there() =>
        // 6 + 0.857143 · 1 + 0.806723 · 3 + 0.752941 · 3 + 0.690196 · 3 + 0.627451 · 4
        Assert.Equal(16.116, Leukaemia().RestrictedMean(20)!.Value, 16.116 * 0.005);

    [Fact]
    public void What_never_ends_stays_at_risk_up_to_the_horizon()
    {
        // One of four ends at 2, one at 6, one is last seen at 4, one never ends: 2 + 0.75 · 4 + 0.375 · 4 up to 10.
        var estimate = new KaplanMeier(Of(2, 6), Of(4), endless: 1);

        Assert.Equal(6.5, estimate.RestrictedMean(10)!.Value, 6.5 * 0.005);
        Assert.Equal(1, estimate.RestrictedMean(1));
        Assert.Equal(4, estimate.Count);
    }

    [Fact]
    public void The_last_step_is_carried_on_to_a_horizon_beyond_all_that_was_seen()
    {
        // One of two ends at 1, the other is last seen at 3 and counted on: 1 + 0.5 · 9.
        Assert.Equal(5.5, new KaplanMeier(Of(1), Of(3)).RestrictedMean(10)!.Value, 0.03);
        Assert.Equal(10, new KaplanMeier(new QuantileSketch(), Of(3)).RestrictedMean(10));
        Assert.Null(new KaplanMeier(new QuantileSketch(), new QuantileSketch()).RestrictedMean(10));
    }

    [Fact]
    public void Without_censoring_the_estimate_is_the_plain_one_exactly()
    {
        var moments = default(Moments);
        foreach (var weeks in Relapsed)
            moments.Add(weeks);
        var plain = Of(Relapsed);
        var estimate = new KaplanMeier(plain, new QuantileSketch(), moments.Mean);

        Assert.Equal(moments.Mean, estimate.RestrictedMean());
        foreach (var probability in new[] { 0, 0.1, 1.0 / 3, 0.5, 0.9, 1 })
            Assert.Equal(plain.Quantile(probability), estimate.Quantile(probability));
        Assert.Equal(5.0 / 9, estimate.Curve().Last(point => point.Time <= 9).Survival);
        Assert.Equal(moments.Mean!.Value, new KaplanMeier(plain, new QuantileSketch()).RestrictedMean()!.Value, moments.Mean.Value * 0.005);
    }

    [Fact]
    public void Nothing_ended_means_no_mean_and_no_quantile()
    {
        var estimate = new KaplanMeier(new QuantileSketch(), Of(5, 9));

        Assert.Equal(2, estimate.Count);
        Assert.Null(estimate.RestrictedMean());
        Assert.Null(estimate.Quantile(0.5));
        Assert.Empty(estimate.Curve());
    }

    [Fact]
    public void Competing_risks_add_up_with_survival_to_one()
    {
        var (one, other) = (new CumulativeIncidence(Of(1, 4), Of(2), Of(3)), new CumulativeIncidence(Of(2), Of(1, 4), Of(3)));

        Assert.Equal(1, one.Times[0], 0.005);
        Assert.Equal(4, one.Times[1], 0.02);
        Assert.Equal([0.25, 0.75], one.Shares.Select(share => Math.Round(share, 12)));
        Assert.Equal([2], other.Times);
        Assert.Equal([0.25], other.Shares.Select(share => Math.Round(share, 12)));
        Assert.Equal(4, one.Count);
    }

    [Fact]
    public void Incidence_without_censoring_is_the_plain_share_exactly()
    {
        Assert.Equal([1.0 / 7, 3.0 / 7, 4.0 / 7], new CumulativeIncidence(Of(0, 1, 1, 3), Of(2, 2, 8), new QuantileSketch()).Shares);
        Assert.Equal([2.0 / 7, 3.0 / 7], new CumulativeIncidence(Of(2, 2, 8), Of(0, 1, 1, 3), new QuantileSketch()).Shares);
    }

    [Fact]
    public void Censored_exponential_durations_give_back_their_median_and_mean()
    {
        // Mean 10 h, cut at uniform times from 0 to 100 h; about one in ten is censored.
        var random = new Random(1);
        var (ended, censored) = (new QuantileSketch(), new QuantileSketch());
        for (var i = 0; i < 100_000; i++)
        {
            var duration = -10 * Math.Log(1 - random.NextDouble());
            var cut = 100 * random.NextDouble();
            (duration <= cut ? ended : censored).Add(Math.Min(duration, cut));
        }

        var estimate = new KaplanMeier(ended, censored);
        Assert.InRange(censored.Count, 9_500, 10_500);
        Assert.Equal(10 * Math.Log(2), estimate.Quantile(0.5)!.Value, 0.15);
        Assert.Equal(10 * Math.Log(100), estimate.Quantile(0.99)!.Value, 1.5);
        Assert.Equal(10, estimate.RestrictedMean()!.Value, 0.15);
    }

    private static KaplanMeier Leukaemia() => new(Of(Relapsed), Of(InRemission));

    private static QuantileSketch Of(params double[] values)
    {
        var sketch = new QuantileSketch();
        foreach (var value in values)
            sketch.Add(value);
        return sketch;
    }
}
