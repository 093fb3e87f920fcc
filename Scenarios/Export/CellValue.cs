using System.Globalization;

namespace QueueSim.Scenarios.Export;

/// <summary>The value of a cell.</summary>
internal static class CellValue
{
    /// <summary>Its text, its number, or <see langword="null"/> where there is none.</summary>
    /// <param name="column">The column that it stands in.</param>
    /// <param name="cell">What the file has.</param>
    /// <exception cref="InvalidDataException">A cell of numbers has none.</exception>
    public static object? Of(TableColumn column, string cell) => column.Form switch
    {
        CellForm.Text => cell,
        _ when cell.Length == 0 => null,
        CellForm.Whole when long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count) => count,
        CellForm.Number when double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw new InvalidDataException($"{column.Table}.csv has '{cell}' in the column {column.Name}, which is no number"),
    };
}
