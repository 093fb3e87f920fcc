namespace QueueSim.Tests.Theory.Formulas;

public sealed class LimitedQueueTests
{
    [Fact]
    public void Two_agents_and_no_queue_lose_a_fifth_of_one_erlang()
    {
        var exact = new LimitedQueue(arrivalsPerHour: 1, touchHours: 1, agents: 2, mostWaiting: 0);
        Assert.Equal(0.2, exact.LossProbability, 12);
        Assert.Equal(0.4, exact.Utilisation, 12);
        Assert.Equal(0, exact.MeanQueue);
    }

    [Fact]
    public void One_agent_at_load_one_is_in_every_state_equally_often()
    {
        var exact = new LimitedQueue(arrivalsPerHour: 1, touchHours: 1, agents: 1, mostWaiting: 3);
        Assert.Equal(0.2, exact.LossProbability, 12);
        Assert.Equal((1 + 2 + 3) / 5.0, exact.MeanQueue, 12);
    }

    [Fact]
    public void With_much_room_it_is_the_queue_that_loses_nobody()
    {
        var limited = new LimitedQueue(arrivalsPerHour: 6, touchHours: 1.0 / 3, agents: 3, mostWaiting: 500);
        Assert.Equal(new ErlangC(6, 1.0 / 3, 3).MeanWait, limited.MeanWait, 12);
    }
}
