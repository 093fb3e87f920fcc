using QueueSim.Localization;
using QueueSim.Scenarios.Distributions;
using QueueSim.Scenarios.Reading;

namespace QueueSim.Scenarios.Tables;

/// <summary>A distribution of times or amounts; docs/reference/distributions.md has the forms.</summary>
internal sealed class DistributionKind : CellKind
{
    public override string Expected => Say.This("faults.kind_distribution");

    public override bool TakesNumbers => true;

    public override ParsedCell Parse(string text, CellContext context) =>
        text.Length == 0 ? Unexpected() : context.Remember(text, () => Read(text, context));

    private static ParsedCell Read(string text, CellContext context)
    {
        Fault? fileFault = null;
        var contents = new List<string>();
        try
        {
            var distribution = DistributionReader.Read(text, file =>
            {
                var (values, hash, fault) = context.ReadValues(file);
                fileFault = fault;
                contents.Add(hash);
                return fault is null ? values : throw new FormatException();
            });
            return new ParsedCell(distribution, null) { Contents = string.Join(' ', contents) };
        }
        catch (FormatException exception)
        {
            return fileFault is not null ? ParsedCell.Fault(Say.This("faults.file_unusable", ("fault", fileFault)))
                : ParsedCell.Whole(exception.Message.EndsWith('?') ? exception.Message : exception.Message + ".");
        }
    }
}
