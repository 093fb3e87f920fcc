using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Tables;

namespace QueueSim.Scenarios.Compiling;

/// <summary>Builds the immutable scenario from tables that have been read, and checks what must hold between tables.</summary>
internal static class ScenarioBuilder
{
    /// <summary>The scenario, or <see langword="null"/> after at least one fault.</summary>
    public static Scenario? Build(string name, string description, ScenarioTables tables, FaultList faults)
    {
        var before = faults.Reported;
        var teams = new NameIndex(tables, TeamTable.Shape);
        var caseTypes = new NameIndex(tables, CaseTypeTable.Shape);
        var strategies = new NameIndex(tables, StrategyTable.Shape);
        var parameters = tables.Parameters;
        var translators = ParameterSections.Team(tables, Parameters.TranslationTeam, teams, faults);
        var chatTeam = ParameterSections.Team(tables, Parameters.ChatTeam, teams, faults);

        var scenario = new Scenario
        {
            Name = name,
            Description = description,
            Window = ParameterSections.Window(parameters, faults),
            Arrivals = ParameterSections.Arrivals(parameters, RowRecords.Weights(tables), RowRecords.Surges(tables, caseTypes, faults)),
            KnowledgeBase = ParameterSections.KnowledgeBase(parameters),
            PreScreen = ParameterSections.PreScreen(parameters, RowRecords.ReferenceShares(tables)),
            Resubmission = ParameterSections.Resubmission(parameters),
            Deficiency = ParameterSections.Deficiency(parameters),
            Translation = ParameterSections.Translation(parameters, translators),
            Sellers = ParameterSections.Sellers(parameters),
            Access = ParameterSections.Access(parameters),
            FollowUps = ParameterSections.FollowUps(parameters),
            Chat = ParameterSections.Chat(parameters, chatTeam, RowRecords.Availability(tables)),
            AgencyTimeFactor = Parameters.AgencyTimeFactor.Of(parameters),
            Costs = ParameterSections.Costs(parameters),
            Handling = ParameterSections.Handling(parameters),
            Decision = ParameterSections.Decision(parameters),
            CaseTypes = RowRecords.CaseTypes(tables, teams, faults),
            Teams = RowRecords.Teams(tables, [translators, chatTeam], faults),
            Strategies = RowRecords.Strategies(tables),
            Markets = RowRecords.Markets(tables),
            Focal = ParameterSections.Focal(parameters, strategies, faults),
        };
        return faults.Reported > before ? null : scenario;
    }
}
