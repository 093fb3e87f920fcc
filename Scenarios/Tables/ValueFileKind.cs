namespace QueueSim.Scenarios.Tables;

/// <summary>The name of a file with one column of numbers.</summary>
internal sealed class ValueFileKind : CellKind
{
    public override string Expected => "the name of a file with one number a line";

    public override bool Expands => false;

    public override ParsedCell Parse(string text, CellContext context)
    {
        if (text.Length == 0) return Unexpected();
        var (values, hash, fault) = context.ReadValues(text);
        return fault is null ? new ParsedCell(values, null) { Contents = hash } : ParsedCell.Fault($"its file cannot be used: {fault}");
    }
}
