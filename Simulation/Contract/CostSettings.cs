namespace QueueSim.Contract;

/// <summary>What support costs the organisation, and an agency the seller, in currency units (T18, T20).</summary>
public sealed record CostSettings
{
    /// <summary>Nothing costs anything.</summary>
    public static CostSettings Free { get; } = new() { AgentHour = 0, AiCall = 0, AgencyProblem = 0 };

    /// <summary>An hour of an agent on shift.</summary>
    public required double AgentHour { get; init; }

    /// <summary>One pre-screened submission or AI part of a chat.</summary>
    public required double AiCall { get; init; }

    /// <summary>One problem in the hands of an agency.</summary>
    public required double AgencyProblem { get; init; }
}
