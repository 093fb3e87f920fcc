using System.Globalization;

namespace QueueSim.Randomness;

/// <summary>Takes the text of a distribution apart into words and the characters between them.</summary>
internal sealed class TextScanner(string text)
{
    private const int LongestQuotation = 60;
    private const NumberStyles Number = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    private int _position;

    /// <summary>What has not been read.</summary>
    public string Rest => text[_position..];

    /// <summary>What stands before the closing bracket, without the quotes around it; null when there is no end.</summary>
    public string? ReadFileName()
    {
        SkipSpace();
        char end = _position < text.Length && text[_position] == '"' ? '"' : ')';
        int start = end == '"' ? _position + 1 : _position;
        int stop = start <= text.Length ? text.IndexOf(end, start) : -1;
        if (stop < 0)
        {
            _position = text.Length;
            return null;
        }

        _position = end == '"' ? stop + 1 : stop;
        string name = text[start..stop].Trim();
        return Skip(')') && !name.Contains('"', StringComparison.Ordinal) ? name : null;
    }

    /// <summary>A number as tables write it: a point, no thousands, finite.</summary>
    public static bool TryNumber(string word, out double value) =>
        double.TryParse(word, Number, CultureInfo.InvariantCulture, out value)
        && double.IsFinite(value);

    /// <summary>The user's words in a fault: short, and on one line.</summary>
    public static string Quote(string words)
    {
        string line = string.Concat(words.Trim().Take(LongestQuotation).Select(c => char.IsControl(c) ? ' ' : c));
        return words.Trim().Length > LongestQuotation ? line + "…" : line;
    }

    /// <summary>Everything up to the next bracket, separator, colon or equals sign, without white space around it; may be empty.</summary>
    public string ReadWord()
    {
        int start = _position;
        while (_position < text.Length && !"(),;:=".Contains(text[_position], StringComparison.Ordinal))
            _position++;

        return text[start.._position].Trim();
    }

    /// <summary>Whether nothing but white space is left.</summary>
    public bool AtEnd()
    {
        SkipSpace();
        return _position >= text.Length;
    }

    private void SkipSpace()
    {
        while (_position < text.Length && char.IsWhiteSpace(text[_position]))
            _position++;
    }

    /// <summary>Passes over a comma or a semicolon.</summary>
    public bool SkipSeparator() => Skip(',') || Skip(';');

    /// <summary>Passes over one character, if it comes next.</summary>
    public bool Skip(char wanted)
    {
        SkipSpace();
        if (_position >= text.Length || text[_position] != wanted)
            return false;

        _position++;
        return true;
    }
}
