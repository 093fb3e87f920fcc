namespace QueueSim.Tests.Theory.Formulas;

public sealed class PollaczekKhinchineTests
{
    [Fact]
    public void Exponential_touches_make_it_an_M_M_1() =>
        Assert.Equal(new ErlangC(0.8, 1, 1).MeanWait, PollaczekKhinchine.MeanWait(0.8, 1, 1), 12);

    [Fact]
    public void Constant_touches_halve_the_wait() =>
        Assert.Equal(PollaczekKhinchine.MeanWait(0.8, 1, 1) / 2, PollaczekKhinchine.MeanWait(0.8, 1, 0), 12);

    [Fact]
    public void A_worked_example_by_hand()
    {
        // λ = 3, E[S] = 1/4, cv² = 1/2: E[S²] = 3/32, so the wait is λ E[S²] / (2 (1 − 3/4)) = 9/16.
        Assert.Equal(9.0 / 16, PollaczekKhinchine.MeanWait(3, 0.25, Math.Sqrt(0.5)), 12);
    }
}
