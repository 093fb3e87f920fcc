using QueueSim.Tests.CommandLine;

namespace QueueSim.Tests.Clusters;

/// <summary>The commands that write scripts check the study first.</summary>
public sealed class ClusterCommandTests : IDisposable
{
    private readonly ProgramCall program = new();
    private readonly string study;

    public ClusterCommandTests() => study = program.Write("my study.csv", "scenario,run.days,parameters\nbase,2,plain\n");

    public void Dispose() => program.Dispose();

    [Theory]
    [InlineData("slurm", "array.sh merge.sh submit.sh")]
    [InlineData("parallel", "run.sh")]
    public void Options_of_a_run_stand_in_the_script(string kind, string files)
    {
        var folder = program.PathOf("my scripts");
        Assert.True(program.Run(kind, study, "--tasks", "12", "--replications", "7", "--set", "ai.auc=0.8|0.9", "--scripts", folder, "--out", program.PathOf("a result")) == 0, program.Error);
        Assert.Equal(files.Split(' '), Directory.GetFiles(folder).Select(Path.GetFileName).Order());
        var script = File.ReadAllText(Path.Combine(folder, files.Split(' ')[0]));
        Assert.Contains($" run '{study}' --replications 7 --out '{program.PathOf("a result")}' --threads ", script.Replace(" --set 'ai.auc=0.8|0.9'", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains(" --set 'ai.auc=0.8|0.9'", script, StringComparison.Ordinal);
        Assert.Contains("/12", script, StringComparison.Ordinal);
        Assert.Contains("files for 12 tasks".Replace("files", files == "run.sh" ? "1 file" : "3 files", StringComparison.Ordinal), program.Output, StringComparison.Ordinal);
        // Written anew over its own, and not over another's.
        Assert.Equal(0, program.Run(kind, study, "--tasks", "13", "--scripts", folder));
        File.WriteAllText(Path.Combine(folder, files.Split(' ')[0]), "mine");
        Assert.Equal(2, program.Run(kind, study, "--tasks", "13", "--scripts", folder));
        Assert.Equal("mine", File.ReadAllText(Path.Combine(folder, files.Split(' ')[0])));
    }

    [Fact]
    public void What_a_task_would_refuse_is_refused_before_anything_is_written()
    {
        var folder = program.PathOf("scripts");
        Assert.Equal(2, program.Run("slurm", study, "--scripts", folder, "--set", "ai.auc=2"));
        Assert.Contains("ai.auc is 2", program.Error, StringComparison.Ordinal);
        Assert.Equal(2, program.Run("slurm", study, "--scripts", folder, "--precision", "5%"));
        Assert.Contains("--precision does not go with shards", program.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public void A_volume_holds_what_is_below_the_current_folder()
    {
        Assert.Equal(2, program.Run("kubernetes", study, "--scripts", program.PathOf("scripts")));
        Assert.Contains("A path leads out of ", program.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(program.PathOf("scripts")));
    }
}
