using QueueSim.Statistics;

namespace QueueSim.Report;

/// <summary>How sure the numbers are, and what to do when they are not.</summary>
internal static class ConfidenceSection
{
    private static readonly string[] Lost = ["refused_share", "given_up_share"];

    // Means move by about one and a half times the share that is open (docs/background/methods.md).
    private const double MuchOpen = 0.005;

    public static Markup Of(ReportSubject subject, ReportChart welch) => Markup.Of(
        $"<h2>How sure are we?</h2>\n<ul>\n{Items(subject).Select(item => Markup.Of($"<li>{Numbers.Kept(item)}</li>\n"))}</ul>\n{welch.Figure()}");

    internal static IEnumerable<string> Items(ReportSubject subject)
    {
        var replications = subject.Report.Provenance.Replications;
        yield return replications == 1
            ? "Each scenario was run once. One replication shows no uncertainty; repeat with --replications 20 before believing any difference."
            : $"Each scenario was run {replications} times with independent random numbers (replications). Every ± and every interval of a mean is a 95 % interval over them (Student's t, longer on a side where a few replications stand out; both ends are then shown): it covers the chance of the simulation, not whether the assumptions are right.";
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
        yield return "A scenario is better when it gets more problems solved, or all of them sooner with unsolved ones counted, and loses on neither. Whatever else is better while fewer problems are solved or all of them take longer is called a trade-off: times that count solved problems alone look short when slow problems are lost.";
        yield return "First response and closing are the organisation's view: their clock begins with each case, so a problem that is sent again or opened anew starts it again. The time until a human answers runs from the first submission or attempt to chat, however many cases there are; beside it stands the share of problems that never reach a human.";
        if (replications > 1)
            yield return "Quantiles, in summary.csv, are of all problems of all replications. Where too few cases lie beyond one there is no interval, and the table says so. A share of which no case was seen has an upper bound, which takes cases to be independent.";
        yield return Horizon(subject.Scenario.Window);
    }

    private static string WarmUp(ReportSubject subject)
    {
        var checks = subject.Results.Select((result, i) => (Label: $"“{subject.Labels[i]}”", Check: result.WarmUp)).ToList();
        var isSteady = subject.Results.All(result => !result.BacklogTrends(subject.Report.ScenariosRun).Any(trend => trend.Grows || trend.Falls));
        var days = Days(checks[0].Check.WarmUpHours);
        var tooShort = checks.Where(entry => entry.Check.IsEnough == false).ToList();
        var unknown = checks.Where(entry => entry.Check.IsEnough is null).Select(entry => entry.Label).ToList();
        var every = checks.Count == 1 ? "" : " in every scenario";
        var said = (tooShort.Count, unknown.Count) switch
        {
            (0, 0) => $"The run starts with empty queues; its first {days} are not counted. {(isSteady ? $"That is enough{every} by" : "It is not cut longer by")} MSER-5, a rule that looks for the start-up phase in the backlog: it would cut {Days(checks.Max(entry => entry.Check.NeededHours!.Value))} at most. A weekly wave can hide a start-up phase from it; the plot below shows what the eye can tell.",
            ( > 0, _) => $"The run starts with empty queues and its first {days} are not counted, but MSER-5, a rule that looks for the start-up phase in the backlog, would cut {Days(tooShort.Max(entry => entry.Check.NeededHours!.Value))} with {Numbers.Names([.. tooShort.Select(entry => entry.Label)])}. A surge early in the window can look like that too; when there is none, repeat with a longer warm-up (--warm-up-days {Math.Ceiling(1.5 * tooShort.Max(entry => entry.Check.NeededHours!.Value) / 24)}).",
            _ => $"The run starts with empty queues and its first {days} are not counted.",
        };
        return unknown.Count == 0
            ? said
            : $"{said} Whether that is enough cannot be told for {Numbers.Names(unknown)}: MSER-5, a rule that looks for the start-up phase in the backlog, finds no steady state from the first half of the run on. A surge in the window has that effect, and then nothing is wrong. Otherwise look at the backlog chart: when it still climbs at the end, demand exceeds staffing and no warm-up helps; if not, repeat with a longer window (--days).";
    }

    private static string Trend(ReportSubject subject, int weeks)
    {
        var moving = subject.Results.Select((result, i) => (Label: $"“{subject.Labels[i]}”", Moves: result.BacklogTrends(subject.Report.ScenariosRun).Any(trend => trend.Grows || trend.Falls)))
            .Where(entry => entry.Moves).Select(entry => entry.Label).ToList();
        var test = $"Each team's queue over the last {(weeks == 1 ? "week" : $"{weeks} weeks")} of the window is compared with the first, replication by replication (paired t, joint over all teams and scenarios; a change of less than {Numbers.Fixed(100 * BacklogTrend.LeastShare, 0)} % is passed over).";
        return moving.Count == 0
            ? $"{test} None grows or falls; with few replications a slow trend can escape that."
            : $"{test} Some queues move with {Numbers.Names(moving)}: there the desk has no steady state in the window, whatever MSER-5 says.";
    }

    private static string Censored(ReportSubject subject)
    {
        var shares = subject.Results.Select((result, i) => (Label: subject.Labels[i], Share: result.Find(subject.Segment, "open_share")?.Value ?? 0)).ToList();
        var (label, share) = shares.MaxBy(entry => entry.Share);
        return share == 0
            ? "No observed problem was still open when the run stopped, so no time to resolution is cut off."
            : $"Problems still open when the run stopped count as “longer than seen so far” (censored, Kaplan–Meier) rather than being dropped: {(share < 0.0005 ? "less than 0.1 %" : Numbers.Percent(share))} of the observed problems{(shares.Count > 1 ? $" at most, with “{label}”" : "")}.{(share > MuchOpen ? Bias(subject) : "")}";
    }

    /// <summary>
    /// In which direction open problems move the numbers. An open problem counts among those that will be solved late, and some of them will be refused or given
    /// up. When that never happens, what is left is that a mean reaches no further than the longest time seen.
    /// </summary>
    private static string Bias(ReportSubject subject)
    {
        var loses = subject.Results.Any(result => Lost.Any(metric => result.Find(subject.Segment, metric)?.Value > 0));
        var times = loses
            ? "times to resolution and times until a human answers come out too long (an open problem counts as one that will be solved late, but some will be refused or given up)"
            : "mean times to resolution come out too short, if anything (no longer time than the longest seen is counted)";
        return $" That is enough to be seen: {times}, times to close too short (open cases are left out), and the shares solved, refused and given up too low. Follow problems longer with --set run.cool_down_days=…";
    }

    private static string Horizon(RunWindow window)
    {
        var horizon = $"Where unsolved problems are counted, a problem that is not solved within {Days(window.HorizonDays * 24)} (run.horizon_days) counts as that long.";
        return window.CoolDownDays >= window.HorizonDays
            ? horizon
            : $"{horizon} The run follows problems for only {Days(window.CoolDownDays * 24)} after the window: what is still open then is counted by Kaplan–Meier as far as any problem was followed, and from there on as unsolved, so these means are at most too long; follow problems longer with --set run.cool_down_days={window.HorizonDays:0.##}, or shorten the horizon with --horizon-days.";
    }

    /// <summary>Hours in days, in words.</summary>
    public static string Days(double hours) => (hours / 24).ToString("0.#") is var days && days == "1" ? "1 day" : $"{(hours / 24).ToString("0.#")} days";
}
