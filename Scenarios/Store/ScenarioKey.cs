using System.Security.Cryptography;
using System.Text;
using QueueSim.Scenarios.Output;
using QueueSim.Scenarios.Planning;

namespace QueueSim.Scenarios.Store;

/// <summary>What a replication is found by: everything that decides its numbers, and nothing else.</summary>
internal static class ScenarioKey
{
    /// <summary>The key of a scenario's replications: 32 bytes.</summary>
    /// <param name="scenario">The scenario; its name, its description and how the report answers do not count.</param>
    /// <param name="seed">Seed of all streams.</param>
    /// <param name="model">Build that simulates or has simulated it; <see langword="null"/> for this one.</param>
    public static byte[] Of(StudyScenario scenario, ulong seed, string? model = null)
    {
        var text = new StringBuilder().Append($"queuesim {model ?? ModelVersion}\nseed {seed}\n");
        using (var writer = new StringWriter(text) { NewLine = "\n" })
            PlanText.WriteContents(scenario, writer);
        return SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>The build whose replications are equal. A commit, or the code itself where the commit is not all of it.</summary>
    public static string ModelVersion { get; } = ProgramVersion.Commit is var commit && commit != "unknown" && !commit.EndsWith("-dirty", StringComparison.Ordinal)
        ? commit
        : string.Join('-', new[] { typeof(SupportDesk), typeof(Statistics.ReplicationStatistics), typeof(ScenarioKey) }.Select(type => type.Module.ModuleVersionId));
}
