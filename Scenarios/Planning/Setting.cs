using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Tables;

namespace QueueSim.Scenarios.Planning;

/// <summary>One value that a scenario sets in place of its tables' own.</summary>
/// <param name="Target">What is set.</param>
/// <param name="Text">The value as written.</param>
/// <param name="Origin">Where it stands.</param>
/// <param name="Context">What file names in it are relative to.</param>
internal sealed record Setting(Target Target, string Text, Origin Origin, CellContext Context)
{
    /// <summary>Tables first, then parameters, then rows from the least to the most specific; what is applied later wins.</summary>
    public static int Order(Target target) => target switch
    {
        TableTarget => 0,
        ParameterTarget => 1,
        RowTarget row => 2 + row.Specificity,
        _ => throw new ArgumentOutOfRangeException(nameof(target)),
    };
}
