using QueueSim.Localization;

namespace QueueSim.Scenarios.Tables;

/// <summary>Settings such as <c>handling.answer_hours=24; ai.auc=0.8</c>; none when empty. Whether there are such paths is not looked at.</summary>
internal sealed class SettingsKind : CellKind
{
    public override string Expected => Say.This("faults.kind_settings");

    public override ParsedCell Parse(string text, CellContext context) =>
        Of(text) is { } settings ? new ParsedCell(settings, null) : Unexpected();

    // A semicolon inside parentheses belongs to a distribution.
    private static List<(string Path, string Value)>? Of(string text)
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
