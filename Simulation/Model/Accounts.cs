using QueueSim.Randomness;

namespace QueueSim.Model;

/// <summary>The accounts of one replication: whose a problem is, who that is, and what is remembered of each.</summary>
internal sealed class Accounts(Desk desk)
{
    /// <summary>Stands for the account of a problem that has one of its own.</summary>
    public const int Own = -1;

    // Both are bounded by the number of accounts, however many problems there are. Owners are kept because drawing one again for each of its
    // problems takes longer; as values, because thousands of small objects would be work for the garbage collector.
    private readonly Owner?[] owners = new Owner?[desk.Scenario.Sellers.Accounts];
    // Those of the problems that the cohort leaves alone, where it is narrowed down to a type.
    private readonly Owner?[] outside = desk.Scenario.Focal?.CaseTypeIndex is null ? [] : new Owner?[desk.Scenario.Sellers.Accounts];
    private readonly AccountSizes sizes = new(desk.Scenario.Sellers.Accounts, desk.Scenario.Sellers.SizeCv);
    private readonly Templates templates = new(desk.Scenario);
    private AccountMemory?[]? memories; // none before the first chat or flag

    /// <summary>The account that a problem of a type belongs to, and its owner.</summary>
    public (int Account, Owner Owner) Of(CaseStream problem, int caseType)
    {
        var account = sizes.NumberOf(problem);
        if (account == Own)
            return (Own, Owner.Of(desk, problem, null, caseType));
        ref var owner = ref (outside.Length == 0 || desk.Population.MayBeFocal(caseType) ? owners : outside)[account];
        owner ??= Owner.Of(desk, problem.OfAccount(account), sizes.Rank(account), caseType);
        return (account, owner.Value);
    }

    /// <summary>Whether an account is one of the large ones.</summary>
    public AccountSize SizeOf(int account) => sizes.SizeOf(account);

    /// <summary>How the account submits its next problem; call once a problem.</summary>
    public Strategy Next(int account, int strategy) => templates.Next(account, strategy) ?? desk.Strategies[strategy];

    /// <summary>What is remembered of an account, to be read and written; nothing as yet of a problem's own.</summary>
    public AccountMemory Memory(int account)
    {
        if (account == Own)
            return new AccountMemory();
        memories ??= new AccountMemory?[owners.Length];
        return memories[account] ??= new AccountMemory();
    }

    /// <summary>Whether a case that the account submits now is high-risk contact because of another problem.</summary>
    public bool IsFlagged(int account, long nowTicks) => account != Own && memories?[account] is { } memory && nowTicks < memory.FlaggedUntilTicks;

    /// <summary>Whether an account is suspended because of another problem's chat.</summary>
    public bool IsSuspended(int account, long nowTicks) => account != Own && memories?[account] is { } memory && nowTicks < memory.SuspendedUntilTicks;
}
