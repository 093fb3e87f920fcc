using System.Text;
using QueueSim.Report;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Running;

namespace QueueSim.Scenarios.Output;

/// <summary>Charts and report of a complete run.</summary>
internal static class ResultReport
{
    public const string ChartFolder = "charts";
    public const string PageName = "report.html";

    /// <summary>Writes <c>report.html</c> and the charts in every format asked for.</summary>
    /// <exception cref="InvalidOperationException">A PNG was asked for and could not be made; the message says what to do.</exception>
    public static void Write(Study study, RunOptions options, Manifest manifest, StudyOutcome outcome, ResultFolder folder)
    {
        RenderedReport report = ReportPage.Render(ReportInputs.Of(study, manifest, outcome));
        string charts = Directory.CreateDirectory(folder.PathOf(ChartFolder)).FullName;
        foreach (ReportChart chart in report.Charts)
        {
            string path = Path.Combine(charts, chart.Name);
            if (options.Formats.Contains("svg"))
                chart.SaveSvg(path + ".svg");
            if (options.Formats.Contains("png"))
                chart.SavePng(path + ".png");
        }

        File.WriteAllText(folder.PathOf(PageName), report.Html, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }
}
