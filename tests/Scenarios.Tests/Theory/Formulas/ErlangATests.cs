namespace QueueSim.Tests.Theory.Formulas;

public sealed class ErlangATests
{
    private const double Minute = 1.0 / 60;

    [Fact]
    public void The_call_centre_of_Garnett_and_others_loses_3_percent_and_answers_after_4_seconds()
    {
        var centre = new ErlangA(arrivalsPerHour: 48 * 60, touchHours: Minute, agents: 50, patienceHours: 2 * Minute);

        Assert.Equal(0.031, centre.AbandonProbability, 0.0005);
        Assert.Equal(3.7, centre.MeanWait * 3600, 0.05);
        Assert.Equal(3, centre.MeanQueue, 0.05);
        Assert.Equal(0.93, centre.Utilisation, 0.005);
    }

    [Fact]
    public void Endless_patience_makes_it_Erlang_C() =>
        Assert.Equal(new ErlangC(4, 1, 5).MeanWait, new ErlangA(4, 1, 5, 1e9).MeanWait, 1e-6);

    [Fact]
    public void No_patience_makes_it_Erlang_B()
    {
        // B(2, 2) = 2 / (1 + 2 + 2).
        Assert.Equal(0.4, new ErlangA(2, 1, 2, 1e-9).AbandonProbability, 1e-6);
    }

    [Fact]
    public void Patience_as_long_as_a_touch_makes_the_cases_present_Poisson()
    {
        // N ~ Poisson(1), one agent: E[(N − 1)+] = E[N] − 1 + P(N = 0) = 1/e.
        Assert.Equal(1 / Math.E, new ErlangA(1, 1, 1, 1).MeanQueue, 12);
        Assert.Equal(1 - (1 / Math.E), new ErlangA(1, 1, 1, 1).MeanBusy, 12);
    }
}
