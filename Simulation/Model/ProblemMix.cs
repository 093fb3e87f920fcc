using MathNet.Numerics.RootFinding;
using QueueSim.Randomness;

namespace QueueSim.Model;

/// <summary>Which type a problem is of. Large accounts may have another mix of problems than small ones (A14).</summary>
/// <remarks>
/// Small accounts have type i with probability s(i), large ones with f(i) × s(i) ÷ Z, where f is the type's factor and Z makes the sum 1. With w, the large accounts' share of all
/// problems, s(i) = share(i) ÷ (w × f(i) ÷ Z + 1 − w) leaves the type its share of all problems; Z is the one number for which the s add up to 1.
/// </remarks>
internal sealed class ProblemMix
{
    private const double Accuracy = 1e-12;

    private readonly AccountSizes sizes;
    private readonly ShareTable ofAll;
    private readonly ShareTable? ofLarge; // null where all accounts have the same mix
    private readonly ShareTable? ofSmall;

    public ProblemMix(Scenario scenario)
    {
        sizes = new AccountSizes(scenario.Sellers.Accounts, scenario.Sellers.SizeCv);
        ofAll = new ShareTable(scenario.CaseTypes.Select(type => type.Share));
        CaseType[] types = [.. scenario.CaseTypes.Where(type => type.Share > 0)];
        var (least, most) = (types.Min(type => type.LargeAccountFactor), types.Max(type => type.LargeAccountFactor));
        var large = sizes.LargeProblems;
        if (large <= 0 || least == most)
            return;
        double Small(CaseType type, double sum) => type.Share / ((large * type.LargeAccountFactor / sum) + 1 - large);
        var z = Brent.FindRoot(sum => types.Sum(type => Small(type, sum)) - 1, least, most, Accuracy);
        ofSmall = new ShareTable(scenario.CaseTypes.Select(type => Small(type, z)));
        ofLarge = new ShareTable(scenario.CaseTypes.Select(type => type.LargeAccountFactor * Small(type, z)));
    }

    /// <summary>Index of the type of a problem, picked by its own uniform.</summary>
    public int Pick(CaseStream problem) =>
        (ofLarge is null ? ofAll : sizes.SizeOf(sizes.NumberOf(problem)) == AccountSize.Large ? ofLarge : ofSmall!).Pick(problem, Purpose.CaseType);
}
