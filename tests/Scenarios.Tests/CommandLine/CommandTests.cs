using QueueSim.Scenarios.Planning;

namespace QueueSim.Tests.CommandLine;

public sealed class CommandTests : IDisposable
{
    private readonly ProgramCall program = new();

    public void Dispose() => program.Dispose();

    [Fact]
    public void Check_runs_nothing_and_tells_what_it_read()
    {
        var study = program.Write("study.csv", "scenario,ai.auc\na,0.6|0.7\nb,0.9\n");
        Assert.Equal(0, program.Run("check", study));
        Assert.Contains("3 scenarios, no problems found", program.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_shipped_study_passes_the_check()
    {
        var studies = Directory.GetFiles(StudiesFolder(), "*.csv");
        Assert.True(studies.Length >= 5);
        Assert.All(studies, path =>
        {
            var reading = StudyReader.Read([path], new StudyOptions());
            Assert.Empty(reading.Faults);
            Assert.All(reading.Study!, scenario => Assert.NotEmpty(scenario.Compile().Teams));
        });
    }

    [Theory]
    [InlineData("README.md", 1)]
    [InlineData("README.zh-CN.md", 1)]
    [InlineData("docs/tutorial/first-study.md", 2)]
    [InlineData("docs/tutorial/first-study.zh-CN.md", 2)]
    public void Studies_printed_in_the_documents_pass_the_check(string document, int atLeast)
    {
        var text = File.ReadAllText(Path.Combine(StudiesFolder(), "..", "..", document));
        string[] studies = [.. System.Text.RegularExpressions.Regex.Matches(text, @"```\n(scenario,[^`]*)```").Select(match => match.Groups[1].Value)];
        Assert.True(studies.Length >= atLeast, $"{studies.Length} studies found");
        Assert.All(studies, study => Assert.True(program.Run("check", program.Write("printed.csv", study)) == 0, program.Error));
    }

    [Fact]
    public void Parameters_are_listed_with_unit_range_evidence_and_source()
    {
        Assert.Equal(0, program.Run("parameters", "ai.auc"));
        Assert.StartsWith("name\tvalue\ttype\tunit\trange\tevidence\tsource\tnote\nai.auc\t0.85\tnumber\tprobability\t0.5 to 1\tassumed\tT6\t", program.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(2, program.Run("parameters", "no-such-thing"));
        Assert.Equal(2, program.Run());
        Assert.Equal(2, program.Run("walk"));
    }

    /// <summary>What is listed can be set: each path with the value that it has today is a study without a fault.</summary>
    [Fact]
    public void A_word_finds_every_path_that_a_study_can_set()
    {
        Assert.Equal(0, program.Run("parameters", "listing", "agents"));
        string[][] listed = [.. program.Output.ReplaceLineEndings("\n").Trim().Split('\n').Skip(1).Select(line => line.Split('\t'))];
        Assert.Contains(listed, line => line is ["teams.listing.weekend.agents", _, "whole number", "agents", "a whole number from 0 to 1000000", "table teams.csv", ..]);
        Assert.All(listed, line => Assert.Equal(0, program.Run("check", program.Write("set.csv", "scenario\nbase\n"), "--set", $"{line[0]}={line[1]}")));
        Assert.Equal(0, program.Run("parameters", "case_types.payment."));
        Assert.Contains("case_types.payment.touch_minutes\tlognormal(", program.Output, StringComparison.Ordinal);
    }

    private static string StudiesFolder()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder!, "QueueSim.sln")))
            folder = Path.GetDirectoryName(folder);
        return Path.Combine(folder!, "Scenarios", "studies");
    }
}
