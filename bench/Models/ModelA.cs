using QueueSim.Randomness;

namespace QueueSim.Bench.Models;

/// <summary>M/M/10 at load 0.9; the unit of time is the hour. Every way of running it draws the same numbers.</summary>
internal static class ModelA
{
    public const double ArrivalsPerHour = 9;
    public const int Servers = 10;

    /// <summary>Mean wait in hours: Erlang C.</summary>
    public const double KnownWait = 0.66873;

    public static readonly ExponentialDistribution TouchMinutes = new(60);

    public static long TouchTicks(CaseStream random) => Clock.Minutes(TouchMinutes.Quantile(random.Uniform(Purpose.Touch)));
}
