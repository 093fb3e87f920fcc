using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Tables;

namespace QueueSim.Scenarios.Compiling;

/// <summary>One value that a scenario sets in place of its tables' own.</summary>
/// <param name="Place">What is set.</param>
/// <param name="Text">The value as written.</param>
/// <param name="Origin">Where it stands.</param>
/// <param name="Context">What file names in it are relative to.</param>
internal sealed record Setting(Place Place, string Text, Origin Origin, CellContext Context)
{
    /// <summary>Whether it says how much more or less than the table, as <c>*1.1</c> does. The window is a choice and no fact of the desk that could be more than it is.</summary>
    public bool IsRelative =>
        Place.Kind is { } kind && RelativeText.IsRelative(Text, kind, Place is RowPlace) && !Place.Path.StartsWith("run.", StringComparison.Ordinal);
}
