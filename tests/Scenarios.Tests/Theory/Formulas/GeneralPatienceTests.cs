namespace QueueSim.Tests.Theory.Formulas;

public sealed class GeneralPatienceTests
{
    [Theory]
    [InlineData(11, 1, 10, 10)]
    [InlineData(48, 1, 50, 2)]
    [InlineData(0.8, 1, 1, 0.5)]
    public void Exponential_patience_agrees_with_the_birth_and_death_process(double rate, double touch, int agents, double patience)
    {
        var general = new GeneralPatience(rate, touch, agents, hours => Math.Exp(-hours / patience), 1e-4);
        var exact = new ErlangA(rate, touch, agents, patience);

        Assert.Equal(exact.WaitProbability, general.WaitProbability, 1e-5);
        Assert.Equal(exact.AbandonProbability, general.AbandonProbability, 1e-5);
        Assert.Equal(exact.MeanWait, general.MeanWait, 1e-5);
        Assert.Equal(exact.Utilisation, general.Utilisation, 1e-5);
    }

    [Fact]
    public void One_agent_and_constant_patience_by_hand()
    {
        // λ = μ = 1, patience 1: offered waits have density p0 up to 1 and p0 exp(−(x − 1)) beyond, so p0 = 1/3, and who meets more than 1 leaves.
        var queue = new GeneralPatience(1, 1, 1, hours => hours < 1 ? 1 : 0, 1e-4);

        Assert.Equal(1.0 / 3, queue.AbandonProbability, 1e-6);
        Assert.Equal(2.0 / 3, queue.WaitProbability, 1e-6);
        Assert.Equal((0.5 + 1) / 3, queue.MeanWait, 1e-6);
        Assert.Equal(0.25, queue.MeanWaitOfServed, 1e-6);
        Assert.Equal(0.5, queue.WaitQuantile(0.5), 1e-3);
    }

    [Fact]
    public void The_call_centre_of_Garnett_and_others_answers_nine_in_ten_within_12_and_a_half_seconds()
    {
        var centre = new GeneralPatience(48, 1, 50, hours => Math.Exp(-hours / 2), 1e-4);

        Assert.Equal(12.5, centre.WaitQuantile(0.9) * 60, 0.2);
    }
}
