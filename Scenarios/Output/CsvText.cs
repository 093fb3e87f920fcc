namespace QueueSim.Scenarios.Output;

/// <summary>How values are written in every CSV file that the program makes.</summary>
internal static class CsvText
{
    private static readonly System.Buffers.SearchValues<char> NeedsQuotes = System.Buffers.SearchValues.Create(",\"\r\n");

    /// <summary>A text cell, quoted when it must be.</summary>
    public static string Cell(string text) =>
        text.AsSpan().ContainsAny(NeedsQuotes) ? $"\"{text.Replace("\"", "\"\"")}\"" : text;

    /// <summary>A number to nine significant digits (finer differences are noise), empty when there is none.</summary>
    public static string Number(double? value) =>
        value is { } number && double.IsFinite(number) ? (number == 0 ? 0 : number).ToString("G9") : "";
}
