using QueueSim.Scenarios.Reading;

namespace QueueSim.Tests.Exact;

public sealed class ReportTests
{
    [Fact]
    public void A_fault_is_printed_with_file_and_line_as_far_as_they_are_known()
    {
        Assert.Equal("a.csv:7: wrong.", new Fault("a.csv", 7, "wrong.").ToString());
        Assert.Equal("a.csv: wrong.", new Fault("a.csv", 0, "wrong.").ToString());
        Assert.Equal("wrong.", new Fault("", 0, "wrong.").ToString());
    }

    [Fact]
    public void A_fault_is_one_printable_line_whatever_it_quotes() =>
        Assert.Equal("a?b.csv:7: 'x?y?z?' is wrong; 漢字 😀.", new Fault("a\nb.csv", 7, "'x\u202Ey\u009Bz\u001B' is wrong; 漢字 😀.").ToString());

    [Fact]
    public void A_report_ends_with_a_count() =>
        Assert.Equal(["a.csv:1: x.", "a.csv:2: y.", "2 problems found; no scenario was run."], FaultReport.Lines([new("a.csv", 1, "x."), new("a.csv", 2, "y.")]));

    [Fact]
    public void One_problem_is_not_called_problems() =>
        Assert.Equal(["a.csv:1: x.", "1 problem found; nothing was written."], FaultReport.Lines([new("a.csv", 1, "x.")], consequence: "nothing was written"));

    [Fact]
    public void A_long_report_is_cut_and_says_so() =>
        Assert.Equal(["f:1: x", "f:2: x", "… and 3 more", "5 problems found; no scenario was run."], FaultReport.Lines([.. Enumerable.Range(1, 5).Select(line => new Fault("f", line, "x"))], limit: 2));

    [Theory]
    [InlineData("agnets", "agents")]
    [InlineData("agent", "agents")]
    [InlineData("AGENTS", "agents")]
    [InlineData("ab", null)]
    [InlineData("", null)]
    [InlineData("start_dy", null)]
    [InlineData("zone", "time_zone")]
    public void Only_near_names_are_suggested(string text, string? expected) => Assert.Equal(expected, Suggestion.For(text, ["agents", "days", "time_zone"]));
}
