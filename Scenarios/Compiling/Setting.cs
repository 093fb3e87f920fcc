using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Tables;

namespace QueueSim.Scenarios.Compiling;

/// <summary>One value that a scenario sets in place of its tables' own.</summary>
/// <param name="Place">What is set.</param>
/// <param name="Text">The value as written.</param>
/// <param name="Origin">Where it stands.</param>
/// <param name="Context">What file names in it are relative to.</param>
internal sealed record Setting(Place Place, string Text, Origin Origin, CellContext Context);
