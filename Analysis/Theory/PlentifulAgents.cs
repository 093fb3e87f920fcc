using MathNet.Numerics.Distributions;

namespace QueueSim.Theory;

/// <summary>M(t)/G/∞: so many agents that nobody waits, whatever the touches and the rate of arrivals.</summary>
/// <remarks>
/// The number of busy agents is Poisson, and its mean averaged over a whole period is that of the rate times the mean touch.
/// Eick, Massey and Whitt, The physics of the M(t)/G/∞ queue, Operations Research 41 (1993).
/// </remarks>
public static class PlentifulAgents
{
    /// <summary>Probability of a wait below which agents count as plentiful: none is seen in a billion cases.</summary>
    public const double MostWaiting = 1e-9;

    /// <summary>Whether so many agents are never all busy, as far as any run can tell.</summary>
    /// <param name="mostArrivalsPerHour">Highest rate of the period: with it all the time, most agents would be busy.</param>
    /// <param name="touchHours">Mean touch.</param>
    /// <param name="agents">At least 1.</param>
    public static bool Suffice(double mostArrivalsPerHour, double touchHours, int agents)
    {
        var load = mostArrivalsPerHour * touchHours;
        // Beyond the mean each next number of busy agents is less likely by a factor of at most load / agents.
        return load < agents && Poisson.PMF(load, agents) / (1 - (load / agents)) < MostWaiting;
    }
}
