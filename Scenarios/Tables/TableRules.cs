using QueueSim.Scenarios.Reading;

namespace QueueSim.Scenarios.Tables;

/// <summary>What must hold within one table beyond its single cells.</summary>
internal static class TableRules
{
    /// <summary>How far a sum of shares may lie from 1.</summary>
    public const double ShareTolerance = 1e-6;

    public static void Check(LoadedTable table, FaultList faults)
    {
        if (table.Rows.Length == 0 && !table.Shape.MayHaveNoRows)
        {
            faults.Add(table.File, 0, $"has no rows; expected at least one {table.Shape.RowNoun}.");
            return;
        }
        if (table.Shape.Share is { } share && !HasStandIns(table, share))
        {
            var sum = table.Rows.Sum(share.Of);
            if (Math.Abs(sum - 1) > ShareTolerance)
                faults.Add(table.File, 0, $"the shares sum to {Wording.Number(sum)}; expected 1. Change the column 'share' so that they do.");
        }
        if (table.Shape == ArrivalProfileTable.Shape && !HasStandIns(table, ArrivalProfileTable.Weight))
        {
            if (HasAllHours(table, ArrivalProfileTable.Hour, ArrivalProfileTable.Hours, "0 (Monday 00:00)", faults)
                && !(table.Rows.Sum(ArrivalProfileTable.Weight.Of) > 0))
                faults.Add(table.File, 0, "all weights are 0; expected at least one above 0.");
        }
        else if (table.Shape == ChatProfileTable.Shape)
        {
            HasAllHours(table, ChatProfileTable.Hour, ChatProfileTable.Hours, "0", faults);
        }
    }

    /// <summary>Whether a column has cells that could not be read, so that no sum over it can be judged.</summary>
    public static bool HasStandIns(LoadedTable table, Column column) => Array.Exists(table.Rows, cells => cells[column.Index].IsStandIn);

    private static bool HasAllHours(LoadedTable table, Column<int> column, int hours, string first, FaultList faults)
    {
        if (HasStandIns(table, column)) return false;
        var present = table.Rows.Select(column.Of).ToHashSet();
        var missing = Enumerable.Range(0, hours).Where(hour => !present.Contains(hour)).ToList();
        if (missing.Count == 0) return true;
        var which = missing.Count == 1
            ? $"{column.Name} {missing[0]} is missing"
            : $"{missing.Count} hours are missing, the first is {column.Name} {missing[0]}";
        faults.Add(table.File, 0, $"{which}; expected a row for each of {first} to {hours - 1}.");
        return false;
    }
}
