using QueueSim.Randomness;
using Normal = MathNet.Numerics.Distributions.Normal;

namespace QueueSim.Model;

/// <summary>Which account a problem belongs to when accounts differ in size.</summary>
/// <remarks>
/// Accounts are numbered by size, the smallest first, and their sizes are the strips of a lognormal distribution with as many accounts on
/// each side of any quantile. All accounts below the quantile q then have Φ(Φ⁻¹(q) − σ) of all problems (its Lorenz curve), and the account of
/// a problem is the inverse of that at one uniform: no table, however many accounts there are.
/// </remarks>
internal sealed class AccountSizes(int count, double cv)
{
    private readonly double sigma = Math.Sqrt(Math.Log(1 + (cv * cv)));

    /// <summary>Number of the account that a problem belongs to. <see cref="Accounts.Own"/> where there are none to share.</summary>
    /// <param name="problem">Uniforms of the problem.</param>
    public int NumberOf(CaseStream problem)
    {
        if (count == 0)
            return Accounts.Own;
        var share = problem.Uniform(Purpose.Account);
        var rank = sigma > 0 ? Normal.CDF(0, 1, InverseNormal.Quantile(share) + sigma) : share;
        return Math.Min(count - 1, (int)(rank * count));
    }

    /// <summary>The first of the large accounts.</summary>
    private int FirstLarge => count - Math.Max(1, (int)Math.Round(count * SellerSettings.LargeShare));

    /// <summary>Share of all problems that large accounts have; 0 where all are alike.</summary>
    public double LargeProblems => count == 0 || sigma <= 0 ? 0 : 1 - Normal.CDF(0, 1, InverseNormal.Quantile((double)FirstLarge / count) - sigma);

    /// <summary>Whether an account is one of the large ones.</summary>
    public AccountSize SizeOf(int account) =>
        sigma <= 0 || account == Accounts.Own ? AccountSize.Alike : account >= FirstLarge ? AccountSize.Large : AccountSize.Small;

    /// <summary>Share of the accounts that are smaller, with half of the account itself; null where all are alike.</summary>
    public double? Rank(int account) => sigma > 0 && account != Accounts.Own ? (account + 0.5) / count : null;
}
