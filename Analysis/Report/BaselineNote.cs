using QueueSim.Localization;

namespace QueueSim.Report;

/// <summary>What the baseline itself changes against the tables, which no comparison shows.</summary>
internal static class BaselineNote
{
    private const int MostNamed = 4;

    /// <summary>A sentence, or nothing when the baseline is what the tables say.</summary>
    public static string Of(ReportSubject subject)
    {
        var changes = subject.Report.Scenarios[0].AgainstTables;
        if (changes.Count == 0)
            return "";
        var named = changes.Take(MostNamed).Select(Told).Aggregate((first, next) => Say.This("health.then", ("first", first), ("next", next)));
        return changes.Count > MostNamed
            ? Say.This("health.baseline_more", ("changes", named), ("n", changes.Count - MostNamed))
            : Say.This("health.baseline", ("changes", named));
    }

    private static string Told(ReportedDifference change) =>
        change.Comes is { } comes ? Say.This("health.change_relative", ("path", change.Path), ("value", change.Value ?? ""), ("comes", comes))
        : string.IsNullOrEmpty(change.Baseline) ? Say.This("health.change_plain", ("path", change.Path), ("value", change.Value ?? ""))
        : Say.This("health.change", ("path", change.Path), ("value", change.Value ?? ""), ("table", change.Baseline));
}
