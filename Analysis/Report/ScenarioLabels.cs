namespace QueueSim.Report;

/// <summary>What scenarios are called in the report.</summary>
internal static class ScenarioLabels
{
    // What fits beside a bar and in two lines of a legend.
    private const int Longest = 56;

    /// <summary>The descriptions, when every scenario has a short one of its own; else the names.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<ReportedScenario> scenarios)
    {
        var descriptions = scenarios.Select(scenario => scenario.Description.ReplaceLineEndings(" ").Trim()).ToList();
        var speak = descriptions.All(text => text.Length is > 0 and <= Longest)
            && descriptions.Distinct(StringComparer.OrdinalIgnoreCase).Count() == descriptions.Count;
        return speak ? descriptions : [.. scenarios.Select(scenario => scenario.Result.Name)];
    }
}
