using QueueSim.Health;

namespace QueueSim.Scenarios.Output;

/// <summary>Writes each team's load, utilisation, trend and light in each scenario.</summary>
internal static class HealthTable
{
    public const string FileName = "health.csv";

    private const string Header = "scenario,team,light,reason,load,own_load,surge_load,work_hours_per_week,staffed_hours_per_week,more_agents_per_shift,utilisation,queue_early,queue_late,queue_change_low,queue_change_high";

    /// <summary>Writes the table.</summary>
    /// <param name="health">The study's scenarios; those that were not kept are left out.</param>
    /// <param name="text">Where it goes; disposed of with the table.</param>
    public static void Write(StudyHealth health, TextWriter text)
    {
        using var table = new CsvTable(text, Header);
        foreach (var scenario in health.Scenarios)
        {
            foreach (var team in scenario.Teams)
            {
                table.Text(scenario.Name, team.Team, team.Light.ToString().ToLowerInvariant(), team.Reason.ToString().ToLowerInvariant())
                    .Numbers(Finite(team.Load.Load), Finite(team.Load.OwnLoad), team.Load.SurgeLoad is { } surge ? Finite(surge) : null, team.Load.WorkHours, team.Load.StaffedHours)
                    .Whole(team.Load.MoreAgents)
                    .Numbers(team.Utilisation, team.Trend?.Early, team.Trend?.Late, team.Trend?.Change.Low, team.Trend?.Change.High).End();
            }
        }
    }

    // A team with work on which nobody is ever on shift has no finite load.
    private static double? Finite(double load) => double.IsFinite(load) ? load : null;
}
