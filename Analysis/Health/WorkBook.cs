using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace QueueSim.Health;

/// <summary>Work that was followed before. Scenarios of a study differ in a thing or two, and what is alike brings the same work.</summary>
internal static class WorkBook
{
    private const int Most = 50_000;

    private static readonly ConditionalWeakTable<Scenario, IReadOnlyList<TeamLoad>> Loads = [];
    private static readonly ConcurrentDictionary<World, World> Worlds = new();
    private static readonly ConcurrentDictionary<WorkKey, WorkHours> Works = new();

    /// <summary>Loads of a scenario, found once.</summary>
    public static IReadOnlyList<TeamLoad> LoadsOf(Scenario scenario, Func<Scenario, IReadOnlyList<TeamLoad>> find) => Loads.GetValue(scenario, key => find(key));

    /// <summary>All that the work of a problem depends on besides its seller, the same object for equal ones.</summary>
    public static World WorldOf(Scenario scenario)
    {
        var world = new World(
            scenario.Handling, scenario.Deficiency, scenario.PreScreen, scenario.Resubmission, scenario.Decision, scenario.Documents, scenario.FollowUps, scenario.Intake,
            scenario.Translation, scenario.Voice, scenario.KnowledgeBase, scenario.Chat is { } chat ? chat with { AvailabilityByHour = [] } : null, scenario.Sellers, scenario.AgencyTimeFactor,
            new Row<CaseType>(scenario.CaseTypes), new Row<Skill>(scenario.Skills), scenario.Teams.Count);
        return Worlds.GetOrAdd(world, world);
    }

    /// <summary>The work of a key.</summary>
    public static WorkHours WorkOf(WorkKey key, Func<WorkHours> follow)
    {
        if (Works.Count > Most)
        {
            Works.Clear();
            Worlds.Clear();
        }

        return Works.GetOrAdd(key, _ => follow());
    }
}

/// <summary>What work depends on besides the seller.</summary>
internal sealed record World(
    HandlingSettings Handling, DeficiencySettings Deficiency, PreScreenSettings PreScreen, ResubmissionSettings Resubmission, DecisionSettings Decision, DocumentSettings Documents,
    FollowUpSettings FollowUps, IntakeSettings Intake, TranslationSettings Translation, VoiceSettings Voice, KnowledgeBaseSettings KnowledgeBase, ChatSettings? Chat, SellerSettings Sellers,
    double AgencyTimeFactor, Row<CaseType> CaseTypes, Row<Skill> Skills, int Teams);

/// <summary>A kind of problem in a world; worlds are told apart by being one object or two.</summary>
internal readonly record struct WorkKey(SellerKind Kind, int Type, ScreeningKey Odds, ChatLine? Line, Same<World> World);

/// <summary>A pre-screen.</summary>
internal readonly record struct ScreeningKey(double Threshold, double Auc);

/// <summary>An object that equals itself alone.</summary>
internal readonly struct Same<T>(T value) : IEquatable<Same<T>>
    where T : class
{
    private readonly T value = value;

    public bool Equals(Same<T> other) => ReferenceEquals(value, other.value);

    public override bool Equals(object? obj) => obj is Same<T> other && Equals(other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(value);
}

/// <summary>A list that equals one with equal entries.</summary>
internal sealed class Row<T>(IReadOnlyList<T> entries) : IEquatable<Row<T>>
{
    private readonly IReadOnlyList<T> entries = entries;

    public bool Equals(Row<T>? other) => other is not null && entries.SequenceEqual(other.entries);

    public override bool Equals(object? obj) => Equals(obj as Row<T>);

    public override int GetHashCode() => entries.Aggregate(entries.Count, (hash, entry) => unchecked((hash * 31) + (entry?.GetHashCode() ?? 0)));
}
