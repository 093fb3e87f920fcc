namespace QueueSim.Scenarios.Advice;

/// <summary>A line of a study that a user goes on with. A cell such as <c>+1</c> means something here and stays as it is.</summary>
internal static class CsvLine
{
    /// <summary>The cells with commas between them, quoted where they must be.</summary>
    public static string Of(IEnumerable<string> cells) => string.Join(',', cells.Select(Cell));

    // Unquoted, a line that begins with # would be a comment.
    private static string Cell(string text) =>
        text.AsSpan().ContainsAny("\",\n\r") || text.StartsWith('#') ? $"\"{text.Replace("\"", "\"\"")}\"" : text;
}
