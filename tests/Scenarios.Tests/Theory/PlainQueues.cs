namespace QueueSim.Tests.Theory;

/// <summary><c>Scenarios/studies/theory.csv</c>, run once for all tests about it.</summary>
public sealed class PlainQueues
{
    public const ulong Seed = 1;

    internal StudyRun Run { get; } = new(Path.Combine(StudyFolder.Path, "theory.csv"), Seed);
}

/// <summary>Tests that share the run.</summary>
[CollectionDefinition(Name)]
public sealed class PlainQueuesCollection : ICollectionFixture<PlainQueues>
{
    public const string Name = "Plain queues";
}
