using QueueSim.Tests.CommandLine;

namespace QueueSim.Tests.Inputs;

/// <summary>The folder of a run's results is enough to repeat it.</summary>
public sealed class RunFromTests : IDisposable
{
    private const string Plain = ",run.days,run.warm_up_days,arrivals.problems_per_day,parameters";

    private readonly ProgramCall program = new();

    public void Dispose() => program.Dispose();

    [Fact]
    public void A_run_from_its_folder_has_the_same_files_even_when_the_inputs_are_gone()
    {
        var study = Write("desk/studies/study.csv", $"scenario{Plain},teams,handling.answer_hours\nbase,5,1,100,plain,,\nother,5,1,90,plain,../tables/teams.csv,empirical(../values/hours.csv)\n");
        Write("desk/tables/teams.csv", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "tables", "teams.csv")).Replace("10", "11", StringComparison.Ordinal));
        Write("desk/values/hours.csv", "2\n3\n");
        Run("run", study, "--replications", "2", "--seed", "7", "--set", "ai.auc=0.9", "--delta", "resolution_hours=2h", "--baseline", "other", "--out", program.PathOf("first"));
        Assert.Equal(
            ["files/studies/study.csv", "files/tables/teams.csv", "files/values/hours.csv", "run.json", "tables/plain-parameters.csv", "tables/teams.csv"],
            program.Files("first/inputs").Keys.Where(name => name is not ['t', 'a', ..] || name.Contains("plain", StringComparison.Ordinal) || name.Contains("teams", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Directory.Delete(program.PathOf("desk"), recursive: true);
        Directory.Move(program.PathOf("first"), program.PathOf("elsewhere"));
        Run("run", "--from", program.PathOf("elsewhere"), "--out", program.PathOf("second"));
        Assert.DoesNotContain("simulated before", program.Output, StringComparison.Ordinal);
        Assert.Equal(program.Fingerprint("elsewhere"), program.Fingerprint("second"));
    }

    [Fact]
    public void Full_paths_are_found_again_and_get_into_no_file_that_the_program_writes()
    {
        var teams = Write("a/teams.csv", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "tables", "teams.csv")).Replace("10", "11", StringComparison.Ordinal));
        var (values, others) = (Write("b/c/values.csv", "2\n3\n"), Write("b/others.csv", "1\n4\n"));
        var markets = Path.Combine(AppContext.BaseDirectory, "tables", "markets.csv");
        var study = Write("s/study.csv", $"scenario{Plain},teams,handling.answer_hours\nbase,5,1,100,plain,,\nother,5,1,90,plain,{teams},empirical({values})\n");
        Run("run", study, "--replications", "1", "--set", $"handling.search_minutes=empirical({others})", "--set", $"markets={markets}", "--out", program.PathOf("first"));
        foreach (var file in program.Files("first").Where(file => !file.Key.EndsWith("study.csv", StringComparison.Ordinal)))
            Assert.DoesNotContain(program.PathOf(""), System.Text.Encoding.UTF8.GetString(file.Value), StringComparison.Ordinal);
        foreach (var gone in new[] { "a", "b", "s" })
            Directory.Delete(program.PathOf(gone), recursive: true);
        Run("run", "--from", program.PathOf("first"), "--out", program.PathOf("second"));
        Assert.Equal(program.Fingerprint("first"), program.Fingerprint("second"));
        Run("run", "--from", program.PathOf("second"), "--out", program.PathOf("third"));
        Assert.Equal(program.Fingerprint("first"), program.Fingerprint("third"));
    }

    [Fact]
    public void Options_of_the_call_win_and_replications_are_found()
    {
        Run("run", Study(), "--replications", "2", "--out", program.PathOf("out"));
        Run("run", "--from", program.PathOf("out"), "--replications", "3", "--out", program.PathOf("out"));
        Assert.Contains("2 of 3 replications were simulated before", program.Output, StringComparison.Ordinal);
        Run("run", "--from", program.PathOf("out"), "--out", program.PathOf("again"));
        Assert.Equal(program.Fingerprint("out"), program.Fingerprint("again"));
    }

    [Fact]
    public void Everything_missing_or_changed_in_the_inputs_is_named()
    {
        Run("run", Study(), "--replications", "1", "--out", program.PathOf("out"));
        File.AppendAllText(program.PathOf("out/inputs/files/study.csv"), "\n");
        File.Delete(program.PathOf("out/inputs/tables/teams.csv"));
        Assert.Equal(2, program.Run("run", "--from", program.PathOf("out"), "--out", program.PathOf("again")));
        Assert.Contains("out/inputs/files/study.csv: was changed after the run", program.Error, StringComparison.Ordinal);
        Assert.Contains("out/inputs/tables/teams.csv: is missing", program.Error, StringComparison.Ordinal);
        Assert.Contains("2 problems found", program.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(program.PathOf("again")));
    }

    [Fact]
    public void Folders_without_inputs_and_studies_besides_are_refused()
    {
        Assert.Equal(2, program.Run("run", "--from", program.PathOf("nowhere")));
        Assert.Contains("nowhere: has no manifest.json of a run", program.Error, StringComparison.Ordinal);
        Assert.Equal(2, program.Run("run", "study.csv", "--from", program.PathOf("nowhere")));
        Assert.Contains("A study and --from were given", program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_language_of_the_run_is_spoken_again()
    {
        Run("run", Study(), "--replications", "1", "--language", "zh", "--out", program.PathOf("out"));
        Run("run", "--from", program.PathOf("out"), "--out", program.PathOf("again"));
        Assert.Equal(program.Fingerprint("out"), program.Fingerprint("again"));
    }

    private string Study() => Write("study.csv", $"scenario{Plain}\nbase,5,1,100,plain\n");

    private string Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(program.PathOf(name))!);
        return program.Write(name, text);
    }

    private void Run(params string[] arguments) => Assert.True(program.Run(arguments) == 0, program.Error);
}
