using QueueSim.Localization;

namespace QueueSim.Report;

/// <summary>Where the inputs come from, and what is left out.</summary>
internal static class SourcesSection
{
    private static (string Evidence, string Words)[] Evidence =>
    [
        ("cited", Say.This("sources.cited")), ("calibrated", Say.This("sources.calibrated")),
        ("scenario", Say.This("sources.set")), ("assumed", Say.This("sources.assumed")),
    ];

    public static Markup Of(StudyReport report)
    {
        var rows = report.Parameters.Select(parameter => (IReadOnlyList<string>)
        [
            parameter.Name, parameter.Value.Length == 0 ? Say.This("sources.unset") : parameter.Value, Say.NamedOr("unit", parameter.Unit.Replace(' ', '_').Replace('/', '_'), parameter.Unit),
            Say.NamedOr("origin", parameter.Evidence, parameter.Evidence), parameter.Source.Length == 0 ? Numbers.None : parameter.Source, Say.NamedOr("parameter", parameter.Name, parameter.Note),
        ]);
        var counts = Evidence.Select(entry => (entry.Words, Count: report.Parameters.Count(parameter => parameter.Evidence == entry.Evidence)))
            .Where(entry => entry.Count > 0).Select(entry => $"{entry.Count} {entry.Words}");
        return Markup.Of($"""
            <h2>{Say.This("sources.heading")}</h2>
            <p><strong>{Say.This("sources.claims")}</strong>{Numbers.Then(Say.This("sources.claims_more"))} <strong>{Say.This("sources.assumptions")}</strong>{Say.This("sources.assumptions_more")}</p>
            <p>{Say.This("sources.counts", ("n", report.Parameters.Count), ("counts", string.Join(Say.This("words.semicolon"), counts)))}</p>

            """).And(Markup.Of($"<details open=\"open\"><summary>{Say.This("sources.all")}</summary>\n{Table.Of(Say.This("sources.caption"), [Say.This("sources.parameter"), Say.This("sources.value"), Say.This("sources.unit"), Say.This("sources.evidence"), Say.This("sources.source"), Say.This("sources.meaning")], rows)}</details>\n"))
            .And(NotModelled(report.Scenarios[0].Result.Layout.Scenario));
    }

    /// <summary>What the model leaves out; which of it depends on the baseline's parameters.</summary>
    internal static Markup NotModelled(Scenario scenario)
    {
        var rules = scenario.Chat is null ? Say.This("sources.rules") : Say.This("sources.rules_chat");
        var accounts = scenario.Sellers.Accounts == 0
            ? Say.This("sources.no_accounts", ("rules", rules))
            : Say.This("sources.accounts", ("n", Numbers.Count(scenario.Sellers.Accounts)), ("sizes", scenario.Sellers.SizeCv > 0 ? Say.This("sources.large_ones") : Say.This("sources.all_alike")), ("rules", rules));
        var translators = scenario.Translation.TeamIndex is null ? Say.This("sources.translators") : Say.This("sources.other_translators");
        return Markup.Of($"""
            <h2>{Say.This("sources.not_modelled")}</h2>
            <p>{accounts}{Numbers.Then(Say.This("sources.left_out", ("translators", translators)))}</p>

            """);
    }
}
