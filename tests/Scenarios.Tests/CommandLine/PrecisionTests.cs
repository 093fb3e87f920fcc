using System.Text;
using System.Text.Json;

namespace QueueSim.Tests.CommandLine;

/// <summary>A run that adds replications until its intervals are narrow enough.</summary>
public sealed class PrecisionTests : IDisposable
{
    private const string Two = "scenario,arrivals.problems_per_day,ai.auc\nbase,20,\nbetter,20,0.95\n";

    private readonly ProgramCall program = new();

    public void Dispose() => program.Dispose();

    [Fact]
    public void It_ends_when_every_interval_is_inside_and_gives_what_the_fixed_number_gives()
    {
        // At twenty replications the time is known less well, so that there are several rounds.
        var study = program.Write("study.csv", Two);
        Assert.Equal(0, Run(study, "precise", "--precision", "11h", "--records", "--threads", "3"));
        Assert.Matches(@"\n20 replications: restricted_resolution_hours=11h: ± [0-9.]+ h of 11 h in (base|better)\. On to 25\.\n", program.Output);
        var precise = program.Files("precise");
        var manifest = Manifest(precise);
        var replications = manifest.GetProperty("replications").GetInt32();
        Assert.InRange(replications, 25, 999);
        Assert.Contains($"Precision reached with {replications} replications of every scenario.", program.Output, StringComparison.Ordinal);

        Assert.Equal(0, Run(study, "fixed", "--replications", $"{replications}", "--records", "--threads", "1"));
        var same = program.Files("fixed");
        Assert.Equal(precise.Keys.Order(), same.Keys.Order());
        string[] howItWasCalled = ["manifest.json", Path.Combine("inputs", "run.json"), "ro-crate-metadata.json"];
        Assert.All(precise.Where(file => !howItWasCalled.Contains(file.Key)), file => Assert.True(file.Value.AsSpan().SequenceEqual(same[file.Key]), file.Key));
        Assert.False(Manifest(same).TryGetProperty("precision", out _));
    }

    [Fact]
    public void The_manifest_has_what_was_asked_and_the_widest_interval_as_in_the_summary()
    {
        Assert.Equal(0, Run(program.Write("study.csv", Two), "out", "--precision", "p90(close_hours@all)=40%"));
        var files = program.Files("out");
        var precision = Manifest(files).GetProperty("precision");
        Assert.True(precision.GetProperty("reached").GetBoolean());
        var target = precision.GetProperty("targets")[0];
        Assert.Equal("p90(close_hours@all)=40%", target.GetProperty("asked").GetString());
        Assert.Equal(0.4 * target.GetProperty("value").GetDouble(), target.GetProperty("allowed").GetDouble(), 6);
        var rows = Encoding.UTF8.GetString(files["summary.csv"]).Split('\n').Where(line => line.Contains(",all,close_hours,p90,", StringComparison.Ordinal)).Select(line => line.Split(',')).ToList();
        var relative = rows.ToDictionary(row => row[0], row => Math.Max(double.Parse(row[7]) - double.Parse(row[5]), double.Parse(row[5]) - double.Parse(row[6])) / double.Parse(row[5]));
        Assert.Equal(2, relative.Count);
        Assert.Equal(relative.MaxBy(each => each.Value).Key, target.GetProperty("widest_scenario").GetString());
        Assert.Equal(relative.Values.Max(), target.GetProperty("half_width").GetDouble() / target.GetProperty("value").GetDouble(), 6);
    }

    [Fact]
    public void At_the_most_replications_it_says_that_the_precision_is_not_reached()
    {
        Assert.Equal(0, Run(program.Write("study.csv", Two), "out", "--precision", "resolution_hours=0.001h", "--max-replications", "22"));
        Assert.Contains("Precision not reached: 22 replications are the most (--max-replications).", program.Output, StringComparison.Ordinal);
        Assert.Matches(@"resolution_hours=0.001h: ± [0-9.]+ h of 0.001 h in (base|better); about [0-9,]+ replications would do", program.Output);
        var manifest = Manifest(program.Files("out"));
        Assert.Equal((22, false), (manifest.GetProperty("replications").GetInt32(), manifest.GetProperty("precision").GetProperty("reached").GetBoolean()));
    }

    [Theory]
    [InlineData("3", "'3' has no unit; expected METRIC=3")]
    [InlineData("-2%", "'-2%' is no size; expected one above 0")]
    [InlineData("0h", "'0h' is no size")]
    [InlineData("resolution_hour=2%", "the first scenario measures no such metric. Did you mean 'resolution_hours'?")]
    [InlineData("resolution_hours@priority=hgh=2%", "the first scenario has no segment 'priority=hgh'. Did you mean 'priority=high'?")]
    [InlineData("backlog_cases@priority=high=2%", "the metric does not apply to that segment")]
    [InlineData("p90(solved_share)=1pp", "the metric has no p90; expected mean.")]
    [InlineData("resolution_hours=1pp", "the metric is in hours; expected another unit")]
    public void What_cannot_be_a_precision_is_a_fault_before_anything_runs(string precision, string message)
    {
        Assert.Equal(2, Run(program.Write("study.csv", Two), "out", "--precision", precision, "--precision", "solved_share=2h"));
        Assert.Contains(message, program.Error, StringComparison.Ordinal);
        Assert.Contains("'solved_share=2h': the metric is in share", program.Error, StringComparison.Ordinal);
        Assert.EndsWith("2 problems found; no scenario was run.\n", program.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(program.PathOf("out")));
    }

    [Fact]
    public void A_metric_has_one_size_and_a_size_of_nothing_is_a_fault()
    {
        var study = program.Write("study.csv", "scenario,answer_metric\nbase,resolution_hours\n");
        Assert.Equal(2, Run(study, "out", "--precision", "1pp", "--precision", "solved_share=2%", "--precision", "solved_share=1pp"));
        Assert.Contains("'1pp': no answer metric of the study is in share", program.Error, StringComparison.Ordinal);
        Assert.Contains("'solved_share=1pp': the metric has a size already", program.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--precision 2% --replications 30", "expected either")]
    [InlineData("--max-replications 30", "--max-replications is a limit of --precision, which is not given")]
    [InlineData("--precision 2% --min-replications 40 --max-replications 30", "--max-replications: 30 is below --min-replications; expected at least 40.")]
    [InlineData("--precision 2% --min-replications 5", "--min-replications is 5; expected a whole number from 20 to 100000.")]
    public void Options_that_contradict_each_other_are_faults(string options, string message)
    {
        Assert.Equal(2, Run(program.Write("study.csv", Two), "out", options.Split(' ')));
        Assert.Contains(message, program.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(program.PathOf("out")));
    }

    private int Run(string study, string folder, params string[] more) =>
        program.Run(["run", study, "--days", "3", "--warm-up-days", "1", "--out", program.PathOf(folder), .. more]);

    private static JsonElement Manifest(Dictionary<string, byte[]> files) => JsonDocument.Parse(files["manifest.json"]).RootElement;
}
