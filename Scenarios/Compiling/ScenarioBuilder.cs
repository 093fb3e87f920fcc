using QueueSim.Localization;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Tables;

namespace QueueSim.Scenarios.Compiling;

/// <summary>Builds the immutable scenario from its tables, and checks what must hold between them.</summary>
internal static class ScenarioBuilder
{
    /// <summary>The scenario, or <see langword="null"/> after at least one fault.</summary>
    public static Scenario? Build(string name, string description, ScenarioTables tables, FaultList faults)
    {
        var before = faults.Reported;
        var teams = new NameIndex(tables, TeamTable.Shape);
        var caseTypes = new NameIndex(tables, CaseTypeTable.Shape);
        var p = tables.Parameters;
        var translators = Team(tables, Parameters.TranslationTeam, teams, faults);
        var sorters = Team(tables, Parameters.IntakeTeam, teams, faults);
        var chatTeam = Team(tables, Parameters.ChatTeam, teams, faults);
        var levels = ServiceLevelRecords.Of(tables, caseTypes, faults);
        TeamRecords.CheckHolidays(tables, teams, faults);

        var scenario = new Scenario
        {
            Name = name,
            Description = description,
            Window = Parameters.Run.Of(p),
            Arrivals = ArrivalRecords.Of(tables, caseTypes, faults),
            KnowledgeBase = Parameters.KnowledgeBase.Of(p),
            PreScreen = Parameters.PreScreen.Of(p) with { FilterProbability = KeptRate(tables, faults) },
            Resubmission = Parameters.Resubmission.Of(p),
            Deficiency = Parameters.Deficiency.Of(p),
            Translation = Translation(p, translators),
            Intake = Intake(p, sorters),
            Documents = Parameters.Documents.Of(p),
            Sellers = Parameters.Seller.Of(p),
            Access = Parameters.Access.Of(p),
            FollowUps = Parameters.FollowUp.Of(p),
            Chat = Chat(tables, chatTeam),
            Voice = Parameters.Voice.Of(p),
            AgencyTimeFactor = Parameters.AgencyTimeFactor.Of(p),
            Costs = Parameters.Cost.Of(p),
            Handling = Parameters.Handling.Of(p),
            Decision = Parameters.Decision.Of(p),
            CaseTypes = RowRecords.CaseTypes(tables, teams, levels, faults),
            Teams = RowRecords.Teams(tables, [translators, sorters, chatTeam], faults),
            Skills = TeamRecords.Skills(tables, teams, caseTypes, faults),
            ServiceLevels = levels,
            Strategies = RowRecords.Strategies(tables),
            Markets = RowRecords.Markets(tables),
            Focal = Focal(tables, faults),
        };
        return faults.Reported > before ? null : scenario;
    }

    /// <summary>The rate that the operator keeps, or <see langword="null"/> where the threshold stays. A rate that nobody keeps is a mistake.</summary>
    private static double? KeptRate(ScenarioTables tables, FaultList faults)
    {
        var rate = Parameters.AiFilterProbability;
        if (Parameters.AiKeepsRate.Of(tables.Parameters)) return rate.Of(tables.Parameters);
        var cell = tables.Parameters[rate.Index];
        if (!tables.HasDefaultValue(rate))
        {
            faults.AddOnce((rate, cell.Origin), cell.Origin, Say.This("faults.kept_rate", ("rate", rate.Name), ("text", Wording.Shown(cell.Text)), ("keeps", Parameters.AiKeepsRate.Name)));
        }
        return null;
    }

    private static TranslationSettings Translation(Cell[] p, int? team)
    {
        var settings = Parameters.Translation.Of(p);
        return settings with { TeamIndex = team, TouchMinutes = team is null ? null : settings.TouchMinutes };
    }

    private static IntakeSettings Intake(Cell[] p, int? team) =>
        team is null ? IntakeSettings.None : Parameters.Intake.Of(p) with { TeamIndex = team };

    // Without a team there is no chat.
    private static ChatSettings? Chat(ScenarioTables tables, int? team) => team is not { } index
        ? null
        : Parameters.Chat.Of(tables.Parameters) with { TeamIndex = index, AvailabilityByHour = RowRecords.Availability(tables) };

    private static FocalCohort? Focal(ScenarioTables tables, FaultList faults)
    {
        var cell = tables.Parameters[Parameters.FocalStrategy.Index];
        if (cell.Value is null) return null;
        var strategies = new NameIndex(tables, StrategyTable.Shape);
        return new FocalCohort(strategies.Of(cell, Parameters.FocalStrategy.Name, faults), Parameters.FocalShare.Of(tables.Parameters))
        {
            CaseTypeIndex = Narrowed(tables, Parameters.FocalCaseType, new NameIndex(tables, CaseTypeTable.Shape), faults),
            MarketIndex = Narrowed(tables, Parameters.FocalMarket, new NameIndex(tables, MarketTable.Shape), faults),
        };
    }

    /// <summary>The row to which the cohort is narrowed down, or <see langword="null"/> for all.</summary>
    private static int? Narrowed(ScenarioTables tables, ParameterSpec<string?> parameter, NameIndex names, FaultList faults) =>
        tables.Parameters[parameter.Index] is { Value: not null } cell ? names.Of(cell, parameter.Name, faults, ", or none") : null;

    /// <summary>The team that a parameter names, or <see langword="null"/> for none.</summary>
    /// <remarks>A default that a user's teams table does not have is none too, so that the table need not know of it.</remarks>
    private static int? Team(ScenarioTables tables, ParameterSpec<string?> parameter, NameIndex teams, FaultList faults)
    {
        var cell = tables.Parameters[parameter.Index];
        if (cell.Value is null || (tables.IsDefault(parameter) && !teams.Has(cell))) return null;
        return teams.Of(cell, parameter.Name, faults, Say.This("faults.or_none_else"));
    }
}
