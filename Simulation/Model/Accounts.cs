using QueueSim.Randomness;

namespace QueueSim;

/// <summary>The accounts of one replication; each is drawn when its first problem appears.</summary>
internal sealed class Accounts(Desk desk)
{
    // Bounded by the number of accounts, however many problems there are.
    private readonly Account?[] accounts = new Account?[desk.Scenario.Sellers.Accounts];

    /// <summary>Number of the account that a problem belongs to, from 0; all are equally likely.</summary>
    /// <param name="problem">Uniforms of the problem.</param>
    /// <param name="count">How many accounts there are, at least 1.</param>
    public static int NumberOf(CaseStream problem, int count) => (int)(problem.Uniform(Purpose.Account) * count);

    /// <summary>The account that a problem belongs to; a new one for every problem where there are none to share.</summary>
    public Account Of(CaseStream problem)
    {
        if (accounts.Length == 0)
            return new Account(desk, problem);
        int number = NumberOf(problem, accounts.Length);
        return accounts[number] ??= new Account(desk, problem.OfAccount(number));
    }
}
