using NodaTime;
using QueueSim.Randomness;

namespace QueueSim;

/// <summary>What support remembers of an account from problem to problem.</summary>
internal sealed class AccountMemory
{
    /// <summary>Day of the latest chat, on the clock of the daily limit.</summary>
    public LocalDate ChatDay { get; set; }

    /// <summary>Attempts begun on <see cref="ChatDay"/>, whatever problem they were about (C10).</summary>
    public int ChatsThatDay { get; set; }

    /// <summary>Invalid enquiries since the last valid one or the last freeze (C11).</summary>
    public int InvalidInARow { get; set; }

    /// <summary>End of the latest freeze of chat (C11).</summary>
    public long FrozenUntilTicks { get; set; }

    /// <summary>Until when cases that are submitted count as high-risk contact (C8).</summary>
    public long FlaggedUntilTicks { get; set; }
}

/// <summary>The accounts of one replication: whose a problem is, and what is remembered of each.</summary>
/// <param name="count">How many there are; 0 gives every problem an account of its own.</param>
internal sealed class Accounts(int count)
{
    // One place an account: bounded by their number, whatever the number of problems; nothing until the first chat or flag.
    private AccountMemory?[]? memories;

    /// <summary>The account that a problem belongs to, all of them equally likely, or −1 for one of its own.</summary>
    public int Of(CaseStream problem) => count == 0 ? -1 : (int)(problem.Uniform(Purpose.Account) * count);

    /// <summary>What is remembered of an account, to be read and written; of an account of its own, nothing as yet.</summary>
    public AccountMemory Memory(int account)
    {
        if (account < 0)
            return new AccountMemory();
        memories ??= new AccountMemory?[count];
        return memories[account] ??= new AccountMemory();
    }

    /// <summary>Whether a case that the account submits now is high-risk contact because of another one.</summary>
    public bool IsFlagged(int account, long nowTicks) => account >= 0 && memories?[account] is { } memory && nowTicks < memory.FlaggedUntilTicks;
}
