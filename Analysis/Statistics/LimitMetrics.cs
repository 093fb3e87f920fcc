using QueueSim.Localization;

namespace QueueSim.Statistics;

/// <summary>
/// Shares that keep a limit of time. They are called <c>wait_within:20s</c>, <c>first_response_within:12h</c>, <c>close_within:48h</c>, <c>resolution_within:2d</c>; with
/// <c>:team</c> behind it where opening hours count, and then <c>:paused</c> where the seller's answers do not (<c>close_within:8h:team:paused</c>). A
/// scenario has those whose limits stand in its service levels.
/// </summary>
public static class LimitMetrics
{
    private const string Infix = "_within:";
    private const string Paused = "paused";

    private static readonly string Team = EnumWords.Of(ServiceHours.Team);

    /// <summary>The metric of a name.</summary>
    /// <param name="name">For example <c>wait_within:20s</c>.</param>
    /// <returns>The metric, or <see langword="null"/> when the name is none of these.</returns>
    public static Metric? Named(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        foreach (var clock in Enum.GetValues<ServiceClock>())
        {
            var start = EnumWords.Of(clock) + Infix;
            if (!name.StartsWith(start, StringComparison.Ordinal))
                continue;
            var parts = name[start.Length..].Split(':');
            var hours = parts.Length > 1 && parts[1] == Team ? ServiceHours.Team : ServiceHours.Calendar;
            if (!TimeLimit.TryParse(parts[0], out var limit))
                continue;
            var measured = new MeasuredLimit(clock, limit, hours, parts.Length > 1 && parts[^1] == Paused);
            if (NameOf(measured) == name)
                return Of(measured, 0);
        }

        return null;
    }

    /// <summary>What a service level limits.</summary>
    internal static MeasuredLimit Of(ServiceLevel level) => new(level.Clock, level.Limit, level.Hours, level.PausesForSeller);

    /// <summary>The name of the metric of a limit.</summary>
    internal static string NameOf(in MeasuredLimit limit) =>
        EnumWords.Of(limit.Clock) + Infix + limit.Limit + (limit.Hours == ServiceHours.Team ? $":{Team}" : "") + (limit.PausesForSeller ? $":{Paused}" : "");

    /// <summary>The limits of a scenario, each once.</summary>
    internal static IReadOnlyList<MeasuredLimit> LimitsOf(Scenario scenario) => [.. scenario.ServiceLevels.Select(Of).Distinct()];

    /// <summary>The metrics of a scenario, in the order of its limits.</summary>
    internal static IEnumerable<Metric> Of(Scenario scenario) => LimitsOf(scenario).Select((each, index) => Of(each, index));

    private static Metric Of(MeasuredLimit measured, int index)
    {
        var within = $"{measured.Limit}{(measured.Hours == ServiceHours.Team ? Say.This("levels.opening") : "")}{(measured.PausesForSeller ? Say.This("levels.paused") : "")}";
        return new Metric
        {
            Name = NameOf(measured),
            Unit = "share",
            Better = Better.Higher,
            Subject = measured.Clock switch
            {
                ServiceClock.Wait => Subject.Visit,
                ServiceClock.Resolution => Subject.Problem,
                _ => Subject.Case,
            },
            Noun = measured.Clock switch
            {
                ServiceClock.Wait => Say.This("levels.waits", ("within", within)),
                ServiceClock.FirstResponse => Say.This("levels.first_responses", ("within", within)),
                ServiceClock.Close => Say.This("levels.decided", ("within", within)),
                _ => Say.This("levels.solved", ("within", within)),
            },
            Definition = Say.This("levels.definition", ("within", within)),
            Ratio = tally => tally.Limits.Share(index),
        };
    }
}
