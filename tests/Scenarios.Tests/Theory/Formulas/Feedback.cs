namespace QueueSim.Tests.Theory.Formulas;

/// <summary>M/M/c whose cases come back after a touch with a probability: a Jackson network of one station. Times in hours.</summary>
/// <remarks>
/// Cases in the team form an M/M/c in which a case needs 1/(1 − p) touches' time. Exact for a return at once and, by Jackson's theorem, for a
/// return after any delay that occupies nobody. Gross and Harris, Fundamentals of Queueing Theory, 4.2.
/// </remarks>
internal sealed class Feedback(double arrivalsPerHour, double touchHours, int agents, double returnProbability)
{
    private readonly ErlangC station = new(arrivalsPerHour / (1 - returnProbability), touchHours, agents);

    public double VisitsPerCase => 1 / (1 - returnProbability);

    public double Utilisation => station.Utilisation;

    public double MeanQueue => station.MeanQueue;

    /// <summary>Mean wait of one visit.</summary>
    public double MeanWait => station.MeanWait;

    /// <summary>Mean time from a case's first arrival at the queue to the end of its last touch, delays between visits apart.</summary>
    public double MeanResolution => VisitsPerCase * (MeanWait + touchHours);
}
