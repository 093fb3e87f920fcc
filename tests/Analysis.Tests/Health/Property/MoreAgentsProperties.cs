using FsCheck.Fluent;
using QueueSim.Health;

namespace QueueSim.Tests.Health.Property;

/// <summary>Whatever the desk: the agents that a warning names are enough.</summary>
public sealed class MoreAgentsProperties
{
    [Fact]
    public void With_the_agents_that_are_named_no_team_has_more_work_than_it_can_do() => Prop.ForAll(
        Gen.Choose(1, 400).ArrayOf(8).ToArbitrary(),
        draws =>
        {
            var scenario = Desk(draws);
            var before = OfferedLoad.Of(scenario);
            var after = OfferedLoad.Of(scenario with { Teams = [.. scenario.Teams.Select((team, i) => More(team, before[i].MoreAgents))] });
            return after.All(load => load.Load < 1 && load.MoreAgents == 0) && before.Any(load => load.Load >= 1) == before.Any(load => load.MoreAgents > 0);
        }).Holds();

    [Fact]
    public void The_draws_have_desks_with_too_much_work() => Assert.True(OfferedLoad.Of(Desk([400, 300, 200, 100, 1, 50, 400, 300]))[0].Load > 1);

    private static Team More(Team team, int agents) => team with { Shifts = [.. team.Shifts.Select(shift => shift with { Agents = shift.Agents + agents })] };

    /// <summary>Two teams on shifts of some length, one of which may help the other.</summary>
    private static Scenario Desk(int[] draws)
    {
        Team Of(string name, int agents, int hours) => SmallDesk.Team(name, 1 + (agents % 4)) is var team
            ? team with { Shifts = [team.Shifts[0] with { StartMinuteOfDay = 0, EndMinuteOfDay = 60 * (1 + (hours % 23)) }] }
            : team;
        var scenario = SmallDesk.Of(
            [SmallDesk.Type(0, 0.5, 1 + (draws[0] / 4.0)), SmallDesk.Type(1, 0.5, 1 + (draws[1] / 4.0))],
            [Of("one", draws[2], draws[3]), Of("two", draws[4], draws[5])]);
        return scenario with
        {
            Arrivals = scenario.Arrivals with { ProblemsPerDay = draws[6] },
            Skills = draws[7] % 2 == 0 ? [] : [new Skill { TeamIndex = 1, CaseTypeIndex = 0, TouchFactor = 1 + (draws[7] / 400.0), OverflowAfterHours = 0 }],
        };
    }
}
