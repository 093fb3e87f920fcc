using System.Globalization;

namespace QueueSim.Scenarios.Reading;

/// <summary>Numbers as tables write them: digits with an optional sign, decimal point and exponent, and nothing else.</summary>
internal static class NumberText
{
    /// <summary>Reads a finite number; thousands separators, hexadecimal, NaN and infinities are not numbers here.</summary>
    public static bool TryParse(string text, out double value)
    {
        value = 0;
        if (!IsNumber(text) || !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value)) return false;
        value += 0.0; // −0 becomes 0
        return double.IsFinite(value);
    }

    /// <summary>Whether the text has the form of a number.</summary>
    public static bool IsNumber(string text) => HasForm(text, '.');

    /// <summary>A decimal comma turned into a point where the whole text, or each item of a list, is a number with a comma.</summary>
    public static string WithDecimalPoint(string text)
    {
        if (!text.Contains(',', StringComparison.Ordinal)) return text;
        return string.Join('|', text.Split('|').Select(item => HasForm(item.Trim(), ',') ? item.Replace(',', '.') : item));
    }

    private static bool HasForm(string text, char point)
    {
        var at = 0;
        if (at < text.Length && text[at] is ('+' or '-')) at++;
        var digits = Digits(text, ref at);
        if (at < text.Length && text[at] == point)
        {
            at++;
            digits += Digits(text, ref at);
        }
        if (digits == 0) return false;
        if (at < text.Length && text[at] is ('e' or 'E'))
        {
            at++;
            if (at < text.Length && text[at] is ('+' or '-')) at++;
            if (Digits(text, ref at) == 0) return false;
        }
        return at == text.Length;
    }

    private static int Digits(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return at - start;
    }
}
