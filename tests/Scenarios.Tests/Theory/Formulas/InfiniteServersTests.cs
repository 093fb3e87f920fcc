namespace QueueSim.Tests.Theory.Formulas;

public sealed class InfiniteServersTests
{
    [Fact]
    public void A_constant_rate_keeps_rate_times_touch_busy_whatever_the_distribution()
    {
        double[] rate = [7];

        Assert.Equal(14, new InfiniteServers(rate, hours => Math.Exp(-hours / 2)).MeanBusy(0), 1e-4);
        Assert.Equal(14, new InfiniteServers(rate, hours => hours < 2 ? 1 : 0).MeanBusy(0), 1e-4);
        Assert.Equal(14, new InfiniteServers(rate, hours => Math.Max(0, 1 - (hours / 4))).MeanBusy(0), 1e-4);
    }

    [Fact]
    public void Touches_of_one_hour_spread_an_hours_arrivals_evenly_over_it_and_the_next()
    {
        var servers = new InfiniteServers([6, 0, 0, 0], hours => hours < 1 ? 1 : 0);

        Assert.Equal(3, servers.MeanBusy(0), 1e-4);
        Assert.Equal(3, servers.MeanBusy(1), 1e-4);
        Assert.Equal(0, servers.MeanBusy(2), 1e-4);
    }

    [Fact]
    public void A_sine_wave_lags_and_shrinks_as_Eick_Massey_and_Whitt_say()
    {
        // λ(t) = 10 + 5 sin(γt): m(t) = 10 E[S] + 5 E[S] (sin(γt) − γ E[S] cos(γt)) / (1 + γ² E[S]²) for exponential touches.
        const double Gamma = Math.PI / 12;
        double[] rate = [.. Enumerable.Range(0, 24).Select(hour => 10 + (5 * Math.Sin(Gamma * (hour + 0.5))))];
        var servers = new InfiniteServers(rate, hours => Math.Exp(-hours / 3));

        for (var hour = 0; hour < 24; hour++)
        {
            var t = hour + 0.5;
            var wave = (Math.Sin(Gamma * t) - (3 * Gamma * Math.Cos(Gamma * t))) / (1 + (9 * Gamma * Gamma));
            // Hourly steps instead of a sine cost a few thousandths.
            Assert.Equal(30 + (15 * wave), servers.MeanBusy(hour), 0.1);
        }
    }
}
