using System.Globalization;
using System.Xml;

namespace QueueSim.Tests.Output;

/// <summary>Values of event logs, written as the types of XML Schema are, which both standards use.</summary>
internal static class LogValues
{
    /// <summary>Whether a text is a value of a type.</summary>
    /// <param name="type">As XES names it (<c>int</c>, <c>date</c>…) or OCEL (<c>integer</c>, <c>time</c>…); of any other, every text is one.</param>
    /// <param name="value">The text.</param>
    public static bool Is(string type, string value) => type switch
    {
        "int" or "integer" => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        "float" => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        "boolean" => value is "true" or "false",
        "date" or "time" => IsTime(value),
        _ => true,
    };

    /// <summary>Whether a text is a moment with a date, a time and an offset.</summary>
    public static bool IsTime(string text)
    {
        try
        {
            return text.Length > 6 && text.Contains('T') && (text.EndsWith('Z') || text[^6] is '+' or '-') && XmlConvert.ToDateTimeOffset(text) > DateTimeOffset.MinValue;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
