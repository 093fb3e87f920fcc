namespace QueueSim.Scenarios.Tables;

/// <summary>Limits whose share is measured, and from which cases are due.</summary>
internal static class ServiceLevelTable
{
    public static readonly Column<string> Name = Shapes.Name("sla");
    public static readonly Column<ServiceClock> Metric = new("metric", new WordKind<ServiceClock>());
    public static readonly Column<TimeLimit> Limit = new("limit", new TimeLimitKind());
    public static readonly Column<string?> CaseType = new("case_type", new OptionalKind(new ReferenceKind("case type")), "");
    public static readonly Column<Priority?> Priority = new("priority", new OptionalKind(new PriorityKind()), "");
    public static readonly Column<ServiceHours> Hours = new("hours", new WordKind<ServiceHours>(), "calendar") { IsStampedWhenSaid = true };
    public static readonly Column<bool> PausesForSeller = new("pauses_for_seller", Shapes.YesNo, "no") { IsStampedWhenSaid = true };
    public static readonly Column<double?> Target = new("target", new OptionalKind(Shapes.Probability), "");

    public static readonly TableShape Shape = new("sla", "sla.csv", "service level", 1, Name, Metric, Limit, CaseType, Priority, Hours, PausesForSeller, Target)
    {
        MayHaveNoRows = true,
        Extends = [CaseTypeTable.Shape],
    };
}
