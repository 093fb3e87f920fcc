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
    public static IReadOnlyList<string> Of(IReadOnlyList<ReportedScenario> scenarios, SpokenText? asks = null)
    {
        var descriptions = scenarios.Select((scenario, i) => (asks is null ? i == 0 : scenario.Description == asks) ? Question.Of(scenario.Description.Now).Baseline : scenario.Description.Now.ReplaceLineEndings(" ").Trim()).ToList();
        var speak = descriptions.All(text => TextWidth.Of(text) is > 0 and <= Longest)
            && descriptions.Distinct(StringComparer.OrdinalIgnoreCase).Count() == descriptions.Count;
        return speak ? descriptions : Names(scenarios);
    }

    private static List<string> Names(IReadOnlyList<ReportedScenario> scenarios)
    {
        var names = scenarios.Select(scenario => scenario.Name?.Now ?? scenario.Result.Name).ToList();
        if (names.Distinct(StringComparer.OrdinalIgnoreCase).Count() < names.Count)
            names = [.. scenarios.Select(scenario => scenario.Result.Name)];
        var paths = scenarios.SelectMany(GridSettings).Select(setting => setting.Key).Distinct(StringComparer.Ordinal).ToList();
        var words = paths.ToDictionary(path => path, path => paths.Count(other => Last(other) == Last(path)) == 1 ? Last(path) : path.Replace('.', ' '), StringComparer.Ordinal);
        var spoken = scenarios.Zip(names, (scenario, called) => GridSettings(scenario).Aggregate(
            called, (name, setting) => name.Replace(Written(setting), Say.This("page.grid_setting", ("what", Word(setting.Key, words)), ("value", setting.Value)), StringComparison.Ordinal))).ToList();
        return spoken.Distinct(StringComparer.OrdinalIgnoreCase).Count() == spoken.Count ? spoken : names;
    }

    private static string Word(string path, Dictionary<string, string> words) => Say.NamedOr("page.grid", path.Replace('.', '_'), words[path].Replace('_', ' '));

    /// <summary>Settings that the scenario's name carries.</summary>
    private static IEnumerable<KeyValuePair<string, string>> GridSettings(ReportedScenario scenario) =>
        scenario.Settings.Where(setting => scenario.Result.Name.Contains(Written(setting), StringComparison.Ordinal));

    private static string Written(KeyValuePair<string, string> setting) => $" {setting.Key}={setting.Value}";

    private static string Last(string path) => path[(path.LastIndexOf('.') + 1)..];
}
