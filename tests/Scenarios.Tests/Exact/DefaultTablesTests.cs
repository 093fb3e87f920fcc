using NodaTime;
using QueueSim.Scenarios;

namespace QueueSim.Tests.Exact;

public sealed class DefaultTablesTests
{
    private static readonly Study Study = StudyReader.Read([], new StudyOptions()).Study!;

    [Fact]
    public void The_default_tables_have_no_fault() => Assert.Equal([], StudyReader.Read([], new StudyOptions()).Faults);

    [Fact]
    public void Without_a_study_there_is_one_scenario_called_baseline()
    {
        Assert.Single(Study);
        Assert.Equal("baseline", Study.Baseline.Name);
        Assert.Equal((0, ""), (Study.Baseline.Line, Study.Baseline.File));
        Assert.Empty(Study.Paths);
    }

    [Fact]
    public void Parameters_csv_and_the_catalogue_name_the_same_parameters_in_the_same_order()
    {
        var file = File.ReadLines(Path.Combine(StudyOptions.DefaultTablesDirectory, "parameters.csv")).Skip(1).Select(line => line.Split(',')[0]);
        Assert.Equal(file, Parameters.All.Select(parameter => parameter.Name));
    }

    [Fact]
    public void Every_parameter_stands_in_the_scenario_where_it_belongs()
    {
        // Values of their own, so that calibrating the defaults changes nothing here and a mix-up of two parameters shows.
        string[] sets =
        [
            "run.start_date=2025-06-02", "run.warm_up_days=3", "run.days=5", "run.cool_down_days=7",
            "arrivals.problems_per_day=123", "arrivals.busyness_cv=0.31", "arrivals.time_zone=Asia/Tokyo",
            "focal.strategy=english-none-plain", "focal.share=0.11", "knowledge_base.solve_probability=0.12",
            "ai.filter_probability=0.13", "ai.auc=0.77", "ai.self_help_solve_probability=0.14",
            "resubmission.return_probability=0.15", "resubmission.maximum=16", "resubmission.improve_probability=0.17",
            "deficiency.vague_text_probability=0.18", "deficiency.plain_text_probability=0.19", "deficiency.structured_text_probability=0.21",
            "deficiency.none_missing_probability=0.22", "deficiency.screenshot_missing_probability=0.23", "deficiency.complete_missing_probability=0.24",
            "handling.english_work_factor=1.1", "handling.chinese_work_factor=1.2", "handling.local_work_factor=1.3",
            "handling.none_work_factor=1.4", "handling.screenshot_work_factor=1.5", "handling.complete_work_factor=1.6",
            "handling.transfer_touch_factor=0.25", "handling.question_touch_factor=0.26", "handling.answer_complete_probability=0.27",
            "handling.maximum_questions=4", "decision.none_success_factor=0.28", "decision.screenshot_success_factor=0.29",
            "appeal.probability=0.32", "appeal.more_evidence_probability=0.33",
        ];
        var scenario = Set(sets);
        Assert.Equal(new LocalDate(2025, 6, 2), scenario.Window.StartDate);
        Assert.Equal((3.0, 5.0, 7.0), (scenario.Window.WarmUpDays, scenario.Window.Days, scenario.Window.CoolDownDays));
        Assert.Equal((123.0, 0.31, "Asia/Tokyo"), (scenario.Arrivals.ProblemsPerDay, scenario.Arrivals.BusynessCv, scenario.Arrivals.TimeZone.Id));
        Assert.Equal(("english-none-plain", 0.11), (scenario.Strategies[scenario.Focal!.StrategyIndex].Name, scenario.Focal.ShareProbability));
        Assert.Equal(0.12, scenario.KnowledgeBase.SolveProbability);
        Assert.Equal((0.13, 0.77, 0.14), (scenario.PreScreen.FilterProbability, scenario.PreScreen.Auc, scenario.PreScreen.SelfHelpSolveProbability));
        Assert.Equal((0.15, 16, 0.17), (scenario.Resubmission.ReturnProbability, scenario.Resubmission.MaximumSubmissions, scenario.Resubmission.ImproveProbability));
        Assert.Equal(new PerText(0.18, 0.19, 0.21), scenario.Deficiency.VagueProbability);
        Assert.Equal(new PerEvidence(0.22, 0.23, 0.24), scenario.Deficiency.MissingProbability);
        Assert.Equal(new PerLanguage(1.1, 1.2, 1.3), scenario.Handling.LanguageWorkFactor);
        Assert.Equal(new PerEvidence(1.4, 1.5, 1.6), scenario.Handling.EvidenceWorkFactor);
        Assert.Equal((0.25, 0.26, 0.27, 4), (scenario.Handling.TransferTouchFactor, scenario.Handling.QuestionTouchFactor, scenario.Handling.AnswerCompleteProbability, scenario.Handling.MaximumQuestions));
        Assert.Equal(new PerEvidence(0.28, 0.29, 1), scenario.Decision.EvidenceSuccessFactor);
        Assert.Equal((0.32, 0.33), (scenario.Decision.AppealProbability, scenario.Decision.AppealMoreEvidenceProbability));
    }

    [Fact]
    public void Every_duration_parameter_stands_in_the_scenario_where_it_belongs()
    {
        var scenario = Set(
            "knowledge_base.read_hours=1", "ai.delay_minutes=2", "ai.self_help_hours=3", "resubmission.notice_hours=4", "translation.delay_hours=5",
            "handling.transfer_delay_hours=6", "handling.answer_hours=7", "appeal.prepare_hours=8");
        Assert.Equal(
            [1, 2, 3, 4, 5, 6, 7, 8],
            new[]
            {
                scenario.KnowledgeBase.ReadHours, scenario.PreScreen.DelayMinutes, scenario.PreScreen.SelfHelpHours, scenario.Resubmission.NoticeHours,
                scenario.TranslationDelayHours, scenario.Handling.TransferDelayHours, scenario.Handling.AnswerHours, scenario.Decision.AppealPrepareHours,
            }.Select(hours => hours.Mean));
    }

    [Fact]
    public void Every_table_stands_in_the_scenario()
    {
        var scenario = Study.Baseline.Compile();
        Assert.Equal(["account-health", "payments", "listing", "logistics", "brand", "general"], scenario.Teams.Select(team => team.Name));
        Assert.Equal([0, 1, 2, 3, 4, 5], scenario.CaseTypes.Select(type => type.TeamIndex));
        Assert.Equal([2, 2, 3, 3, 1, 2], scenario.Teams.Select(team => team.Shifts.Count));
        Assert.Equal(12, scenario.Strategies.Count);
        Assert.Equal([Language.English, Language.Local], scenario.Markets[2].SupportedLanguages);
        Assert.Equal(168, scenario.Arrivals.HourOfWeekWeights.Count);
        Assert.Equal((0.287, 0.400), (scenario.Arrivals.HourOfWeekWeights[0], scenario.Arrivals.HourOfWeekWeights[167]));
        var surge = Assert.Single(scenario.Arrivals.Surges);
        Assert.Equal(("peak", 35.0, 14.0, 1.0, null), (surge.Name, surge.StartDay, surge.Days, surge.Factor, surge.CaseTypeIndex));
        var type = scenario.CaseTypes[0];
        Assert.Equal(("account", 0.1, Priority.High), (type.Name, type.Share, type.Priority));
        Assert.Equal((0.05, 0.8, 0.75, 0.0), (type.SelfServableProbability, type.DocumentsNeededProbability, type.SolveProbability, type.EscalationProbability));
        Assert.Null(type.PatienceHours);
        Assert.Null(type.EscalationTeamIndex);
        Assert.Null(type.EscalationTouchMinutes);
        Assert.Equal(40, type.TouchMinutes.Mean, 9);
        Assert.Equal(16, type.InvestigationHours.Mean, 9);
        var night = scenario.Teams[0].Shifts[1];
        Assert.Equal(("night", 2, 1200, 480, "America/Los_Angeles", 7), (night.Name, night.Agents, night.StartMinuteOfDay, night.EndMinuteOfDay, night.TimeZone.Id, night.Days.Count));
        var strategy = scenario.Strategies[4];
        Assert.Equal((Language.Chinese, Evidence.Complete, TextQuality.Structured), (strategy.Language, strategy.Evidence, strategy.Text));
        Assert.Equal((0.9, true, WhenFiltered.Improve, 2), (strategy.RightCategoryProbability, strategy.ReadsKnowledgeBase, strategy.WhenFiltered, strategy.MaximumAppeals));
    }

    [Fact]
    public void The_parameters_can_be_listed_with_unit_range_evidence_and_source()
    {
        var (parameters, faults) = ParameterList.Read(new StudyOptions());
        Assert.Empty(faults);
        Assert.Equal(Parameters.All.Count, parameters.Count);
        var filter = parameters.Single(parameter => parameter.Name == "ai.filter_probability");
        Assert.Equal(("0.41", "probability", 0.0, 1.0, "cited", "T7"), (filter.Value, filter.Unit, filter.Minimum!.Value, filter.Maximum!.Value, filter.Evidence, filter.Source));
        Assert.EndsWith("parameters.csv:13", filter.SetIn, StringComparison.Ordinal);
    }

    private static Scenario Set(params string[] sets)
    {
        var overrides = sets.Select(set => set.Split('=', 2)).Select(pair => new Override(pair[0], pair[1]));
        var (study, faults) = StudyReader.Read([], new StudyOptions { Overrides = [.. overrides] });
        Assert.Empty(faults);
        return study!.Baseline.Compile();
    }
}
