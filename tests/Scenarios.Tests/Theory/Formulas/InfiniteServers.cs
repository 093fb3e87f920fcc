namespace QueueSim.Tests.Theory.Formulas;

/// <summary>
/// M(t)/G/∞ with a periodic rate that is constant within each hour: the mean number of busy agents is that of the arrivals that are
/// not done yet, m(t) = ∫ λ(t − u) P(touch &gt; u) du.
/// </summary>
/// <remarks>Eick, Massey and Whitt, The physics of the M(t)/G/∞ queue, Operations Research 41 (1993), theorem 1.</remarks>
internal sealed class InfiniteServers(IReadOnlyList<double> arrivalsPerHour, Func<double, double> lastsBeyond)
{
    private const int StepsPerHour = 2000;
    private const double Negligible = 1e-12;

    /// <summary>Mean number of busy agents, averaged over an hour of the period.</summary>
    /// <remarks>
    /// Of the arrivals in the hour d hours before, the average over both hours of P(touch &gt; u) counts, and the difference of two
    /// uniform moments has a triangular density on (−1, 1).
    /// </remarks>
    public double MeanBusy(int hour)
    {
        double mean = 0;
        for (var ago = 0; ; ago++)
        {
            double lasts = 0;
            for (var step = 0; step < 2 * StepsPerHour; step++)
            {
                var offset = ((step + 0.5) / StepsPerHour) - 1;
                if (ago + offset > 0)
                    lasts += (1 - Math.Abs(offset)) * lastsBeyond(ago + offset) / StepsPerHour;
            }

            var index = (((hour - ago) % arrivalsPerHour.Count) + arrivalsPerHour.Count) % arrivalsPerHour.Count;
            mean += arrivalsPerHour[index] * lasts;
            if (ago > 0 && lasts < Negligible)
                return mean;
        }
    }
}
