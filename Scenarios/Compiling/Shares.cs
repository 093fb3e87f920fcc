using QueueSim.Localization;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Tables;

namespace QueueSim.Scenarios.Compiling;

/// <summary>Keeps shares summing to 1: rows that a scenario leaves alone share the rest as before.</summary>
internal static class Shares
{
    /// <summary>Rescales the shares of every table in which a cell or an option set some but not all.</summary>
    /// <param name="tables">The scenario's tables.</param>
    /// <param name="faults">Receives the faults.</param>
    /// <param name="unread">Tables with a share that could not be read, so that no sum can be judged.</param>
    public static void Rescale(ScenarioTables tables, FaultList faults, IReadOnlySet<TableShape> unread)
    {
        foreach (var shape in Shapes.All)
        {
            if (tables.ExplicitShares(shape) is not { } isSet || unread.Contains(shape)) continue;
            var share = shape.Share!;
            if (TableRules.HasStandIns(tables.Tables[shape.Index], share)) continue;
            var rows = tables.RowsOf(shape);
            double set = 0, left = 0;
            var origin = default(Origin);
            for (var row = 0; row < rows.Length; row++)
            {
                if (isSet[row])
                {
                    set += share.Of(rows[row]);
                    origin = rows[row][share.Index].Origin;
                }
                else
                {
                    left += share.Of(rows[row]);
                }
            }
            if (Math.Abs(set + left - 1) <= TableRules.ShareTolerance) continue;
            if (set > 1 + TableRules.ShareTolerance)
            {
                faults.Add(origin!, Say.This("faults.shares_over", ("table", shape.Name), ("sum", Wording.Number(set))));
            }
            else if (left <= 0)
            {
                var rest = isSet.All(explicitly => explicitly) ? Say.This("faults.shares_all_set") : Say.This("faults.shares_no_rest");
                if (Math.Abs(set - 1) > TableRules.ShareTolerance)
                    faults.Add(origin!, Say.This("faults.shares_sum", ("table", shape.Name), ("sum", Wording.Number(set)), ("rest", rest)));
            }
            else
            {
                var factor = Math.Max(0, 1 - set) / left;
                for (var row = 0; row < rows.Length; row++)
                {
                    if (isSet[row]) continue;
                    var scaled = share.Of(rows[row]) * factor;
                    tables.Set(shape, row, share, new Cell(Wording.Number(scaled), scaled, rows[row][share.Index].Origin));
                    isSet[row] = false;
                }
            }
        }
    }
}
