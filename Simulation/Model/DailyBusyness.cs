using NodaTime;
using QueueSim.Randomness;

namespace QueueSim.Model;

/// <summary>
/// The gamma-distributed factor on each day's arrival rate (Avramidis, Deslauriers and L'Ecuyer 2004). It is fixed by seed,
/// replication and date.
/// </summary>
internal sealed class DailyBusyness(Distribution? factor, ulong seed, int replication)
{
    // Below this the days are as good as equal, and a gamma distribution this narrow has no use for its shape.
    private const double SmallestCv = 0.01;

    private static readonly LocalDate Epoch = new(1970, 1, 1);

    private LocalDate lastDate;
    private double lastFactor = 1;

    /// <summary>The distribution of the factor, or <see langword="null"/> when all days are alike.</summary>
    public static Distribution? Distribution(double cv) => cv < SmallestCv ? null : new GammaDistribution(1, cv);

    public double FactorOf(LocalDate date)
    {
        if (factor is null)
            return 1;
        if (date != lastDate)
        {
            lastDate = date;
            long day = Period.DaysBetween(Epoch, date);
            lastFactor = factor.Quantile(new CaseStream(seed, replication, day).Uniform(Purpose.Busyness));
        }

        return lastFactor;
    }
}
