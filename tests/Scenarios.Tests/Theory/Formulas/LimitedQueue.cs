namespace QueueSim.Tests.Theory.Formulas;

/// <summary>M/M/c/K: what finds all agents busy and the queue full is lost. Stationary birth and death process; times in hours.</summary>
/// <remarks>Gross and Harris, Fundamentals of Queueing Theory, 2.5; without a queue it is Erlang's loss system.</remarks>
internal sealed class LimitedQueue
{
    public LimitedQueue(double arrivalsPerHour, double touchHours, int agents, int mostWaiting)
    {
        double weight = 1, sum = 1, busy = 0, queue = 0;
        for (var cases = 1; cases <= agents + mostWaiting; cases++)
        {
            var working = Math.Min(cases, agents);
            weight *= arrivalsPerHour * touchHours / working;
            sum += weight;
            busy += working * weight;
            queue += (cases - working) * weight;
        }

        LossProbability = weight / sum;
        MeanQueue = queue / sum;
        Utilisation = busy / sum / agents;
        MeanWait = MeanQueue / (arrivalsPerHour * (1 - LossProbability));
    }

    public double LossProbability { get; }

    public double MeanQueue { get; }

    public double Utilisation { get; }

    /// <summary>Mean wait of those who are let in.</summary>
    public double MeanWait { get; }
}
