using System.Text;
using QueueSim.Report;

namespace QueueSim.Scenarios.Output;

/// <summary>Charts and report of a complete run.</summary>
internal static class ResultReport
{
    public const string ChartFolder = "charts";
    public const string PageName = "report.html";

    /// <summary>Files that are written beside the charts.</summary>
    public static IReadOnlyList<string> FileNames { get; } = [PageName, "summary.md", "stress.md"];

    /// <summary>Writes <c>report.html</c>, <c>summary.md</c>, <c>stress.md</c> and the charts in every format asked for.</summary>
    /// <param name="inputs">What is told.</param>
    /// <param name="charts">In which forms charts are written.</param>
    /// <param name="folder">Where it goes.</param>
    public static void Write(StudyReport inputs, ChartFiles charts, ResultFolder folder)
    {
        var report = ReportPage.Render(inputs);
        ReportChart.Save(report.Charts, folder.PathOf(ChartFolder), charts);
        foreach (var (name, text) in FileNames.Zip([report.Html, SummaryPage.Render(inputs), StressPage.Render(inputs)]))
            File.WriteAllText(folder.PathOf(name), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }
}
