using QueueSim.Lives;

namespace QueueSim.Scenarios.Export;

/// <summary>A type of events or objects of an object-centric log.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Columns of the records that are its attributes, with their types.</param>
internal sealed record OcelType(string Name, IReadOnlyList<(string Column, string Type)> Columns)
{
    /// <summary>The attribute that is known at the end only.</summary>
    public string? Outcome { get; init; }
}

/// <summary>The types of an object-centric log.</summary>
internal static class OcelTypes
{
    private const string Text = "string", Whole = "integer", Number = "float", Truth = "boolean";

    /// <summary>Attributes of every event; those that it has no value for are left out.</summary>
    public static IReadOnlyList<(string Column, string Type)> EventColumns { get; } =
        [("activity", Text), ("transition", Text), ("position", Whole), ("at_hours", Number), ("lasted_hours", Number), ("how", Text)];

    public static OcelType Problem { get; } = new("problem",
    [
        ("scenario", Text), ("replication", Whole), ("problem", Whole), ("case_type", Text), ("priority", Text), ("strategy", Text), ("language", Text), ("evidence", Text), ("market", Text),
        ("focal", Truth), ("observed", Truth), ("outcome", Text),
    ])
    { Outcome = "outcome" };

    public static OcelType Case { get; } = new("case",
    [
        ("submission", Whole), ("declared_type", Text), ("appeal", Truth), ("duplicate", Truth), ("had_right_category", Truth), ("had_all_documents", Truth), ("attached", Text), ("screened", Truth),
        ("filter_reason", Text), ("refusal_cause", Text), ("outcome", Text),
    ])
    { Outcome = "outcome" };

    public static OcelType Account { get; } = new("seller account", [("scenario", Text), ("replication", Whole), ("account", Whole), ("account_size", Text), ("market", Text)]);

    public static OcelType Team { get; } = new("team", [("name", Text)]);

    public static OcelType Chat { get; } = new("chat contact", [("attempt", Whole), ("end", Text)]) { Outcome = "end" };

    public static List<OcelType> OfObjects { get; } = [Problem, Case, Account, Team, Chat];

    /// <summary>One for each kind of moment.</summary>
    public static List<OcelType> OfEvents { get; } = [.. EnumWords.All<MomentKind>().Select(kind => new OcelType(kind, EventColumns))];

    /// <summary>Whether the team of an event is the one in whose queue the case waits, and not the one at work.</summary>
    public static bool IsOfQueue(string type) => type == EnumWords.Of(MomentKind.Queued) || type == EnumWords.Of(MomentKind.LeftQueue);

    /// <summary>Whether the seller does it, or learns how it ends.</summary>
    public static bool IsOfSeller(string type) => Sellers.Contains(type);

    private static readonly HashSet<string> Sellers =
    [
        .. new[] { MomentKind.Appeared, MomentKind.Submitted, MomentKind.Answered, MomentKind.FollowedUp, MomentKind.ChatBegan, MomentKind.Ended }.Select(EnumWords.Of),
    ];
}
