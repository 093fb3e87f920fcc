namespace QueueSim.Theory;

/// <summary>The steady state of M/M/c, with a limit of the queue (/K), with patience (+M), or both. Times in hours.</summary>
/// <remarks>
/// The cases in the system are a birth and death process. Without patience and limit this is Erlang C, with a limit of 0 Erlang B, with patience
/// alone Erlang A. Gross and Harris, Fundamentals of Queueing Theory, ch. 2; Mandelbaum and Zeltyn, Service engineering in action (2007).
/// The order of service changes none of these values as long as it looks at no touch that is still to come.
/// </remarks>
public sealed class MarkovQueue
{
    private const double Negligible = 1e-18;

    private readonly double arrivals;
    private readonly double touch;
    private readonly int agents;
    private readonly double leaving;
    private readonly int? limit;

    // Sums of the weights of the states; the likeliest state weighs 1.
    private double all;
    private double busy;
    private double queue;
    private double waiting;
    private double full;

    /// <summary>Solves a queue.</summary>
    /// <param name="arrivalsPerHour">Above 0.</param>
    /// <param name="touchHours">Mean touch, above 0.</param>
    /// <param name="agents">At least 1.</param>
    /// <param name="patienceHours">Mean of the exponential patience, above 0; <see langword="null"/> when nobody leaves.</param>
    /// <param name="queueLimit">Most cases that wait, 0 or more; <see langword="null"/> for any number.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range, or the queue grows without end.</exception>
    public MarkovQueue(double arrivalsPerHour, double touchHours, int agents, double? patienceHours = null, int? queueLimit = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(arrivalsPerHour);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(touchHours);
        ArgumentOutOfRangeException.ThrowIfLessThan(agents, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(patienceHours ?? 1);
        ArgumentOutOfRangeException.ThrowIfNegative(queueLimit ?? 0);
        if (patienceHours is null && queueLimit is null && arrivalsPerHour * touchHours >= agents)
            throw new ArgumentOutOfRangeException(nameof(agents), agents, "More work arrives than these agents can do: there is no steady state.");
        (arrivals, touch, this.agents, leaving, limit) = (arrivalsPerHour, touchHours, agents, patienceHours is { } mean ? 1 / mean : 0, queueLimit);
        Weigh();
    }

    /// <summary>Probability that a case which is let in finds no free agent.</summary>
    public double WaitProbability => waiting / (all - full);

    /// <summary>Mean wait of the cases that are let in, whether it ends with an agent or the seller leaves.</summary>
    public double MeanWait => queue / (arrivals * (all - full));

    /// <summary>Mean number of waiting cases.</summary>
    public double MeanQueue => queue / all;

    /// <summary>Busy part of the agents, 0 to 1.</summary>
    public double Utilisation => busy / (agents * all);

    /// <summary>Probability that a case finds the queue full.</summary>
    public double LossProbability => full / all;

    /// <summary>Probability that a case is never served: its seller leaves, or the queue is full.</summary>
    public double UnservedProbability => LossProbability + (leaving * MeanQueue / arrivals);

    private double DepartureRate(int cases) => (Math.Min(cases, agents) / touch) + (Math.Max(0, cases - agents) * leaving);

    private void Weigh()
    {
        var last = (int)Math.Min(int.MaxValue, (long)agents + (limit ?? int.MaxValue));
        var likeliest = Likeliest(last);
        double weight = 1;
        for (var cases = likeliest; weight > 0; cases--)
        {
            Add(cases, weight, last);
            if (cases == 0)
                break;
            weight *= DepartureRate(cases) / arrivals;
        }

        weight = 1;
        for (var cases = likeliest + 1; cases <= last; cases++)
        {
            weight *= arrivals / DepartureRate(cases);
            if (cases > agents && leaving == 0 && limit is null)
            {
                AddEndlessTail(weight);
                return;
            }

            Add(cases, weight, last);
            if (weight < Negligible * all && DepartureRate(cases) > arrivals)
                return;
        }
    }

    /// <summary>The last state from which the next one up is no less likely, found by halving.</summary>
    private int Likeliest(int last)
    {
        var most = limit is null && leaving == 0 ? agents : last;
        var (low, high) = (0, most);
        while (low < high)
        {
            var middle = high - ((high - low) / 2);
            if (DepartureRate(middle) <= arrivals)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }

    private void Add(int cases, double weight, int last)
    {
        all += weight;
        busy += Math.Min(cases, agents) * weight;
        queue += Math.Max(0, cases - agents) * weight;
        if (cases == last)
            full += weight;
        else if (cases >= agents)
            waiting += weight;
    }

    /// <summary>All states with somebody waiting, where each is less likely than the one before by the same factor.</summary>
    /// <param name="first">Weight of the state with one waiting case.</param>
    private void AddEndlessTail(double first)
    {
        var spare = 1 - (arrivals * touch / agents);
        all += first / spare;
        busy += agents * first / spare;
        waiting += first / spare;
        queue += first / (spare * spare);
    }
}
