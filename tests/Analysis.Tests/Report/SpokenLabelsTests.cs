using QueueSim.Localization;
using QueueSim.Report;
using static QueueSim.Tests.Report.SmallReports;

namespace QueueSim.Tests.Report;

/// <summary>Exact: a study that says its texts in Chinese, too, is read in either language.</summary>
public sealed class SpokenLabelsTests
{
    private static readonly StudyReport Report = SmallReports.Of(
        Named("today", new("As it is: who waits?", "现在：谁在等？"), "today"), Named("ai ai.auc=0.7", new("A pre-screen", "AI 预审"), "AI 预审", ("ai.auc", "0.7")),
        Named("ai ai.auc=0.9", new("A pre-screen", "AI 预审"), "AI 预审", ("ai.auc", "0.9")));

    [Fact]
    public void Question_and_names_are_those_of_the_language_spoken()
    {
        Assert.Equal("Who waits?", new ReportSubject(Report).Question.Text);
        using var spoken = Languages.Use(SpokenLanguage.Chinese);
        Assert.Equal("谁在等？", new ReportSubject(Report).Question.Text);
    }

    [Fact]
    public void Scenarios_of_a_grid_are_called_by_their_row_and_its_numbers()
    {
        Assert.Equal(["today", "ai, auc 0.7", "ai, auc 0.9"], new ReportSubject(Report).Labels);
        using var spoken = Languages.Use(SpokenLanguage.Chinese);
        Assert.Equal(["today", "AI 预审，准确度 0.7", "AI 预审，准确度 0.9"], new ReportSubject(Report).Labels);
    }

    [Fact]
    public void What_is_not_said_in_Chinese_is_said_as_it_is()
    {
        using var spoken = Languages.Use(SpokenLanguage.Chinese);
        Assert.Equal(["As it is", "更好"], new ReportSubject(SmallReports.Of(Named("a", "As it is: what helps?", null), Named("b", new("Better", "更好"), null))).Labels);
    }

    [Fact]
    public void A_group_is_called_as_its_first_scenario_says_and_stays_the_same_group()
    {
        var report = SmallReports.Of(
            Named("a", new("English there", "那里用英文"), null) with { AnswerGroup = "Europe", GroupName = new("Europe", "欧洲站") },
            Named("b", new("Chinese there", "那里用中文"), null) with { AnswerGroup = "Europe" });
        using var spoken = Languages.Use(SpokenLanguage.Chinese);
        Assert.Equal("欧洲站", Assert.Single(Answer.All(new ReportSubject(report with { Answers = [new("resolution_hours")] }))).Group);
    }

    [Fact]
    public void The_checklist_of_journals_stays_English()
    {
        var english = StressPage.Render(Report);
        using var spoken = Languages.Use(SpokenLanguage.Chinese);
        Assert.Equal(english, StressPage.Render(Report));
    }

    private static ReportedScenario Named(string name, SpokenText description, string? said, params (string Path, string Value)[] settings) =>
        Scenario(Result(name, 40, 42), "", settings) with { Description = description, Name = said is null ? null : new(name, name.Contains(' ') ? said + name[name.IndexOf(' ')..] : said) };
}
