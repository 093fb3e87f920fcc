using QueueSim.Randomness;
using QueueSim.Scenarios.Reading;

namespace QueueSim.Scenarios.Tables;

/// <summary>A distribution of times or amounts; docs/reference/distributions.md has the forms.</summary>
internal sealed class DistributionKind : CellKind
{
    public override string Expected => "a number or a distribution such as exponential(mean=4)";

    public override ParsedCell Parse(string text, CellContext context) =>
        text.Length == 0 ? Unexpected() : context.Remember(text, () => Read(text, context));

    private static ParsedCell Read(string text, CellContext context)
    {
        Fault? fileFault = null;
        IReadOnlyList<double> ReadValues(string file)
        {
            (var values, var fault) = context.ReadValues(file);
            fileFault ??= fault;
            return values;
        }

        var understood = DistributionText.TryParse(text, ReadValues, out var distribution, out var problem);
        if (fileFault is not null) return ParsedCell.Fault($"its file cannot be used: {fileFault}");
        return understood ? new ParsedCell(distribution, null) : ParsedCell.Whole(problem.EndsWith('?') ? problem : problem + ".");
    }
}
