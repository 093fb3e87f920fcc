namespace QueueSim.Tests.Theory.Formulas;

/// <summary>M/D/c: all touches take the same time. Times in hours.</summary>
/// <remarks>
/// Who is there at t + D are those who waited at t and those who came since: N' = max(N − c, 0) + Poisson(λD). Crommelin 1932;
/// Tijms, A First Course in Stochastic Models, ch. 9.
/// </remarks>
internal sealed class ConstantTouches
{
    private const double Negligible = 1e-14;
    private readonly double arrivalsPerHour;
    private readonly double touchHours;

    public ConstantTouches(double arrivalsPerHour, double touchHours, int agents, int mostCases = 1000)
    {
        this.arrivalsPerHour = arrivalsPerHour;
        this.touchHours = touchHours;
        var load = arrivalsPerHour * touchHours;
        var arrivals = Poisson(load);
        var now = new double[mostCases];
        now[0] = 1;
        double mean = 0, before;
        do
        {
            before = mean;
            var then = new double[mostCases];
            for (var cases = 0; cases < mostCases; cases++)
            {
                var stay = Math.Max(0, cases - agents);
                for (var come = 0; come < arrivals.Length && now[cases] > 0; come++)
                    then[Math.Min(stay + come, mostCases - 1)] += now[cases] * arrivals[come];
            }

            now = then;
            mean = now.Select((probability, cases) => cases * probability).Sum();
        }
        while (Math.Abs(mean - before) > 1e-12 * mean);

        MeanQueue = mean - load;
    }

    public double MeanQueue { get; }

    public double MeanWait => MeanQueue / arrivalsPerHour;

    /// <summary>Length that a wait stays within with the given probability, for one agent (Erlang 1909).</summary>
    public double SingleAgentWaitQuantile(double probability) =>
        Bisection.Solve(hours => SingleAgentWaitCdf(hours) - probability, 0, 20 * touchHours);

    private double SingleAgentWaitCdf(double hours)
    {
        var load = arrivalsPerHour * touchHours;
        double sum = 0;
        for (var touches = 0; touches <= (int)(hours / touchHours); touches++)
        {
            var x = arrivalsPerHour * ((touches * touchHours) - hours);
            var term = Math.Exp(-x);
            for (var i = 1; i <= touches; i++)
                term *= x / i;
            sum += term;
        }

        return (1 - load) * sum;
    }

    private static double[] Poisson(double mean)
    {
        var probabilities = new List<double> { Math.Exp(-mean) };
        while (probabilities.Count <= mean || probabilities[^1] > Negligible)
            probabilities.Add(probabilities[^1] * mean / probabilities.Count);
        return [.. probabilities];
    }
}
