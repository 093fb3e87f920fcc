using System.Text;

namespace QueueSim.Tests.CommandLine;

/// <summary>Another baseline changes what is compared, and nothing that is simulated.</summary>
public sealed class BaselineTests : IDisposable
{
    private const string Desk =
        "scenario,description,parameters,arrivals.problems_per_day,case_types.*.touch_minutes,answer_metric\n"
        + "long,Long touches: what do short ones bring?,plain,40,constant(30),first_response_hours\n"
        + "middle,Middling touches,plain,40,constant(20),\n"
        + "short,Short touches,plain,40,constant(10),\n";

    private readonly ProgramCall program = new();

    public void Dispose() => program.Dispose();

    [Fact]
    public void What_is_simulated_stays_byte_for_byte_and_comparisons_are_with_the_scenario_that_is_named()
    {
        var study = program.Write("study.csv", Desk);
        var first = program.RunSmall(study, "first", "--records");
        var named = program.RunSmall(study, "named", "--records", "--baseline", "middle");

        Assert.All(["replications.csv", "summary.csv", "backlog.csv", "controlled.csv", "cases.csv.gz", "problems.csv.gz", "chats.csv.gz"], file => Assert.Equal(first[file], named[file]));
        Assert.Equal([("middle", "long"), ("short", "long")], Pairs(first));
        Assert.Equal([("long", "middle"), ("short", "middle")], Pairs(named));
        Assert.DoesNotContain("\"baseline\"", Text(first, "manifest.json"), StringComparison.Ordinal);
        Assert.Contains("\"baseline\": \"middle\"", Text(named, "manifest.json"), StringComparison.Ordinal);
        Assert.Equal(Hash(first), Hash(named));
    }

    [Fact]
    public void The_question_stays_that_of_the_first_row_and_so_do_its_metrics()
    {
        var named = Text(program.RunSmall(program.Write("study.csv", Desk), "named", "--baseline", "short"), "summary.md");

        Assert.Contains("What do short ones bring?", named, StringComparison.Ordinal);
        Assert.Contains("first response", named, StringComparison.Ordinal);
        Assert.Matches(@"\| Short touches[^|]*\| baseline", named);
        Assert.Matches(@"\| Long touches[^|:]*\|", named);
    }

    [Fact]
    public void A_name_that_is_not_in_the_study_gets_the_nearest_one()
    {
        Assert.Equal(2, program.Run("run", program.Write("study.csv", Desk), "--baseline", "midle"));
        Assert.Contains("--baseline: 'midle' is not in study.csv; expected the name of a scenario. Did you mean 'middle'?", program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_desk_with_too_much_work_is_warned_of_before_anything_runs()
    {
        var study = program.Write("study.csv", "scenario,parameters,case_types.*.touch_minutes,teams.*.agents\nmuch,plain,constant(60),1\n");

        Assert.Equal(0, program.Run("check", study));
        Assert.Contains("Before the run: ", program.Output, StringComparison.Ordinal);
        Assert.Contains("times the work it can do", program.Output, StringComparison.Ordinal);
        Assert.Equal(0, program.Run("check", study, "--set", "arrivals.problems_per_day=1"));
        Assert.DoesNotContain("Before the run", program.Output, StringComparison.Ordinal);
    }

    private static IEnumerable<(string, string)> Pairs(Dictionary<string, byte[]> files) =>
        Text(files, "comparisons.csv").TrimEnd('\n').Split('\n').Skip(1).Select(line => line.Split(',')).Select(cells => (cells[0], cells[1])).Distinct();

    private static string Hash(Dictionary<string, byte[]> files) => Text(files, "manifest.json").Split("\"plan_hash\"")[1].Split('"')[1];

    private static string Text(Dictionary<string, byte[]> files, string name) => Encoding.UTF8.GetString(files[name]);
}
