using System.Collections.Concurrent;
using QueueSim.Scenarios.Running;
using QueueSim.Statistics;
using QueueSim.Theory;

namespace QueueSim.Scenarios.CommandLine;

/// <summary>Takes the results of a run for what theory says about them, and writes nothing.</summary>
internal sealed class ValidationRun : IRunResults
{
    private readonly ConcurrentDictionary<(int Scenario, int Replication), LittlesLaw> running = new();
    private readonly List<TeamBooks> books = [];
    private readonly List<(string Scenario, TeamTheory Theory)> theories = [];

    /// <summary>Exact values against simulated ones.</summary>
    public TheoryCheck Check { get; } = new();

    /// <summary>What theory says of each team, scenario by scenario.</summary>
    public IReadOnlyList<(string Scenario, TeamTheory Theory)> Theories => theories;

    /// <summary>Little's law at each team, scenario by scenario.</summary>
    public IReadOnlyList<TeamBooks> Books => books;

    public IRecordSink Records(Scenario scenario, int index, int replication, IRecordSink statistics) =>
        running[(index, replication)] = new LittlesLaw(statistics, scenario.Teams.Count);

    public void Add(ScenarioResult scenario, ScenarioComparison? comparison)
    {
        var index = books.Select(each => each.Index).DefaultIfEmpty(-1).Last() + 1;
        var teams = scenario.Layout.Scenario.Teams;
        IReadOnlyList<LittlesLaw> laws = [.. scenario.ReplicationNumbers.Select(number => running.Remove((index, number), out var law) ? law : throw new InvalidOperationException($"Replication {number} has no books."))];
        for (var team = 0; team < teams.Count; team++)
        {
            IReadOnlyList<QueueBooks> own = [.. laws.Select(law => law.Books[team])];
            books.Add(new TeamBooks(index, scenario.Name, teams[team].Name, own.Aggregate(default(QueueBooks), (sum, each) => sum.Plus(each)), own.Count, own.Count(each => each.Balance)));
        }

        var known = TeamTheory.All(scenario.Layout.Scenario);
        theories.AddRange(known.Select(theory => (scenario.Name, theory)));
        Check.Add(known, scenario);
    }
}

/// <summary>Little's law at one team of one scenario.</summary>
/// <param name="Index">Position of the scenario.</param>
/// <param name="Scenario">Its name.</param>
/// <param name="Team">Name of the team.</param>
/// <param name="Sum">All replications together.</param>
/// <param name="Replications">How many there were.</param>
/// <param name="Balanced">In how many the waits added up to the queue's length over time, to the tick.</param>
internal sealed record TeamBooks(int Index, string Scenario, string Team, QueueBooks Sum, int Replications, int Balanced);
