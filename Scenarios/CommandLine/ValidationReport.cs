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
            terminal.Say("What is outside is a defect of the program, a formula that does not fit, or chance (1 in 20 runs of this check): repeat with another --seed, and report it when it is outside again.");
        return outside == 0 && unbalanced == 0;
    }

    private void PrintValues()
    {
        if (values.Count == 0)
            return;
        terminal.Say();
        terminal.Table(
        [
            ["scenario", "team", "model", "value", "exact", "simulated", "±", "deviation", "verdict"],
            .. values.Select(value => new[]
            {
                value.Scenario, value.Theory.Team, value.Theory.Model, value.Value.Words, Number(value.Value.Exact), value.Simulated is { } estimate ? Number(estimate.Mean) : "no cases",
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
        terminal.Say("Why a formula fits:");
        foreach (var fit in fits)
            terminal.Say($"  {fit.First().Model} ({Names([.. fit.Select(each => each.Who)])}): {fit.Key}.");
    }

    /// <summary>Why none fits, once for each set of reasons.</summary>
    private void PrintObstacles()
    {
        var unfit = run.Theories.Where(each => !each.Theory.Fits)
            .GroupBy(each => string.Join("; ", each.Theory.Obstacles)).ToList();
        if (unfit.Count == 0)
            return;
        terminal.Say();
        terminal.Say("No exact formula:");
        foreach (var group in unfit)
            terminal.Say($"  {Who([.. group])}: {group.Key}.");
    }

    private void PrintLittlesLaw()
    {
        terminal.Say();
        terminal.Say("Little's law, L = λ W, over whole replications (warm-up and cool-down included):");
        terminal.Table(
        [
            ["scenario", "team", "visits an hour λ", "mean wait W, h", "λ W", "mean queue L", "equal to the tick in"],
            .. run.Books.Select(each => new[]
            {
                each.Scenario, each.Team, Number(each.Sum.VisitsPerHour), Number(each.Sum.MeanWaitHours), Number(each.Sum.VisitsPerHour * each.Sum.MeanWaitHours), Number(each.Sum.MeanQueue),
                $"{each.Balanced} of {each.Replications} replications",
            }),
        ]);
    }

    private string Sum(int outside)
    {
        var judged = values.Where(value => value.Verdict is TheoryVerdict.Inside or TheoryVerdict.Outside).ToList();
        var teams = run.Theories.Count(each => each.Theory.Fits);
        var little = run.Books.All(each => each.Balanced == each.Replications) ? "Little's law holds to the tick at every team." : "Little's law is broken.";
        if (teams == 0)
            return $"No team is a plain queue, so no exact formula was compared. {little}";
        var widest = judged.Select(value => value.RelativeHalfWidth ?? 0).DefaultIfEmpty(0).Max();
        var unjudged = values.Count - judged.Count;
        return $"{teams} of {run.Theories.Count} teams have an exact formula; {judged.Count - outside} of {judged.Count} values agree with it, in intervals that hold for all at once at 95 % (Bonferroni)"
            + $" and are at most ±{100 * widest:0.#} % of the value wide{(widest > Wide ? ", which shows little: repeat with more --replications or --days" : "")}."
            + $"{(unjudged > 0 ? $" {unjudged} {(unjudged == 1 ? "value is" : "values are")} not judged: too rare, or without an interval." : "")} {little}";
    }

    private static string Word(TheoryVerdict verdict) => verdict switch
    {
        TheoryVerdict.Inside => "inside",
        TheoryVerdict.Outside => "OUTSIDE",
        TheoryVerdict.TooRare => "too rare to tell",
        _ => "no interval",
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
            ? $"{string.Join(", ", teams.Select(Wording.Bare))}{(all > 1 ? " (every scenario)" : "")}"
            : $"{string.Join(", ", teams.Select(Wording.Bare))} ({Names(scenarios)})";
    }

    private static string Names(List<string> names) => names.Count <= MostNamed
        ? string.Join("; ", names.Select(Wording.Bare))
        : $"{string.Join("; ", names.Take(MostNamed).Select(Wording.Bare))} and {names.Count - MostNamed} more";
}
