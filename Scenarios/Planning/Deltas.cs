using QueueSim.Localization;
using QueueSim.Scenarios.Reading;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.Planning;

/// <summary>Largest differences that do not matter, as a study or a call gives them. For example <c>resolution_hours=1h solved_share=0.5pp</c>.</summary>
internal static class Deltas
{
    private const string Option = "--delta";
    private static string Forms => Say.This("faults.delta_forms");

    /// <summary>The margins of a study; those of the call win over those of its first row.</summary>
    /// <param name="row">First row of the study.</param>
    /// <param name="given">What the call gives.</param>
    /// <param name="faults">Receives everything that is wrong with either.</param>
    public static Margins Read(StudyRow row, IReadOnlyList<string> given, FaultList faults)
    {
        var margins = new Dictionary<string, Margin>(StringComparer.Ordinal);
        var cell = row.File.Text(row.Cells, AnswerColumns.Delta).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Add(margins, cell, (text, problem) => faults.Add(row.File.Path, row.Line, Say.This("faults.delta_names", ("column", AnswerColumns.Delta), ("text", Wording.Quoted(text)), ("problem", problem))));
        Add(margins, given, (text, problem) => faults.Add(Option, 0, Say.This("faults.delta", ("text", Wording.Quoted(text)), ("problem", problem))));
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
                report(text, Forms + Say.This("faults.stop"));
            else if (!Metrics.All.Any(metric => metric.Name == name) && LimitMetrics.Named(name) is null)
                report(text, Say.This("faults.delta_metric", ("meant", Wording.DidYouMean(name, Metrics.All.Select(metric => metric.Name)))));
            else if (!named.Add(name))
                report(text, Say.This("faults.size_already"));
            else if (Parsed(text[(at + 1)..], Metrics.Named(name)) is { } margin)
                margins[name] = margin;
            else
                report(text, Forms + Say.This("faults.not_negative"));
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
