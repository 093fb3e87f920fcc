using System.Reflection;
using System.Text.RegularExpressions;
using QueueSim.Scenarios.CommandLine;
using QueueSim.Statistics;

namespace QueueSim.Tests;

/// <summary>Data flows one way: CSV → scenario → run → records → statistics → report.</summary>
public sealed partial class LayerTests
{
    [Fact]
    public void Simulation_references_no_other_project() =>
        Assert.Empty(OwnReferences(typeof(SupportDesk).Assembly));

    [Fact]
    public void Analysis_references_the_simulation_alone() =>
        Assert.Equal(["QueueSim.Simulation"], OwnReferences(typeof(ReplicationStatistics).Assembly));

    [Fact]
    public void Scenarios_put_both_together() =>
        Assert.Equal(["QueueSim.Analysis", "QueueSim.Simulation"], OwnReferences(typeof(CommandLineProgram).Assembly));

    [Fact]
    public void Analysis_sees_only_the_public_contract_of_the_simulation()
    {
        string[] friends = typeof(SupportDesk).Assembly.GetCustomAttributes<System.Runtime.CompilerServices.InternalsVisibleToAttribute>()
            .Select(attribute => attribute.AssemblyName).ToArray();
        Assert.Equal(["QueueSim.Simulation.Tests"], friends);
        foreach (string source in Repository.Sources("Analysis"))
            Assert.DoesNotMatch(@"\bQueueSim\.Kernel\b|\bSupportDesk\s*\(", File.ReadAllText(source));
    }

    [Fact]
    public void The_kernel_knows_nothing_of_support_desks()
    {
        foreach (string source in Repository.Sources("Simulation", "Kernel"))
            Assert.False(DomainWord().IsMatch(File.ReadAllText(source)), $"{source}: {DomainWord().Match(File.ReadAllText(source)).Value}");
    }

    [Fact]
    public void The_kernel_stands_on_nothing_else_of_ours()
    {
        foreach (string source in Repository.Sources("Simulation", "Kernel"))
            Assert.DoesNotMatch(@"using QueueSim|QueueSim\.Randomness|Scenario", File.ReadAllText(source));
    }

    [Theory]
    [InlineData(@"System\.IO|\bFile\.|\bDirectory\.", "files")]
    [InlineData(@"\bConsole\b", "the console")]
    [InlineData(@"DateTime(Offset)?\.(Utc)?(Now|Today)|Stopwatch|TickCount|SystemClock", "the wall clock")]
    [InlineData(@"Random\.Shared|new (System\.)?Random\(|Guid\.NewGuid|RandomNumberGenerator", "randomness outside the keyed streams")]
    [InlineData(@"Task\.|Parallel\.|new Thread|ThreadPool", "threads")]
    public void The_simulation_does_not_touch(string pattern, string what)
    {
        foreach (string source in Repository.Sources("Simulation"))
            Assert.False(Regex.IsMatch(Code(source), pattern), $"{source} touches {what}");
    }

    [Fact]
    public void The_model_stays_within_what_the_engine_and_its_stand_in_share()
    {
        foreach (string source in Repository.Sources("Simulation", "Model"))
            Assert.DoesNotMatch(@"ProcessedEventCount|\bQueueSim\.Kernel\b|\bSimSharp\b", Code(source));
    }

    [Fact]
    public void Nothing_random_is_outside_the_keyed_streams()
    {
        foreach (string source in Repository.Sources("Analysis").Concat(Repository.Sources("Scenarios")))
            Assert.DoesNotMatch(@"Random\.Shared|new (System\.)?Random\(|Guid\.NewGuid|RandomNumberGenerator", Code(source));
    }

    /// <summary>A source without its comments.</summary>
    private static string Code(string path) => Comment().Replace(File.ReadAllText(path), "");

    private static string[] OwnReferences(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(name => name.Name!)
            .Where(name => name.StartsWith("QueueSim", StringComparison.Ordinal) || name == "queuesim").Order(StringComparer.Ordinal).ToArray();

    // Not "case": the language has that word too.
    [GeneratedRegex(@"\b(agent|ticket|seller|team|customer|support|desk|problem|shift|chat|submission)s?\b", RegexOptions.IgnoreCase)]
    private static partial Regex DomainWord();

    [GeneratedRegex(@"//[^\n]*|/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();
}
