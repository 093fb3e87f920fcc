using System.Globalization;
using QueueSim.Localization;

namespace QueueSim.Scenarios.Reading;

/// <summary>Numbers as tables write them: digits, perhaps with a minus, a decimal point and an exponent.</summary>
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

    /// <summary>What to write instead of a number with a leading plus; <see langword="null"/> for any other text.</summary>
    /// <remarks>A plus will mean "more than the table says" where cells can be relative, so it must not mean nothing today.</remarks>
    public static string? WithoutPlus(string text) => text.StartsWith('+') && IsNumber(text[1..]) ? text[1..] : null;

    /// <summary>" A number has no leading plus; write 2." or nothing.</summary>
    public static string PlusAdvice(string text) => WithoutPlus(text) is { } bare ? Say.This("faults.plus", ("number", bare)) : "";

    /// <summary>Whether the text has the form of a number.</summary>
    public static bool IsNumber(string text) => HasForm(text, '.');

    /// <summary>A text with its decimal comma, or that of each number of a list or range, turned into a point.</summary>
    public static string WithDecimalPoint(string text)
    {
        if (!text.Contains(',', StringComparison.Ordinal)) return text;
        return string.Join('|', text.Split('|').Select(item => string.Join(':', item.Split(':').Select(Pointed))));

        static string Pointed(string number) => HasForm(number.Trim().TrimStart('+'), ',') ? number.Replace(',', '.') : number;
    }

    private static bool HasForm(string text, char point)
    {
        var at = 0;
        if (text.StartsWith('-')) at++;
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
