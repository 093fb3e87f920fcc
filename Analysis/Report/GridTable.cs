using System.Globalization;
using QueueSim.Localization;
using QueueSim.Statistics;

namespace QueueSim.Report;

/// <summary>The mean time to resolution over two settings that a study varies against each other.</summary>
internal static class GridTable
{
    /// <summary>The table, or nothing when the study is no full grid over exactly two settings.</summary>
    public static Markup Of(ReportSubject subject)
    {
        var settings = subject.Report.Scenarios
            .Select(scenario => scenario.Settings.ToDictionary(setting => setting.Key, setting => setting.Value, StringComparer.Ordinal)).ToList();
        var axes = settings.SelectMany(cells => cells).GroupBy(cell => cell.Key, cell => cell.Value, StringComparer.Ordinal)
            .Select(group => (Path: group.Key, Values: Sorted(group.Distinct(StringComparer.Ordinal))))
            .Where(axis => axis.Values.Count > 1).OrderByDescending(axis => axis.Values.Count).ThenBy(axis => axis.Path, StringComparer.Ordinal).ToList();
        if (axes.Count != 2)
            return Markup.Empty;

        var (down, across) = (axes[0], axes[1]);
        var cells = new Dictionary<(string, string), int>();
        for (var i = 0; i < settings.Count; i++)
        {
            if (settings[i].TryGetValue(down.Path, out var row) && settings[i].TryGetValue(across.Path, out var column))
            {
                if (!cells.TryAdd((row, column), i))
                    return Markup.Empty;
            }
        }

        return cells.Count == down.Values.Count * across.Values.Count ? Drawn(subject, down, across, cells) : Markup.Empty;
    }

    private static Markup Drawn(
        ReportSubject subject, (string Path, IReadOnlyList<string> Values) down, (string Path, IReadOnlyList<string> Values) across,
        Dictionary<(string, string), int> cells)
    {
        var hours = cells.Values.Select(i => subject.Hours[i]).OfType<double>().ToList();
        if (hours.Count == 0)
            return Markup.Empty;
        var (least, most, decimals) = (hours.Min(), hours.Max(), Numbers.Decimals(subject.Hours));
        Markup Cell(string row, string column)
        {
            var scenario = cells[(row, column)];
            var mean = subject.Results[scenario].Find(subject.Segment, Metrics.RestrictedResolution);
            var solved = subject.Results[scenario].Find(subject.Segment, Metrics.SolvedInTime)?.Value;
            // White is the shortest; the tints stay light enough for dark text.
            var tint = mean?.Value is { } value && most > least ? (int)Math.Round(90 * (value - least) / (most - least)) : 0;
            return Markup.Of($"<td data-heading=\"{across.Path} = {column}\" style=\"background:rgb({255 - (tint / 3)},{255 - (tint / 2)},{255 - (tint * 3 / 2)})\"><span>{Numbers.Cell(mean, decimals)}{(solved is { } share ? Markup.Of($"<br /><small>{Say.This("grid.solved", ("share", Numbers.Percent(share)))}</small>") : Markup.Empty)}</span></td>");
        }

        return Markup.Of($"""
            <h3>{Say.This("grid.heading", ("down", down.Path), ("across", across.Path))}</h3>
            <table class="grid">
            <caption>{Say.This("grid.caption", ("baseline", Numbers.Cell(subject.Baseline.Find(subject.Segment, Metrics.RestrictedResolution), decimals)))}</caption>
            <thead><tr><th scope="col">{down.Path}</th>{across.Values.Select(value => Markup.Of($"<th scope=\"col\">{across.Path} = {value}</th>"))}</tr></thead>
            <tbody>
            {down.Values.Select(row => Markup.Of($"<tr><th scope=\"row\">{row}</th>{across.Values.Select(column => Cell(row, column))}</tr>\n"))}</tbody>
            </table>

            """);
    }

    /// <summary>Numbers ascending, anything else in the order of the study.</summary>
    private static List<string> Sorted(IEnumerable<string> values)
    {
        var list = values.ToList();
        return list.All(value => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            ? [.. list.OrderBy(value => double.Parse(value, CultureInfo.InvariantCulture))]
            : list;
    }
}
