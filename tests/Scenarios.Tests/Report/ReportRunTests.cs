using System.Text;
using System.Xml;
using System.Xml.Linq;
using QueueSim.Tests.CommandLine;

namespace QueueSim.Tests.Report;

/// <summary>Golden and property: charts and report of a real, tiny run.</summary>
public sealed class ReportRunTests : IDisposable
{
    private const string TwoStrategies = "scenario,description,focal.strategy\nchinese,\"Chinese, <vague>\",chinese-none-vague\nenglish,English & complete,english-complete-structured\n";

    private readonly ProgramCall program = new();

    public void Dispose() => program.Dispose();

    [Fact]
    public void A_tiny_run_has_every_chart_and_a_page_with_all_of_them()
    {
        var files = Run("two", TwoStrategies);
        string[] charts =
        [
            "mean-resolution", "kinds", "differences", "same-problems", "resolution-curves", "resolution-spread", "resolution-shape", "response-times", "backlog", "team-backlogs", "utilisation", "flow", "welch",
        ];
        Assert.All(charts, chart => Assert.Contains(Path.Combine("charts", chart + ".svg"), files.Keys));
        var page = Page(files);
        Assert.Equal(charts.Length, page.Descendants().Count(element => element.Name.LocalName == "figure"));
        Assert.Contains("Chinese, <vague>", page.Root!.Value, StringComparison.Ordinal);
        Assert.All(files.Where(file => file.Key.EndsWith(".svg", StringComparison.Ordinal)), file => XDocument.Parse(Encoding.UTF8.GetString(file.Value)));
    }

    [Fact]
    public void The_page_knows_no_folder_and_no_time_of_day()
    {
        var html = Encoding.UTF8.GetString(Run("folder", TwoStrategies)["report.html"]);
        Assert.DoesNotContain(program.PathOf(""), html, StringComparison.Ordinal);
        // Embedded files are letters at random, which may spell the name of any machine.
        var withoutFiles = System.Text.RegularExpressions.Regex.Replace(html, "[A-Za-z0-9+/=]{200,}", "");
        Assert.DoesNotContain(Environment.MachineName + "/", withoutFiles, StringComparison.Ordinal);
        // Calibrated parameters say when they were calibrated; that is the table's word and not the run's.
        var withoutNotes = System.Text.RegularExpressions.Regex.Replace(html, @"Calibrated to [^.]*\(\d{4}-\d\d-\d\d\)", "");
        Assert.DoesNotContain(DateTime.UtcNow.ToString("yyyy-MM-dd"), withoutNotes, StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_replication_of_a_single_scenario_is_reported_without_intervals()
    {
        var study = program.Write("one.csv", "scenario\nonly\n");
        Assert.Equal(0, program.Run("run", study, "--replications", "1", "--days", "2", "--warm-up-days", "1", "--out", program.PathOf("one")));
        var text = Page(program.Files("one")).Root!.Value;
        Assert.Contains("in a single replication", text, StringComparison.Ordinal);
        Assert.DoesNotContain("95\u00a0% interval", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_any_problem_the_page_says_so()
    {
        var study = program.Write("empty.csv", "scenario,arrivals.problems_per_day\nfew,0.001\nfewer,0.002\n");
        Assert.Equal(0, program.Run("run", study, "--replications", "2", "--days", "0.1", "--warm-up-days", "0", "--out", program.PathOf("empty")));
        Assert.Contains("There is no case from which the mean time to resolution", Page(program.Files("empty")).Root!.Value, StringComparison.Ordinal);
    }

    private Dictionary<string, byte[]> Run(string name, string study)
    {
        var path = program.Write(name + ".csv", study);
        var status = program.Run("run", path, "--replications", "2", "--days", "2", "--warm-up-days", "1", "--out", program.PathOf(name));
        Assert.True(status == 0, program.Error);
        return program.Files(name);
    }

    private static XDocument Page(Dictionary<string, byte[]> files)
    {
        using var reader = XmlReader.Create(new MemoryStream(files["report.html"]), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XDocument.Load(reader);
    }
}
