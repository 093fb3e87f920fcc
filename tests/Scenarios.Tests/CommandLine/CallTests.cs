namespace QueueSim.Tests.CommandLine;

/// <summary>What is wrong with a call is said before anything runs.</summary>
public sealed class CallTests : IDisposable
{
    private readonly ProgramCall program = new();
    private readonly string study;

    public CallTests() => study = program.Write("study.csv", "scenario\nbase\n");

    public void Dispose() => program.Dispose();

    [Theory]
    [InlineData("--replications", "2147483647", "--replications is 2147483647; expected a whole number from 1 to 100000.")]
    [InlineData("--replications", "99999999999999999999", "--replications is 99999999999999999999; expected a whole number from 1 to 100000.")]
    [InlineData("--replications", "0", "--replications is 0; expected a whole number from 1 to 100000.")]
    [InlineData("--threads", "100000", "--threads is 100000; expected a whole number from 1 to 1024.")]
    [InlineData("--threads", "two", "--threads is two; expected a whole number from 1 to 1024.")]
    [InlineData("--seed", "-1", "--seed is -1; expected a whole number from 0 to 18446744073709551615.")]
    [InlineData("--out", "", "--out: '' is the working folder or one around it; name a folder in it")]
    [InlineData("--format", "", "--format is ''; expected")]
    [InlineData("--format", ",", "--format is ','; expected")]
    [InlineData("--format", "jpeg", "--format is 'jpeg'; expected")]
    [InlineData("--format", "@.", "--format is '@.'; expected")]
    [InlineData("--set", "run.start_date=0001-01-01", "--set: run.start_date is '0001-01-01'; expected a date such as 2024-01-31, from 1900-01-01 to 2999-12-31.")]
    public void An_option_out_of_its_range_is_a_fault_before_anything_runs(string option, string value, string message)
    {
        Assert.Equal(2, program.Run(["run", study, option, value, .. option == "--out" ? Array.Empty<string>() : ["--out", program.PathOf("out")]]));
        Assert.Contains(message, program.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(program.PathOf("out")));
    }

    [Theory]
    [InlineData("--replicatons", "--replicatons: there is no such option; did you mean --replications?")]
    [InlineData("--langauge", "--langauge: there is no such option; did you mean --language?")]
    [InlineData("--zebra", "--zebra: there is no such option; 'queuesim run --help' lists them all.")]
    public void A_mistyped_option_is_no_missing_file(string option, string message)
    {
        Assert.Equal(2, program.Run("run", study, option, "5", "--out", program.PathOf("out")));
        Assert.StartsWith(message, program.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("file not found", program.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(program.PathOf("out")));
    }

    [Fact]
    public void What_follows_two_dashes_is_a_file_whatever_it_looks_like()
    {
        Assert.Equal(2, program.Run("run", "--", "--replicatons"));
        Assert.StartsWith("--replicatons: file not found; check the path.", program.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mine.txt")]
    [InlineData("up.CSV")]
    [InlineData("mine")]
    public void A_study_of_any_name_replaces_the_default_one(string name)
    {
        var mine = program.Write(name, "scenario\nmine\n");
        Assert.Equal(0, program.Run("run", "--days", "1", "--default-study", study, "--replications", "1", "--records", mine, "--out", program.PathOf("out")));
        Assert.Contains("mine,all,", File.ReadAllText(program.PathOf("out/summary.csv")), StringComparison.Ordinal);
        Assert.DoesNotContain("base,all,", File.ReadAllText(program.PathOf("out/summary.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_study_the_default_one_runs_or_a_sentence_asks_for_one()
    {
        Assert.Equal(0, program.Run("run", "--days", "1", "--default-study", study, "--replications", "1", "--out", program.PathOf("out")));
        Assert.Contains("base,all,", File.ReadAllText(program.PathOf("out/summary.csv")), StringComparison.Ordinal);
        Assert.Equal(2, program.Run("run", "--days", "1"));
        Assert.StartsWith("No study is named; expected at least one STUDY.csv.", program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_in_place_of_a_study_is_a_fault()
    {
        Assert.Equal(2, program.Run("run", "--default-study", study, program.PathOf("")));
        Assert.Contains("is a folder; expected a CSV file.", program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_studies_of_one_name_cannot_share_a_folder()
    {
        Directory.CreateDirectory(program.PathOf("other"));
        Assert.Equal(2, program.Run("run", study, program.Write("other/study.csv", "scenario\nbase\n"), "--out", program.PathOf("out")));
        Assert.Contains("study' is being written by another run, or by another study of this one", program.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(program.PathOf("out")));
    }
}
