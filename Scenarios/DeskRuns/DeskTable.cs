using QueueSim.Scenarios.Reading;

namespace QueueSim.Scenarios.DeskRuns;

/// <summary>A desk that agrees with the sources.</summary>
/// <param name="Name">Unique name, such as <c>d01</c>.</param>
/// <param name="Reading">Which reading of the figures it meets: <c>as cited</c>, or a name.</param>
/// <param name="Values">A value for each number of the table.</param>
/// <param name="Origin">Its row.</param>
internal sealed record Desk(string Name, string Reading, IReadOnlyList<double> Values, Origin Origin);

/// <summary>Desks that agree with the sources, as <c>desks.csv</c> has them.</summary>
/// <param name="File">Path as the user gave it.</param>
/// <param name="Hash">SHA-256 of the content.</param>
/// <param name="Numbers">Names of what the desks differ in: paths, and figures that nobody cites as <c>targets.KEY</c>.</param>
/// <param name="Desks">At least two.</param>
internal sealed record DeskTable(string File, string Hash, IReadOnlyList<string> Numbers, IReadOnlyList<Desk> Desks)
{
    /// <summary>Name of the file without folders.</summary>
    public string FileName => Path.GetFileName(File);
}
