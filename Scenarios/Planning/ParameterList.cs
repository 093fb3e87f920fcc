using QueueSim.Scenarios.Compiling;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Tables;

namespace QueueSim.Scenarios.Planning;

/// <summary>Parameters as users see them.</summary>
public static class ParameterList
{
    /// <summary>The parameters of the default tables with the overrides in them, or what is wrong.</summary>
    /// <param name="options">Default tables and overrides; overrides must not have lists or ranges.</param>
    /// <returns>The parameters in the order of <c>parameters.csv</c>; empty when there are faults.</returns>
    public static (IReadOnlyList<ParameterValue> Parameters, IReadOnlyList<Fault> Faults) Read(StudyOptions options)
    {
        var (study, faults) = StudyReader.Read([], options);
        return (study?.Baseline.Parameters ?? [], faults);
    }

    internal static IReadOnlyList<ParameterValue> Of(ScenarioTables tables) => [.. tables.ParameterTable.InOrder.Select(pair =>
    {
        var (parameter, row) = pair;
        var cell = tables.Parameters[parameter.Index];
        var isOwn = cell == row.Cell;
        return new ParameterValue(
            parameter.Name, cell.Value is null ? "" : cell.Text, row.Unit, row.Minimum, row.Maximum,
            isOwn ? row.Evidence : "scenario", isOwn ? row.Source : "", row.Note, cell.Origin.ToString());
    })];
}
