using QueueSim.Localization;
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
            faults.Add(table.File, 0, Say.This("faults.no_rows", ("noun", Nouns.Of(table.Shape.RowNoun))));
            return;
        }
        if (table.Shape.Share is { } share && !HasStandIns(table, share))
        {
            var sum = table.Rows.Sum(share.Of);
            if (Math.Abs(sum - 1) > ShareTolerance)
                faults.Add(table.File, 0, Say.This("faults.shares_of_table", ("sum", Wording.Number(sum))));
        }
        if (table.Shape == ArrivalProfileTable.Shape && !HasStandIns(table, ArrivalProfileTable.Weight))
        {
            if (HasAllHours(table, ArrivalProfileTable.Hour, ArrivalProfileTable.Hours, Say.This("faults.monday"), faults)
                && !(table.Rows.Sum(ArrivalProfileTable.Weight.Of) > 0))
                faults.Add(table.File, 0, Say.This("faults.weights_zero"));
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
            ? Say.This("faults.hour_missing", ("column", column.Name), ("hour", missing[0]))
            : Say.This("faults.hours_missing", ("n", missing.Count), ("column", column.Name), ("hour", missing[0]));
        faults.Add(table.File, 0, Say.This("faults.hours_expected", ("which", which), ("first", first), ("last", hours - 1)));
        return false;
    }
}
