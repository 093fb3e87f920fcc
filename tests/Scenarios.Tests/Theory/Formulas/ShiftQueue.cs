namespace QueueSim.Tests.Theory.Formulas;

/// <summary>
/// M(t)/M/c(t) with a rate and a number of agents that change at full hours and repeat after a period. At the end of a shift agents finish the touch
/// under way and take no other, so more can be busy than are on shift. Times in hours.
/// </summary>
/// <remarks>
/// Kolmogorov's forward equations of (busy, waiting), integrated by Runge and Kutta's fourth-order method until the period repeats itself. Ingolfsson,
/// Modeling the M(t)/M/s(t) queue with an exhaustive discipline, 2005.
/// </remarks>
internal sealed class ShiftQueue
{
    private const double Settled = 1e-9;
    private const double MostTailProbability = 1e-7;
    private const int MostPeriods = 3000;
    private readonly double touchRate;
    private readonly int mostWaiting;
    private readonly int mostBusy;

    /// <param name="arrivalsPerHour">Rate in each hour of the period.</param>
    /// <param name="agents">Agents on shift in each hour of the period.</param>
    /// <param name="touchHours">Mean touch.</param>
    /// <param name="mostWaiting">Longest queue that is kept track of; the probability of a full one is checked.</param>
    /// <param name="stepsPerHour">Steps of the integration.</param>
    public ShiftQueue(IReadOnlyList<double> arrivalsPerHour, IReadOnlyList<int> agents, double touchHours, int mostWaiting, int stepsPerHour)
    {
        touchRate = 1 / touchHours;
        this.mostWaiting = mostWaiting;
        mostBusy = agents.Max();
        var hours = agents.Count;
        MeanBacklogByHour = new double[hours];
        MeanBusyByHour = new double[hours];
        var now = new double[mostBusy + 1, mostWaiting + 1];
        now[0, 0] = 1;
        double before = -1;
        var period = 0;
        while (Math.Abs(MeanCases - before) > Settled * (1 + MeanCases))
        {
            if (period++ == MostPeriods)
                throw new InvalidOperationException("The period does not settle: is the load below the agents on shift?");
            before = MeanCases;
            for (var hour = 0; hour < hours; hour++)
            {
                StartWaiting(now, agents[hour]);
                (MeanBacklogByHour[hour], MeanBusyByHour[hour]) = FollowHour(ref now, arrivalsPerHour[hour], agents[hour], stepsPerHour);
            }
        }

        MeanWait = MeanBacklog / arrivalsPerHour.Average();
        Utilisation = MeanBusyByHour.Average() / agents.Average();
        var full = Enumerable.Range(0, mostBusy + 1).Sum(busy => now[busy, mostWaiting]);
        if (full > MostTailProbability)
            throw new InvalidOperationException($"The queue of at most {mostWaiting} is full with probability {full}.");
    }

    public double[] MeanBacklogByHour { get; }

    public double[] MeanBusyByHour { get; }

    public double MeanBacklog => MeanBacklogByHour.Average();

    /// <summary>Mean wait of all cases of a period (Little's law).</summary>
    public double MeanWait { get; }

    /// <summary>Busy over scheduled agent time.</summary>
    public double Utilisation { get; }

    private double MeanCases => MeanBacklog + MeanBusyByHour.Average();

    /// <summary>Agents who come on shift take waiting cases at once.</summary>
    private void StartWaiting(double[,] now, int agents)
    {
        for (var busy = 0; busy < agents; busy++)
        {
            for (var waiting = 1; waiting <= mostWaiting; waiting++)
            {
                var started = Math.Min(waiting, agents - busy);
                var moved = now[busy, waiting];
                now[busy, waiting] = 0;
                now[busy + started, waiting - started] += moved;
            }
        }
    }

    private (double Backlog, double Busy) FollowHour(ref double[,] now, double rate, int agents, int steps)
    {
        var step = 1.0 / steps;
        double backlog = 0, busy = 0;
        var probe = new double[mostBusy + 1, mostWaiting + 1];
        var slopes = new double[4][,];
        for (var i = 0; i < 4; i++)
            slopes[i] = new double[mostBusy + 1, mostWaiting + 1];
        var start = Means(now);
        for (var i = 0; i < steps; i++)
        {
            Slope(now, slopes[0], rate, agents);
            Combine(probe, now, step / 2, slopes[0]);
            Slope(probe, slopes[1], rate, agents);
            Combine(probe, now, step / 2, slopes[1]);
            Slope(probe, slopes[2], rate, agents);
            Combine(probe, now, step, slopes[2]);
            Slope(probe, slopes[3], rate, agents);
            for (var b = 0; b <= mostBusy; b++)
            {
                for (var w = 0; w <= mostWaiting; w++)
                    now[b, w] += step / 6 * (slopes[0][b, w] + (2 * slopes[1][b, w]) + (2 * slopes[2][b, w]) + slopes[3][b, w]);
            }

            var end = Means(now);
            backlog += step * (start.Backlog + end.Backlog) / 2;
            busy += step * (start.Busy + end.Busy) / 2;
            start = end;
        }

        return (backlog, busy);
    }

    private void Combine(double[,] into, double[,] from, double step, double[,] slope)
    {
        for (var b = 0; b <= mostBusy; b++)
        {
            for (var w = 0; w <= mostWaiting; w++)
                into[b, w] = from[b, w] + (step * slope[b, w]);
        }
    }

    /// <summary>How the probabilities change. With a free agent nobody waits.</summary>
    private void Slope(double[,] now, double[,] slope, double rate, int agents)
    {
        Array.Clear(slope);
        for (var busy = 0; busy <= mostBusy; busy++)
        {
            var longest = busy < agents ? 0 : mostWaiting;
            for (var waiting = 0; waiting <= longest; waiting++)
            {
                var probability = now[busy, waiting];
                if (probability == 0)
                    continue;
                var come = rate * probability;
                var done = busy * touchRate * probability;
                if (busy < agents)
                    Move(slope, busy, waiting, busy + 1, waiting, come);
                else if (waiting < mostWaiting)
                    Move(slope, busy, waiting, busy, waiting + 1, come);
                if (busy > agents || waiting == 0)
                {
                    if (busy > 0)
                        Move(slope, busy, waiting, busy - 1, waiting, done);
                }
                else
                {
                    Move(slope, busy, waiting, busy, waiting - 1, done);
                }
            }
        }
    }

    private static void Move(double[,] slope, int busy, int waiting, int busyThen, int waitingThen, double flow)
    {
        slope[busy, waiting] -= flow;
        slope[busyThen, waitingThen] += flow;
    }

    private (double Backlog, double Busy) Means(double[,] now)
    {
        double backlog = 0, working = 0;
        for (var busy = 0; busy <= mostBusy; busy++)
        {
            for (var waiting = 0; waiting <= mostWaiting; waiting++)
            {
                backlog += waiting * now[busy, waiting];
                working += busy * now[busy, waiting];
            }
        }

        return (backlog, working);
    }
}
