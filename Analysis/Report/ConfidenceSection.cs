using QueueSim.Localization;
using QueueSim.Statistics;

namespace QueueSim.Report;

/// <summary>How sure the numbers are, and what to do when they are not.</summary>
internal static class ConfidenceSection
{
    private static readonly string[] Lost = ["refused_share", "given_up_share"];

    // Means move by about one and a half times the share that is open (docs/background/methods.md).
    private const double MuchOpen = 0.005;

    public static Markup Of(ReportSubject subject, ReportChart welch) => Markup.Of(
        $"<h2>{Say.This("confidence.heading")}</h2>\n<ul>\n{Items(subject).Select(item => Markup.Of($"<li>{Numbers.Kept(item)}</li>\n"))}</ul>\n{welch.Figure()}");

    internal static IEnumerable<string> Items(ReportSubject subject)
    {
        var replications = subject.Report.Provenance.Replications;
        yield return replications == 1
            ? Say.This("confidence.once")
            : Say.This("confidence.many", ("n", replications));
        if (subject.Results.Count > 1)
        {
            foreach (var note in VerdictNotes.Of(subject))
                yield return note;
        }

        if (ControlledSentence.Of(subject) is { Length: > 0 } controlled)
            yield return controlled;
        yield return WarmUp(subject);
        if (subject.Results[0].BacklogTrends() is [{ Weeks: var weeks }, ..])
            yield return Trend(subject, weeks);
        yield return Censored(subject);
        yield return Say.This("confidence.better");
        yield return Say.This("confidence.clocks");
        if (replications > 1)
            yield return Say.This("confidence.quantiles");
        yield return Horizon(subject.Scenario.Window);
    }

    private static string WarmUp(ReportSubject subject)
    {
        var checks = subject.Results.Select((result, i) => (Label: $"“{subject.Labels[i]}”", Check: result.WarmUp)).ToList();
        var isSteady = subject.Results.All(result => !result.BacklogTrends(subject.Report.ScenariosRun).Any(trend => trend.Grows || trend.Falls));
        var days = Days(checks[0].Check.WarmUpHours);
        var tooShort = checks.Where(entry => entry.Check.IsEnough == false).ToList();
        var unknown = checks.Where(entry => entry.Check.IsEnough is null).Select(entry => entry.Label).ToList();
        var every = checks.Count == 1 ? "" : Say.This("confidence.every");
        var said = (tooShort.Count, unknown.Count) switch
        {
            (0, 0) => Say.This("confidence.warm_up_enough", ("days", days), ("judged", isSteady ? Say.This("confidence.enough", ("every", every)) : Say.This("confidence.not_longer")), ("needed", Days(checks.Max(entry => entry.Check.NeededHours!.Value)))),
            ( > 0, _) => Say.This("confidence.warm_up_short", ("days", days), ("needed", Days(tooShort.Max(entry => entry.Check.NeededHours!.Value))), ("scenarios", Numbers.Names([.. tooShort.Select(entry => entry.Label)])), ("longer", Math.Ceiling(1.5 * tooShort.Max(entry => entry.Check.NeededHours!.Value) / 24))),
            _ => Say.This("confidence.warm_up", ("days", days)),
        };
        return unknown.Count == 0
            ? said
            : Say.This("confidence.warm_up_unknown", ("said", said), ("scenarios", Numbers.Names(unknown)));
    }

    private static string Trend(ReportSubject subject, int weeks)
    {
        var moving = subject.Results.Select((result, i) => (Label: $"“{subject.Labels[i]}”", Moves: result.BacklogTrends(subject.Report.ScenariosRun).Any(trend => trend.Grows || trend.Falls)))
            .Where(entry => entry.Moves).Select(entry => entry.Label).ToList();
        var test = Say.This("confidence.trend", ("weeks", weeks == 1 ? Say.This("confidence.week") : Say.This("confidence.weeks", ("n", weeks))), ("least", Numbers.Fixed(100 * BacklogTrend.LeastShare, 0)));
        return moving.Count == 0
            ? Say.This("confidence.trend_none", ("test", test))
            : Say.This("confidence.trend_some", ("test", test), ("scenarios", Numbers.Names(moving)));
    }

    private static string Censored(ReportSubject subject)
    {
        var shares = subject.Results.Select((result, i) => (Label: subject.Labels[i], Share: result.Find(subject.Segment, "open_share")?.Value ?? 0)).ToList();
        var (label, share) = shares.MaxBy(entry => entry.Share);
        return share == 0
            ? Say.This("confidence.none_open")
            : Say.This("confidence.open", ("share", share < 0.0005 ? Say.This("confidence.hardly_any") : Numbers.Percent(share)), ("which", shares.Count > 1 ? Say.This("confidence.at_most_with", ("scenario", label)) : ""), ("bias", share > MuchOpen ? Bias(subject) : ""));
    }

    /// <summary>
    /// In which direction open problems move the numbers. An open problem counts among those that will be solved late, and some of them will be refused or given
    /// up. When that never happens, what is left is that a mean reaches no further than the longest time seen.
    /// </summary>
    private static string Bias(ReportSubject subject)
    {
        var loses = subject.Results.Any(result => Lost.Any(metric => result.Find(subject.Segment, metric)?.Value > 0));
        var times = loses
            ? Say.This("confidence.bias_long")
            : Say.This("confidence.bias_short");
        return Say.This("confidence.bias", ("times", times));
    }

    private static string Horizon(RunWindow window)
    {
        var horizon = Say.This("confidence.horizon", ("days", Days(window.HorizonDays * 24)));
        return window.CoolDownDays >= window.HorizonDays
            ? horizon
            : Say.This("confidence.horizon_short", ("horizon", horizon), ("days", Days(window.CoolDownDays * 24)), ("longer", window.HorizonDays.ToString("0.##")));
    }

    /// <summary>Hours in days, in words.</summary>
    public static string Days(double hours) => Say.This("words.days", ("n", (hours / 24).ToString("0.#")));
}
