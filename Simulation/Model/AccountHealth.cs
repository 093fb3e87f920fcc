using QueueSim.Randomness;
using Normal = MathNet.Numerics.Distributions.Normal;

namespace QueueSim.Model;

/// <summary>The five conditions of an account's health (C3), which have one normal factor in common.</summary>
/// <remarks>
/// Behind each condition stands a trouble √r F + √(1 − r) E, of the factor F and of noise E of its own, both N(0, 1); r is the correlation. The
/// condition holds where the trouble is below the quantile of its probability: for that share of accounts, whatever the correlation.
/// </remarks>
internal readonly struct AccountHealth(SellerSettings settings, Draws draws)
{
    /// <summary>Whether all five hold.</summary>
    public bool IsGood
    {
        get
        {
            var factor = settings.HealthCorrelation > 0 ? Normal.InvCDF(0, 1, draws.Uniform(Purpose.AccountHealth)) : 0;
            return Holds(settings.HealthRatingProbability, Purpose.HealthRating, factor)
                && Holds(settings.NoViolationProbability, Purpose.Violations, factor)
                && Holds(settings.OrderDefectsProbability, Purpose.OrderDefects, factor)
                && Holds(settings.LateShipmentsProbability, Purpose.LateShipments, factor)
                && Holds(settings.ValidTrackingProbability, Purpose.ValidTracking, factor);
        }
    }

    private bool Holds(double probability, Purpose purpose, double factor) => draws.Happens(GivenFactor(probability, factor), purpose);

    /// <summary>Probability that a condition holds for an account whose common factor is known.</summary>
    private double GivenFactor(double probability, double factor)
    {
        var correlation = settings.HealthCorrelation;
        if (correlation <= 0 || probability is <= 0 or >= 1)
            return probability;
        var margin = Normal.InvCDF(0, 1, probability) - (Math.Sqrt(correlation) * factor);
        return correlation >= 1 ? (margin >= 0 ? 1 : 0) : Normal.CDF(0, 1, margin / Math.Sqrt(1 - correlation));
    }
}
