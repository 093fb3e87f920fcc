namespace QueueSim.Tests.Theory.Formulas;

public sealed class LoopTests
{
    [Fact]
    public void Everybody_who_comes_back_for_ever_gets_through()
    {
        var loop = new PreScreenLoop(filterProbability: 0.41, returnProbability: 1, mostSubmissions: int.MaxValue);

        Assert.Equal(1 / 0.59, loop.SubmissionsPerProblem, 12);
        Assert.Equal(1, loop.PassedShare, 12);
        Assert.Equal(0.41 / 0.59, loop.MeanBouncesOfPassed, 12);
    }

    [Fact]
    public void Two_submissions_at_most_by_hand()
    {
        // Half pass at once; of the other half, half come back once more and half of those pass.
        var loop = new PreScreenLoop(filterProbability: 0.5, returnProbability: 0.5, mostSubmissions: 2);

        Assert.Equal(1.25, loop.SubmissionsPerProblem, 12);
        Assert.Equal(0.625, loop.PassedShare, 12);
        Assert.Equal(0.375, loop.GivenUpShare, 12);
        Assert.Equal(0.2, loop.MeanBouncesOfPassed, 12);
    }

    [Fact]
    public void Feedback_is_an_M_M_c_with_more_arrivals()
    {
        var asked = new Feedback(arrivalsPerHour: 0.4, touchHours: 1, agents: 1, returnProbability: 0.5);

        Assert.Equal(2, asked.VisitsPerCase, 12);
        Assert.Equal(0.8, asked.Utilisation, 12);
        Assert.Equal(4, asked.MeanWait, 12);
        Assert.Equal(10, asked.MeanResolution, 12);
    }
}
