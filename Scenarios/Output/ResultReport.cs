using System.Text;
using QueueSim.Report;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Running;

namespace QueueSim.Scenarios.Output;

/// <summary>Charts and report of a complete run.</summary>
internal static class ResultReport
{
    /// <summary>Writes <c>report.html</c> and the charts in every format asked for.</summary>
    /// <exception cref="InvalidOperationException">A PNG was asked for and could not be made; the message says what to do.</exception>
    public static void Write(Study study, RunOptions options, Manifest manifest, StudyOutcome outcome, ResultFolder folder)
    {
        RenderedReport report = ReportPage.Render(ReportInputs.Of(study, manifest, outcome));
        Directory.CreateDirectory(folder.ChartFolder);
        foreach (ReportChart chart in report.Charts)
        {
            string path = Path.Combine(folder.ChartFolder, chart.Name);
            if (options.Formats.Contains("svg"))
                chart.SaveSvg(path + ".svg");
            if (options.Formats.Contains("png"))
                chart.SavePng(path + ".png");
        }

        // The page last: who sees it can open everything that belongs to it.
        File.WriteAllText(folder.PathOf("report.html"), report.Html, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }
}
