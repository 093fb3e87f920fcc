using NodaTime;

namespace QueueSim.Scenarios.Tables;

/// <summary>Days on which teams have other numbers of agents.</summary>
internal static class HolidayTable
{
    public static readonly Column<LocalDate> Date = new("date", new DateKind(LocalDate.MinIsoValue, LocalDate.MaxIsoValue));
    public static readonly Column<string?> Team = new("team", new AllKind(new ReferenceKind("team")), "all");
    public static readonly Column<double> AgentsFactor = new("agents_factor", new NumberKind(0, 1000), "0");

    public static readonly TableShape Shape = new("holidays", "holidays.csv", "holiday", 2, Date, Team, AgentsFactor)
    {
        MayHaveNoRows = true,
        Extends = [TeamTable.Shape],
    };
}
