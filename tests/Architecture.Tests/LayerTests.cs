using System.Reflection;
using ArchUnitNET.xUnitV3;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace QueueSim.Tests;

/// <summary>Data flows one way: CSV → scenario → run → records → statistics → report.</summary>
public sealed class LayerTests
{
    [Fact]
    public void Simulation_references_no_other_project() =>
        Assert.Empty(OwnReferences(House.Simulation));

    [Fact]
    public void Analysis_references_the_simulation_alone() =>
        Assert.Equal(["QueueSim.Simulation"], OwnReferences(House.Analysis));

    [Fact]
    public void Scenarios_put_both_together() =>
        Assert.Equal(["QueueSim.Analysis", "QueueSim.Simulation"], OwnReferences(House.Scenarios));

    [Fact]
    public void The_simulation_shows_its_inside_to_its_own_tests_alone() =>
        Assert.Equal(["QueueSim.Simulation.Tests"], House.Simulation
            .GetCustomAttributes<System.Runtime.CompilerServices.InternalsVisibleToAttribute>().Select(attribute => attribute.AssemblyName));

    /// <summary>The page lists the rooms from the ground up, so that a room which leans on one below it is one of a circle.</summary>
    [Fact]
    public void Every_room_leans_on_rooms_above_it_in_the_list_of_the_page_and_on_no_others()
    {
        var page = File.ReadAllText(Repository.PathOf("docs/background/architecture.md")).ReplaceLineEndings("\n");
        var list = page.Split("## Arrows")[1].Split("```")[1].Trim().Split('\n');
        Assert.Equal(Arrows().Order(StringComparer.Ordinal), list.Order(StringComparer.Ordinal));
        Assert.All(list, (line, place) => Assert.Subset(
            list[..place].Select(above => above.Split(' ')[0]).ToHashSet(), line.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)[1..].ToHashSet()));
    }

    [Fact]
    public void Nothing_in_the_simulation_leans_on_its_entry_point() =>
        Types().That().ResideInNamespaceMatching(@"^QueueSim\.(Kernel|Randomness|Contract|Model)$")
            .Should().NotDependOnAny(typeof(SupportDesk)).Check(House.Types);

    [Fact]
    public void Analysis_reads_records_and_runs_nothing() =>
        Types().That().ResideInAssembly(House.Analysis).Should().NotDependOnAny(typeof(SupportDesk)).Check(House.Types);

    /// <summary>A line a room: its name, and the rooms that its types use.</summary>
    private static IEnumerable<string> Arrows() => House.Types.Types
        .Where(type => RoomOf(type).Length > 0)
        .GroupBy(RoomOf, type => type.Dependencies.Where(use => use.Target is not ArchUnitNET.Domain.GenericParameter).Select(use => RoomOf(use.Target)))
        .Select(room => $"{room.Key,-15}{string.Join(", ", room.SelectMany(uses => uses).Where(other => other.Length > 0 && other != room.Key).Distinct().Order(StringComparer.Ordinal))}".TrimEnd());

    private static string RoomOf(ArchUnitNET.Domain.IType type) =>
        type.Namespace?.FullName is { } name && name.StartsWith("QueueSim.", StringComparison.Ordinal) && name != "QueueSim.Scenarios" ? name[(name.LastIndexOf('.') + 1)..] : "";

    private static string[] OwnReferences(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(name => name.Name!)
            .Where(name => name.StartsWith("QueueSim", StringComparison.Ordinal) || name == "queuesim").Order(StringComparer.Ordinal).ToArray();
}
