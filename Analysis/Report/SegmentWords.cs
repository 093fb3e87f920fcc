using QueueSim.Localization;

namespace QueueSim.Report;

/// <summary>What segments are called. Attributes and values of the shipped tables are in the reader's language, a user's own as they are written.</summary>
internal static class SegmentWords
{
    /// <summary>A segment such as <c>case_type=payment+priority=high</c>.</summary>
    public static string Of(string segment) => string.Join(Say.This("words.segment_comma"), segment.Split('+').Select(Part));

    /// <summary>A value of an attribute, such as <c>payment</c> of <c>case_type</c>.</summary>
    public static string Value(string attribute, string value) => attribute switch
    {
        "case_type" => Say.NamedOr("case_type", value, Plain(value)),
        "team" => Say.NamedOr("team", value, Plain(value)),
        "strategy" => Say.NamedOr("strategy", value, Plain(value)),
        "market" => Say.NamedOr("market", value, Plain(value)),
        "priority" => Say.NamedOr("priority", value, Plain(value)),
        "language" => Say.NamedOr("language", value, Plain(value)),
        "evidence" => Say.NamedOr("evidence", value, Plain(value)),
        _ => Plain(value),
    };

    private static string Part(string part) => part.Split('=', 2) is [var attribute, var value]
        ? Say.NamedOr("attribute", attribute, Plain(attribute)) + Say.This("words.colon") + Value(attribute, value)
        : Plain(part);

    private static string Plain(string name) => name.Replace('_', ' ');
}
