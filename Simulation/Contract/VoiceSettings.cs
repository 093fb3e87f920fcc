namespace QueueSim.Contract;

/// <summary>Voice messages that come with cases in markets where they are piloted (T21).</summary>
public sealed record VoiceSettings
{
    /// <summary>They change nothing.</summary>
    public static VoiceSettings None { get; } = new() { VagueFactor = 1, ListenMinutes = 0 };

    /// <summary>Factor from 0 to 1 on the probability that a text leaves out what the agent needs.</summary>
    public required double VagueFactor { get; init; }

    /// <summary>Minutes from 0 by which each touch of a case takes longer.</summary>
    public required double ListenMinutes { get; init; }
}
