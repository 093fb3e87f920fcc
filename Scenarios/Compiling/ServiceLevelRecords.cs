using QueueSim.Localization;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Tables;

namespace QueueSim.Scenarios.Compiling;

/// <summary>Turns the rows of service levels into records, and checks what must hold within each.</summary>
internal static class ServiceLevelRecords
{
    public static IReadOnlyList<ServiceLevel> Of(ScenarioTables tables, NameIndex caseTypes, FaultList faults) =>
        [.. tables.RowsOf(ServiceLevelTable.Shape).Select(row => Of(row, tables, caseTypes, faults))];

    private static ServiceLevel Of(Cell[] row, ScenarioTables tables, NameIndex caseTypes, FaultList faults)
    {
        int? type = ServiceLevelTable.CaseType.Of(row) is null
            ? null
            : caseTypes.Of(row[ServiceLevelTable.CaseType.Index], PathOf(row, ServiceLevelTable.CaseType), faults);
        CheckPause(row, faults);
        if (type is >= 0) CheckPriority(row, tables.RowsOf(CaseTypeTable.Shape)[type.Value], faults);
        return new ServiceLevel
        {
            Name = ServiceLevelTable.Name.Of(row),
            Clock = ServiceLevelTable.Metric.Of(row),
            Limit = ServiceLevelTable.Limit.Of(row),
            Hours = ServiceLevelTable.Hours.Of(row),
            PausesForSeller = ServiceLevelTable.PausesForSeller.Of(row),
            CaseTypeIndex = type,
            Priority = ServiceLevelTable.Priority.Of(row),
            TargetShare = ServiceLevelTable.Target.Of(row),
        };
    }

    /// <summary>An agent who asks has responded, so that nothing is awaited of the seller before.</summary>
    private static void CheckPause(Cell[] row, FaultList faults)
    {
        var metric = ServiceLevelTable.Metric.Of(row);
        if (ServiceLevelTable.PausesForSeller.Of(row) && metric is ServiceClock.Wait or ServiceClock.FirstResponse && !row[ServiceLevelTable.Metric.Index].IsStandIn)
        {
            faults.Add(row[ServiceLevelTable.PausesForSeller.Index].Origin, Say.This("faults.sla_pauses", ("path", PathOf(row, ServiceLevelTable.PausesForSeller)), ("metric", EnumWords.Of(metric))));
        }
    }

    /// <summary>All cases of a type have its priority, so that another one leaves no case that the limit is for.</summary>
    private static void CheckPriority(Cell[] row, Cell[] type, FaultList faults)
    {
        if (ServiceLevelTable.Priority.Of(row) is { } priority && CaseTypeTable.Priority.Of(type) is var own && own != priority
            && !row[ServiceLevelTable.Priority.Index].IsStandIn && !type[CaseTypeTable.Priority.Index].IsStandIn)
        {
            faults.Add(row[ServiceLevelTable.Priority.Index].Origin, Say.This("faults.sla_priority",
                ("path", PathOf(row, ServiceLevelTable.Priority)), ("given", priority.Word), ("type", Wording.Quoted(CaseTypeTable.Name.Of(type))), ("own", own.Word)));
        }
    }

    private static string PathOf(Cell[] row, Column column) => $"sla.{row[0].Text}.{column.Name}";
}
