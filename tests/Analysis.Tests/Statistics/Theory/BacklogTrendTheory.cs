using QueueSim.Statistics;

namespace QueueSim.Tests.Statistics.Theory;

/// <summary>
/// A single agent, exponential service of one hour on average, whose waiting cases are followed over a window of six weeks; two weeks at either end
/// are compared.
/// </summary>
public sealed class BacklogTrendTheory
{
    private const int Replications = 10, Hours = 43 * 24;

    private static readonly ResultLayout Layout = new(HandMade.Default with
    {
        Window = HandMade.Default.Window with { Days = 42 },
        Teams = [HandMade.Default.Teams[0]],
        CaseTypes = [HandMade.Default.CaseTypes[0]],
    });

    [Fact]
    public void An_overloaded_desk_is_found_every_time() => Assert.Equal(
        20, Experiments(20, _ => 1.1, random => Geometric(random, 0.5)).Count(trend => trend.Grows));

    [Fact]
    public void A_window_that_begins_with_a_heap_of_work_is_found_every_time() => Assert.Equal(
        20, Experiments(20, _ => 0.7, _ => 150).Count(trend => trend.Falls));

    /// <summary>Of 200 experiments 10 may be wrong; more than 21 come up less than once in a thousand times if the level is 5 %.</summary>
    [Fact]
    public void A_steady_desk_is_suspected_no_more_often_than_its_level() => Assert.InRange(
        Experiments(200, _ => 0.8, random => Geometric(random, 0.8)).Count(trend => trend.Grows || trend.Falls), 1, 21);

    /// <summary>Load from 0.2 on Monday morning to 1.2 on Thursday; the window begins on a Tuesday.</summary>
    [Fact]
    public void A_wave_over_the_week_is_no_trend() => Assert.InRange(
        Experiments(100, hour => 0.7 - (0.5 * Math.Cos(2 * Math.PI * hour / 168)), _ => 0, warmUpHours: 21 * 24).Count(trend => trend.Grows || trend.Falls), 0, 13);

    private static IEnumerable<BacklogTrend> Experiments(int count, Func<double, double> arrivalsPerHour, Func<Random, int> start, double warmUpHours = 0) =>
        Enumerable.Range(1, count).Select(seed =>
        {
            var random = new Random(seed);
            var ends = Enumerable.Range(0, Replications).Select(_ => (WindowEnds[])[Serve(random, arrivalsPerHour, start(random), warmUpHours)]).ToList();
            return Assert.Single(BacklogTrend.Of(Layout, ends, scenarios: 1));
        });

    /// <summary>Arrivals by thinning at rate 1.2, services at rate 1; the record of the stretch before each event.</summary>
    private static WindowEnds Serve(Random random, Func<double, double> arrivalsPerHour, int inSystem, double warmUpHours)
    {
        var team = new TeamLevels(Layout.Grid);
        var (time, since) = (-warmUpHours, 0.0);
        while (time < Hours)
        {
            time += -Math.Log(1 - random.NextDouble()) / 2.2;
            var next = inSystem;
            if (random.NextDouble() * 2.2 >= 1.2)
                next = Math.Max(0, inSystem - 1);
            else if (random.NextDouble() * 1.2 < arrivalsPerHour(time))
                next++;
            if (next == inSystem)
                continue;
            if (time > since)
            {
                team.Add(HandMade.Level(0, since, time, Math.Max(0, inSystem - 1)));
                since = time;
            }

            inSystem = next;
        }

        return team.Ends;
    }

    /// <summary>How many are in a steady M/M/1 at this load.</summary>
    private static int Geometric(Random random, double load) => (int)Math.Floor(Math.Log(1 - random.NextDouble()) / Math.Log(load));
}
