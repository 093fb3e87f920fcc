namespace QueueSim;

/// <summary>A marketplace and the languages its teams read (T13).</summary>
public sealed record Market
{
    /// <summary>Unique name.</summary>
    public required string Name { get; init; }

    /// <summary>Share of all problems, 0 to 1.</summary>
    public required double Share { get; init; }

    /// <summary>Languages that need no translation.</summary>
    public required IReadOnlySet<Language> SupportedLanguages { get; init; }
}
