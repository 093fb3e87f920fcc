using static QueueSim.Tests.Theory.Formulas.Cobham;

namespace QueueSim.Tests.Theory.Formulas;

public sealed class CobhamTests
{
    [Fact]
    public void Two_classes_at_one_agent_by_hand()
    {
        // Loads 0.3 and 0.5: the residual work is 0.8, so the waits are 0.8/0.7 and 0.8/(0.7 × 0.2).
        Assert.Equal(0.8 / 0.7, MeanWait([0.3, 0.5], 1, 1, 0), 12);
        Assert.Equal(0.8 / 0.14, MeanWait([0.3, 0.5], 1, 1, 1), 12);
    }

    [Fact]
    public void The_last_of_three_classes_waits_for_both_before_it() =>
        Assert.Equal(0.9 / (0.7 * 0.1), MeanWait([0.1, 0.2, 0.6], 1, 1, 2), 12);

    [Fact]
    public void Priorities_among_equal_touches_leave_the_mean_over_all_as_it_was()
    {
        double[] arrivals = [2, 1.5, 0.7];
        var mean = arrivals.Select((rate, position) => rate * MeanWait(arrivals, 1, 5, position)).Sum() / arrivals.Sum();

        Assert.Equal(new ErlangC(arrivals.Sum(), 1, 5).MeanWait, mean, 12);
    }

    [Fact]
    public void Classes_with_touches_of_their_own_obey_Kleinrocks_conservation_law()
    {
        CaseClass[] classes = [new(0.4, 0.5, 2), new(0.2, 1.5, 0.3), new(0.1, 1, 1)];
        var load = classes.Sum(each => each.Load);
        var residual = (0.4 * 0.25 * 5 / 2) + (0.2 * 2.25 * 1.09 / 2) + (0.1 * 2 / 2);

        var sum = classes.Select((each, position) => each.Load * MeanWait(classes, position)).Sum();

        Assert.Equal(load * residual / (1 - load), sum, 12);
    }

    [Fact]
    public void One_class_is_Pollaczek_and_Khinchines() =>
        Assert.Equal(PollaczekKhinchine.MeanWait(0.7, 1, 1.5), MeanWait([new CaseClass(0.7, 1, 1.5)], 0), 12);

    [Fact]
    public void Waits_of_the_first_class_average_to_its_mean()
    {
        double[] arrivals = [3, 1];
        const int Steps = 100_000;

        var mean = Enumerable.Range(0, Steps).Average(step => FirstClassWaitQuantile(arrivals, 1, 5, (step + 0.5) / Steps));

        Assert.Equal(MeanWait(arrivals, 1, 5, 0), mean, 1e-4);
    }
}
