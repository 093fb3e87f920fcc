namespace QueueSim.Tests.Theory.Formulas;

public sealed class LoopTests
{
    [Fact]
    public void Everybody_who_comes_back_for_ever_gets_through()
    {
        // A threshold of 0 is exceeded half of the time: a bounce for each of four scores, and half a push.
        var loop = new PreScreenLoop(threshold: 0, returnProbability: 1, mostSubmissions: int.MaxValue);

        Assert.Equal(5.5, loop.SubmissionsPerProblem, 12);
        Assert.Equal(1, loop.PassedShare, 12);
        Assert.Equal(4.5, loop.MeanBouncesOfPassed, 12);
        Assert.Equal(4.5 / 5.5, loop.FilteredShare, 12);
    }

    [Fact]
    public void Two_submissions_at_most_by_hand()
    {
        // One in 32 passes at once. Exactly one bounce: one score of five too high at first (5/32), and below when drawn anew (half, and a push for certain).
        var loop = new PreScreenLoop(threshold: 0, returnProbability: 0.5, mostSubmissions: 2);
        const double Once = (4.0 / 32 / 2) + (1.0 / 32);

        Assert.Equal(1 + (31.0 / 32 / 2), loop.SubmissionsPerProblem, 12);
        Assert.Equal((1.0 / 32) + (Once / 2), loop.PassedShare, 12);
        Assert.Equal(1 - loop.PassedShare, loop.GivenUpShare, 12);
        Assert.Equal(Once / 2 / loop.PassedShare, loop.MeanBouncesOfPassed, 12);
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
