using QueueSim.Scenarios.Reading;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.Planning;

/// <summary>Largest differences that do not matter, as a study or a call gives them. For example <c>resolution_hours=1h solved_share=0.5pp</c>.</summary>
internal static class Deltas
{
    private const string Option = "--delta";
    private const string Forms = "expected METRIC=SIZE with a size in the metric's unit (resolution_hours=1h), in percentage points of a share (solved_share=0.5pp) or as a part of the value compared with (resolution_hours=2%)";

    /// <summary>The margins of a study; those of the call win over those of its first row.</summary>
    /// <param name="row">First row of the study.</param>
    /// <param name="given">What the call gives.</param>
    /// <param name="faults">Receives everything that is wrong with either.</param>
    public static Margins Read(StudyRow row, IReadOnlyList<string> given, FaultList faults)
    {
        var margins = new Dictionary<string, Margin>(StringComparer.Ordinal);
        var cell = row.File.Text(row.Cells, AnswerColumns.Delta).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Add(margins, cell, (text, problem) => faults.Add(row.File.Path, row.Line, $"{AnswerColumns.Delta} names {Wording.Quoted(text)}; {problem}"));
        Add(margins, given, (text, problem) => faults.Add(Option, 0, $"{Wording.Quoted(text)}: {problem}"));
        return new Margins(margins);
    }

    private static void Add(Dictionary<string, Margin> margins, IEnumerable<string> texts, Action<string, string> report)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            var at = text.IndexOf('=', StringComparison.Ordinal);
            var name = at > 0 ? text[..at] : "";
            if (at <= 0)
                report(text, Forms + ".");
            else if (!Metrics.All.Any(metric => metric.Name == name) && LimitMetrics.Named(name) is null)
                report(text, $"expected a metric such as resolution_hours.{Wording.DidYouMean(name, Metrics.All.Select(metric => metric.Name))}");
            else if (!named.Add(name))
                report(text, "the metric has a size already; give it one.");
            else if (Parsed(text[(at + 1)..], Metrics.Named(name)) is { } margin)
                margins[name] = margin;
            else
                report(text, Forms + ", not negative.");
        }
    }

    private static Margin? Parsed(string size, Metric metric)
    {
        (string Suffix, double Scale, bool IsRelative)[] units =
        [
            ("%", 0.01, true), .. metric.Unit == "hours" ? [("h", 1, false)] : Array.Empty<(string, double, bool)>(),
            .. metric.Unit == "share" ? [("pp", 0.01, false)] : Array.Empty<(string, double, bool)>(), ("", 1, false),
        ];
        var (suffix, scale, isRelative) = units.First(unit => size.EndsWith(unit.Suffix, StringComparison.Ordinal));
        if (!NumberText.TryParse(size[..^suffix.Length], out var number) || number < 0)
            return null;
        return isRelative ? new Margin(null, scale * number) : new Margin(scale * number, null);
    }
}
