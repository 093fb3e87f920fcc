namespace QueueSim.Scenarios.Calibration;

/// <summary>Several settings in one cell: <c>path=value</c>, separated by semicolons.</summary>
internal static class SettingList
{
    /// <summary>The settings, none of an empty text; <see langword="null"/> when one is no <c>path=value</c>.</summary>
    /// <remarks>A semicolon inside parentheses belongs to a distribution.</remarks>
    public static IReadOnlyList<(string Path, string Value)>? Of(string text)
    {
        var parts = new List<(string, string)>();
        var (start, depth) = (0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            var character = i < text.Length ? text[i] : ';';
            depth += character == '(' ? 1 : character == ')' ? -1 : 0;
            if (character != ';' || (depth > 0 && i < text.Length)) continue;
            var part = text[start..i].Trim();
            start = i + 1;
            if (part.Length == 0) continue;
            var at = part.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0 || at == part.Length - 1) return null;
            parts.Add((part[..at].Trim(), part[(at + 1)..].Trim()));
        }
        return parts;
    }
}
