using System.Text.RegularExpressions;
using CsvHelper;
using QueueSim.Scenarios.Tables;

namespace QueueSim.Scenarios.Calibration;

/// <summary>Writes a <c>parameters.csv</c>.</summary>
internal static partial class ParameterText
{
    /// <summary>The text of a table with some values replaced.</summary>
    /// <param name="table">The table.</param>
    /// <param name="calibrated">For a parameter that was calibrated its new value and what its note says about that; otherwise nothing.</param>
    /// <param name="isShort">Whether to leave out the parameters that were not calibrated: the table is for use over another one.</param>
    public static string Write(ParameterTable table, Func<string, (string Value, string Remark)?> calibrated, bool isShort)
    {
        using var text = new StringWriter();
        using var csv = CsvWriter.Create(text, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        csv.WriteRecord("name", "value", "unit", "minimum", "maximum", "evidence", "source", "note");
        foreach (var (parameter, row) in table.InOrder)
        {
            var found = calibrated(parameter.Name);
            if (isShort && found is null) continue;
            csv.WriteRecord(
                parameter.Name, found?.Value ?? row.Cell.Text, row.Unit, row.Minimum, row.Maximum,
                found is null ? row.Evidence : "calibrated", row.Source,
                found is null ? row.Note : $"{EarlierRemark().Replace(row.Note, "").TrimEnd()} {found.Value.Remark}".TrimStart());
        }
        csv.Flush();
        return text.ToString();
    }

    /// <summary>What is said of a parameter in its note.</summary>
    /// <param name="keys">Figures that it was calibrated to.</param>
    /// <param name="date">ISO date.</param>
    /// <param name="isMet">Whether they were all reached.</param>
    public static string Remark(IEnumerable<string> keys, string date, bool isMet) =>
        $"Calibrated to {string.Join(", ", keys)} ({date}{(isMet ? "" : "; not reached")}).";

    [GeneratedRegex(@"\s*Calibrated to [^().]*\(\d{4}-\d\d-\d\d(; not reached)?\)\.")]
    private static partial Regex EarlierRemark();
}
