using NodaTime;

namespace QueueSim.Model;

/// <summary>What support remembers of an account from problem to problem.</summary>
internal sealed class AccountMemory
{
    /// <summary>Day of the latest chat, on the clock of the daily limit.</summary>
    public LocalDate ChatDay { get; set; }

    /// <summary>Attempts begun on <see cref="ChatDay"/>, whatever problem they were about (C10).</summary>
    public int ChatsThatDay { get; set; }

    /// <summary>Invalid enquiries since the last valid one or the last freeze (C11).</summary>
    public int InvalidInARow { get; set; }

    /// <summary>End of the latest freeze of chat (C11); never for an account that lost chat for good.</summary>
    public long FrozenUntilTicks { get; set; }

    /// <summary>Until when the account is suspended because a third party chatted for it.</summary>
    public long SuspendedUntilTicks { get; set; }

    /// <summary>Until when cases that are submitted, about whatever problem, count as high-risk contact (C8).</summary>
    public long FlaggedUntilTicks { get; set; }
}
