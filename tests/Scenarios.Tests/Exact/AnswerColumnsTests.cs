using QueueSim.Scenarios.Planning;

namespace QueueSim.Tests.Exact;

/// <summary>Exact: the columns of a study that say how its report answers its question.</summary>
public sealed class AnswerColumnsTests : IDisposable
{
    private readonly QueueSim.Tests.StudyFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Metrics_groups_and_expected_values_are_read()
    {
        var study = folder.Valid(
            "scenario,answer_metric,answer_group,answer_expected,ai.auc\na,solved_share resolution_hours@priority=high,G,0.5,0.6\nb,,G,,0.7|0.8\n");
        Assert.Equal([new AskedMetric("solved_share"), new AskedMetric("resolution_hours", "priority=high")], study[0].AnswerMetrics);
        Assert.Equal(["G", "G", "G"], study.Select(scenario => scenario.AnswerGroup));
        Assert.Equal([0.5, null, null], study.Select(scenario => scenario.AnswerExpected));
    }

    [Fact]
    public void They_change_neither_the_plan_nor_a_setting()
    {
        var plain = folder.Valid("scenario,ai.auc\na,0.6\nb,0.7\n");
        var (hash, settings) = (plain.Hash, plain[1].Settings);
        var asked = folder.Valid("scenario,answer_metric,answer_group,answer_expected,ai.auc\na,solved_share,one,1,0.6\nb,,two,2,0.7\n");
        Assert.Equal(hash, asked.Hash);
        Assert.Equal(settings, asked[1].Settings);
    }

    [Fact]
    public void A_study_without_them_asks_for_nothing()
    {
        var study = folder.Valid("scenario\na\n");
        Assert.Empty(study[0].AnswerMetrics);
        Assert.Equal("", study[0].AnswerGroup);
        Assert.Null(study[0].AnswerExpected);
    }

    [Fact]
    public void An_unknown_metric_is_a_fault_with_a_suggestion() => Assert.Equal(
        ["study.csv:2: answer_metric names 'solved_shar'; expected metrics such as resolution_hours, with spaces between them. Did you mean 'solved_share'?"],
        folder.FaultsOf("scenario,answer_metric\na,solved_shar\n"));

    [Fact]
    public void An_unknown_segment_is_a_fault_with_a_suggestion() => Assert.Equal(
        ["study.csv:2: answer_metric is 'resolution_hours@priority=hihg', but the first scenario has no segment 'priority=hihg' with this metric. Did you mean 'priority=high'?"],
        folder.FaultsOf("scenario,answer_metric\na,resolution_hours@priority=hihg\n"));

    [Fact]
    public void Only_the_first_row_names_metrics_and_an_expected_value_is_a_number() => Assert.Equal(
        [
            "study.csv:2: answer_expected is 'much'; expected a number in the unit of the metric.",
            "study.csv:3: answer_metric is 'solved_share'; only the first scenario says on which metrics the study is answered. Leave it blank here.",
        ],
        folder.FaultsOf("scenario,answer_metric,answer_expected\na,solved_share,much\nb,solved_share,\n"));

    [Fact]
    public void A_column_with_a_slip_is_a_fault_with_a_suggestion() =>
        Assert.Contains("did you mean 'answer_metric'?", Assert.Single(folder.FaultsOf("scenario,answer_metrics\na,solved_share\n")), StringComparison.Ordinal);

    public static TheoryData<string> Shipped => [.. Directory.GetFiles(Theory.StudyFolder.Path, "*.csv").Select(file => System.IO.Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_shipped_study_asks_a_question_in_its_first_row(string file) =>
        Assert.EndsWith("?", Read(file)[0].Description, StringComparison.Ordinal);

    [Fact]
    public void One_agent_more_or_fewer_in_the_staffing_study_is_one_agent()
    {
        var study = Read("staffing.csv");
        var today = study[0].Compile().Teams.SelectMany(team => team.Shifts).Select(shift => shift.Agents).ToList();
        foreach (var scenario in study.Skip(1))
        {
            var agents = scenario.Compile().Teams.SelectMany(team => team.Shifts).Select(shift => shift.Agents);
            var changes = agents.Zip(today, (here, there) => here - there).Where(change => change != 0).ToList();
            Assert.Equal(scenario.Settings.Count, changes.Count);
            Assert.All(changes, change => Assert.Equal(scenario.Name.EndsWith("minus-1", StringComparison.Ordinal) ? -1 : 1, change));
        }
    }

    [Fact]
    public void Twice_the_chat_agents_in_the_study_of_access_are_twice_as_many()
    {
        var study = Read("chat-access.csv");
        var agents = study.Select(scenario => scenario.Compile().Teams.Single(team => team.Name == "chat").Shifts.Select(shift => shift.Agents).ToList()).ToList();
        Assert.Equal(agents[0].Select(each => 2 * each), agents[^1]);
    }

    private static Study Read(string file) =>
        StudyReader.Read([System.IO.Path.Combine(Theory.StudyFolder.Path, file)], new StudyOptions()).Study!;
}
