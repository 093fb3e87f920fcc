using QueueSim.Localization;

namespace QueueSim.Kinds;

/// <summary>What kinds of case are called. Names of a user's own tables stand as they are.</summary>
public static class KindWords
{
    /// <summary>A kind as it stands in a table or in the middle of a sentence, for example "held payment, Europe".</summary>
    public static string Of(Kind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        var what = kind.CaseType is { } type ? Say.NamedOr("kinds.case_type", type, Plain(type))
            : kind.Priority is { } priority ? Say.This("kinds.of_priority", ("priority", Say.NamedOr("kinds.priority", priority, Plain(priority))))
            : "";
        var where = kind.Market is { } market ? Say.NamedOr("kinds.market", market, Plain(market)) : "";
        return (what.Length, where.Length) switch
        {
            (0, 0) => Say.This("kinds.any"),
            (0, _) => Say.This("kinds.all_in", ("market", where)),
            (_, 0) => what,
            _ => Say.This("kinds.in_market", ("kind", what), ("market", where)),
        };
    }

    private static string Plain(string name) => name.Replace('_', ' ').Replace('-', ' ');
}
