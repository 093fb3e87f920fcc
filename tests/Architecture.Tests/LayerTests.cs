using System.Reflection;
using ArchUnitNET.Fluent.Slices;
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

    [Theory]
    [InlineData("Kernel", "Randomness", "Contract", "Model")]
    [InlineData("Randomness", "Kernel", "Contract", "Model")]
    [InlineData("Contract", "Kernel", "Model")]
    [InlineData("Statistics", "Kernel", "Model", "Fidelity", "Charts", "Report")]
    [InlineData("Fidelity", "Kernel", "Model", "Charts", "Report")]
    [InlineData("Charts", "Kernel", "Model", "Fidelity", "Report")]
    [InlineData("Report", "Kernel", "Model")]
    [InlineData("Scenarios.Reading", "Scenarios.Tables", "Scenarios.Compiling", "Scenarios.Planning", "Scenarios.Running", "Scenarios.Output", "Scenarios.CommandLine", "Statistics", "Charts", "Report")]
    [InlineData("Scenarios.Tables", "Scenarios.Compiling", "Scenarios.Planning", "Scenarios.Running", "Scenarios.Output", "Scenarios.CommandLine", "Charts", "Report")]
    [InlineData("Scenarios.Compiling", "Scenarios.Running", "Scenarios.Output", "Scenarios.CommandLine", "Charts", "Report")]
    [InlineData("Scenarios.Planning", "Scenarios.Running", "Scenarios.Output", "Scenarios.CommandLine", "Charts", "Report")]
    [InlineData("Scenarios.Running", "Scenarios.Output", "Scenarios.CommandLine", "Charts", "Report")]
    [InlineData("Scenarios.Output", "Scenarios.CommandLine")]
    public void A_folder_leans_on_none_above_it(string folder, params string[] above)
    {
        foreach (string other in above)
        {
            Types().That().ResideInNamespaceMatching(House.Room(folder))
                .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching(House.Room(other))).WithoutRequiringPositiveResults()
                .Check(House.Types);
        }
    }

    [Fact]
    public void Nothing_in_the_simulation_leans_on_its_entry_point() =>
        Types().That().ResideInNamespaceMatching(@"^QueueSim\.(Kernel|Randomness|Contract|Model)$")
            .Should().NotDependOnAny(typeof(SupportDesk)).Check(House.Types);

    [Fact]
    public void Analysis_reads_records_and_runs_nothing() =>
        Types().That().ResideInAssembly(House.Analysis).Should().NotDependOnAny(typeof(SupportDesk)).Check(House.Types);

    [Fact]
    public void No_folder_leans_on_one_that_leans_on_it() =>
        SliceRuleDefinition.Slices().Matching("QueueSim.(*)").Should().BeFreeOfCycles().Check(House.Types);

    private static string[] OwnReferences(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(name => name.Name!)
            .Where(name => name.StartsWith("QueueSim", StringComparison.Ordinal) || name == "queuesim").Order(StringComparer.Ordinal).ToArray();
}
