using QueueSim.Randomness;

namespace QueueSim.Scenarios;

/// <summary>A distribution of times or amounts, none below 0.</summary>
internal sealed class DistributionKind : CellKind
{
    // Low enough to reach the left end of every bounded distribution and of an empirical one.
    private const double NearlyNever = 1e-12;

    public override string Expected => "a distribution such as constant(5) or lognormal(mean=8, cv=1)";

    public override ParsedCell Parse(string text, CellContext context)
    {
        if (text.Length == 0) return Unexpected();
        return context.Remember(text, () => Read(text, context));
    }

    private ParsedCell Read(string text, CellContext context)
    {
        Fault? fileFault = null;
        IReadOnlyList<double> ReadValues(string file)
        {
            (var values, fileFault) = context.ReadValues(file);
            return values;
        }

        var understood = DistributionText.TryParse(text, ReadValues, out var distribution, out var fault);
        if (fileFault is not null) return ParsedCell.Fault($"its file cannot be used: {fileFault}");
        if (!understood || distribution is null) return ParsedCell.Fault(AsSentence(fault));
        if (!double.IsFinite(distribution.Mean)) return ParsedCell.Fault("expected a distribution with a finite mean.");
        return distribution.Quantile(NearlyNever) >= 0
            ? new ParsedCell(distribution, null)
            : ParsedCell.Fault("expected a distribution without values below 0.");
    }

    private string AsSentence(string fault) =>
        fault.Length == 0 ? $"expected {Expected}." : fault[^1] is '.' or '?' or '!' ? fault : fault + ".";
}
