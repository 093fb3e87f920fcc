using System.Text;
using System.Text.Json;

namespace QueueSim.Tests.CommandLine;

public sealed class DesignRunTests : IDisposable
{
    private readonly ProgramCall program = new();

    public void Dispose() => program.Dispose();

    [Fact]
    public void A_design_of_more_scenarios_than_the_report_keeps_has_a_curve_through_all_and_the_same_bytes_on_any_threads()
    {
        var study = program.Write("study.csv", "scenario,parameters,arrivals.problems_per_day,ai.auc\ntoday,plain,20,\na,plain,20:60,\n");
        var one = program.RunSmall(study, "one", "--design", "lhs:70", "--threads", "1");
        var several = program.RunSmall(study, "several", "--design", "lhs:70", "--threads", "3");
        Assert.Equal(one.Keys.Order(), several.Keys.Order());
        Assert.All(one, file => Assert.True(file.Value.AsSpan().SequenceEqual(several[file.Key]), file.Key));
        using var manifest = JsonDocument.Parse(one["manifest.json"]);
        Assert.Equal("lhs:70", manifest.RootElement.GetProperty("design").GetString());
        Assert.Equal(71, manifest.RootElement.GetProperty("scenarios").GetInt32());
        Assert.Contains(Path.Combine("charts", "response-curve.svg"), one.Keys);
        var page = Encoding.UTF8.GetString(one["report.html"]);
        Assert.Contains("chosen by lhs:70", page, StringComparison.Ordinal);
        Assert.DoesNotContain("of 70 scenarios are shown", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_lists_of_numbers_are_a_heat_map_and_two_values_are_none()
    {
        var grid = program.RunSmall(program.Write("study.csv", "scenario,parameters,arrivals.problems_per_day,ai.auc\ntoday,plain,20,\na,plain,20:40:10,0.6|0.8|0.9\n"), "grid");
        Assert.Contains(Path.Combine("charts", "heat-map.svg"), grid.Keys);
        var pair = program.RunSmall(program.Write("study.csv", "scenario,parameters,arrivals.problems_per_day\ntoday,plain,20\na,plain,20|40\n"), "pair");
        Assert.DoesNotContain(Path.Combine("charts", "response-curve.svg"), pair.Keys);
    }

    [Fact]
    public void Of_a_list_that_reaches_into_overload_the_part_that_is_not_steady_is_said()
    {
        var page = Encoding.UTF8.GetString(program.RunSmall(program.Write("study.csv", "scenario,parameters,arrivals.problems_per_day\ntoday,plain,20\na,plain,20|40|9000\n"), "flood")["report.html"]);
        Assert.Contains("Not steady: 1 of 3 scenarios.", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lhs", "--design is lhs; expected lhs:N with 2 points or more, such as lhs:200, or sobol:N with a power of two, such as sobol:256.")]
    [InlineData("lhs:1", "--design is lhs:1; expected lhs:N with 2 points or more, such as lhs:200, or sobol:N with a power of two, such as sobol:256.")]
    [InlineData("sobol:100", "--design is sobol:100; expected lhs:N with 2 points or more, such as lhs:200, or sobol:N with a power of two, such as sobol:256. Did you mean sobol:128?")]
    public void A_wrong_design_is_refused(string design, string fault)
    {
        var study = program.Write("study.csv", "scenario,ai.auc\ntoday,\na,0.6:0.9\n");
        Assert.Equal(2, program.Run("run", study, "--design", design, "--out", program.PathOf("out")));
        Assert.Contains(fault, program.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(program.PathOf("out")));
    }

    [Fact]
    public void Check_counts_the_scenarios_of_a_design_and_says_that_whole_numbers_are_rounded()
    {
        var study = program.Write("study.csv", "scenario,parameters,teams.brand.agents,ai.auc\ntoday,plain,,\na,plain,3:6,0.6:0.9\n");
        Assert.Equal(0, program.Run("check", study, "--design", "lhs:30", "--seed", "5"));
        Assert.Contains(": 31 scenarios, no problems found.", program.Output, StringComparison.Ordinal);
        Assert.Contains("teams.brand.agents takes whole numbers: values of the design are rounded.", program.Output, StringComparison.Ordinal);
    }
}
