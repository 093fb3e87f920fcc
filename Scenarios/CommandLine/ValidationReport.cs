using QueueSim.Localization;
using QueueSim.Scenarios.Reading;
using QueueSim.Theory;

namespace QueueSim.Scenarios.CommandLine;

/// <summary>What theory says about a run, on the screen.</summary>
internal sealed class ValidationReport(ValidationRun run, Terminal terminal)
{
    // Beyond this an interval holds much that is wrong.
    private const double Wide = 0.1;

    private const int MostNamed = 3;

    private readonly IReadOnlyList<CheckedValue> values = run.Check.Judge();

    /// <summary>Prints everything.</summary>
    /// <returns>Whether nothing disagrees.</returns>
    public bool Print()
    {
        PrintValues();
        PrintFits();
        PrintObstacles();
        PrintLittlesLaw();
        var outside = values.Count(value => value.Verdict == TheoryVerdict.Outside);
        var unbalanced = run.Books.Count(each => each.Balanced < each.Replications);
        terminal.Say();
        terminal.Say(Sum(outside));
        if (outside > 0)
            terminal.Say(Say.This("terminal.outside_means"));
        return outside == 0 && unbalanced == 0;
    }

    private void PrintValues()
    {
        if (values.Count == 0)
            return;
        terminal.Say();
        terminal.Table(
        [
            [Say.This("terminal.scenario"), Say.This("terminal.team"), Say.This("terminal.model"), Say.This("terminal.value"), Say.This("terminal.exact"), Say.This("terminal.simulated"), "±", Say.This("terminal.deviation"), Say.This("terminal.verdict")],
            .. values.Select(value => new[]
            {
                value.Scenario, value.Theory.Team, value.Theory.Model, value.Value.Words, Number(value.Value.Exact), value.Simulated is { } estimate ? Number(estimate.Mean) : Say.This("words.no_cases"),
                value.Simulated?.HalfWidth is { } half ? Number(half) : "–", Deviation(value), Word(value.Verdict),
            }),
        ]);
    }

    /// <summary>Why a model fits, once for each reason.</summary>
    private void PrintFits()
    {
        var fits = run.Theories.Where(each => each.Theory.Fits).GroupBy(each => each.Theory.Why, each => (Who: $"{each.Scenario}, {each.Theory.Team}", each.Theory.Model)).ToList();
        if (fits.Count == 0)
            return;
        terminal.Say();
        terminal.Say(Say.This("terminal.why_fits"));
        foreach (var fit in fits)
            terminal.Say(Say.This("terminal.fit", ("model", fit.First().Model), ("who", Names([.. fit.Select(each => each.Who)])), ("why", fit.Key)));
    }

    /// <summary>Why none fits, once for each set of reasons.</summary>
    private void PrintObstacles()
    {
        var unfit = run.Theories.Where(each => !each.Theory.Fits)
            .GroupBy(each => string.Join(Say.This("words.semicolon"), each.Theory.Obstacles)).ToList();
        if (unfit.Count == 0)
            return;
        terminal.Say();
        terminal.Say(Say.This("terminal.no_formula"));
        foreach (var group in unfit)
            terminal.Say(Say.This("terminal.no_fit", ("who", Who([.. group])), ("why", group.Key)));
    }

    private void PrintLittlesLaw()
    {
        terminal.Say();
        terminal.Say(Say.This("terminal.little"));
        terminal.Table(
        [
            [Say.This("terminal.scenario"), Say.This("terminal.team"), Say.This("terminal.visits"), Say.This("terminal.mean_wait"), "λ W", Say.This("terminal.mean_queue"), Say.This("terminal.equal_in")],
            .. run.Books.Select(each => new[]
            {
                each.Scenario, each.Team, Number(each.Sum.VisitsPerHour), Number(each.Sum.MeanWaitHours), Number(each.Sum.VisitsPerHour * each.Sum.MeanWaitHours), Number(each.Sum.MeanQueue),
                Say.This("terminal.of_replications", ("n", each.Balanced), ("all", each.Replications)),
            }),
        ]);
    }

    private string Sum(int outside)
    {
        var judged = values.Where(value => value.Verdict is TheoryVerdict.Inside or TheoryVerdict.Outside).ToList();
        var teams = run.Theories.Count(each => each.Theory.Fits);
        var little = run.Books.All(each => each.Balanced == each.Replications) ? Say.This("terminal.little_holds") : Say.This("terminal.little_broken");
        if (teams == 0)
            return Say.This("terminal.no_plain_team", ("little", little));
        var widest = judged.Select(value => value.RelativeHalfWidth ?? 0).DefaultIfEmpty(0).Max();
        var unjudged = values.Count - judged.Count;
        return Say.This("terminal.validated",
            ("teams", teams), ("all", run.Theories.Count), ("agreeing", judged.Count - outside), ("values", judged.Count), ("widest", (100 * widest).ToString("0.#")),
            ("wide", widest > Wide ? Say.This("terminal.too_wide") : ""), ("unjudged", unjudged > 0 ? Say.This("terminal.unjudged", ("n", unjudged)) : ""), ("little", little));
    }

    private static string Word(TheoryVerdict verdict) => verdict switch
    {
        TheoryVerdict.Inside => Say.This("terminal.inside"),
        TheoryVerdict.Outside => Say.This("terminal.outside"),
        TheoryVerdict.TooRare => Say.This("terminal.too_rare"),
        _ => Say.This("terminal.no_interval"),
    };

    private static string Deviation(CheckedValue value) => value.Value.Exact == 0 || value.Simulated is not { } estimate
        ? "–"
        : $"{100 * ((estimate.Mean / value.Value.Exact) - 1):+0.00;-0.00;0.00} %";

    private static string Number(double value) => double.IsNaN(value) ? "–" : value == 0 ? "0" : value.ToString("G5");

    /// <summary>Teams, and of which scenarios when it is not all.</summary>
    private string Who(IReadOnlyList<(string Scenario, TeamTheory Theory)> members)
    {
        var teams = members.Select(each => each.Theory.Team).Distinct().ToList();
        var scenarios = members.Select(each => each.Scenario).Distinct().ToList();
        var all = run.Theories.Select(each => each.Scenario).Distinct().Count();
        return members.Count == teams.Count * all
            ? $"{string.Join(", ", teams.Select(Wording.Bare))}{(all > 1 ? Say.This("terminal.every_scenario") : "")}"
            : $"{string.Join(", ", teams.Select(Wording.Bare))} ({Names(scenarios)})";
    }

    private static string Names(List<string> names) => names.Count <= MostNamed
        ? string.Join("; ", names.Select(Wording.Bare))
        : Say.This("words.and_more", ("names", string.Join("; ", names.Take(MostNamed).Select(Wording.Bare))), ("n", names.Count - MostNamed));
}
