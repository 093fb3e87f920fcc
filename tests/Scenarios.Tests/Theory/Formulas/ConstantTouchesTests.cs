namespace QueueSim.Tests.Theory.Formulas;

public sealed class ConstantTouchesTests
{
    [Fact]
    public void One_agent_agrees_with_Pollaczek_and_Khinchine() =>
        Assert.Equal(PollaczekKhinchine.MeanWait(0.8, 1, 0), new ConstantTouches(0.8, 1, 1).MeanWait, 1e-8);

    [Fact]
    public void Several_agents_agree_with_Crommelins_series()
    {
        // E[W] = Σ_i exp(−ia) (Σ_{j≥ic} (ia)^j/j! − (c/a) Σ_{j>ic} (ia)^j/j!) touches; here a = 1.6, c = 2.
        const double Load = 1.6;
        const int Agents = 2;
        double wait = 0;
        for (var i = 1; i <= 400; i++)
        {
            var from = PoissonTail(i * Load, i * Agents);
            var beyond = PoissonTail(i * Load, (i * Agents) + 1);
            wait += from - (Agents / Load * beyond);
        }

        Assert.Equal(wait, new ConstantTouches(Load, 1, Agents).MeanWait, 1e-8);
    }

    [Fact]
    public void Waits_at_one_agent_average_to_their_mean()
    {
        var queue = new ConstantTouches(0.8, 1, 1);
        const int Steps = 2000;

        var mean = Enumerable.Range(0, Steps).Average(step => queue.SingleAgentWaitQuantile((step + 0.5) / Steps));

        Assert.Equal(2, mean, 0.01);
    }

    [Fact]
    public void Waits_of_less_than_a_touch_have_an_exponential_that_rises()
    {
        // For t < D, P(W ≤ t) = (1 − ρ) exp(λt): at half the load, 0.6 at log(1.2) / 0.5.
        Assert.Equal(Math.Log(1.2) / 0.5, new ConstantTouches(0.5, 1, 1).SingleAgentWaitQuantile(0.6), 1e-9);
    }

    private static double PoissonTail(double mean, int from)
    {
        var logTerm = (from * Math.Log(mean)) - mean;
        for (var i = 2; i <= from; i++)
            logTerm -= Math.Log(i);
        double term = Math.Exp(logTerm), sum = 0;
        for (var i = from; term > 1e-18 || i < mean; i++)
        {
            sum += term;
            term *= mean / (i + 1);
        }

        return sum;
    }
}
