namespace QueueSim.Tests.Theory.Formulas;

/// <summary>M/M/c+M: sellers leave the queue after an exponential patience. Stationary birth and death process; times in hours.</summary>
/// <remarks>Mandelbaum and Zeltyn, Service engineering in action: the Palm/Erlang-A queue, 2007.</remarks>
internal sealed class ErlangA
{
    private const double Negligible = 1e-18;
    private readonly double arrivalsPerHour;
    private readonly double patienceHours;

    public ErlangA(double arrivalsPerHour, double touchHours, int agents, double patienceHours)
    {
        this.arrivalsPerHour = arrivalsPerHour;
        this.patienceHours = patienceHours;
        double weight = 1, sum = 1, busy = 0, queue = 0, waits = agents == 0 ? 1 : 0;
        for (var cases = 1; cases <= agents || weight > Negligible * sum; cases++)
        {
            var working = Math.Min(cases, agents);
            var waiting = cases - working;
            weight *= arrivalsPerHour / ((working / touchHours) + (waiting / patienceHours));
            sum += weight;
            busy += working * weight;
            queue += waiting * weight;
            waits += cases >= agents ? weight : 0;
        }

        WaitProbability = waits / sum;
        MeanBusy = busy / sum;
        MeanQueue = queue / sum;
        Utilisation = MeanBusy / agents;
    }

    public double WaitProbability { get; }

    public double MeanBusy { get; }

    public double Utilisation { get; }

    public double MeanQueue { get; }

    /// <summary>Mean wait of all sellers, whether they leave or are served.</summary>
    public double MeanWait => MeanQueue / arrivalsPerHour;

    /// <summary>Share of sellers that leave.</summary>
    public double AbandonProbability => MeanQueue / patienceHours / arrivalsPerHour;
}
