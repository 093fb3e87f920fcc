using QueueSim.Randomness;
using QueueSim.Scenarios.Tables;

namespace QueueSim.Tests.Exact;

/// <summary>Sellers, access, intake, handling, decisions, follow-ups, chat and costs: each parameter is set to a value of its own and must be found in its place.</summary>
public sealed class ParameterPlacesTests : IDisposable
{
    private static readonly string[] Sections = ["seller.", "access.", "translation.", "intake.", "documents.", "handling.", "decision.", "staffing.", "follow_up.", "chat.", "voice.", "agency.", "cost."];

    private static readonly (string Name, string Value, Func<Scenario, object?> Place)[] Places =
    [
        ("seller.accounts", "39", scenario => scenario.Sellers.Accounts),
        ("seller.size_cv", "1.5", scenario => scenario.Sellers.SizeCv),
        ("seller.professional_probability", "0.01", scenario => scenario.Sellers.ProfessionalProbability),
        ("seller.account_age_days", "constant(2)", scenario => Constant(scenario.Sellers.AccountAgeDays)),
        ("seller.health_rating_probability", "0.03", scenario => scenario.Sellers.HealthRatingProbability),
        ("seller.no_violation_probability", "0.04", scenario => scenario.Sellers.NoViolationProbability),
        ("seller.order_defects_probability", "0.05", scenario => scenario.Sellers.OrderDefectsProbability),
        ("seller.late_shipments_probability", "0.06", scenario => scenario.Sellers.LateShipmentsProbability),
        ("seller.valid_tracking_probability", "0.07", scenario => scenario.Sellers.ValidTrackingProbability),
        ("seller.health_correlation", "0.71", scenario => scenario.Sellers.HealthCorrelation),
        ("seller.brand_registered_probability", "0.72", scenario => scenario.Sellers.BrandRegisteredProbability),
        ("seller.bulk_deletion_probability", "0.73", scenario => scenario.Sellers.BulkDeletionProbability),
        ("seller.missed_notice_probability", "0.08", scenario => scenario.Sellers.MissedNoticeProbability),
        ("seller.missed_notice_hours", "40", scenario => scenario.Sellers.MissedNoticeHours),
        ("seller.rarely_watch_factor", "41", scenario => scenario.Sellers.WatchFactor.Rarely),
        ("seller.daily_watch_factor", "42", scenario => scenario.Sellers.WatchFactor.Daily),
        ("seller.dedicated_watch_factor", "43", scenario => scenario.Sellers.WatchFactor.Dedicated),
        ("access.new_account_days", "8", scenario => scenario.Access.NewAccountDays),
        ("access.unlock_probability", "0.09", scenario => scenario.Access.UnlockProbability),
        ("access.unlock_hours", "constant(10)", scenario => Constant(scenario.Access.UnlockHours)),
        ("access.individual_priority", "no", scenario => scenario.Access.IndividualsHavePriority ? "yes" : "no"),
        ("access.individual_delay_hours", "constant(44)", scenario => Constant(scenario.Access.IndividualDelayHours)),
        ("translation.delay_hours", "constant(11)", scenario => Constant(scenario.Translation.DelayHours)),
        ("translation.team", "general", scenario => scenario.Teams[scenario.Translation.TeamIndex!.Value].Name),
        ("translation.touch_minutes", "constant(12)", scenario => Constant(scenario.Translation.TouchMinutes!)),
        ("intake.team", "payments", scenario => scenario.Teams[scenario.Intake.TeamIndex!.Value].Name),
        ("intake.touch_minutes", "constant(12.75)", scenario => Constant(scenario.Intake.TouchMinutes!)),
        ("documents.pieces", "4", scenario => scenario.Documents.Pieces),
        ("documents.invoice_error_probability", "0.41", scenario => scenario.Documents.InvoiceErrorProbability),
        ("handling.difficulty_cv", "0.42", scenario => scenario.Handling.DifficultyCv),
        ("handling.search_minutes", "constant(43)", scenario => Constant(scenario.Handling.SearchMinutes)),
        ("handling.incomplete_investigation_factor", "1.44", scenario => scenario.Handling.IncompleteInvestigationFactor),
        ("handling.go_on_probability", "0.45", scenario => scenario.Handling.GoOnProbability),
        ("handling.fix_category_probability", "0.46", scenario => scenario.Handling.FixCategoryProbability),
        ("handling.unasked_documents_probability", "0.47", scenario => scenario.Handling.UnaskedDocumentsProbability),
        ("handling.english_work_factor", "1.11", scenario => scenario.Handling.LanguageWorkFactor.English),
        ("handling.chinese_work_factor", "1.12", scenario => scenario.Handling.LanguageWorkFactor.Chinese),
        ("handling.local_work_factor", "1.13", scenario => scenario.Handling.LanguageWorkFactor.Local),
        ("handling.none_work_factor", "1.14", scenario => scenario.Handling.EvidenceWorkFactor.None),
        ("handling.screenshot_work_factor", "1.15", scenario => scenario.Handling.EvidenceWorkFactor.Screenshot),
        ("handling.complete_work_factor", "1.16", scenario => scenario.Handling.EvidenceWorkFactor.Complete),
        ("handling.transfer_touch_factor", "1.19", scenario => scenario.Handling.TransferTouchFactor),
        ("handling.transfer_delay_hours", "constant(1.21)", scenario => Constant(scenario.Handling.TransferDelayHours)),
        ("handling.question_touch_factor", "1.22", scenario => scenario.Handling.QuestionTouchFactor),
        ("handling.answer_hours", "constant(1.23)", scenario => Constant(scenario.Handling.AnswerHours)),
        ("handling.reply_window_hours", "1.24", scenario => scenario.Handling.ReplyWindowHours),
        ("handling.answer_complete_probability", "0.54", scenario => scenario.Handling.AnswerCompleteProbability),
        ("handling.maximum_questions", "5", scenario => scenario.Handling.MaximumQuestions),
        ("decision.none_success_factor", "0.48", scenario => scenario.Decision.NoneSuccessFactor),
        ("decision.completeness_exponent", "1.49", scenario => scenario.Decision.CompletenessExponent),
        ("decision.invoice_error_success_factor", "0.51", scenario => scenario.Decision.InvoiceErrorSuccessFactor),
        ("decision.vague_success_factor", "0.52", scenario => scenario.Decision.VagueSuccessFactor),
        ("decision.difficulty_exponent", "0.53", scenario => scenario.Decision.DifficultyExponent),
        ("staffing.agents_factor", "12.5", scenario => scenario.Teams.SelectMany(team => team.Shifts).Select(shift => shift.AgentsFactor).Distinct().Single()),
        ("follow_up.after_hours", "13", scenario => scenario.FollowUps.AfterHours),
        ("follow_up.maximum", "14", scenario => scenario.FollowUps.Maximum),
        ("follow_up.idle_hours", "45", scenario => scenario.FollowUps.IdleHours),
        ("follow_up.early_flag_probability", "0.46", scenario => scenario.FollowUps.EarlyFlagProbability),
        ("follow_up.reminder_touch_factor", "47", scenario => scenario.FollowUps.ReminderTouchFactor),
        ("follow_up.critical_flag_factor", "0.48", scenario => scenario.FollowUps.CriticalFlagFactor),
        ("follow_up.reminder_gain_hours", "15", scenario => scenario.FollowUps.ReminderGainHours),
        ("follow_up.reminder_informs_probability", "0.16", scenario => scenario.FollowUps.ReminderInformsProbability),
        ("follow_up.push_flag_probability", "0.17", scenario => scenario.FollowUps.PushFlagProbability),
        ("follow_up.flag_days", "40", scenario => scenario.FollowUps.FlagDays),
        ("follow_up.merge_touch_factor", "18", scenario => scenario.FollowUps.MergeTouchFactor),
        ("chat.team", "brand", scenario => scenario.Teams[scenario.Chat!.TeamIndex].Name),
        ("chat.time_zone", "UTC", scenario => scenario.Chat!.TimeZone.Id),
        ("chat.peak_start_hour", "19", scenario => scenario.Chat!.PeakStartHour),
        ("chat.minimum_account_age_days", "20", scenario => scenario.Chat!.MinimumAccountAgeDays),
        ("chat.start_after_hours", "21", scenario => scenario.Chat!.StartAfterHours),
        ("chat.retry_hours", "constant(22)", scenario => Constant(scenario.Chat!.RetryHours)),
        ("chat.maximum_attempts", "23", scenario => scenario.Chat!.MaximumAttempts),
        ("chat.daily_limit", "24", scenario => scenario.Chat!.DailyLimit),
        ("chat.ai_minutes", "constant(25)", scenario => Constant(scenario.Chat!.AiMinutes)),
        ("chat.ai_solve_probability", "0.26", scenario => scenario.Chat!.AiSolveProbability),
        ("chat.misjudge_probability", "0.27", scenario => scenario.Chat!.MisjudgeProbability),
        ("chat.invalid_probability", "0.28", scenario => scenario.Chat!.InvalidProbability),
        ("chat.invalid_to_freeze", "29", scenario => scenario.Chat!.InvalidToFreeze),
        ("chat.freeze_days", "30", scenario => scenario.Chat!.FreezeDays),
        ("chat.patience_minutes", "constant(31)", scenario => Constant(scenario.Chat!.PatienceMinutes)),
        ("chat.touch_minutes", "constant(32)", scenario => Constant(scenario.Chat!.TouchMinutes)),
        ("chat.context_probability", "0.33", scenario => scenario.Chat!.ContextProbability),
        ("chat.context_work_factor", "0.61", scenario => scenario.Chat!.ContextWorkFactor),
        ("chat.handover_gain_hours", "34", scenario => scenario.Chat!.HandoverGainHours),
        ("chat.unread_invalid_factor", "2.5", scenario => scenario.Chat!.UnreadInvalidFactor),
        ("chat.prepared_first", "no", scenario => scenario.Chat!.PreparedFirst ? "yes" : "no"),
        ("chat.part_touch_factor", "1.42", scenario => scenario.Chat!.PartTouchFactor),
        ("chat.part_solve_factor", "0.43", scenario => scenario.Chat!.PartSolveFactor),
        ("chat.part_context_factor", "0.44", scenario => scenario.Chat!.PartContextFactor),
        ("chat.handover_intake_factor", "0.45", scenario => scenario.Chat!.HandoverIntakeFactor),
        ("chat.push_attempts", "46", scenario => scenario.Chat!.PushAttempts),
        ("chat.push_within_hours", "47", scenario => scenario.Chat!.PushWithinHours),
        ("chat.push_flag_probability", "0.48", scenario => scenario.Chat!.PushFlagProbability),
        ("chat.third_party_ban_probability", "0.49", scenario => scenario.Chat!.ThirdPartyBanProbability),
        ("chat.suspension_days", "51", scenario => scenario.Chat!.SuspensionDays),
        ("chat.brand_age_waiver", "0.52", scenario => scenario.Chat!.BrandAgeWaiver),
        ("voice.vague_factor", "0.53", scenario => scenario.Voice.VagueFactor),
        ("voice.listen_minutes", "54", scenario => scenario.Voice.ListenMinutes),
        ("agency.time_factor", "35", scenario => scenario.AgencyTimeFactor),
        ("cost.agent_hour", "36", scenario => scenario.Costs.AgentHour),
        ("cost.ai_call", "37", scenario => scenario.Costs.AiCall),
        ("cost.agency_problem", "38", scenario => scenario.Costs.AgencyProblem),
    ];

    private readonly StudyFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void No_parameter_is_forgotten_here() =>
        Assert.Equal(
            Parameters.All.Select(parameter => parameter.Name).Where(name => Sections.Any(section => name.StartsWith(section, StringComparison.Ordinal))).Order(StringComparer.Ordinal),
            Places.Select(place => place.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void A_parameters_table_reaches_every_place()
    {
        folder.With("p.csv", "name,value\n" + string.Concat(Places.Select(place => $"{place.Name},{place.Value}\n")));
        AssertPlaces(folder.Valid("scenario,parameters\na,p.csv\n").Baseline.Compile());
    }

    [Fact]
    public void Cells_of_a_study_reach_every_place()
    {
        var names = string.Join(',', Places.Select(place => place.Name));
        AssertPlaces(folder.Valid($"scenario,{names}\na,{string.Join(',', Places.Select(place => place.Value))}\n").Baseline.Compile());
    }

    [Fact]
    public void Options_reach_every_place() =>
        AssertPlaces(folder.Valid("scenario\na\n", [.. Places.Select(place => $"{place.Name}={place.Value}")]).Baseline.Compile());

    [Fact]
    public void Individuals_have_priority_where_the_word_is_yes() =>
        Assert.True(folder.Valid("scenario,access.individual_priority\na,yes\n").Baseline.Compile().Access.IndividualsHavePriority);

    [Theory]
    [InlineData(0, "0")]
    [InlineData(23, "23")]
    public void The_peak_may_begin_in_every_hour_of_the_day(int hour, string text) =>
        Assert.Equal(hour, folder.Valid($"scenario,chat.peak_start_hour\na,{text}\n").Baseline.Compile().Chat!.PeakStartHour);

    [Fact]
    public void Words_and_teams_can_be_listed() =>
        Assert.Equal(
            ["a chat.team=none access.individual_priority=yes", "a chat.team=none access.individual_priority=no",
             "a chat.team=chat access.individual_priority=yes", "a chat.team=chat access.individual_priority=no"],
            folder.Valid("scenario,chat.team,access.individual_priority\na,none|chat,yes|no\n").Select(scenario => scenario.Name));

    private static void AssertPlaces(Scenario scenario) => Assert.Equal(
        Places.Select(place => $"{place.Name} = {place.Value}"),
        Places.Select(place => $"{place.Name} = {place.Place(scenario)}"));

    private static string Constant(Distribution distribution) => $"constant({Assert.IsType<ConstantDistribution>(distribution).Mean})";
}
