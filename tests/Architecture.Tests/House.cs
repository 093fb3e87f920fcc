using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using QueueSim.Scenarios.CommandLine;
using QueueSim.Statistics;

namespace QueueSim.Tests;

/// <summary>The compiled house: its three projects, and which type leans on which.</summary>
internal static class House
{
    public static System.Reflection.Assembly Simulation { get; } = typeof(SupportDesk).Assembly;

    public static System.Reflection.Assembly Analysis { get; } = typeof(ReplicationStatistics).Assembly;

    public static System.Reflection.Assembly Scenarios { get; } = typeof(CommandLineProgram).Assembly;

    public static Architecture Types { get; } = new ArchLoader().LoadAssemblies(Simulation, Analysis, Scenarios).Build();

    /// <summary>A namespace and all below it, as a pattern.</summary>
    public static string Room(string name) => $@"^QueueSim\.{name.Replace(".", @"\.", StringComparison.Ordinal)}(\..*)?$";
}
