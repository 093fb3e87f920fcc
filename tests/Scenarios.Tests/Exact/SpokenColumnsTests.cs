using System.Text.RegularExpressions;
using QueueSim.Localization;
using QueueSim.Scenarios.Planning;

namespace QueueSim.Tests.Exact;

/// <summary>Exact: a study's own texts in Chinese, and that nothing but what readers read depends on them.</summary>
public sealed partial class SpokenColumnsTests : IDisposable
{
    // What fits beside a bar; where one is wider all are called by their names.
    private const int Widest = 56;

    private readonly QueueSim.Tests.StudyFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Texts_are_read_in_both_languages_and_a_blank_one_is_said_as_it_is()
    {
        var study = folder.Valid("scenario,scenario_zh,description,description_zh,answer_label,answer_label_zh,answer_group,answer_group_zh,ai.auc\na,甲,One,一,L,标签,G,组,0.6|0.7\nb,,Two,,,,G,,\n");
        Assert.Equal(new("One", "一"), study[0].SpokenDescription);
        Assert.Equal(new("a ai.auc=0.7", "甲 ai.auc=0.7"), study[1].SpokenName);
        Assert.Equal(new("G", "组"), study[0].SpokenGroup);
        Assert.Equal(new("Two", null), study[2].SpokenDescription);
        Assert.Equal(new("b", null), study[2].SpokenName);
        Assert.Equal(("One", "G"), (study[0].Description, study[0].AnswerGroup));
        using var spoken = Languages.Use(SpokenLanguage.Chinese);
        Assert.Equal(("一", "Two"), (study.Asks.Now, study[2].SpokenDescription.Now));
    }

    [Fact]
    public void They_change_neither_the_plan_nor_a_setting()
    {
        var plain = folder.Valid("scenario,description,ai.auc\na,One,0.6\n");
        var (hash, settings) = (plain.Hash, plain[0].Settings);
        var spoken = folder.Valid("scenario,scenario_zh,description,description_zh,ai.auc\na,甲,One,一,0.6\n");
        Assert.Equal((hash, 1), (spoken.Hash, spoken[0].Settings.Count));
        Assert.Equal(settings, spoken[0].Settings);
    }

    [Fact]
    public void A_slip_is_a_fault_with_a_suggestion_and_a_formula_is_no_name()
    {
        Assert.Contains("did you mean 'description_zh'?", Assert.Single(folder.FaultsOf("scenario,descripton_zh\na,一\n")), StringComparison.Ordinal);
        Assert.StartsWith("study.csv:2: answer_label_zh is '=1+1'", Assert.Single(folder.FaultsOf("scenario,answer_label_zh\na,=1+1\n")), StringComparison.Ordinal);
    }

    public static TheoryData<string> Shipped => [.. Directory.GetFiles(Theory.StudyFolder.Path, "*.csv").Select(file => System.IO.Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_shipped_study_asks_and_names_everything_in_Chinese(string file)
    {
        var study = StudyReader.Read([System.IO.Path.Combine(Theory.StudyFolder.Path, file)], new StudyOptions()).Study!;
        Assert.EndsWith("？", study.Asks.Chinese, StringComparison.Ordinal);
        Assert.All(study, scenario =>
        {
            Assert.True(Han().IsMatch(scenario.SpokenDescription.Chinese ?? "") || file == "theory.csv", scenario.Name);
            foreach (var text in (SpokenText[])[scenario.SpokenDescription, scenario.AnswerLabel, scenario.SpokenGroup])
            {
                Assert.Equal(text.Own.Length > 0, text.Chinese is { Length: > 0 });
                Assert.DoesNotMatch(English(), text.Chinese ?? "");
            }
        });
        // Where descriptions are too long to be names, or several scenarios have the same, the names are read.
        var labels = study.Select((scenario, i) => i == 0 ? scenario.SpokenDescription.Chinese!.Split('：')[0] : scenario.SpokenDescription.Chinese!).ToList();
        if (labels.Exists(label => TextWidth.Of(label) > Widest) || labels.Distinct().Count() < labels.Count)
            Assert.DoesNotContain(study, scenario => scenario.SpokenName.Chinese is null);
    }

    [GeneratedRegex("[\\u4e00-\\u9fff]")]
    private static partial Regex Han();

    // Names of persons and of queues stay as they are.
    [GeneratedRegex("(?<![A-Za-z])[a-z]{3,}(?<!inf)")]
    private static partial Regex English();
}
