using System.Globalization;
using System.Text.RegularExpressions;

namespace QueueSim.Localization;

/// <summary>Placeholders of a message: <c>{name}</c>, and <c>{name:one|many}</c> for a word that follows a number.</summary>
public static partial class Placeholders
{
    /// <summary>Names of the placeholders of a message, each once, sorted.</summary>
    public static IReadOnlyList<string> In(string message) =>
        [.. Placeholder().Matches(message).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal)];

    internal static string Fill(string message, ReadOnlySpan<(string Name, object Value)> values)
    {
        if (!message.Contains('{', StringComparison.Ordinal))
            return message;
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in values)
            texts.Add(name, Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
        return Placeholder().Replace(message, match =>
        {
            var text = texts.TryGetValue(match.Groups[1].Value, out var given)
                ? given
                : throw new FormatException($"Nothing was given for {match.Value} in: {message}");
            return !match.Groups[2].Success ? text : text == "1" ? match.Groups[2].Value : match.Groups[3].Value;
        });
    }

    [GeneratedRegex(@"\{([a-zA-Z]\w*)(?::([^|{}]*)\|([^{}]*))?\}")]
    private static partial Regex Placeholder();
}
