using QueueSim.Choices;
using QueueSim.Scenarios.Output;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.Adoption;

/// <summary>Writes what came of a question about adoption as tables.</summary>
internal static class AdoptionTables
{
    public const string Levels = "adoption.csv", Equilibria = "equilibrium.csv";

    private static readonly string[][] Measures =
        [[Metrics.RestrictedResolution], [Metrics.SolvedInTime], [Metrics.Solved], [.. AdoptionLevel.SellerCost]];

    private static readonly string[] OfTheDesk = [AdoptionLevel.SupportCost, "wait_hours", "utilisation"];

    /// <summary>Everything measured at every level. Values, and differences of one seller's switch and of everybody's.</summary>
    public static void WriteLevels(AdoptionResult result, TextWriter text)
    {
        using var table = new CsvTable(text, "strategy,adoption_share,who,metric,unit,value,ci_low,ci_high,replications,verdict");
        for (var strategy = 1; strategy <= result.Levels.Count; strategy++)
        {
            foreach (var level in result.Levels[strategy - 1])
                Write(table, result, strategy, level);
        }
    }

    /// <summary>Shares at rest with their intervals.</summary>
    public static void WriteEquilibrium(AdoptionResult result, TextWriter text)
    {
        using var table = new CsvTable(text, "strategy,share,ci_low,ci_high,everybody_share,told_apart");
        for (var i = 0; i < result.Question.Names.Count; i++)
        {
            var equilibrium = result.Equilibrium;
            table.Text(result.Question.Names[i]).Numbers(
                equilibrium.Shares?[i], equilibrium.Intervals?[i].Low, equilibrium.Intervals?[i].High, equilibrium.EdgeShares.Count > i ? equilibrium.EdgeShares[i] : null)
                .Text(CsvTable.YesNo(equilibrium.TellsApart)).End();
        }
    }

    private static void Write(CsvTable table, AdoptionResult result, int strategy, AdoptionLevel level)
    {
        var shares = result.Runs.Level(strategy, level.Share);
        var (keeps, switches) = (result.Runs[shares, 0], result.Runs[shares, strategy]);
        var all = result.Runs[shares, level.Share == 0 ? 0 : level.Share == 1 ? strategy : Populations.NoCohort];
        var name = result.Question.Names[strategy];
        void Row(string who, string[] metrics, Estimate? value, string verdict = "") =>
            table.Text(name).Numbers(level.Share).Text(who, string.Join(" + ", metrics), Metrics.Named(metrics[0]).Unit)
                .Numbers(value?.Mean, value?.Low, value?.High).Whole(value?.Replications ?? 0).Text(verdict).End();
        void Values(string who, string[] metrics, double[] values) => Row(who, metrics, Estimate.Of(Moments.Of(values)));

        foreach (var metrics in Measures)
        {
            Values("cohort", metrics, CohortValues.OfCohort(switches, metrics));
            Values("others", metrics, CohortValues.OfOthers(switches, metrics));
            Values("cohort_minus_others", metrics, CohortValues.Advantage(switches, metrics));
            Values("cohort_with_habit", metrics, CohortValues.OfCohort(keeps, metrics));
            var one = AdoptionLevel.GainOfOne(keeps, switches, metrics);
            Row("one_seller_difference", metrics, one.Difference, one.Verdict.Word());
            Values("everybody", metrics, CohortValues.OfAll(all, metrics));
        }
        foreach (var metric in OfTheDesk)
            Values("everybody", [metric], CohortValues.OfAll(all, [metric]));
        foreach (var metrics in Measures.Append([AdoptionLevel.SupportCost]))
        {
            var everybody = Comparison.Of(all, result.Runs[result.Runs.Level(strategy, 0), 0], "all", metrics);
            Row("everybody_difference", metrics, everybody.Difference, everybody.Verdict.Word());
        }
    }
}
