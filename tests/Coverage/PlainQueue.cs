namespace QueueSim.Coverage;

/// <summary>M/M/c in first-come order with mean service 1, observed from a stationary start: waits follow their known law from the first customer on.</summary>
/// <param name="Servers">At least 1.</param>
/// <param name="Load">Arrival rate over the servers, between 0 and 1.</param>
internal sealed record PlainQueue(int Servers, double Load)
{
    private double Arrivals => Servers * Load;

    /// <summary>Probability of a wait (Erlang C).</summary>
    public double WaitProbability
    {
        get
        {
            var (term, sum) = (1.0, 0.0);
            for (var n = 0; n < Servers; n++)
            {
                sum += term;
                term *= Arrivals / (n + 1);
            }

            return term / (1 - Load) / (sum + (term / (1 - Load)));
        }
    }

    /// <summary>Mean wait.</summary>
    public double MeanWait => WaitProbability / (Servers - Arrivals);

    /// <summary>Quantile of the wait, where it is above 0.</summary>
    public double QuantileOfWait(double probability) => Math.Log(WaitProbability / (1 - probability)) / (Servers - Arrivals);

    /// <summary>Waits of customers one after the other.</summary>
    /// <param name="count">Customers.</param>
    /// <param name="draws">Random numbers.</param>
    /// <param name="serviceFactor">What service takes, over its mean in this queue; with a factor other than 1 the start is not stationary.</param>
    /// <returns>One each.</returns>
    public double[] Waits(int count, Draws draws, double serviceFactor = 1)
    {
        var free = Start(draws);
        var waits = new double[count];
        var now = 0.0;
        for (var i = 0; i < count; i++)
        {
            var first = free.AsSpan().IndexOf(free.Min());
            waits[i] = Math.Max(0, free[first] - now);
            free[first] = now + waits[i] + (serviceFactor * draws.Exponential());
            now += draws.Exponential() / Arrivals;
        }

        return waits;
    }

    /// <summary>When each server is free of those whom an arrival meets: their number is stationary, and what is left of services has no memory.</summary>
    private double[] Start(Draws draws)
    {
        var free = new double[Servers];
        foreach (var _ in Enumerable.Range(0, Met(draws.Uniform())))
            free[free.AsSpan().IndexOf(free.Min())] += draws.Exponential();
        return free;
    }

    private int Met(double uniform)
    {
        var weights = 1.0;
        var all = 0.0;
        for (var n = 0; n < Servers; n++)
        {
            all += weights;
            weights *= Arrivals / (n + 1);
        }

        all += weights / (1 - Load);
        var met = 0;
        for (var probability = 1 / all; uniform > probability && met < 100_000; met++)
        {
            uniform -= probability;
            probability *= Arrivals / Math.Min(met + 1, Servers);
        }

        return met;
    }
}
