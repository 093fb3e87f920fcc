using QueueSim.Localization;

namespace QueueSim.Report;

/// <summary>What scenarios are called in the report.</summary>
internal static class ScenarioLabels
{
    // What fits beside a bar and in two lines of a legend, in Latin letters.
    private const int Longest = 56;

    /// <summary>
    /// The descriptions when every scenario has a short one of its own, else the names. Of the first description what it says besides the
    /// study's question; of a name the settings of a grid in words: <c>ai ai.auc=0.7</c> is <c>ai, auc 0.7</c>.
    /// </summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<ReportedScenario> scenarios, string? asks = null)
    {
        var descriptions = scenarios.Select((scenario, i) => (asks is null ? i == 0 : scenario.Description == asks) ? Question.Of(scenario.Description).Baseline : scenario.Description.ReplaceLineEndings(" ").Trim()).ToList();
        var speak = descriptions.All(text => TextWidth.Of(text) is > 0 and <= Longest)
            && descriptions.Distinct(StringComparer.OrdinalIgnoreCase).Count() == descriptions.Count;
        return speak ? descriptions : Names(scenarios);
    }

    private static List<string> Names(IReadOnlyList<ReportedScenario> scenarios)
    {
        var names = scenarios.Select(scenario => scenario.Result.Name).ToList();
        var paths = scenarios.SelectMany(GridSettings).Select(setting => setting.Key).Distinct(StringComparer.Ordinal).ToList();
        var words = paths.ToDictionary(path => path, path => paths.Count(other => Last(other) == Last(path)) == 1 ? Last(path) : path.Replace('.', ' '), StringComparer.Ordinal);
        var spoken = scenarios.Select(scenario => GridSettings(scenario).Aggregate(
            scenario.Result.Name, (name, setting) => name.Replace(Written(setting), $", {words[setting.Key].Replace('_', ' ')} {setting.Value}", StringComparison.Ordinal))).ToList();
        return spoken.Distinct(StringComparer.OrdinalIgnoreCase).Count() == spoken.Count ? spoken : names;
    }

    /// <summary>Settings that the scenario's name carries.</summary>
    private static IEnumerable<KeyValuePair<string, string>> GridSettings(ReportedScenario scenario) =>
        scenario.Settings.Where(setting => scenario.Result.Name.Contains(Written(setting), StringComparison.Ordinal));

    private static string Written(KeyValuePair<string, string> setting) => $" {setting.Key}={setting.Value}";

    private static string Last(string path) => path[(path.LastIndexOf('.') + 1)..];
}
