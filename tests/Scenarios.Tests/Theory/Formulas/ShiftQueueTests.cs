namespace QueueSim.Tests.Theory.Formulas;

public sealed class ShiftQueueTests
{
    [Fact]
    public void Without_shifts_it_is_Erlang_C()
    {
        var queue = new ShiftQueue([4], [5], touchHours: 1, mostWaiting: 150, stepsPerHour: 20);
        var exact = new ErlangC(4, 1, 5);

        Assert.Equal(exact.MeanQueue, queue.MeanBacklog, 1e-5);
        Assert.Equal(exact.MeanWait, queue.MeanWait, 1e-5);
        Assert.Equal(0.8, queue.Utilisation, 1e-5);
    }

    [Fact]
    public void With_agents_for_everybody_it_is_Eick_Massey_and_Whitts()
    {
        double[] rate = [.. Enumerable.Range(0, 24).Select(hour => hour < 12 ? 2.0 : 6.0)];
        var queue = new ShiftQueue(rate, [.. Enumerable.Repeat(40, 24)], touchHours: 1.5, mostWaiting: 3, stepsPerHour: 60);
        var servers = new InfiniteServers(rate, hours => Math.Exp(-hours / 1.5));

        for (var hour = 0; hour < 24; hour++)
            Assert.Equal(servers.MeanBusy(hour), queue.MeanBusyByHour[hour], 1e-3);
    }

    [Fact]
    public void Work_under_way_at_the_end_of_the_last_shift_finishes_and_fades_exponentially()
    {
        // So many more agents than work that in the twelfth hour all 3 × (1 − e^−12…) are busy; then nobody is on shift and nobody comes.
        double[] rate = [.. Enumerable.Range(0, 24).Select(hour => hour < 12 ? 3.0 : 0)];
        int[] agents = [.. Enumerable.Range(0, 24).Select(hour => hour < 12 ? 30 : 0)];
        var queue = new ShiftQueue(rate, agents, touchHours: 1, mostWaiting: 3, stepsPerHour: 60);

        var atTheEnd = 3 * (1 - Math.Exp(-12));
        Assert.Equal(atTheEnd * (1 - Math.Exp(-1)), queue.MeanBusyByHour[12], 1e-3);
        Assert.Equal(atTheEnd * (1 - Math.Exp(-1)) * Math.Exp(-1), queue.MeanBusyByHour[13], 1e-3);
    }

    [Fact]
    public void What_comes_while_nobody_is_on_shift_waits_until_somebody_is()
    {
        // One case an hour through the night, touches of next to nothing by day: the backlog rises by one an hour and is gone.
        double[] rate = [.. Enumerable.Range(0, 24).Select(hour => hour < 12 ? 1.0 : 0.001)];
        int[] agents = [.. Enumerable.Range(0, 24).Select(hour => hour < 12 ? 0 : 10)];
        var queue = new ShiftQueue(rate, agents, touchHours: 0.1, mostWaiting: 60, stepsPerHour: 200);

        Assert.Equal(0.5, queue.MeanBacklogByHour[0], 1e-3);
        Assert.Equal(11.5, queue.MeanBacklogByHour[11], 1e-2);
        Assert.Equal(0, queue.MeanBacklogByHour[13], 1e-2);
    }

    [Fact]
    public void Finer_steps_change_nothing_that_matters()
    {
        double[] rate = [.. Enumerable.Range(0, 24).Select(DayWave.Weight).Select(weight => 7 * weight)];
        int[] agents = [.. Enumerable.Range(0, 24).Select(hour => hour is >= 8 and < 20 ? 14 : 4)];
        var coarse = new ShiftQueue(rate, agents, touchHours: 1, mostWaiting: 150, stepsPerHour: 40);
        var fine = new ShiftQueue(rate, agents, touchHours: 1, mostWaiting: 150, stepsPerHour: 80);

        Assert.Equal(fine.MeanBacklog, coarse.MeanBacklog, 1e-4 * fine.MeanBacklog);
        Assert.Equal(fine.Utilisation, coarse.Utilisation, 1e-4);
    }
}
