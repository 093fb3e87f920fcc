namespace QueueSim.Scenarios.Tables;

/// <summary>The name of a file of problems or counts. What is wrong in its rows is reported with their lines when the scenario is built.</summary>
internal sealed class ArrivalFileKind : CellKind
{
    public override string Expected => "the name of a file with one problem, or one count, a line";

    public override bool Expands => false;

    public override ParsedCell Parse(string text, CellContext context)
    {
        if (text.Length == 0) return Unexpected();
        var file = context.ReadArrivals(text);
        return file.Hash.Length > 0 ? new ParsedCell(file, null) { Contents = file.Hash } : ParsedCell.Fault($"its file cannot be used: {file.Faults[0]}");
    }
}
