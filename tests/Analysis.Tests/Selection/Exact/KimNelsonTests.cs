using QueueSim.Selection;

namespace QueueSim.Tests.Selection.Exact;

public sealed class KimNelsonTests
{
    // With k = 2, n0 = 3 and alpha = 1/8: eta = ((1/4)^-1 - 1)/2 = 3/2 and h2 = 2 · 3/2 · 2 = 6.
    private static readonly KimNelson Small = new() { Indifference = 1, Error = 0.125, LargerIsBetter = true, FirstStage = 3 };

    [Theory]
    [InlineData(2, 3, 0.125, 1.5)]
    [InlineData(5, 10, 0.05, 0.634967)] // ((1/40)^(-2/9) - 1)/2 = (e^(2 ln 40/9) - 1)/2
    [InlineData(4, 10, 0.05, 0.564680)] // ((1/30)^(-2/9) - 1)/2
    [InlineData(2, 20, 0.05, 0.137137)] // (10^(2/19) - 1)/2
    public void Eta_solves_its_equation(int systems, int firstStage, double error, double eta)
    {
        Assert.Equal(eta, KimNelson.Eta(systems, firstStage, error), 5);
        Assert.Equal(error / (systems - 1), Math.Pow(1 + (2 * KimNelson.Eta(systems, firstStage, error)), -(firstStage - 1) / 2.0) / 2, 12);
    }

    [Fact]
    public void A_system_is_dropped_when_its_sum_is_behind_by_more_than_the_allowance()
    {
        // Differences 1 −1 0, variance 1: the pair reaches to 6. Allowances of the sums: 3/2 after three, 1 after four, 1/2 after five.
        // The second one is behind by 0, then by exactly 1, which is not more than 1, and then by 2.
        var rows = new Rows([1, 0, 2, 1, 1, 9, 9], [0, 1, 2, 0, 0, 9, 9]);
        var result = Small.Select(rows);
        Assert.Equal((0, true), (result.Selected, result.IsDecided));
        Assert.Equal(new SelectedSystem(5, 0.6, 1, 5, 0), result.Systems[1]);
        Assert.Equal((5, 1.0, null), (result.Systems[0].Observations, result.Systems[0].Mean, result.Systems[0].EliminatedAt));
        Assert.Equal([new Stretch(0, 1, 3), new Stretch(1, 1, 3), new Stretch(0, 4, 4), new Stretch(1, 4, 4), new Stretch(0, 5, 5), new Stretch(1, 5, 5)], rows.Asked);
    }

    [Fact]
    public void With_lower_better_the_other_one_is_dropped()
    {
        var result = (Small with { LargerIsBetter = false }).Select(new Rows([1, 0, 2, 1, 1], [0, 1, 2, 0, 0]));
        Assert.Equal(1, result.Selected);
        Assert.Equal((5, 1), (result.Systems[0].EliminatedAt, result.Systems[0].EliminatedBy));
    }

    [Fact]
    public void Rounds_make_more_observations_at_a_time_and_come_to_the_same()
    {
        var rows = new Rows([1, 0, 2, 1, 1, 9, 9], [0, 1, 2, 0, 0, 9, 9]);
        var result = (Small with { Round = 4 }).Select(rows);
        Assert.Equal((7, 5, 0), (result.Systems[1].Observations, result.Systems[1].EliminatedAt, result.Systems[1].EliminatedBy));
        Assert.Equal(14, result.Observations);
    }

    [Fact]
    public void Who_is_dropped_is_observed_no_more()
    {
        var rows = new Rows([2, 1, 3, 2, 2, 2, 2, 2], [-5, -4, -6, 0, 0, 0, 0, 0], [1, 2, 3, 1, 1, 1, 1, 1]);
        var result = (Small with { Error = 0.25 }).Select(rows);
        Assert.Equal(3, result.Systems[1].Observations);
        Assert.Equal(3, result.Systems[1].EliminatedAt);
        Assert.DoesNotContain(rows.Asked, stretch => stretch.System == 1 && stretch.From > 3);
        Assert.Equal(0, result.Selected);
        Assert.True(result.EqualAllocation > result.Observations);
    }

    [Fact]
    public void Equal_systems_end_at_once_with_the_first_of_them() =>
        Assert.Equal((0, 6L, true), Small.Select(new Rows([1, 2, 3], [1, 2, 3])) is var result ? (result.Selected, result.Observations, result.IsDecided) : default);

    [Fact]
    public void At_the_most_observations_nothing_is_decided()
    {
        var result = (Small with { Most = 4 }).Select(new Rows([1, 0, 2, 1], [0, 1, 2, 0]));
        Assert.Equal((0, false, 8L), (result.Selected, result.IsDecided, result.Observations));
        Assert.All(result.Systems, system => Assert.Null(system.EliminatedAt));
    }

    [Fact]
    public void With_updated_variances_the_allowance_follows_all_observations()
    {
        // After four: differences 1 −1 0 1, variance 11/12; eta = ((1/4)^(-2/3) − 1)/2 and h2 = 6 eta = 4.55953: allowance (4.17957 − 4)/2 = 0.0898 < 1.
        var result = (Small with { UpdatesVariances = true }).Select(new Rows([1, 0, 2, 1], [0, 1, 2, 0]));
        Assert.Equal((4, 0), (result.Systems[1].EliminatedAt, result.Systems[1].EliminatedBy));
    }

    [Theory]
    [InlineData(0, 0.05, 10)]
    [InlineData(1, 0.5, 10)]
    [InlineData(1, 0.05, 1)]
    public void What_cannot_be_promised_is_refused(double indifference, double error, int firstStage) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => (Small with { Indifference = indifference, Error = error, FirstStage = firstStage }).Select(new Rows(new double[10], new double[10])));
}
