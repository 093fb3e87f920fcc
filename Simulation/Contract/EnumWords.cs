namespace QueueSim.Contract;

/// <summary>The words of tables, segments and records for the members of the contract's enumerations.</summary>
/// <remarks>A word is the member's name in lower case with underscores: <c>ChatAtPeak</c> is <c>chat_at_peak</c>.</remarks>
public static class EnumWords
{
    /// <summary>The word for a member.</summary>
    /// <param name="value">A defined member of an enumeration that counts from 0 without gaps.</param>
    public static string Of<T>(T value)
        where T : struct, Enum => Words<T>.All[Convert.ToInt32(value)];

    /// <summary>The words of all members, in their order.</summary>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => Words<T>.All;

    /// <summary>Any name as a word: <c>StartAfterHours</c> is <c>start_after_hours</c>.</summary>
    public static string Snake(string name) =>
        string.Concat(name.Select((letter, i) => char.IsUpper(letter) ? $"{(i > 0 ? "_" : "")}{char.ToLowerInvariant(letter)}" : $"{letter}"));

    private static class Words<T>
        where T : struct, Enum
    {
        public static readonly string[] All = [.. Enum.GetNames<T>().Select(Snake)];
    }
}
