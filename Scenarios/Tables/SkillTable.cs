using QueueSim.Randomness;

namespace QueueSim.Scenarios.Tables;

/// <summary>Which teams serve which case types besides the case types' own.</summary>
internal static class SkillTable
{
    public static readonly Column<string> Team = new("team", new ReferenceKind("team"));
    public static readonly Column<string> CaseType = new("case_type", new ReferenceKind("case type"));
    public static readonly Column<int> Order = new("order", new IntegerKind(1, 1000), "1");
    public static readonly Column<double?> OverflowAfter = new("overflow_after_hours", new OptionalKind(new NumberKind(0, 1e6)), "");
    public static readonly Column<double> TouchFactor = new("touch_factor", new NumberKind(0, 1000), "1");
    public static readonly Column<Distribution?> TouchMinutes = new("touch_minutes", Shapes.OptionalDistribution, "");

    public static readonly TableShape Shape = new("skills", "skills.csv", "skill", 2, Team, CaseType, Order, OverflowAfter, TouchFactor, TouchMinutes)
    {
        MayHaveNoRows = true,
        Extends = [TeamTable.Shape, CaseTypeTable.Shape],
    };
}
