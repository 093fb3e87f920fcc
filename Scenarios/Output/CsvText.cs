using System.Text;

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

    /// <summary>An enumeration's name as words in lower case: <c>SolvedByTeam</c> is <c>solved_by_team</c>.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => Words<T>.Names[Convert.ToInt32(value)];

    private static class Words<T>
        where T : struct, Enum
    {
        public static readonly string[] Names = Enum.GetNames<T>().Select(Snake).ToArray();

        private static string Snake(string name)
        {
            var snake = new StringBuilder();
            foreach (char letter in name)
            {
                if (char.IsUpper(letter) && snake.Length > 0)
                    snake.Append('_');
                snake.Append(char.ToLowerInvariant(letter));
            }

            return snake.ToString();
        }
    }
}
