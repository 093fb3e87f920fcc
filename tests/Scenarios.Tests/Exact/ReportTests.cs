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

    [Fact]
    public void A_name_that_several_candidates_contain_is_not_suggested()
    {
        Assert.Equal("close_hours", Suggestion.For("close", ["close_hours", "wait_hours"]));
        Assert.Null(Suggestion.For("hours", ["close_hours", "wait_hours"]));
    }

    [Fact]
    public void Four_edits_are_too_many_for_a_suggestion_however_long_the_name()
    {
        Assert.Equal("handling.investigation_factor", Suggestion.For("handling.investigation_fac", ["handling.investigation_factor"]));
        Assert.Null(Suggestion.For("handling.investigation_fxxxxr", ["handling.investigation_factor"]));
    }

    [Fact]
    public void Faults_stand_by_file_as_they_were_found_and_in_each_file_from_top_to_bottom()
    {
        var faults = new FaultList();
        foreach (var (file, line) in new[] { ("b.csv", 7), ("a.csv", 3), ("b.csv", 2), ("a.csv", 1) })
            faults.Add(file, line, "wrong.");
        Assert.Equal(["b.csv:2: wrong.", "b.csv:7: wrong.", "a.csv:1: wrong.", "a.csv:3: wrong."], faults.Sorted().Select(fault => fault.ToString()));
    }
}
