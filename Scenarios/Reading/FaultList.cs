namespace QueueSim.Scenarios.Reading;

/// <summary>All faults of a reading, each once, however many scenarios use a wrong table.</summary>
internal sealed class FaultList
{
    private readonly List<Fault> faults = [];
    private readonly HashSet<Fault> seen = [];
    private readonly HashSet<object> keys = [];

    /// <summary>Different faults.</summary>
    public int Count => faults.Count;

    /// <summary>Faults reported so far, repetitions included: unchanged as long as nothing was wrong.</summary>
    public int Reported { get; private set; }

    public void Add(string file, int line, string message)
    {
        Reported++;
        var fault = new Fault(file, line, message);
        if (seen.Add(fault)) faults.Add(fault);
    }

    public void Add(Origin origin, string message) => Add(origin.File, origin.Line, message);

    /// <summary>Adds a fault unless one with the same key was added, as for the first row of a wrong column.</summary>
    public void AddOnce(object key, Origin origin, string message)
    {
        if (keys.Add(key)) Add(origin, message);
        else Reported++;
    }

    /// <summary>Files in the order in which they were first found wrong, each from top to bottom.</summary>
    public IReadOnlyList<Fault> Sorted()
    {
        var order = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var fault in faults) order.TryAdd(fault.File, order.Count);
        return [.. faults.OrderBy(fault => order[fault.File]).ThenBy(fault => fault.Line)];
    }
}
