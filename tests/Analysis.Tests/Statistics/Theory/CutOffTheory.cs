using QueueSim.Statistics;

namespace QueueSim.Tests.Statistics.Theory;

/// <summary>Problems that are solved or refused after exponential times, followed to their end or cut off.</summary>
public sealed class CutOffTheory
{
    private const int Problems = 20_000;

    /// <summary>
    /// Solved at rate 1/30 and refused at rate 1/60 an hour: the solved ones take 20 h on average, 1 ÷ (1/30 + 1/60). They appear over 200 h and are followed
    /// for 30 h after that, which leaves one in 45 open: ∫ e^(−c/20) dc ÷ 200 from 30 to 230.
    /// </summary>
    [Fact]
    public void Cutting_off_makes_times_to_resolution_too_long_and_times_to_close_too_short()
    {
        var (whole, cut) = (Follow(_ => 1e9, refusedAfter: 60), Follow(share => 30 + (200 * share), refusedAfter: 60));
        double Ratio(string metric, string statistic = "mean") => cut.Value("all", metric, statistic)!.Value / whole.Value("all", metric, statistic)!.Value;

        Assert.Equal(20, whole.Value("all", "resolution_hours")!.Value, 0.5);
        Assert.Equal(0.0223, cut.Value("all", "open_share")!.Value, 0.003);
        Assert.InRange(Ratio("resolution_hours"), 1.01, 1.1);
        Assert.InRange(Ratio("resolution_hours", "p95"), 1.01, 1.2);
        Assert.InRange(Ratio("restricted_resolution_hours"), 1.001, 1.1);
        Assert.InRange(Ratio("close_hours"), 0.9, 0.99);
        Assert.InRange(Ratio("solved_share"), 0.95, 0.99);
        Assert.InRange(Ratio("refused_share"), 0.95, 0.99);
    }

    /// <summary>When all are solved in the end, the curve is right as far as it is seen, and the mean stops there: 30 × (1 − e⁻¹) instead of 30 h.</summary>
    [Fact]
    public void Where_nothing_is_lost_the_mean_ends_at_the_longest_time_seen_and_the_median_is_right()
    {
        var cut = Follow(_ => 30, refusedAfter: 1e9);

        Assert.Equal(30 * (1 - Math.Exp(-1)), cut.Value("all", "resolution_hours")!.Value, 0.4);
        Assert.Equal(30 * Math.Log(2), cut.Value("all", "resolution_hours", "p50")!.Value, 0.6);
    }

    private static ReplicationResult Follow(Func<double, double> followed, double refusedAfter) => HandMade.Measure(sink =>
    {
        var random = new Random(9);
        for (var i = 0; i < Problems; i++)
        {
            var (solved, refused) = (Exponential(30), Exponential(refusedAfter));
            var hours = followed(random.NextDouble());
            var end = Math.Min(solved, refused);
            var isOpen = end > hours;
            var closed = 24 + Math.Min(end, hours);
            sink.Add(HandMade.Problem(24, closed, isOpen ? ProblemOutcome.Open : solved < refused ? ProblemOutcome.SolvedByTeam : ProblemOutcome.Refused));
            sink.Add(HandMade.Case(24, 24, closed, isOpen ? CaseOutcome.Open : solved < refused ? CaseOutcome.Solved : CaseOutcome.Refused));
        }

        double Exponential(double mean) => -mean * Math.Log(1 - random.NextDouble());
    });
}
