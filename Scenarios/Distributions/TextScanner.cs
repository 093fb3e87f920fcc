namespace QueueSim.Scenarios.Distributions;

/// <summary>Takes the text of a distribution apart into words and the characters between them.</summary>
internal sealed class TextScanner(string text)
{
    private int position;

    /// <summary>What has not been read.</summary>
    public string Rest => text[position..];

    /// <summary>Whether nothing but white space is left.</summary>
    public bool AtEnd => string.IsNullOrWhiteSpace(Rest);

    /// <summary>What stands before the closing bracket, without the quotes around it; null when there is no end.</summary>
    public string? ReadFileName()
    {
        var quoted = Skip('"');
        var stop = text.IndexOf(quoted ? '"' : ')', position);
        if (stop < 0)
        {
            position = text.Length;
            return null;
        }
        var name = text[position..stop].Trim();
        position = quoted ? stop + 1 : stop;
        return Skip(')') && !name.Contains('"', StringComparison.Ordinal) ? name : null;
    }

    /// <summary>Everything up to the next bracket, separator, colon or equals sign, trimmed; may be empty.</summary>
    public string ReadWord()
    {
        var start = position;
        while (position < text.Length && !"(),;:=".Contains(text[position], StringComparison.Ordinal)) position++;
        return text[start..position].Trim();
    }

    /// <summary>Passes over a comma or a semicolon.</summary>
    public bool SkipSeparator() => Skip(',') || Skip(';');

    /// <summary>Passes over one character, if it comes next.</summary>
    public bool Skip(char wanted)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position])) position++;
        if (position >= text.Length || text[position] != wanted) return false;
        position++;
        return true;
    }
}
