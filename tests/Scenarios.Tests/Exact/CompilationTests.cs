using NodaTime;
using QueueSim.Scenarios.Planning;

namespace QueueSim.Tests.Exact;

public sealed class CompilationTests
{
    private static readonly Study Study = StudyReader.Read([], new StudyOptions { TablesDirectory = StudyFolder.FixedTables }).Study!;

    [Fact]
    public void Without_a_study_there_is_one_scenario_called_baseline()
    {
        Assert.Single(Study);
        Assert.Equal("baseline", Study.Baseline.Name);
        Assert.Equal((0, ""), (Study.Baseline.Plan.Row.Line, Study.Baseline.Plan.Row.File.Path));
        Assert.Empty(Study.Paths);
    }

    [Fact]
    public void Every_parameter_stands_in_the_scenario_where_it_belongs()
    {
        var scenario = Study.Baseline.Compile();
        Assert.Equal(new LocalDate(2024, 1, 1), scenario.Window.StartDate);
        Assert.Equal((28.0, 91.0, 91.0, 30.0), (scenario.Window.WarmUpDays, scenario.Window.Days, scenario.Window.CoolDownDays, scenario.Window.HorizonDays));
        Assert.Equal(24, scenario.Window.QuickHours);
        Assert.Equal((400.0, 0.15, "Asia/Shanghai"), (scenario.Arrivals.ProblemsPerDay, scenario.Arrivals.BusynessCv, scenario.Arrivals.TimeZone.Id));
        Assert.Null(scenario.Focal);
        Assert.Equal(0.6, scenario.KnowledgeBase.SolveProbability);
        Assert.Equal((0.41, 0.85, 0.5), (scenario.PreScreen.FilterProbability, scenario.PreScreen.Auc, scenario.PreScreen.SelfHelpSolveProbability));
        Assert.Equal((0.85, 6, 0.75), (scenario.Resubmission.ReturnProbability, scenario.Resubmission.MaximumSubmissions, scenario.Resubmission.ImproveProbability));
        Assert.Equal(new PerText(0.6, 0.2, 0.04), scenario.Deficiency.VagueProbability);
        Assert.Equal(new PerEvidence(0.95, 0.55, 0.08), scenario.Deficiency.MissingProbability);
        Assert.Equal(new PerLanguage(1, 1.25, 1.05), scenario.Handling.LanguageWorkFactor);
        Assert.Equal(new PerEvidence(1.45, 1, 0.9), scenario.Handling.EvidenceWorkFactor);
        Assert.Equal((0.3, 0.5, 0.8, 3), (scenario.Handling.TransferTouchFactor, scenario.Handling.QuestionTouchFactor, scenario.Handling.AnswerCompleteProbability, scenario.Handling.MaximumQuestions));
        Assert.Equal(0.15, scenario.Decision.NoneSuccessFactor);
        Assert.Equal((0.7, 0.6), (scenario.Decision.AppealProbability, scenario.Decision.AppealMoreEvidenceProbability));
    }

    [Fact]
    public void Every_duration_parameter_stands_in_the_scenario_where_it_belongs()
    {
        var scenario = Study.Baseline.Compile();
        Assert.Equal(0.5, scenario.KnowledgeBase.ReadHours.Mean, 9);
        Assert.Equal(5, scenario.PreScreen.DelayMinutes.Mean, 9);
        Assert.Equal(2, scenario.PreScreen.SelfHelpHours.Mean, 9);
        Assert.Equal(8, scenario.Resubmission.NoticeHours.Mean, 9);
        Assert.Equal(10, scenario.Translation.DelayHours.Mean, 9);
        Assert.Equal(2, scenario.Handling.TransferDelayHours.Mean, 9);
        Assert.Equal(14, scenario.Handling.AnswerHours.Mean, 9);
        Assert.Equal(48, scenario.Decision.AppealPrepareHours.Mean, 9);
    }

    [Fact]
    public void Every_table_stands_in_the_scenario()
    {
        var scenario = Study.Baseline.Compile();
        Assert.Equal(["account-health", "payments", "listing", "logistics", "brand", "general", "chat"], scenario.Teams.Select(team => team.Name));
        Assert.Equal([0, 1, 2, 3, 4, 5], scenario.CaseTypes.Select(type => type.TeamIndex));
        Assert.Equal([2, 2, 3, 3, 1, 2, 2], scenario.Teams.Select(team => team.Shifts.Count));
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
        Assert.Equal(("night", 4, 1200, 480, "America/Los_Angeles", 7), (night.Name, night.Agents, night.StartMinuteOfDay, night.EndMinuteOfDay, night.TimeZone.Id, night.Days.Count));
        var strategy = scenario.Strategies[4];
        Assert.Equal((Language.Chinese, Evidence.Complete, TextQuality.Structured), (strategy.Language, strategy.Evidence, strategy.Text));
        Assert.Equal((0.9, true, WhenFiltered.Improve, 2), (strategy.RightCategoryProbability, strategy.ReadsKnowledgeBase, strategy.WhenFiltered, strategy.MaximumAppeals));
    }
}
