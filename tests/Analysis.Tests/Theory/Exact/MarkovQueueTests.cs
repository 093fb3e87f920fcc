using QueueSim.Theory;

namespace QueueSim.Tests.Theory.Exact;

public sealed class MarkovQueueTests
{
    private const double Minute = 1.0 / 60;

    [Fact]
    public void The_eye_clinic_of_Gross_and_Harris_has_a_queue_of_eight_ninths()
    {
        // Gross and Harris, example 2.2: three doctors, 6 patients an hour, 20 minutes each; p0 = 1/9.
        var clinic = new MarkovQueue(6, 20 * Minute, 3);

        Assert.Equal(8 / 9.0, clinic.MeanQueue, 12);
        Assert.Equal(8 / 54.0, clinic.MeanWait, 12);
        Assert.Equal(4 / 9.0, clinic.WaitProbability, 12);
        Assert.Equal(2 / 3.0, clinic.Utilisation, 12);
        Assert.Equal(0, clinic.UnservedProbability);
    }

    [Theory]
    // Published tables of Erlang B: offered load, lines, probability of loss.
    [InlineData(1, 2, 0.2)]
    [InlineData(5, 5, 0.28487)]
    [InlineData(10, 10, 0.21458)]
    [InlineData(20, 30, 0.00846)]
    public void A_limit_of_none_is_Erlang_B(double load, int lines, double loss)
    {
        var queue = new MarkovQueue(load, 1, lines, queueLimit: 0);

        Assert.Equal(loss, queue.LossProbability, 1e-5);
        Assert.Equal(queue.LossProbability, queue.UnservedProbability, 12);
        Assert.Equal(0, queue.MeanQueue);
        Assert.Equal(0, queue.WaitProbability);
    }

    [Theory]
    // Published tables of Erlang C.
    [InlineData(9, 10, 0.6687)]
    [InlineData(15, 20, 0.1604)]
    [InlineData(4, 5, 0.5541)]
    public void No_limit_and_no_patience_is_Erlang_C(double load, int agents, double waits)
    {
        var queue = new MarkovQueue(load, 1, agents);

        Assert.Equal(waits, queue.WaitProbability, 1e-4);
        Assert.Equal(queue.WaitProbability / (agents - load), queue.MeanWait, 12);
    }

    [Fact]
    public void The_inspection_station_of_Gross_and_Harris_turns_thirty_cars_an_hour_away()
    {
        // Gross and Harris, 2.5: three stalls, room for four more, a car a minute, six minutes each; weights 1, 6, 18, 36, 72, 144, 288, 576.
        var station = new MarkovQueue(60, 6 * Minute, 3, queueLimit: 4);

        Assert.Equal(576 / 1141.0, station.LossProbability, 12);
        Assert.Equal(3528 / 1141.0, station.MeanQueue, 12);
        Assert.Equal(3528 / 1141.0 / (60 * 565 / 1141.0), station.MeanWait, 12);
        Assert.Equal(540 / 565.0, station.WaitProbability, 12);
        Assert.Equal(30.3, 60 * station.LossProbability, 0.05);
    }

    [Fact]
    public void The_call_centre_of_Garnett_Mandelbaum_and_Reiman_loses_three_percent()
    {
        // Their table: 48 calls a minute, a minute each, 50 agents; without patience 20.8 s, with a mean patience of two minutes 3.7 s and 3.1 %.
        Assert.Equal(20.8, 3600 * new MarkovQueue(48 * 60, Minute, 50).MeanWait, 0.05);
        var impatient = new MarkovQueue(48 * 60, Minute, 50, 2 * Minute);
        Assert.Equal(3.7, 3600 * impatient.MeanWait, 0.05);
        Assert.Equal(0.031, impatient.UnservedProbability, 0.0005);
        Assert.Equal(0.93, impatient.Utilisation, 0.005);
    }

    [Fact]
    public void Patience_as_long_as_a_touch_makes_the_cases_present_Poisson()
    {
        // N ~ Poisson(1), one agent: E[(N − 1)+] = P(N = 0) = 1/e, and P(N ≥ 1) = 1 − 1/e.
        var queue = new MarkovQueue(1, 1, 1, 1);

        Assert.Equal(1 / Math.E, queue.MeanQueue, 12);
        Assert.Equal(1 - (1 / Math.E), queue.WaitProbability, 12);
        Assert.Equal(1 / Math.E, queue.UnservedProbability, 12);
    }

    [Fact]
    public void Large_and_overloaded_queues_are_solved_as_well()
    {
        // A fluid: what 1,000 of 2,000 cannot serve leaves at rate 1/10 each, so 10,000 wait and half leave.
        var flooded = new MarkovQueue(2000, 1, 1000, 10);
        Assert.Equal(10_000, flooded.MeanQueue, 1);
        Assert.Equal(0.5, flooded.UnservedProbability, 1e-4);
        Assert.Equal(1, flooded.WaitProbability, 12);
        // And one in which nobody ever waits.
        Assert.Equal(0, new MarkovQueue(10, 1, 2000).WaitProbability, 12);
        Assert.Equal(0.005, new MarkovQueue(10, 1, 2000).Utilisation, 12);
    }

    [Fact]
    public void A_queue_that_grows_without_end_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new MarkovQueue(10, 1, 10));
}
