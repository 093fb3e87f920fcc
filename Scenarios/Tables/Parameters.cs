namespace QueueSim.Scenarios.Tables;

/// <summary>Every parameter of <c>parameters.csv</c>; value, unit, range and source stand in the file alone.</summary>
/// <remarks>A new one is a row of the file and a property of the section that it belongs to.</remarks>
internal static class Parameters
{
    public static readonly Section<RunWindow> Run = new("run");
    public static readonly Section<ArrivalSettings> Arrivals = new("arrivals");
    public static readonly Section<SellerSettings> Seller = new("seller", (nameof(SellerSettings.WatchFactor), "seller.#_watch_factor"));
    public static readonly Section<AccessSettings> Access = new("access", (nameof(AccessSettings.IndividualsHavePriority), "access.individual_priority"));
    public static readonly Section<KnowledgeBaseSettings> KnowledgeBase = new("knowledge_base");
    public static readonly Section<PreScreenSettings> PreScreen = new("ai", (nameof(PreScreenSettings.IsEnabled), "ai.enabled"));
    public static readonly Section<ResubmissionSettings> Resubmission = new("resubmission", (nameof(ResubmissionSettings.MaximumSubmissions), "resubmission.maximum"));
    public static readonly Section<DeficiencySettings> Deficiency = new("deficiency",
        (nameof(DeficiencySettings.VagueProbability), "deficiency.#_text_probability"),
        (nameof(DeficiencySettings.MissingProbability), "deficiency.#_missing_probability"));
    public static readonly Section<TranslationSettings> Translation = new("translation");
    public static readonly Section<IntakeSettings> Intake = new("intake");
    public static readonly Section<DocumentSettings> Documents = new("documents");
    public static readonly Section<HandlingSettings> Handling = new("handling",
        (nameof(HandlingSettings.LanguageWorkFactor), "handling.#_work_factor"),
        (nameof(HandlingSettings.EvidenceWorkFactor), "handling.#_work_factor"));
    public static readonly Section<DecisionSettings> Decision = new("decision",
        (nameof(DecisionSettings.AppealProbability), "appeal.probability"),
        (nameof(DecisionSettings.AppealPrepareHours), "appeal.prepare_hours"),
        (nameof(DecisionSettings.AppealMoreEvidenceProbability), "appeal.more_evidence_probability"));
    public static readonly Section<FollowUpSettings> FollowUp = new("follow_up");
    public static readonly Section<ChatSettings> Chat = new("chat");
    public static readonly Section<VoiceSettings> Voice = new("voice");
    public static readonly Section<CostSettings> Cost = new("cost");

    // What is not a property of its own: names of rows, and factors on what a table says.
    public static readonly ParameterSpec<ArrivalFile?> ArrivalsFile = new("arrivals.file", new OptionalKind(new ArrivalFileKind()));
    public static readonly ParameterSpec<string?> FocalStrategy = new("focal.strategy", new OptionalKind(new ReferenceKind("strategy")));
    public static readonly ParameterSpec<double> FocalShare = Number("focal.share");
    public static readonly ParameterSpec<string?> FocalCaseType = new("focal.case_type", new OptionalKind(new ReferenceKind("case type")));
    public static readonly ParameterSpec<string?> FocalMarket = new("focal.market", new OptionalKind(new ReferenceKind("market")));
    public static readonly ParameterSpec<bool> AiKeepsRate = new("ai.keeps_rate", Shapes.YesNo);
    public static readonly ParameterSpec<double> AiFilterProbability = Number("ai.filter_probability");
    public static readonly ParameterSpec<string?> TranslationTeam = new("translation.team", new OptionalKind(new ReferenceKind("team")));
    public static readonly ParameterSpec<double> StaffingAgentsFactor = Number("staffing.agents_factor");
    public static readonly ParameterSpec<string?> IntakeTeam = new("intake.team", new OptionalKind(new ReferenceKind("team")));
    public static readonly ParameterSpec<string?> ChatTeam = new("chat.team", new OptionalKind(new ReferenceKind("team")));
    public static readonly ParameterSpec<double> AgencyTimeFactor = Number("agency.time_factor");

    public static readonly IReadOnlyList<ParameterSpec> All = Numbered(
    [
        .. Run.Parameters, .. Arrivals.Parameters, .. Seller.Parameters, .. Access.Parameters, .. KnowledgeBase.Parameters, .. PreScreen.Parameters,
        .. Resubmission.Parameters, .. Deficiency.Parameters, .. Translation.Parameters, .. Intake.Parameters, .. Documents.Parameters, .. Handling.Parameters, .. Decision.Parameters,
        .. FollowUp.Parameters, .. Chat.Parameters, .. Voice.Parameters, .. Cost.Parameters, ArrivalsFile, FocalStrategy, FocalShare, FocalCaseType, FocalMarket, AiKeepsRate, AiFilterProbability, TranslationTeam, StaffingAgentsFactor,
        IntakeTeam, ChatTeam, AgencyTimeFactor,
    ]);

    private static readonly Dictionary<string, ParameterSpec> ByName = All.ToDictionary(parameter => parameter.Name, StringComparer.Ordinal);

    public static ParameterSpec? Find(string name) => ByName.GetValueOrDefault(name);

    private static ParameterSpec<double> Number(string name) => new(name, new NumberKind(double.NegativeInfinity, double.PositiveInfinity));

    private static ParameterSpec[] Numbered(ParameterSpec[] parameters)
    {
        for (var i = 0; i < parameters.Length; i++) parameters[i].Index = i;
        return parameters;
    }
}
