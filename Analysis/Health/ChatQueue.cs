using NodaTime;

namespace QueueSim.Health;

/// <summary>The queue of the chat agents through a week: chats that wait leave (C2). A birth and death process whose rates follow the hour.</summary>
internal sealed class ChatQueue
{
    private const int Hours = 168;
    private const int WarmUpHours = 24;
    private const int StepsPerHour = 60;
    private const double MinutesPerHour = 60;

    // A week with so many states takes a second.
    private const int MostStates = 1000;

    private readonly double[] weights = new double[Hours]; // of asking for an agent, by hour; 1 on average
    private readonly double[] agents = new double[Hours];
    private readonly double leavesPerHour;

    public ChatQueue(Scenario scenario)
    {
        var (chat, arrivals) = (scenario.Chat!, scenario.Arrivals);
        var (from, to) = ProblemFlow.Span(scenario.Window);
        var staffed = new StaffedHours(scenario, chat.TeamIndex, to + 1);
        var start = scenario.Window.StartDate.AtStartOfDayInZone(arrivals.TimeZone).ToInstant();
        var (sum, mean) = (0.0, arrivals.HourOfWeekWeights.Average());
        for (var hour = 0; hour < Hours; hour++)
        {
            var middle = start + Duration.FromHours(from + hour + 0.5);
            var local = middle.InZone(arrivals.TimeZone).LocalDateTime;
            var appear = arrivals.HourOfWeekWeights[(((int)local.DayOfWeek - 1) * 24) + local.Hour] / mean;
            weights[hour] = appear * chat.AvailabilityByHour[middle.InZone(chat.TimeZone).LocalDateTime.Hour];
            agents[hour] = staffed.Between(from + hour, from + hour + 1);
            sum += appear;
        }

        Availability = sum > 0 ? weights.Sum() / sum : 0;
        var scale = weights.Average();
        for (var hour = 0; hour < Hours && scale > 0; hour++)
            weights[hour] /= scale;
        leavesPerHour = chat.PatienceMinutes.Mean > 0 ? MinutesPerHour / chat.PatienceMinutes.Mean : double.PositiveInfinity;
    }

    /// <summary>Probability that chat is offered to an attempt.</summary>
    public double Availability { get; }

    /// <summary>Share of the chats that an agent takes before patience ends.</summary>
    /// <param name="perHour">Chats an hour that ask for one.</param>
    /// <param name="touchHours">Mean work.</param>
    public double Reached(double perHour, double touchHours)
    {
        if (touchHours <= 0 || double.IsInfinity(leavesPerHour))
            return touchHours <= 0 ? 1 : 0;
        var most = (int)Math.Ceiling(agents.Max() + (6 * Math.Sqrt(perHour * weights.Max() / leavesPerHour)) + (perHour * weights.Max() / leavesPerHour)) + 8;
        if (most > MostStates)
            return Fluid(perHour, touchHours);
        var now = new double[most + 1];
        now[0] = 1;
        var (served, left) = (0.0, 0.0);
        for (var hour = -WarmUpHours; hour < Hours; hour++)
        {
            var at = (hour + Hours) % Hours;
            var (begun, gone) = GoOn(now, perHour * weights[at], (int)Math.Round(agents[at]), 1 / touchHours);
            (served, left) = hour < 0 ? (0, 0) : (served + begun, left + gone);
        }

        return served + left > 0 ? served / (served + left) : 1;
    }

    /// <summary>The share of a crowd so large that chance averages out: as many as agents can take, hour by hour.</summary>
    private double Fluid(double perHour, double touchHours)
    {
        var taken = weights.Select((weight, hour) => Math.Min(perHour * weight, agents[hour] / touchHours)).Sum();
        return taken / (perHour * weights.Sum());
    }

    /// <summary>One hour on.</summary>
    /// <returns>Chats served and chats that left.</returns>
    private (double Served, double Left) GoOn(double[] now, double arrives, int busyAtMost, double ends)
    {
        var (served, left) = (0.0, 0.0);
        var fastest = arrives + (busyAtMost * ends) + (now.Length * leavesPerHour);
        var steps = Math.Max(StepsPerHour, (int)Math.Ceiling(2 * fastest));
        var step = 1.0 / steps;
        var next = new double[now.Length];
        for (var i = 0; i < steps; i++)
        {
            Array.Copy(now, next, now.Length);
            for (var n = 0; n < now.Length; n++)
            {
                var (up, down) = (n + 1 < now.Length ? now[n] * arrives * step : 0, now[n] * Math.Min(n, busyAtMost) * ends * step);
                var leaves = now[n] * Math.Max(0, n - busyAtMost) * leavesPerHour * step;
                next[n] -= up + down + leaves;
                if (n + 1 < now.Length)
                    next[n + 1] += up;
                if (n > 0)
                    next[n - 1] += down + leaves;
                served += down;
                left += leaves;
            }

            Array.Copy(next, now, now.Length);
        }

        return (served, left);
    }
}
