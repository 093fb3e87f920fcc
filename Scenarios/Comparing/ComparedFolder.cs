using QueueSim.Scenarios.Inputs;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Store;
using QueueSim.Statistics;
using QueueSim.Storage;

namespace QueueSim.Scenarios.Comparing;

/// <summary>One of two folders of results that are compared.</summary>
internal sealed class ComparedFolder : IDisposable
{
    private readonly KeptStudy kept;
    private readonly StoreFile store;

    /// <param name="label">What it is called.</param>
    /// <param name="kept">The folder.</param>
    /// <param name="study">Its study.</param>
    /// <exception cref="DamagedStoreException">Its file of replications is damaged.</exception>
    public ComparedFolder(string label, KeptStudy kept, Study study)
    {
        (Label, this.kept, Study) = (label, kept, study);
        store = StoreFile.OpenToRead(Path.Combine(kept.Folder, StoreFile.FileName))!;
    }

    /// <summary>What it is called.</summary>
    public string Label { get; }

    /// <summary>Its study.</summary>
    public Study Study { get; }

    /// <summary>Seed of its streams.</summary>
    public ulong Seed => kept.Manifest.Seed;

    /// <summary>Replications of each of its scenarios.</summary>
    public int Replications => kept.Manifest.Replications;

    /// <summary>The build that has simulated it.</summary>
    public string Model => kept.Model;

    /// <summary>Name of a scenario among those of both folders.</summary>
    public string NameOf(int scenario) => $"{Label}/{Study[scenario].Name}";

    /// <summary>Results of a scenario, and its single problems by replication.</summary>
    /// <param name="scenario">Position in the study.</param>
    /// <exception cref="NotSimulatedException">A replication is missing.</exception>
    /// <exception cref="DamagedStoreException">A replication is damaged.</exception>
    public (ScenarioResult Result, IReadOnlyList<FollowedProblems> Followed) Result(int scenario)
    {
        var layout = new ResultLayout(Study[scenario].Compile() with { Name = NameOf(scenario) });
        var (accumulator, key) = (new ScenarioAccumulator(layout), ScenarioKey.Of(Study[scenario], Seed, Model));
        for (var number = 1; number <= Replications; number++)
        {
            var bytes = store.Find(key, number) ?? throw new NotSimulatedException(layout.Scenario.Name, number);
            try
            {
                accumulator.Add(ReplicationBytes.Read(layout, number, bytes).Result);
            }
            catch (InvalidDataException damage)
            {
                throw new DamagedStoreException(store.Path, damage.Message);
            }
        }

        return (accumulator.Build(), accumulator.Followed);
    }

    public void Dispose() => store.Dispose();
}
