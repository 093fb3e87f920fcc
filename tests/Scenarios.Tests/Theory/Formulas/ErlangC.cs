namespace QueueSim.Tests.Theory.Formulas;

/// <summary>M/M/c: Poisson arrivals, exponential touches, first come first served, nobody leaves. Times in hours.</summary>
/// <remarks>Gross and Harris, Fundamentals of Queueing Theory, ch. 2. Stable loads only: <paramref name="arrivalsPerHour"/> × <paramref name="touchHours"/> below <paramref name="agents"/>.</remarks>
internal sealed class ErlangC(double arrivalsPerHour, double touchHours, int agents)
{
    /// <summary>Arrival rate × mean touch, in erlangs.</summary>
    public double OfferedLoad => arrivalsPerHour * touchHours;

    public double Utilisation => OfferedLoad / agents;

    /// <summary>Probability that an arrival finds all agents busy.</summary>
    public double WaitProbability
    {
        get
        {
            double blocked = 1;
            for (var agent = 1; agent <= agents; agent++)
                blocked = OfferedLoad * blocked / (agent + (OfferedLoad * blocked));
            return blocked / (1 - (Utilisation * (1 - blocked)));
        }
    }

    public double MeanWait => WaitProbability / DrainRate;

    public double MeanQueue => arrivalsPerHour * MeanWait;

    public double MeanResolution => MeanWait + touchHours;

    /// <summary>Rate at which cases leave the queue while it is not empty, less the rate at which they come.</summary>
    private double DrainRate => (agents / touchHours) - arrivalsPerHour;

    /// <summary>Length that a wait stays within with the given probability; 0 when that many do not wait.</summary>
    public double WaitQuantile(double probability) =>
        Math.Max(0, Math.Log(WaitProbability / (1 - probability)) / DrainRate);

    /// <summary>Length that wait and touch together stay within with the given probability.</summary>
    public double ResolutionQuantile(double probability) =>
        Bisection.Solve(hours => 1 - ResolutionTail(hours) - probability, 0, 1000 * (touchHours + MeanWait));

    private double ResolutionTail(double hours)
    {
        var touchRate = 1 / touchHours;
        var touch = Math.Exp(-touchRate * hours);
        var waitAndTouch = Math.Abs(DrainRate - touchRate) < 1e-9 * touchRate
            ? (1 + (touchRate * hours)) * touch
            : ((DrainRate * touch) - (touchRate * Math.Exp(-DrainRate * hours))) / (DrainRate - touchRate);
        return ((1 - WaitProbability) * touch) + (WaitProbability * waitAndTouch);
    }
}
