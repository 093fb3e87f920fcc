using System.Text;
using QueueSim.Report;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.Output;

/// <summary>Charts and report of a complete run.</summary>
internal static class ResultReport
{
    public const string ChartFolder = "charts";
    public const string PageName = "report.html";

    /// <summary>Files that are written beside the charts.</summary>
    public static IReadOnlyList<string> FileNames { get; } = [PageName, "summary.md", "stress.md"];

    /// <summary>The same where the baseline failed.</summary>
    public static IReadOnlyList<string> FileNamesOfFailed { get; } = [PageName, "summary.md"];

    /// <summary>Writes what is left to tell when the baseline failed.</summary>
    /// <param name="question">What the study asks; may be empty.</param>
    /// <param name="study">File name of the study.</param>
    /// <param name="failed">What failed.</param>
    /// <param name="results">Results of the others.</param>
    /// <param name="folder">Where it goes.</param>
    public static void WriteFailed(string question, string study, FailedScenarios failed, IReadOnlyList<ScenarioResult> results, ResultFolder folder)
    {
        var (html, markdown) = FailedPage.Render(question.Length > 0 ? question : study, failed, results);
        foreach (var (name, text) in FileNamesOfFailed.Zip([html, markdown]))
            File.WriteAllText(folder.PathOf(name), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

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
