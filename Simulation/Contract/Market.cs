namespace QueueSim.Contract;

/// <summary>A marketplace and the languages its teams read (T13).</summary>
public sealed record Market
{
    /// <summary>Unique name.</summary>
    public required string Name { get; init; }

    /// <summary>Share of all problems, 0 to 1.</summary>
    public required double Share { get; init; }

    /// <summary>Whether chat is available at all (C12).</summary>
    public bool HasChat { get; init; }

    /// <summary>Whether new accounts may not open cases (T14).</summary>
    public bool RestrictsNewAccounts { get; init; }

    /// <summary>Whether cases may come with a voice message (T21, <see cref="VoiceSettings"/>).</summary>
    public bool HasVoicePilot { get; init; }

    /// <summary>Languages that need no translation.</summary>
    public required IReadOnlySet<Language> SupportedLanguages { get; init; }
}
