namespace QueueSim.Scenarios.Tables;

/// <summary>A number (or distribution, date…) that stands on its own rather than in a row of a table.</summary>
internal class ParameterSpec(string name, CellKind kind)
{
    public string Name => name;

    /// <summary>What it may be; how far a number or date may go is said by <c>parameters.csv</c> alone.</summary>
    public CellKind Kind => kind;

    /// <summary>Position among <see cref="Parameters.All"/>.</summary>
    public int Index { get; internal set; }
}

/// <summary>A parameter whose values have a known type.</summary>
internal sealed class ParameterSpec<T>(string name, CellKind kind) : ParameterSpec(name, kind)
{
    /// <summary>The value among a scenario's parameters.</summary>
    public T Of(Cell[] parameters) => (T)parameters[Index].Value!;
}
