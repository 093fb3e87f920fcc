using QueueSim.Localization;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Tables;

namespace QueueSim.Scenarios.Compiling;

/// <summary>Turns the rows of skills, holidays and service levels into records of the scenario.</summary>
internal static class TeamRecords
{
    public static IReadOnlyList<Skill> Skills(ScenarioTables tables, NameIndex teams, NameIndex caseTypes, FaultList faults)
    {
        var rows = tables.RowsOf(SkillTable.Shape);
        Skill[] skills = [.. rows.Select(row => Skill(row, teams, caseTypes, faults))];
        for (var i = 0; i < rows.Length; i++)
            RequireAFirstChoice(tables, rows[i], rows, faults);
        return skills;
    }

    /// <summary>The holidays of one team.</summary>
    public static IReadOnlyList<Holiday> Holidays(ScenarioTables tables, string team) =>
        [.. tables.RowsOf(HolidayTable.Shape).Where(row => HolidayTable.Team.Of(row) is not { } only || only == team)
            .Select(row => new Holiday(HolidayTable.Date.Of(row), HolidayTable.AgentsFactor.Of(row)))];

    /// <summary>Reports holidays of teams that there are not.</summary>
    public static void CheckHolidays(ScenarioTables tables, NameIndex teams, FaultList faults)
    {
        foreach (var row in tables.RowsOf(HolidayTable.Shape).Where(row => HolidayTable.Team.Of(row) is not null))
            teams.Of(row[HolidayTable.Team.Index], $"holidays.{row[0].Text}.team", faults, Say.This("faults.or_else", ("word", AllKind.All)));
    }

    /// <summary>What a column says of a whole team: rows that say it must agree.</summary>
    public static Cell? OfTeam(Cell[][] rows, int[] own, Column column, FaultList faults)
    {
        Cell[] said = [.. own.Select(row => rows[row][column.Index]).Where(cell => cell is { Value: not null, IsStandIn: false })];
        if (said.Length > 0 && Array.Find(said, cell => !cell.Value!.Equals(said[0].Value)) is { } other)
        {
            faults.Add(other.Origin, Say.This("faults.team_two_values", ("path", $"teams.{rows[own[0]][0].Text}.{column.Name}"), ("one", other.Text), ("other", said[0].Text)));
        }
        return said.Length > 0 ? said[0] : null;
    }

    private static Skill Skill(Cell[] row, NameIndex teams, NameIndex caseTypes, FaultList faults)
    {
        if (SkillTable.TouchFactor.Of(row) == 0)
            faults.Add(row[SkillTable.TouchFactor.Index].Origin, Say.This("faults.is_zero", ("path", PathOf(row, SkillTable.TouchFactor))));
        return new Skill
        {
            TeamIndex = teams.Of(row[SkillTable.Team.Index], PathOf(row, SkillTable.Team), faults),
            CaseTypeIndex = caseTypes.Of(row[SkillTable.CaseType.Index], PathOf(row, SkillTable.CaseType), faults),
            Order = SkillTable.Order.Of(row),
            OverflowAfterHours = SkillTable.OverflowAfter.Of(row),
            TouchFactor = SkillTable.TouchFactor.Of(row),
            TouchMinutes = SkillTable.TouchMinutes.Of(row),
        };
    }

    /// <summary>A case type whose own team comes only after a wait needs another team that comes at once.</summary>
    private static void RequireAFirstChoice(ScenarioTables tables, Cell[] row, Cell[][] skills, FaultList faults)
    {
        var type = SkillTable.CaseType.Of(row);
        var isOwn = tables.RowsOf(CaseTypeTable.Shape).Any(own => CaseTypeTable.Name.Of(own) == type && CaseTypeTable.Team.Of(own) == SkillTable.Team.Of(row));
        if (isOwn && skills.Where(other => SkillTable.CaseType.Of(other) == type).All(other => SkillTable.OverflowAfter.Of(other) > 0))
        {
            faults.Add(row[SkillTable.OverflowAfter.Index].Origin, Say.This("faults.no_first_choice", ("path", PathOf(row, SkillTable.OverflowAfter)), ("text", row[SkillTable.OverflowAfter.Index].Text), ("type", Wording.Quoted(type))));
        }
    }

    private static string PathOf(Cell[] row, Column column) => $"skills.{row[0].Text}.{row[1].Text}.{column.Name}";
}
