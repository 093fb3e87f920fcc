using NodaTime;
using QueueSim.Randomness;
using QueueSim.Scenarios.Compiling;

namespace QueueSim.Scenarios.Tables;

/// <summary>
/// Every parameter of <c>parameters.csv</c> and what it may be. Value, unit, range and source stand in the file; a test
/// asserts that file and catalogue name the same parameters, <see cref="ParameterSections"/> puts each into the scenario.
/// </summary>
internal static class Parameters
{
    public static readonly ParameterSpec<LocalDate> RunStartDate = new("run.start_date", new DateKind());
    public static readonly ParameterSpec<double> RunWarmUpDays = new("run.warm_up_days", NotNegative);
    public static readonly ParameterSpec<double> RunDays = new("run.days", NotNegative);
    public static readonly ParameterSpec<double> RunCoolDownDays = new("run.cool_down_days", NotNegative);
    public static readonly ParameterSpec<double> RunHorizonDays = new("run.horizon_days", NotNegative);
    public static readonly ParameterSpec<double> ArrivalsProblemsPerDay = new("arrivals.problems_per_day", NotNegative);
    public static readonly ParameterSpec<double> ArrivalsBusynessCv = new("arrivals.busyness_cv", NotNegative);
    public static readonly ParameterSpec<DateTimeZone> ArrivalsTimeZone = new("arrivals.time_zone", new TimeZoneKind());
    public static readonly ParameterSpec<string?> FocalStrategy = new("focal.strategy", new OptionalKind(new ReferenceKind("strategy")));
    public static readonly ParameterSpec<double> FocalShare = new("focal.share", Shapes.Probability);
    public static readonly ParameterSpec<int> SellerAccounts = new("seller.accounts", new IntegerKind(0, int.MaxValue));
    public static readonly ParameterSpec<double> SellerProfessionalProbability = new("seller.professional_probability", Shapes.Probability);
    public static readonly ParameterSpec<Distribution> SellerAccountAgeDays = new("seller.account_age_days", Shapes.Distribution);
    public static readonly ParameterSpec<double> SellerHealthRatingProbability = new("seller.health_rating_probability", Shapes.Probability);
    public static readonly ParameterSpec<double> SellerNoViolationProbability = new("seller.no_violation_probability", Shapes.Probability);
    public static readonly ParameterSpec<double> SellerOrderDefectsProbability = new("seller.order_defects_probability", Shapes.Probability);
    public static readonly ParameterSpec<double> SellerLateShipmentsProbability = new("seller.late_shipments_probability", Shapes.Probability);
    public static readonly ParameterSpec<double> SellerValidTrackingProbability = new("seller.valid_tracking_probability", Shapes.Probability);
    public static readonly ParameterSpec<double> AccessNewAccountDays = new("access.new_account_days", NotNegative);
    public static readonly ParameterSpec<double> AccessUnlockProbability = new("access.unlock_probability", Shapes.Probability);
    public static readonly ParameterSpec<Distribution> AccessUnlockHours = new("access.unlock_hours", Shapes.Distribution);
    public static readonly ParameterSpec<bool> AccessIndividualPriority = new("access.individual_priority", Words.YesNo);
    public static readonly ParameterSpec<double> KnowledgeBaseSolveProbability = new("knowledge_base.solve_probability", Shapes.Probability);
    public static readonly ParameterSpec<Distribution> KnowledgeBaseReadHours = new("knowledge_base.read_hours", Shapes.Distribution);
    public static readonly ParameterSpec<double> AiFilterProbability = new("ai.filter_probability", Shapes.Probability);
    public static readonly ParameterSpec<double> AiAuc = new("ai.auc", new NumberKind(0.5, 1));
    public static readonly ParameterSpec<Distribution> AiDelayMinutes = new("ai.delay_minutes", Shapes.Distribution);
    public static readonly ParameterSpec<double> AiSelfHelpSolveProbability = new("ai.self_help_solve_probability", Shapes.Probability);
    public static readonly ParameterSpec<Distribution> AiSelfHelpHours = new("ai.self_help_hours", Shapes.Distribution);
    public static readonly ParameterSpec<Distribution> ResubmissionNoticeHours = new("resubmission.notice_hours", Shapes.Distribution);
    public static readonly ParameterSpec<double> ResubmissionReturnProbability = new("resubmission.return_probability", Shapes.Probability);
    public static readonly ParameterSpec<int> ResubmissionMaximum = new("resubmission.maximum", new IntegerKind(1, int.MaxValue));
    public static readonly ParameterSpec<double> ResubmissionImproveProbability = new("resubmission.improve_probability", Shapes.Probability);
    public static readonly ParameterSpec<double> DeficiencyVagueTextProbability = new("deficiency.vague_text_probability", Shapes.Probability);
    public static readonly ParameterSpec<double> DeficiencyPlainTextProbability = new("deficiency.plain_text_probability", Shapes.Probability);
    public static readonly ParameterSpec<double> DeficiencyStructuredTextProbability = new("deficiency.structured_text_probability", Shapes.Probability);
    public static readonly ParameterSpec<double> DeficiencyNoneMissingProbability = new("deficiency.none_missing_probability", Shapes.Probability);
    public static readonly ParameterSpec<double> DeficiencyScreenshotMissingProbability = new("deficiency.screenshot_missing_probability", Shapes.Probability);
    public static readonly ParameterSpec<double> DeficiencyCompleteMissingProbability = new("deficiency.complete_missing_probability", Shapes.Probability);
    public static readonly ParameterSpec<Distribution> TranslationDelayHours = new("translation.delay_hours", Shapes.Distribution);
    public static readonly ParameterSpec<string?> TranslationTeam = new("translation.team", new OptionalKind(new ReferenceKind("team")));
    public static readonly ParameterSpec<Distribution> TranslationTouchMinutes = new("translation.touch_minutes", Shapes.Distribution);
    public static readonly ParameterSpec<double> StaffingAgentsFactor = new("staffing.agents_factor", new NumberKind(0.01, 1000));
    public static readonly ParameterSpec<double> HandlingEnglishWorkFactor = new("handling.english_work_factor", NotNegative);
    public static readonly ParameterSpec<double> HandlingChineseWorkFactor = new("handling.chinese_work_factor", NotNegative);
    public static readonly ParameterSpec<double> HandlingLocalWorkFactor = new("handling.local_work_factor", NotNegative);
    public static readonly ParameterSpec<double> HandlingNoneWorkFactor = new("handling.none_work_factor", NotNegative);
    public static readonly ParameterSpec<double> HandlingScreenshotWorkFactor = new("handling.screenshot_work_factor", NotNegative);
    public static readonly ParameterSpec<double> HandlingCompleteWorkFactor = new("handling.complete_work_factor", NotNegative);
    public static readonly ParameterSpec<double> HandlingIntakeFactor = new("handling.intake_factor", NotNegative);
    public static readonly ParameterSpec<double> HandlingInvestigationFactor = new("handling.investigation_factor", NotNegative);
    public static readonly ParameterSpec<double> HandlingTransferTouchFactor = new("handling.transfer_touch_factor", NotNegative);
    public static readonly ParameterSpec<Distribution> HandlingTransferDelayHours = new("handling.transfer_delay_hours", Shapes.Distribution);
    public static readonly ParameterSpec<double> HandlingQuestionTouchFactor = new("handling.question_touch_factor", NotNegative);
    public static readonly ParameterSpec<Distribution> HandlingAnswerHours = new("handling.answer_hours", Shapes.Distribution);
    public static readonly ParameterSpec<double> HandlingAnswerCompleteProbability = new("handling.answer_complete_probability", Shapes.Probability);
    public static readonly ParameterSpec<int> HandlingMaximumQuestions = new("handling.maximum_questions", new IntegerKind(0, int.MaxValue));
    public static readonly ParameterSpec<double> DecisionScreenshotSuccessFactor = new("decision.screenshot_success_factor", Shapes.Probability);
    public static readonly ParameterSpec<double> DecisionNoneSuccessFactor = new("decision.none_success_factor", Shapes.Probability);
    public static readonly ParameterSpec<double> AppealProbability = new("appeal.probability", Shapes.Probability);
    public static readonly ParameterSpec<Distribution> AppealPrepareHours = new("appeal.prepare_hours", Shapes.Distribution);
    public static readonly ParameterSpec<double> AppealMoreEvidenceProbability = new("appeal.more_evidence_probability", Shapes.Probability);
    public static readonly ParameterSpec<double> FollowUpAfterHours = new("follow_up.after_hours", NotNegative);
    public static readonly ParameterSpec<int> FollowUpMaximum = new("follow_up.maximum", new IntegerKind(0, int.MaxValue));
    public static readonly ParameterSpec<double> FollowUpReminderGainHours = new("follow_up.reminder_gain_hours", NotNegative);
    public static readonly ParameterSpec<double> FollowUpReminderInformsProbability = new("follow_up.reminder_informs_probability", Shapes.Probability);
    public static readonly ParameterSpec<double> FollowUpPushFlagProbability = new("follow_up.push_flag_probability", Shapes.Probability);
    public static readonly ParameterSpec<double> FollowUpFlagDays = new("follow_up.flag_days", NotNegative);
    public static readonly ParameterSpec<double> FollowUpMergeTouchFactor = new("follow_up.merge_touch_factor", NotNegative);
    public static readonly ParameterSpec<string?> ChatTeam = new("chat.team", new OptionalKind(new ReferenceKind("team")));
    public static readonly ParameterSpec<DateTimeZone> ChatTimeZone = new("chat.time_zone", new TimeZoneKind());
    public static readonly ParameterSpec<int> ChatPeakStartHour = new("chat.peak_start_hour", new IntegerKind(0, 23));
    public static readonly ParameterSpec<double> ChatMinimumAccountAgeDays = new("chat.minimum_account_age_days", NotNegative);
    public static readonly ParameterSpec<double> ChatStartAfterHours = new("chat.start_after_hours", NotNegative);
    public static readonly ParameterSpec<Distribution> ChatRetryHours = new("chat.retry_hours", Shapes.Distribution);
    public static readonly ParameterSpec<int> ChatMaximumAttempts = new("chat.maximum_attempts", new IntegerKind(1, int.MaxValue));
    public static readonly ParameterSpec<int> ChatDailyLimit = new("chat.daily_limit", new IntegerKind(1, int.MaxValue));
    public static readonly ParameterSpec<Distribution> ChatAiMinutes = new("chat.ai_minutes", Shapes.Distribution);
    public static readonly ParameterSpec<Distribution> ChatReplyHours = new("chat.reply_hours", Shapes.Distribution);
    public static readonly ParameterSpec<double> ChatAiSolveProbability = new("chat.ai_solve_probability", Shapes.Probability);
    public static readonly ParameterSpec<double> ChatMisjudgeProbability = new("chat.misjudge_probability", Shapes.Probability);
    public static readonly ParameterSpec<double> ChatInvalidProbability = new("chat.invalid_probability", Shapes.Probability);
    public static readonly ParameterSpec<int> ChatInvalidToFreeze = new("chat.invalid_to_freeze", new IntegerKind(1, int.MaxValue));
    public static readonly ParameterSpec<double> ChatFreezeDays = new("chat.freeze_days", NotNegative);
    public static readonly ParameterSpec<Distribution> ChatPatienceMinutes = new("chat.patience_minutes", Shapes.Distribution);
    public static readonly ParameterSpec<Distribution> ChatTouchMinutes = new("chat.touch_minutes", Shapes.Distribution);
    public static readonly ParameterSpec<double> ChatContextProbability = new("chat.context_probability", Shapes.Probability);
    public static readonly ParameterSpec<double> ChatAvailabilityFactor = new("chat.availability_factor", NotNegative);
    public static readonly ParameterSpec<double> ChatContextWorkFactor = new("chat.context_work_factor", NotNegative);
    public static readonly ParameterSpec<double> ChatHandoverGainHours = new("chat.handover_gain_hours", NotNegative);
    public static readonly ParameterSpec<double> AgencyTimeFactor = new("agency.time_factor", NotNegative);
    public static readonly ParameterSpec<double> CostAgentHour = new("cost.agent_hour", NotNegative);
    public static readonly ParameterSpec<double> CostAiCall = new("cost.ai_call", NotNegative);
    public static readonly ParameterSpec<double> CostAgencyProblem = new("cost.agency_problem", NotNegative);

    public static readonly IReadOnlyList<ParameterSpec> All = Numbered(
        RunStartDate, RunWarmUpDays, RunDays, RunCoolDownDays, RunHorizonDays, ArrivalsProblemsPerDay, ArrivalsBusynessCv, ArrivalsTimeZone,
        FocalStrategy, FocalShare, SellerAccounts, SellerProfessionalProbability, SellerAccountAgeDays, SellerHealthRatingProbability,
        SellerNoViolationProbability, SellerOrderDefectsProbability, SellerLateShipmentsProbability,
        SellerValidTrackingProbability, AccessNewAccountDays, AccessUnlockProbability, AccessUnlockHours,
        AccessIndividualPriority, KnowledgeBaseSolveProbability, KnowledgeBaseReadHours, AiFilterProbability, AiAuc,
        AiDelayMinutes, AiSelfHelpSolveProbability, AiSelfHelpHours, ResubmissionNoticeHours, ResubmissionReturnProbability,
        ResubmissionMaximum, ResubmissionImproveProbability, DeficiencyVagueTextProbability, DeficiencyPlainTextProbability,
        DeficiencyStructuredTextProbability, DeficiencyNoneMissingProbability, DeficiencyScreenshotMissingProbability,
        DeficiencyCompleteMissingProbability, TranslationDelayHours, TranslationTeam, TranslationTouchMinutes,
        StaffingAgentsFactor, HandlingEnglishWorkFactor, HandlingChineseWorkFactor, HandlingLocalWorkFactor, HandlingNoneWorkFactor,
        HandlingScreenshotWorkFactor, HandlingCompleteWorkFactor, HandlingIntakeFactor, HandlingInvestigationFactor,
        HandlingTransferTouchFactor, HandlingTransferDelayHours, HandlingQuestionTouchFactor, HandlingAnswerHours, HandlingAnswerCompleteProbability, HandlingMaximumQuestions,
        DecisionScreenshotSuccessFactor, DecisionNoneSuccessFactor, AppealProbability, AppealPrepareHours,
        AppealMoreEvidenceProbability, FollowUpAfterHours, FollowUpMaximum, FollowUpReminderGainHours,
        FollowUpReminderInformsProbability, FollowUpPushFlagProbability, FollowUpFlagDays, FollowUpMergeTouchFactor, ChatTeam, ChatTimeZone,
        ChatPeakStartHour, ChatMinimumAccountAgeDays, ChatStartAfterHours, ChatRetryHours, ChatMaximumAttempts,
        ChatDailyLimit, ChatAiMinutes, ChatReplyHours, ChatAiSolveProbability, ChatMisjudgeProbability, ChatInvalidProbability,
        ChatInvalidToFreeze, ChatFreezeDays, ChatPatienceMinutes, ChatTouchMinutes, ChatContextProbability,
        ChatAvailabilityFactor, ChatContextWorkFactor, ChatHandoverGainHours, AgencyTimeFactor, CostAgentHour, CostAiCall,
        CostAgencyProblem);

    private static readonly Dictionary<string, ParameterSpec> ByName = All.ToDictionary(parameter => parameter.Name, StringComparer.Ordinal);

    public static ParameterSpec? Find(string name) => ByName.GetValueOrDefault(name);

    private static NumberKind NotNegative => new(0, double.PositiveInfinity);

    private static ParameterSpec[] Numbered(params ParameterSpec[] parameters)
    {
        for (var i = 0; i < parameters.Length; i++) parameters[i].Index = i;
        return parameters;
    }
}
