using FsCheck.Fluent;

namespace QueueSim.Tests.Statistics.Property;

public sealed class DeskBacklogProperties
{
    private const int Teams = 3, Hours = 96;

    /// <summary>Levels that change on the hour: the total of each hour is known at once.</summary>
    [Fact]
    public void Quantiles_of_the_total_are_those_of_its_hours() => Prop.ForAll(
        (from changes in Gen.Choose(0, (4 * Teams) - 1).ListOf(Hours) select changes.ToArray()).ToArbitrary(),
        changes =>
        {
            var scenario = HandMade.Default with { Teams = [.. Enumerable.Range(0, Teams).Select(team => HandMade.Default.Teams[0] with { Name = $"team-{team}" })] };
            var (levels, since) = (new int[Teams], new int[Teams]);
            var totals = new List<int>();
            var result = HandMade.Measure(
                sink =>
                {
                    for (var hour = 0; hour < Hours; hour++)
                    {
                        var (team, level) = (changes[hour] / 4, 3 * (changes[hour] % 4));
                        if (hour > since[team])
                            sink.Add(HandMade.Level(team, since[team], hour, levels[team]));
                        (levels[team], since[team]) = (level, hour);
                        if (hour is >= 24 and < 72)
                            totals.Add(levels.Sum());
                    }

                    for (var team = 0; team < Teams; team++)
                        sink.Add(HandMade.Level(team, since[team], Hours, levels[team]));
                },
                scenario);
            totals.Sort();

            // Of 48 hours the 24th, 44th (43.2), 46th (45.6) and 48th (47.52).
            return result.Value("all", "backlog_cases", "p50") == totals[23] && result.Value("all", "backlog_cases", "p90") == totals[43]
                && result.Value("all", "backlog_cases", "p95") == totals[45] && result.Value("all", "backlog_cases", "p99") == totals[47]
                && Math.Abs(result.Value("all", "backlog_cases")!.Value - totals.Average()) < 1e-9;
        }).Holds();
}
