using System.Text;
using QueueSim.Tests.CommandLine;

namespace QueueSim.Tests.Report;

public sealed class StressPageTests : IDisposable
{
    // The items of Monks and others (2019) for discrete-event simulation.
    private static readonly string[] Items =
    [
        "1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "2.4", "2.5.1", "2.5.2", "2.5.3", "2.5.4", "2.5.5",
        "3.1", "3.2", "3.3", "3.4", "4.1", "4.2", "4.3", "5.1", "5.2", "5.3", "5.4", "6.1",
    ];

    private readonly ProgramCall program = new();

    public void Dispose() => program.Dispose();

    [Fact]
    public void Every_item_is_there_in_order_and_none_is_empty()
    {
        var page = Page("scenario\nbase\n");
        var parts = page.Split("\n### ")[1..];

        Assert.Equal(Items, parts.Select(part => part.Split(' ')[0]));
        Assert.All(parts, part => Assert.True(part.Split("\n\n", 2)[1].Trim().Length > 20, part));
        Assert.Contains("Not applicable because the study has one scenario.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_filled_from_the_run()
    {
        var page = Page("scenario,teams.listing.agents\nbase,\nmore,17\n", "--seed", "77");

        Assert.Contains("Seed 77, replications 1 to 3.", page, StringComparison.Ordinal);
        Assert.Contains("its first 1 day are a warm-up", page, StringComparison.Ordinal);
        Assert.Contains("observed, and followed for at most", page, StringComparison.Ordinal);
        Assert.Contains("`teams.listing.agents` = 17", page, StringComparison.Ordinal);
        Assert.Contains("| `run.days` | 3 |", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_somebody_chose_steers_neither_page()
    {
        var files = program.RunSmall(program.Write("study.csv", "scenario,description\nbase,\"<script>a|b</script> [x](y) *z*\"\n"), "out");
        foreach (var name in (string[])["summary.md", "stress.md"])
        {
            var page = Encoding.UTF8.GetString(files[name]);
            Assert.DoesNotContain("<script>a|b", page, StringComparison.Ordinal);
            Assert.Contains("\\<script\\>a\\|b\\</script\\> \\[x\\](y) \\*z\\*", page, StringComparison.Ordinal);
        }
    }

    private string Page(string study, params string[] options) =>
        Encoding.UTF8.GetString(program.RunSmall(program.Write("study.csv", study), "out", options)["stress.md"]);
}
