using NodaTime;
using QueueSim.Randomness;

namespace QueueSim;

/// <summary>A seller's account: who it is, drawn once and for all, and what support remembers of it from problem to problem.</summary>
internal sealed class Account
{
    /// <param name="desk">The replication.</param>
    /// <param name="stream">Uniforms of the account, or of the problem where the problem has an account of its own.</param>
    public Account(Desk desk, CaseStream stream)
    {
        IsFocal = desk.Population.IsFocal(stream);
        Strategy = desk.Population.Strategy(stream, IsFocal);
        Market = desk.Population.Market(stream);
        Seller = Seller.Of(desk.Scenario, desk.Strategies[Strategy], desk.Scenario.Markets[Market], new Draws(stream));
    }

    /// <summary>Index of the strategy.</summary>
    public int Strategy { get; }

    /// <summary>Index of the market.</summary>
    public int Market { get; }

    /// <summary>Whether it belongs to the focal cohort.</summary>
    public bool IsFocal { get; }

    public Seller Seller { get; }

    /// <summary>Day of the latest chat, on the clock of the daily limit.</summary>
    public LocalDate ChatDay { get; set; }

    /// <summary>Attempts begun on <see cref="ChatDay"/>, whatever problem they were about (C10).</summary>
    public int ChatsThatDay { get; set; }

    /// <summary>Invalid enquiries since the last valid one or the last freeze (C11).</summary>
    public int InvalidInARow { get; set; }

    /// <summary>End of the latest freeze of chat (C11).</summary>
    public long FrozenUntilTicks { get; set; }

    /// <summary>Until when cases that are submitted count as high-risk contact, whatever problem they are about (C8).</summary>
    public long FlaggedUntilTicks { get; set; }
}
