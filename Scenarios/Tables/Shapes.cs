using NodaTime;
using QueueSim.Randomness;

namespace QueueSim.Scenarios.Tables;

/// <summary>All tables with rows and columns; <c>parameters.csv</c> has a catalogue of its own.</summary>
internal static class Shapes
{
    public static readonly IReadOnlyList<TableShape> All = Numbered(
        CaseTypeTable.Shape, TeamTable.Shape, StrategyTable.Shape, MarketTable.Shape, ArrivalProfileTable.Shape, SurgeTable.Shape,
        ChatProfileTable.Shape, SkillTable.Shape, HolidayTable.Shape, ServiceLevelTable.Shape);

    public static NumberKind Probability => new(0, 1);

    public static CellKind YesNo => new ChoiceKind<bool>(("yes", true), ("no", false));

    public static CellKind Distribution => new DistributionKind();

    public static CellKind OptionalDistribution => new OptionalKind(new DistributionKind());

    public static Column<string> Name(string column) => new(column, new NameKind());

    public static Column<string> Description() => new("description", new TextKind(), "");

    private static TableShape[] Numbered(params TableShape[] shapes)
    {
        for (var i = 0; i < shapes.Length; i++) shapes[i].Index = i;
        return shapes;
    }
}

internal static class CaseTypeTable
{
    public static readonly Column<string> Name = Shapes.Name("case_type");
    public static readonly Column<string> Description = Shapes.Description();
    public static readonly Column<double> Share = new("share", Shapes.Probability);
    public static readonly Column<Priority> Priority = new("priority", new PriorityKind());
    public static readonly Column<string> Team = new("team", new ReferenceKind("team"));
    public static readonly Column<Distribution> TouchMinutes = new("touch_minutes", Shapes.Distribution);
    public static readonly Column<Distribution?> IntakeHours = new("intake_hours", Shapes.OptionalDistribution, "");
    public static readonly Column<Distribution> InvestigationHours = new("investigation_hours", Shapes.Distribution);
    public static readonly Column<double> SelfServable = new("self_servable_probability", Shapes.Probability);
    public static readonly Column<double> DocumentsNeeded = new("documents_needed_probability", Shapes.Probability);
    public static readonly Column<double> Solve = new("solve_probability", Shapes.Probability);
    public static readonly Column<bool> Compliance = new("compliance", Shapes.YesNo, "no");
    public static readonly Column<double> ChatSolve = new("chat_solve_probability", Shapes.Probability, "0");
    public static readonly Column<double> DelayCost = new("delay_cost_per_hour", new NumberKind(0, 1e6), "0");
    public static readonly Column<double?> TerminalLoss = new("terminal_loss", new OptionalKind(new NumberKind(0, 1e9)), "");
    public static readonly Column<double> Escalation = new("escalation_probability", Shapes.Probability, "0");
    public static readonly Column<string?> EscalationTeam = new("escalation_team", new OptionalKind(new ReferenceKind("team")), "");
    public static readonly Column<Distribution?> EscalationTouch = new("escalation_touch_minutes", Shapes.OptionalDistribution, "");
    public static readonly Column<Distribution?> Patience = new("patience_hours", Shapes.OptionalDistribution, "");
    public static readonly Column<double> Redial = new("redial_probability", Shapes.Probability, "0");
    public static readonly Column<Distribution?> RedialHours = new("redial_hours", Shapes.OptionalDistribution, "");
    public static readonly Column<double> Reopen = new("reopen_probability", Shapes.Probability, "0");
    public static readonly Column<Distribution?> ReopenHours = new("reopen_hours", Shapes.OptionalDistribution, "");
    public static readonly Column<double> ReferenceNeeded = new("reference_needed_probability", Shapes.Probability, "0");

    public static readonly Column<double> LargeAccountFactor = new("large_account_factor", new NumberKind(0.001, 1000), "1") { IsStampedWhenSaid = true };

    public static readonly TableShape Shape = new("case_types", "case-types.csv", "case type", 1,
        Name, Description, Share, Priority, Team, TouchMinutes, IntakeHours, InvestigationHours, SelfServable, DocumentsNeeded, Solve,
        Compliance, ChatSolve, DelayCost, TerminalLoss, Escalation, EscalationTeam, EscalationTouch, Patience, Redial, RedialHours, Reopen, ReopenHours, ReferenceNeeded, LargeAccountFactor)
    { Share = Share };
}

internal static class TeamTable
{
    public static readonly Column<string> Team = Shapes.Name("team");
    public static readonly Column<string> Shift = new("shift", new NameKind(), "shift-#");
    public static readonly Column<int> Agents = new("agents", new IntegerKind(0, 1_000_000));
    public static readonly Column<IReadOnlySet<IsoDayOfWeek>> Days = new("days", new DaysKind());
    public static readonly Column<int> Start = new("start", new TimeOfDayKind(isEnd: false));
    public static readonly Column<int> End = new("end", new TimeOfDayKind(isEnd: true));
    public static readonly Column<DateTimeZone> TimeZone = new("time_zone", new TimeZoneKind());

    public static readonly Column<double> Shrinkage = new("shrinkage", Shapes.Probability, "0");

    // What belongs to the whole team, in one of its rows or the same in all of them.
    public static readonly Column<TeamDiscipline?> Discipline = new("discipline", new OptionalKind(new WordKind<TeamDiscipline>()), "");
    public static readonly Column<int?> QueueLimit = new("queue_limit", new OptionalKind(new IntegerKind(0, 1_000_000)), "");

    public static readonly TableShape Shape = new("teams", "teams.csv", "shift", 2,
        Team, Shift, Agents, Days, Start, End, TimeZone, Shrinkage, Discipline, QueueLimit);
}

internal static class StrategyTable
{
    public static readonly Column<string> Name = Shapes.Name("strategy");
    public static readonly Column<string> Description = Shapes.Description();
    public static readonly Column<double> Share = new("share", Shapes.Probability);
    public static readonly Column<Language> Language = new("language", new WordKind<Language>());
    public static readonly Column<Evidence> Evidence = new("evidence", new WordKind<Evidence>());
    public static readonly Column<TextQuality> Text = new("text", new WordKind<TextQuality>());
    public static readonly Column<double> RightCategory = new("right_category_probability", Shapes.Probability);
    public static readonly Column<bool> ReadsKnowledgeBase = new("reads_knowledge_base", Shapes.YesNo);
    public static readonly Column<WhenFiltered> WhenFiltered = new("when_filtered", new WordKind<WhenFiltered>());
    public static readonly Column<int> MaximumAppeals = new("maximum_appeals", new IntegerKind(0, 1000));
    public static readonly Column<Channel> Channel = new("channel", new WordKind<Channel>(), "ticket");
    public static readonly Column<FollowUp> FollowUp = new("follow_up", new WordKind<FollowUp>(), "wait");
    public static readonly Column<bool> UsesAgency = new("uses_agency", Shapes.YesNo, "no");
    public static readonly Column<SellerGroup> Sellers = new("sellers", new WordKind<SellerGroup>(), "established");
    public static readonly Column<Watching> Watches = new("watches", new WordKind<Watching>(), "daily");
    public static readonly Column<bool> KeepsTemplates = new("keeps_templates", Shapes.YesNo, "no");

    public static readonly TableShape Shape = new("strategies", "strategies.csv", "strategy", 1,
        Name, Description, Share, Language, Evidence, Text, RightCategory, ReadsKnowledgeBase, WhenFiltered, MaximumAppeals,
        Channel, FollowUp, UsesAgency, Sellers, Watches, KeepsTemplates)
    { Share = Share };
}

internal static class MarketTable
{
    public static readonly Column<string> Name = Shapes.Name("market");
    public static readonly Column<string> Description = Shapes.Description();
    public static readonly Column<double> Share = new("share", Shapes.Probability);
    public static readonly Column<IReadOnlySet<Language>> SupportedLanguages = new("supported_languages", new LanguagesKind());
    public static readonly Column<bool> Chat = new("chat", Shapes.YesNo, "no");
    public static readonly Column<bool> RestrictsNewAccounts = new("restricts_new_accounts", Shapes.YesNo, "no");
    public static readonly Column<bool> VoicePilot = new("voice_pilot", Shapes.YesNo, "no");

    public static readonly TableShape Shape = new("markets", "markets.csv", "market", 1,
        Name, Description, Share, SupportedLanguages, Chat, RestrictsNewAccounts, VoicePilot)
    { Share = Share };
}

internal static class ArrivalProfileTable
{
    public const int Hours = 168;
    public static readonly Column<int> Hour = new("hour_of_week", new IntegerKind(0, Hours - 1));
    public static readonly Column<double> Weight = new("weight", new NumberKind(0, 1e9));

    public static readonly TableShape Shape = new("arrival_profile", "arrival-profile.csv", "hour of the week", 1, Hour, Weight) { HasPaths = false };
}

internal static class SurgeTable
{
    public static readonly Column<string> Name = Shapes.Name("surge");
    public static readonly Column<double> StartDay = new("start_day", new NumberKind(0, 1e6));
    public static readonly Column<double> Days = new("days", new NumberKind(0, 1e6));
    public static readonly Column<double> Factor = new("factor", new NumberKind(0, 1e6));
    public static readonly Column<string?> CaseType = new("case_type", new OptionalKind(new ReferenceKind("case type")), "");

    public static readonly TableShape Shape = new("surges", "surges.csv", "surge", 1, Name, StartDay, Days, Factor, CaseType) { MayHaveNoRows = true };
}

internal static class ChatProfileTable
{
    public const int Hours = 24;
    public static readonly Column<int> Hour = new("hour_of_day", new IntegerKind(0, Hours - 1));
    public static readonly Column<double> Availability = new("availability", Shapes.Probability);

    public static readonly TableShape Shape = new("chat_profile", "chat-profile.csv", "hour of the day", 1, Hour, Availability) { HasPaths = false };
}
