using System.Text;
using QueueSim.Report;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Running;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.Output;

/// <summary>Charts and report of a complete run.</summary>
internal static class ResultReport
{
    public const string ChartFolder = "charts";
    public const string PageName = "report.html";

    /// <summary>Files that are written beside the charts.</summary>
    public static IReadOnlyList<string> FileNames { get; } = [PageName, "summary.md", "stress.md"];

    /// <summary>Writes <c>report.html</c>, <c>summary.md</c>, <c>stress.md</c> and the charts in every format asked for.</summary>
    public static void Write(Study study, ChartFiles charts, Manifest manifest, StudyOutcome outcome, IReadOnlyList<JudgedAssertion> assertions, ReportedResponses? responses, ResultFolder folder)
    {
        var inputs = ReportInputs.Of(study, manifest, outcome, assertions, responses);
        var report = ReportPage.Render(inputs);
        ReportChart.Save(report.Charts, folder.PathOf(ChartFolder), charts);
        foreach (var (name, text) in FileNames.Zip([report.Html, SummaryPage.Render(inputs), StressPage.Render(inputs)]))
            File.WriteAllText(folder.PathOf(name), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }
}
