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

    /// <summary>Writes <c>report.html</c> and the charts in every format asked for.</summary>
    public static void Write(Study study, ChartFiles charts, Manifest manifest, StudyOutcome outcome, IReadOnlyList<JudgedAssertion> assertions, ResultFolder folder)
    {
        var report = ReportPage.Render(ReportInputs.Of(study, manifest, outcome, assertions));
        ReportChart.Save(report.Charts, folder.PathOf(ChartFolder), charts);

        File.WriteAllText(folder.PathOf(PageName), report.Html, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }
}
