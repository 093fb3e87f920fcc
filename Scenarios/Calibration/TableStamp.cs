using System.Security.Cryptography;
using System.Text;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Tables;

namespace QueueSim.Scenarios.Calibration;

/// <summary>Tells whether a result about figures was made from the tables that it stands beside.</summary>
internal static class TableStamp
{
    /// <summary>Equal for the same desk held against the same figures. 16 hexadecimal digits.</summary>
    /// <remarks>
    /// Values count, set by whatever cell or option. Window and cohort do not, nor do notes, descriptions, evidence and sources.
    /// </remarks>
    public static string Of(StudyScenario baseline, IEnumerable<TargetRow> targets)
    {
        var text = new StringBuilder();
        var tables = baseline.Tables();
        foreach (var parameter in Parameters.All.Where(parameter => !IsOutside(parameter.Name)).OrderBy(parameter => parameter.Name, StringComparer.Ordinal))
            text.Append(parameter.Name).Append('=').Append(Text(tables.Parameters[parameter.Index])).Append('\n');
        foreach (var shape in Shapes.All)
        {
            foreach (var row in tables.RowsOf(shape))
            {
                var cells = shape.Columns.Where(column => column.Name != "description" && !(column.IsStampedWhenSaid && row[column.Index].Text == column.WhenMissing))
                    .Select(column => $"{column.Name}={Text(row[column.Index])}");
                text.Append(shape.Name).Append(' ').AppendJoin(' ', cells).Append('\n');
            }
        }
        foreach (var file in baseline.Files.Where(_ => text.ToString().Contains("empirical", StringComparison.OrdinalIgnoreCase)))
            text.Append(file.Hash).Append('\n');
        foreach (var figure in targets.Select(target => target.Figure).OrderBy(figure => figure.Key, StringComparer.Ordinal))
            text.Append(figure.Key).Append(' ').AppendJoin(' ', figure.Metric, figure.Statistic, figure.Segment, figure.DivideBySegment, figure.Value, figure.Low, figure.High).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }

    private static bool IsOutside(string parameter) =>
        parameter.StartsWith("run.", StringComparison.Ordinal) || parameter.StartsWith("focal.", StringComparison.Ordinal);

    // A number may be written in several ways, and nothing is as good as "none".
    private static string? Text(Cell cell) => cell.Value switch { null => "", double number => number.ToString("R"), _ => cell.Text };
}
