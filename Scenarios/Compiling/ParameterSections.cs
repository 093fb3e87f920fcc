using NodaTime;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Tables;

namespace QueueSim.Scenarios.Compiling;

/// <summary>Puts each parameter into its place in the scenario.</summary>
internal static class ParameterSections
{
    public static RunWindow Window(Cell[] p, FaultList faults)
    {
        var window = new RunWindow
        {
            StartDate = Parameters.RunStartDate.Of(p),
            WarmUpDays = Parameters.RunWarmUpDays.Of(p),
            Days = Parameters.RunDays.Of(p),
            CoolDownDays = Parameters.RunCoolDownDays.Of(p),
        };
        var daysLeft = Period.DaysBetween(window.StartDate, new LocalDate(9999, 1, 1));
        var start = p[Parameters.RunStartDate.Index];
        // Midnight in a time zone can be on the day before elsewhere, and no day goes before the first of year 1.
        if (window.StartDate < new LocalDate(1, 1, 2))
        {
            faults.Add(start.Origin, $"run.start_date is {start.Text}; expected a date from 0001-01-02 on.");
        }
        else if (window.WarmUpDays + window.Days + window.CoolDownDays > daysLeft)
        {
            faults.Add(start.Origin, $"the run would end after the year 9998; start earlier than {start.Text} or run for fewer days.");
        }
        return window;
    }

    public static ArrivalSettings Arrivals(Cell[] p, IReadOnlyList<double> weights, IReadOnlyList<Surge> surges) => new()
    {
        ProblemsPerDay = Parameters.ArrivalsProblemsPerDay.Of(p),
        BusynessCv = Parameters.ArrivalsBusynessCv.Of(p),
        TimeZone = Parameters.ArrivalsTimeZone.Of(p),
        HourOfWeekWeights = weights,
        Surges = surges,
    };

    public static SellerSettings Sellers(Cell[] p) => new()
    {
        Accounts = Parameters.SellerAccounts.Of(p),
        ProfessionalProbability = Parameters.SellerProfessionalProbability.Of(p),
        AccountAgeDays = Parameters.SellerAccountAgeDays.Of(p),
        HealthRatingProbability = Parameters.SellerHealthRatingProbability.Of(p),
        NoViolationProbability = Parameters.SellerNoViolationProbability.Of(p),
        OrderDefectsProbability = Parameters.SellerOrderDefectsProbability.Of(p),
        LateShipmentsProbability = Parameters.SellerLateShipmentsProbability.Of(p),
        ValidTrackingProbability = Parameters.SellerValidTrackingProbability.Of(p),
    };

    public static AccessSettings Access(Cell[] p) => new()
    {
        NewAccountDays = Parameters.AccessNewAccountDays.Of(p),
        UnlockProbability = Parameters.AccessUnlockProbability.Of(p),
        UnlockHours = Parameters.AccessUnlockHours.Of(p),
        IndividualsHavePriority = Parameters.AccessIndividualPriority.Of(p),
    };

    public static KnowledgeBaseSettings KnowledgeBase(Cell[] p) => new()
    {
        SolveProbability = Parameters.KnowledgeBaseSolveProbability.Of(p),
        ReadHours = Parameters.KnowledgeBaseReadHours.Of(p),
    };

    public static PreScreenSettings PreScreen(Cell[] p, IReadOnlyList<double> referenceShares) => new()
    {
        FilterProbability = Parameters.AiFilterProbability.Of(p),
        Auc = Parameters.AiAuc.Of(p),
        DelayMinutes = Parameters.AiDelayMinutes.Of(p),
        SelfHelpSolveProbability = Parameters.AiSelfHelpSolveProbability.Of(p),
        SelfHelpHours = Parameters.AiSelfHelpHours.Of(p),
        ReferenceShares = referenceShares,
    };

    public static ResubmissionSettings Resubmission(Cell[] p) => new()
    {
        NoticeHours = Parameters.ResubmissionNoticeHours.Of(p),
        ReturnProbability = Parameters.ResubmissionReturnProbability.Of(p),
        MaximumSubmissions = Parameters.ResubmissionMaximum.Of(p),
        ImproveProbability = Parameters.ResubmissionImproveProbability.Of(p),
    };

    public static DeficiencySettings Deficiency(Cell[] p) => new()
    {
        VagueProbability = new PerText(
            Parameters.DeficiencyVagueTextProbability.Of(p),
            Parameters.DeficiencyPlainTextProbability.Of(p),
            Parameters.DeficiencyStructuredTextProbability.Of(p)),
        MissingProbability = new PerEvidence(
            Parameters.DeficiencyNoneMissingProbability.Of(p),
            Parameters.DeficiencyScreenshotMissingProbability.Of(p),
            Parameters.DeficiencyCompleteMissingProbability.Of(p)),
    };

    public static TranslationSettings Translation(Cell[] p, int? team) => new()
    {
        DelayHours = Parameters.TranslationDelayHours.Of(p),
        TeamIndex = team,
        TouchMinutes = team is null ? null : Parameters.TranslationTouchMinutes.Of(p),
    };

    public static HandlingSettings Handling(Cell[] p) => new()
    {
        LanguageWorkFactor = new PerLanguage(
            Parameters.HandlingEnglishWorkFactor.Of(p),
            Parameters.HandlingChineseWorkFactor.Of(p),
            Parameters.HandlingLocalWorkFactor.Of(p)),
        EvidenceWorkFactor = new PerEvidence(
            Parameters.HandlingNoneWorkFactor.Of(p),
            Parameters.HandlingScreenshotWorkFactor.Of(p),
            Parameters.HandlingCompleteWorkFactor.Of(p)),
        IntakeFactor = Parameters.HandlingIntakeFactor.Of(p),
        InvestigationFactor = Parameters.HandlingInvestigationFactor.Of(p),
        TransferTouchFactor = Parameters.HandlingTransferTouchFactor.Of(p),
        TransferDelayHours = Parameters.HandlingTransferDelayHours.Of(p),
        QuestionTouchFactor = Parameters.HandlingQuestionTouchFactor.Of(p),
        AnswerHours = Parameters.HandlingAnswerHours.Of(p),
        AnswerCompleteProbability = Parameters.HandlingAnswerCompleteProbability.Of(p),
        MaximumQuestions = Parameters.HandlingMaximumQuestions.Of(p),
    };

    public static DecisionSettings Decision(Cell[] p) => new()
    {
        // Complete documents are what the success probabilities of the case types refer to.
        EvidenceSuccessFactor = new PerEvidence(Parameters.DecisionNoneSuccessFactor.Of(p), Parameters.DecisionScreenshotSuccessFactor.Of(p), 1),
        AppealProbability = Parameters.AppealProbability.Of(p),
        AppealPrepareHours = Parameters.AppealPrepareHours.Of(p),
        AppealMoreEvidenceProbability = Parameters.AppealMoreEvidenceProbability.Of(p),
    };

    public static FollowUpSettings FollowUps(Cell[] p) => new()
    {
        AfterHours = Parameters.FollowUpAfterHours.Of(p),
        Maximum = Parameters.FollowUpMaximum.Of(p),
        ReminderGainHours = Parameters.FollowUpReminderGainHours.Of(p),
        ReminderInformsProbability = Parameters.FollowUpReminderInformsProbability.Of(p),
        PushFlagProbability = Parameters.FollowUpPushFlagProbability.Of(p),
        FlagDays = Parameters.FollowUpFlagDays.Of(p),
        MergeTouchFactor = Parameters.FollowUpMergeTouchFactor.Of(p),
    };

    /// <summary>The chat channel, or <see langword="null"/> without a team.</summary>
    public static ChatSettings? Chat(Cell[] p, int? team, IReadOnlyList<double> availability) => team is not { } index ? null : new ChatSettings
    {
        TeamIndex = index,
        TimeZone = Parameters.ChatTimeZone.Of(p),
        AvailabilityByHour = [.. availability.Select(share => Math.Min(1, share * Parameters.ChatAvailabilityFactor.Of(p)))],
        PeakStartHour = Parameters.ChatPeakStartHour.Of(p),
        MinimumAccountAgeDays = Parameters.ChatMinimumAccountAgeDays.Of(p),
        StartAfterHours = Parameters.ChatStartAfterHours.Of(p),
        RetryHours = Parameters.ChatRetryHours.Of(p),
        MaximumAttempts = Parameters.ChatMaximumAttempts.Of(p),
        DailyLimit = Parameters.ChatDailyLimit.Of(p),
        AiMinutes = Parameters.ChatAiMinutes.Of(p),
        ReplyHours = Parameters.ChatReplyHours.Of(p),
        AiSolveProbability = Parameters.ChatAiSolveProbability.Of(p),
        MisjudgeProbability = Parameters.ChatMisjudgeProbability.Of(p),
        InvalidProbability = Parameters.ChatInvalidProbability.Of(p),
        InvalidToFreeze = Parameters.ChatInvalidToFreeze.Of(p),
        FreezeDays = Parameters.ChatFreezeDays.Of(p),
        PatienceMinutes = Parameters.ChatPatienceMinutes.Of(p),
        TouchMinutes = Parameters.ChatTouchMinutes.Of(p),
        ContextProbability = Parameters.ChatContextProbability.Of(p),
        ContextWorkFactor = Parameters.ChatContextWorkFactor.Of(p),
        HandoverGainHours = Parameters.ChatHandoverGainHours.Of(p),
    };

    public static CostSettings Costs(Cell[] p) => new()
    {
        AgentHour = Parameters.CostAgentHour.Of(p),
        AiCall = Parameters.CostAiCall.Of(p),
        AgencyProblem = Parameters.CostAgencyProblem.Of(p),
    };

    /// <summary>The team that a parameter names, or <see langword="null"/> for none.</summary>
    /// <remarks>A default that a user's teams table does not have is none too, so that the table need not know of it.</remarks>
    public static int? Team(ScenarioTables tables, ParameterSpec<string?> parameter, NameIndex teams, FaultList faults)
    {
        var cell = tables.Parameters[parameter.Index];
        if (cell.Value is null || (tables.IsDefault(parameter) && !teams.Has(cell))) return null;
        return teams.Of(cell, parameter.Name, faults, ", or none");
    }

    /// <summary>The focal cohort, or <see langword="null"/> when <c>focal.strategy</c> is empty.</summary>
    public static FocalCohort? Focal(Cell[] p, NameIndex strategies, FaultList faults)
    {
        var cell = p[Parameters.FocalStrategy.Index];
        return cell.Value is null ? null : new FocalCohort(strategies.Of(cell, Parameters.FocalStrategy.Name, faults), Parameters.FocalShare.Of(p));
    }
}
