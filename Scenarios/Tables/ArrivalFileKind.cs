using QueueSim.Localization;

namespace QueueSim.Scenarios.Tables;

/// <summary>The name of a file of problems or counts. What is wrong in its rows is reported with their lines when the scenario is built.</summary>
internal sealed class ArrivalFileKind : CellKind
{
    public override string Expected => Say.This("faults.kind_arrival_file");

    public override bool Expands => false;

    public override ParsedCell Parse(string text, CellContext context)
    {
        if (text.Length == 0) return Unexpected();
        var file = context.ReadArrivals(text);
        return file.Hash.Length > 0 ? new ParsedCell(file, null) { Contents = file.Hash } : ParsedCell.Fault(Say.This("faults.file_unusable", ("fault", file.Faults[0])));
    }
}
