using QueueSim.Localization;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Tables;

namespace QueueSim.Scenarios.Compiling;

/// <summary>Turns the rows of the tables into the records of the scenario.</summary>
internal static class RowRecords
{
    /// <summary>Most agents on all shifts of a team, factor included: far from where whole numbers overflow.</summary>
    private const double MostAgents = 1e9;

    /// <summary>The case types. Each is due at the earliest service level of its first response, by the calendar and in opening hours.</summary>
    public static IReadOnlyList<CaseType> CaseTypes(ScenarioTables tables, NameIndex teams, IReadOnlyList<ServiceLevel> levels, FaultList faults) =>
        [.. tables.RowsOf(CaseTypeTable.Shape).Select(row => CaseType(row, teams, faults)).Select((type, index) => type with
        {
            DueHours = DueHours(levels, type, index, ServiceHours.Calendar),
            DueOpenHours = DueHours(levels, type, index, ServiceHours.Team),
        })];

    public static IReadOnlyList<Strategy> Strategies(ScenarioTables tables) => [.. tables.RowsOf(StrategyTable.Shape).Select(row => new Strategy
    {
        Name = StrategyTable.Name.Of(row),
        Description = StrategyTable.Description.Of(row),
        Share = StrategyTable.Share.Of(row),
        Language = StrategyTable.Language.Of(row),
        Evidence = StrategyTable.Evidence.Of(row),
        Text = StrategyTable.Text.Of(row),
        RightCategoryProbability = StrategyTable.RightCategory.Of(row),
        ReadsKnowledgeBase = StrategyTable.ReadsKnowledgeBase.Of(row),
        WhenFiltered = StrategyTable.WhenFiltered.Of(row),
        MaximumAppeals = StrategyTable.MaximumAppeals.Of(row),
        Channel = StrategyTable.Channel.Of(row),
        FollowUp = StrategyTable.FollowUp.Of(row),
        UsesAgency = StrategyTable.UsesAgency.Of(row),
        Sellers = StrategyTable.Sellers.Of(row),
        Watches = StrategyTable.Watches.Of(row),
        KeepsTemplates = StrategyTable.KeepsTemplates.Of(row),
    })];

    public static IReadOnlyList<Market> Markets(ScenarioTables tables) => [.. tables.RowsOf(MarketTable.Shape).Select(row => new Market
    {
        Name = MarketTable.Name.Of(row),
        Share = MarketTable.Share.Of(row),
        SupportedLanguages = MarketTable.SupportedLanguages.Of(row),
        HasChat = MarketTable.Chat.Of(row),
        RestrictsNewAccounts = MarketTable.RestrictsNewAccounts.Of(row),
        HasVoicePilot = MarketTable.VoicePilot.Of(row),
    })];

    public static IReadOnlyList<Surge> Surges(ScenarioTables tables, NameIndex caseTypes, FaultList faults) =>
        [.. tables.RowsOf(SurgeTable.Shape).Select(row => Surge(row, caseTypes, faults))];

    public static IReadOnlyList<double> Weights(ScenarioTables tables) =>
        ByHour(tables.RowsOf(ArrivalProfileTable.Shape), ArrivalProfileTable.Hour, ArrivalProfileTable.Weight);

    public static IReadOnlyList<double> Availability(ScenarioTables tables) =>
        ByHour(tables.RowsOf(ChatProfileTable.Shape), ChatProfileTable.Hour, ChatProfileTable.Availability);

    /// <summary>The teams in the order of the table; a team that cases go to must have agents.</summary>
    /// <param name="tables">The scenario's tables.</param>
    /// <param name="alsoNeeded">Positions of teams that cases go to because a parameter says so; negative or <see langword="null"/> for none.</param>
    /// <param name="faults">Receives the faults.</param>
    public static IReadOnlyList<Team> Teams(ScenarioTables tables, IReadOnlyList<int?> alsoNeeded, FaultList faults)
    {
        var rows = tables.RowsOf(TeamTable.Shape);
        var table = tables.Tables[TeamTable.Shape.Index];
        var factor = Parameters.StaffingAgentsFactor.Of(tables.Parameters);
        var result = new List<Team>();
        var needed = NeededTeams(tables);
        foreach (var position in alsoNeeded)
        {
            if (position is >= 0) needed.Add(table.FirstKeys[position.Value]);
        }
        foreach (var name in table.FirstKeys)
        {
            var own = table.RowsOf(name);
            if (needed.Contains(name) && own.All(row => TeamTable.Agents.Of(rows[row]) == 0))
            {
                var cell = rows[own[0]][TeamTable.Agents.Index];
                faults.Add(cell.Origin, Say.This("faults.team_without_agents", ("name", name)));
            }
            var agents = own.Sum(row => TeamTable.Agents.Of(rows[row]) * factor);
            if (agents > MostAgents)
            {
                faults.Add(rows[own[^1]][TeamTable.Agents.Index].Origin, Say.This("faults.too_many_agents",
                    ("team", Wording.Quoted(name)), ("agents", Wording.Number(agents)), ("factor", Parameters.StaffingAgentsFactor.Name), ("most", Wording.Number(MostAgents))));
            }
            result.Add(new Team
            {
                Name = name,
                Shifts = [.. own.Select(row => Shift(rows[row], factor))],
                Discipline = (TeamDiscipline?)TeamRecords.OfTeam(rows, own, TeamTable.Discipline, faults)?.Value ?? TeamDiscipline.Class,
                QueueLimit = (int?)TeamRecords.OfTeam(rows, own, TeamTable.QueueLimit, faults)?.Value,
                Holidays = TeamRecords.Holidays(tables, name),
            });
        }
        return result;
    }

    private static double? DueHours(IReadOnlyList<ServiceLevel> levels, CaseType type, int index, ServiceHours hours) =>
        levels.Where(level => level.Clock is ServiceClock.Wait or ServiceClock.FirstResponse && level.Hours == hours && level.IsFor(type, index))
            .Min(level => (double?)level.Limit.Hours);

    private static HashSet<string> NeededTeams(ScenarioTables tables)
    {
        var needed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in tables.RowsOf(CaseTypeTable.Shape))
        {
            needed.Add(CaseTypeTable.Team.Of(row));
            if (CaseTypeTable.Escalation.Of(row) > 0 && CaseTypeTable.EscalationTeam.Of(row) is { } team) needed.Add(team);
        }
        return needed;
    }

    private static double[] ByHour(Cell[][] rows, Column<int> hour, Column<double> value)
    {
        // The tables have every hour exactly once.
        var values = new double[rows.Length];
        foreach (var row in rows) values[hour.Of(row)] = value.Of(row);
        return values;
    }

    private static Surge Surge(Cell[] row, NameIndex caseTypes, FaultList faults) => new()
    {
        Name = SurgeTable.Name.Of(row),
        StartDay = SurgeTable.StartDay.Of(row),
        Days = SurgeTable.Days.Of(row),
        Factor = SurgeTable.Factor.Of(row),
        CaseTypeIndex = SurgeTable.CaseType.Of(row) is null
            ? null
            : caseTypes.Of(row[SurgeTable.CaseType.Index], PathOf(SurgeTable.Shape, row, SurgeTable.CaseType), faults),
    };

    private static Shift Shift(Cell[] row, double factor) => new()
    {
        Name = TeamTable.Shift.Of(row),
        Agents = TeamTable.Agents.Of(row),
        AgentsFactor = factor,
        Shrinkage = TeamTable.Shrinkage.Of(row),
        Days = TeamTable.Days.Of(row),
        StartMinuteOfDay = TeamTable.Start.Of(row),
        EndMinuteOfDay = TeamTable.End.Of(row),
        TimeZone = TeamTable.TimeZone.Of(row),
    };

    private static CaseType CaseType(Cell[] row, NameIndex teams, FaultList faults)
    {
        var escalation = CaseTypeTable.Escalation.Of(row);
        var escalationTeam = row[CaseTypeTable.EscalationTeam.Index];
        if (escalation > 0)
        {
            Require(row, CaseTypeTable.EscalationTeam, Say.This("faults.a_team"), CaseTypeTable.Escalation, faults);
            Require(row, CaseTypeTable.EscalationTouch, Say.This("faults.a_distribution"), CaseTypeTable.Escalation, faults);
        }
        if (CaseTypeTable.Redial.Of(row) > 0) Require(row, CaseTypeTable.RedialHours, Say.This("faults.a_distribution"), CaseTypeTable.Redial, faults);
        if (CaseTypeTable.Reopen.Of(row) > 0) Require(row, CaseTypeTable.ReopenHours, Say.This("faults.a_distribution"), CaseTypeTable.Reopen, faults);
        // A team that nothing escalates to must still exist, so that a typing mistake shows before it matters.
        int? escalationIndex = escalationTeam.Value is null
            ? null
            : teams.Of(escalationTeam, PathOf(CaseTypeTable.Shape, row, CaseTypeTable.EscalationTeam), faults);
        return new CaseType
        {
            Name = CaseTypeTable.Name.Of(row),
            Share = CaseTypeTable.Share.Of(row),
            LargeAccountFactor = CaseTypeTable.LargeAccountFactor.Of(row),
            Priority = CaseTypeTable.Priority.Of(row),
            TeamIndex = teams.Of(row[CaseTypeTable.Team.Index], PathOf(CaseTypeTable.Shape, row, CaseTypeTable.Team), faults),
            TouchMinutes = CaseTypeTable.TouchMinutes.Of(row),
            IntakeHours = CaseTypeTable.IntakeHours.Of(row),
            InvestigationHours = CaseTypeTable.InvestigationHours.Of(row),
            SelfServableProbability = CaseTypeTable.SelfServable.Of(row),
            DocumentsNeededProbability = CaseTypeTable.DocumentsNeeded.Of(row),
            ReferenceNeededProbability = CaseTypeTable.ReferenceNeeded.Of(row),
            SolveProbability = CaseTypeTable.Solve.Of(row),
            IsCompliance = CaseTypeTable.Compliance.Of(row),
            ChatSolveProbability = CaseTypeTable.ChatSolve.Of(row),
            DelayCostPerHour = CaseTypeTable.DelayCost.Of(row),
            TerminalLoss = CaseTypeTable.TerminalLoss.Of(row),
            EscalationProbability = escalation,
            EscalationTeamIndex = escalation > 0 ? escalationIndex : null,
            EscalationTouchMinutes = escalation > 0 ? CaseTypeTable.EscalationTouch.Of(row) : null,
            PatienceHours = CaseTypeTable.Patience.Of(row),
            RedialProbability = CaseTypeTable.Redial.Of(row),
            RedialHours = CaseTypeTable.RedialHours.Of(row),
            ReopenProbability = CaseTypeTable.Reopen.Of(row),
            ReopenHours = CaseTypeTable.ReopenHours.Of(row),
        };
    }

    private static void Require(Cell[] row, Column column, string expected, Column because, FaultList faults)
    {
        if (row[column.Index].Value is not null || row[column.Index].IsStandIn || row[because.Index].IsStandIn) return;
        var cause = row[because.Index];
        faults.Add(cause.Origin,
            Say.This("faults.required", ("path", PathOf(CaseTypeTable.Shape, row, column)), ("expected", expected), ("because", because.Name), ("value", cause.Text)));
    }

    private static string PathOf(TableShape shape, Cell[] row, Column column) => $"{shape.Name}.{row[0].Text}.{column.Name}";
}
