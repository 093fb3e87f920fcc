using FsCheck.Fluent;
using QueueSim.Statistics;

namespace QueueSim.Tests.Statistics.Property;

public sealed class ScenarioResultProperties
{
    private static readonly ResultLayout Layout = new(HandMade.Default);

    [Fact]
    public void The_order_in_which_replications_finish_does_not_change_a_bit() => Prop.ForAll(
        Gen.Shuffle(Enumerable.Range(1, 12).ToArray()).ToArbitrary(),
        order => Fingerprint(order) == Fingerprint([.. Enumerable.Range(1, 12)])).Holds();

    [Fact]
    public void No_problem_is_lost_between_the_stages_of_the_flow() => Prop.ForAll(
        Gen.Choose(0, (int)ProblemOutcome.Blocked).ArrayOf().ToArbitrary(),
        outcomes =>
        {
            var flow = HandMade.Measure(sink =>
            {
                foreach (var outcome in outcomes)
                    sink.Add(HandMade.Problem(24, 30, (ProblemOutcome)outcome));
            }).Flow;
            return flow.Appeared == outcomes.Length
                && Enum.GetValues<ProblemOutcome>().All(outcome => flow.ByOutcome[(int)outcome] == outcomes.Count(each => each == (int)outcome));
        }).Holds();

    [Fact]
    public void Cutting_a_level_into_pieces_does_not_change_what_is_integrated() => Prop.ForAll(
        Gen.Choose(0, 1440 * 4).ArrayOf().ToArbitrary(),
        minutes =>
        {
            double[] cuts = [0, .. minutes.Distinct().Order().Select(minute => minute / 60.0).Where(hour => hour is > 0 and < 96), 96];
            var whole = Levels([0, 96]);
            var pieces = Levels(cuts);
            return new[] { "mean", "p50", "p99" }.All(statistic => Near(
                    whole.Value("team=listing", "backlog_cases", statistic), pieces.Value("team=listing", "backlog_cases", statistic)))
                && Near(whole.Value("all", "utilisation"), pieces.Value("all", "utilisation"));
        }).Holds();

    private static bool Near(double? left, double? right) => Math.Abs(left!.Value - right!.Value) < 1e-9;

    private static ReplicationResult Levels(double[] cuts) => HandMade.Measure(sink =>
    {
        for (var i = 1; i < cuts.Length; i++)
            sink.Add(HandMade.Level(1, cuts[i - 1], cuts[i], waiting: 7, busy: 2, scheduled: 3));
    });

    private static string Fingerprint(int[] order)
    {
        var accumulator = new ScenarioAccumulator(Layout);
        foreach (var replication in order)
        {
            accumulator.Add(HandMade.Measure(Layout, replication, sink =>
            {
                sink.Add(HandMade.Problem(24, 24 + (100.0 / replication), ProblemOutcome.SolvedByTeam));
                sink.Add(HandMade.Problem(24, 24 + (10.0 / replication), ProblemOutcome.Open, focal: true));
                sink.Add(HandMade.Level(0, 0, 10 + (1.0 / replication), replication, 1, 3));
            }));
        }

        var result = accumulator.Build();
        return string.Join(
            ';',
            result.Summary.Select(row => $"{row.Value:R},{row.CiLow:R},{row.CiHigh:R}")
                .Concat(result.Backlog.SelectMany(series => series.Mean.Concat(series.HalfWidth!)).Select(value => value.ToString("R")))
                .Concat(result.Utilisation.SelectMany(team => team.ByHourOfWeek).Select(value => $"{value:R}"))
                .Append(HandMade.Content(result.Resolution["all"].Solved)));
    }
}
