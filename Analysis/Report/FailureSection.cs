using QueueSim.Localization;

namespace QueueSim.Report;

/// <summary>A scenario that failed and is in no result.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Replication">The first of its replications that failed.</param>
/// <param name="Reason">Why, in words that follow a colon.</param>
public sealed record FailedScenario(string Name, int Replication, string Reason);

/// <summary>Which scenarios of a study failed, and what is missing for it.</summary>
/// <param name="Scenarios">Those that failed, in the study's order; none when all is well.</param>
/// <param name="Of">Scenarios of the study.</param>
public sealed record FailedScenarios(IReadOnlyList<FailedScenario> Scenarios, int Of)
{
    /// <summary>Nothing failed.</summary>
    public static readonly FailedScenarios None = new([], 0);

    /// <summary>Whether the baseline is among them, so that nothing can be compared.</summary>
    public bool IsBaselineAmong { get; init; }

    /// <summary>Scenarios that are not compared because the first of their group failed.</summary>
    public IReadOnlyList<string> NotCompared { get; init; } = [];
}

/// <summary>What failed, before anything else is said.</summary>
public static class FailureSection
{
    private const int MostNamed = 20;

    /// <summary>What failed and of what, in a sentence each, and what is missing for it. Nothing when nothing failed.</summary>
    public static IReadOnlyList<string> Sentences(FailedScenarios failed)
    {
        ArgumentNullException.ThrowIfNull(failed);
        if (failed.Scenarios.Count == 0)
            return [];
        return
        [
            Say.This("failures.heading", ("n", failed.Scenarios.Count), ("all", failed.Of)), .. Named(failed),
            failed.IsBaselineAmong ? Say.This("failures.baseline") : Say.This("failures.left_out"),
            .. failed.NotCompared.Count > 0 ? [Say.This("failures.group", ("names", Numbers.Names(failed.NotCompared)))] : (string[])[],
        ];
    }

    internal static Markup Of(FailedScenarios failed)
    {
        var sentences = Sentences(failed);
        if (sentences.Count == 0)
            return Markup.Empty;
        var (heading, more) = (sentences[0], sentences.Skip(1).ToList());
        var named = Named(failed).Count();
        return Markup.Of($"""
            <p class="verdict open"><strong>{heading}</strong></p>
            <ul>
            {more.Take(named).Select(sentence => Markup.Of($"<li>{sentence}</li>\n"))}</ul>
            {more.Skip(named).Select(sentence => Markup.Of($"<p class=\"note\">{sentence}</p>\n"))}
            """);
    }

    private static IEnumerable<string> Named(FailedScenarios failed)
    {
        var named = failed.Scenarios.Take(MostNamed).Select(each => Say.This("failures.scenario", ("scenario", each.Name), ("n", each.Replication), ("reason", each.Reason)));
        var left = failed.Scenarios.Count - MostNamed;
        return left > 0 ? named.Append(Say.This("failures.more", ("n", left))) : named;
    }
}
