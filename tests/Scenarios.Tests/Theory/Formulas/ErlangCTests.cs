namespace QueueSim.Tests.Theory.Formulas;

public sealed class ErlangCTests
{
    private const double Minute = 1.0 / 60;

    [Fact]
    public void The_eye_clinic_of_Gross_and_Harris_keeps_patients_waiting_for_8_minutes_and_8_9ths()
    {
        var clinic = new ErlangC(arrivalsPerHour: 6, touchHours: 20 * Minute, agents: 3);

        Assert.Equal(4.0 / 9, clinic.WaitProbability, 12);
        Assert.Equal(8.0 / 9, clinic.MeanQueue, 12);
        Assert.Equal(80.0 / 9 * Minute, clinic.MeanWait, 12);
        Assert.Equal(260.0 / 9 * Minute, clinic.MeanResolution, 12);
    }

    [Fact]
    public void The_call_centre_of_Garnett_and_others_answers_after_21_seconds()
    {
        var centre = new ErlangC(arrivalsPerHour: 48 * 60, touchHours: Minute, agents: 50);

        Assert.Equal(20.8, centre.MeanWait * 3600, 0.05);
        Assert.Equal(58.1, centre.WaitQuantile(0.9) * 3600, 0.05);
        Assert.Equal(17, centre.MeanQueue, 0.5);
    }

    [Fact]
    public void One_agent_makes_an_arrival_wait_with_the_probability_of_being_busy()
    {
        var single = new ErlangC(arrivalsPerHour: 0.8, touchHours: 1, agents: 1);

        Assert.Equal(0.8, single.WaitProbability, 12);
        Assert.Equal(4, single.MeanWait, 12);
        Assert.Equal(Math.Log(8) * 5, single.WaitQuantile(0.9), 9);
    }

    [Fact]
    public void Wait_and_touch_at_one_agent_are_exponential_together()
    {
        var single = new ErlangC(arrivalsPerHour: 0.8, touchHours: 1, agents: 1);

        Assert.Equal(5 * Math.Log(10), single.ResolutionQuantile(0.9), 9);
    }

    [Fact]
    public void A_drain_rate_that_equals_the_touch_rate_is_no_special_case_to_the_caller()
    {
        var below = new ErlangC(9 - 1e-6, 1, 10).ResolutionQuantile(0.9);
        var at = new ErlangC(9, 1, 10).ResolutionQuantile(0.9);
        var above = new ErlangC(9 + 1e-6, 1, 10).ResolutionQuantile(0.9);

        Assert.InRange(at, below, above);
        Assert.Equal(below, above, 1e-4);
    }

    [Fact]
    public void A_quantile_is_0_when_that_many_do_not_wait() =>
        Assert.Equal(0, new ErlangC(arrivalsPerHour: 0.3, touchHours: 1, agents: 1).WaitQuantile(0.5));
}
