using QueueSim.Randomness;

namespace QueueSim.Bench.Models;

/// <summary>When customers arrive: the same uniforms that the product takes.</summary>
internal struct PoissonArrivals(double perHour, ulong seed)
{
    private readonly double ticksPerArrival = TimeSpan.TicksPerHour / perHour;
    private double exact; // of which the tick is the whole part, so that nothing is lost over a hundred million arrivals

    /// <summary>Number of the last arrival, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>The next arrival, in ticks since the start.</summary>
    public long Next()
    {
        exact += -Math.Log(new CaseStream(seed, 1, ++Number).Uniform(Purpose.Arrival)) * ticksPerArrival;
        return (long)exact;
    }
}
