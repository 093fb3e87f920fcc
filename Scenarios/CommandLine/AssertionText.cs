using System.Text.RegularExpressions;
using QueueSim.Localization;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Running;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.CommandLine;

/// <summary>Reads what <c>--assert</c> says: <c>p90(resolution_hours) in focal &lt; 48h</c>.</summary>
internal sealed partial class AssertionText
{
    private const string Option = "--assert";

    private static string Form => Say.This("faults.assert_form");

    private readonly string text;
    private readonly Match match;
    private readonly FaultList faults;

    private AssertionText(string text, FaultList faults) => (this.text, match, this.faults) = (text, Pattern().Match(text), faults);

    /// <summary>Reads assertions for each of several studies. One that names a scenario belongs to the studies that have it.</summary>
    /// <param name="texts">As given.</param>
    /// <param name="studies">The studies of the call.</param>
    /// <param name="faults">Receives everything that is wrong.</param>
    /// <returns>The assertions of each study, in the order of the studies.</returns>
    public static IReadOnlyList<IReadOnlyList<Assertion>> Read(IReadOnlyList<string> texts, IReadOnlyList<Study> studies, FaultList faults)
    {
        List<List<Assertion>> read = [.. studies.Select(_ => new List<Assertion>())];
        foreach (var written in texts.Select(text => new AssertionText(text.Trim(), faults)).Where(written => written.HasForm()))
        {
            var about = studies.Select((study, i) => (Study: study, Index: i, Scenario: written.ScenarioOf(study))).Where(each => each.Scenario is not null).ToList();
            if (about.Count == 0)
                written.Refuse(Say.This("faults.assert_no_scenario", ("name", Wording.Quoted(written.ScenarioName)), ("meant", Wording.DidYouMean(written.ScenarioName, studies.SelectMany(study => study.Select(scenario => scenario.Name))))));
            foreach (var (study, index, scenario) in about)
            {
                if (written.Of(study, scenario!) is { } assertion)
                    read[index].Add(assertion);
            }
        }

        return read;
    }

    private string ScenarioName => match.Groups["scenario"].Value;

    private string Metric => match.Groups["metric"].Value;

    private bool HasForm()
    {
        if (match.Success && match.Groups["segment"].Captures.Count <= 1)
            return true;
        Refuse(match.Success ? Say.This("faults.assert_two") : Form + Say.This("faults.stop"));
        return false;
    }

    /// <summary>The scenario that it is checked on: the one named, else the baseline.</summary>
    private StudyScenario? ScenarioOf(Study study) =>
        ScenarioName.Length == 0 ? study.Baseline : study.FirstOrDefault(scenario => scenario.Name == ScenarioName);

    private Assertion? Of(Study study, StudyScenario scenario)
    {
        var layout = new ResultLayout(scenario.Compile());
        var statistic = match.Groups["statistic"].Success ? match.Groups["statistic"].Value : Statistic.Mean;
        var names = layout.Keys.Select(key => key.Metric).Distinct().ToList();
        if (!names.Contains(Metric))
            return Refuse(Say.This("faults.assert_no_metric", ("metric", Wording.Quoted(Metric)), ("scenario", Wording.Quoted(scenario.Name)), ("meant", Wording.DidYouMean(Metric, names))));
        if (!Statistic.All.Contains(statistic))
            return Refuse(Say.This("faults.assert_no_statistic", ("statistic", Wording.Quoted(statistic)), ("names", Wording.AnyOf(Statistic.All)), ("meant", Wording.DidYouMean(statistic, Statistic.All))));
        var metric = Metrics.Named(Metric);
        if (!metric.Statistics.Contains(statistic))
            return Refuse(Say.This("faults.assert_one_number", ("metric", Metric), ("statistic", statistic)));
        var segment = match.Groups["segment"].Success ? match.Groups["segment"].Value.Trim() : Usual(study, layout);
        if (!layout.Keys.Contains(new ResultKey(segment, Metric, statistic)))
            return Refuse(Say.This("faults.assert_no_segment", ("scenario", Wording.Quoted(scenario.Name)), ("segment", Wording.Quoted(segment)), ("metric", Metric), ("meant", Wording.DidYouMean(segment, layout.SegmentNames))));
        return Limit(metric.Unit) is not { } limit ? null : new Assertion
        {
            Text = text,
            Scenario = ScenarioName.Length == 0 ? null : ScenarioName,
            Segment = segment,
            Metric = Metric,
            Statistic = statistic,
            Comparator = match.Groups["sign"].Value switch
            {
                "<" => Comparator.Below,
                "<=" => Comparator.AtMost,
                ">" => Comparator.Above,
                _ => Comparator.AtLeast,
            },
            Limit = limit,
        };
    }

    /// <summary>What the report speaks of: the focal cohort when every scenario has one, else all.</summary>
    private string Usual(Study study, ResultLayout layout) =>
        layout.Keys.Contains(new ResultKey("focal", Metric, Statistic.Mean)) && study.Take(StudyRunner.MostKept).All(scenario => scenario.Compile().Focal is not null) ? "focal" : "all";

    private double? Limit(string unit)
    {
        var limit = match.Groups["limit"].Value.Replace(" ", "", StringComparison.Ordinal);
        if (unit == "share")
        {
            double? share = limit.EndsWith('%') ? NumberText.TryParse(limit[..^1], out var percent) ? percent / 100 : null : NumberText.TryParse(limit, out var plain) ? plain : null;
            return share is >= 0 and <= 1 || (share > 1 && Metric == "utilisation") ? share : Fault(Say.This("faults.assert_share"));
        }

        if (unit == "hours" && TimeLimit.TryParse(limit, out var time))
            return time.Hours;
        return NumberText.TryParse(limit, out var number) ? number : Fault(unit == "hours" ? Say.This("faults.assert_hours") : Say.This("faults.assert_number", ("unit", unit)));

        double? Fault(string expected)
        {
            Refuse(Say.This("faults.assert_limit", ("text", Wording.Shown(limit)), ("metric", Metric), ("expected", expected)));
            return null;
        }
    }

    private Assertion? Refuse(string fault)
    {
        faults.Add(Option, 0, Say.This("faults.delta", ("text", Wording.Quoted(text)), ("problem", fault)));
        return null;
    }

    [GeneratedRegex("""
        ^(?:scenario\s+(?<scenario>.+?)\s*:\s+)?(?:segment\s+(?<segment>.+?)\s*:\s+)?
        (?:(?<statistic>\w+)\s*\(\s*(?<metric>[^()<>\s]+)\s*\)|(?<metric>[^()<>\s]+))
        (?:\s+in\s+(?<segment>.+?))?
        \s*(?<sign><=|>=|<|>)\s*(?<limit>[^\s<>=]+(?:\s(?:%|s|min|h|d))?)
        (?:\s+in\s+(?<segment>.+))?$
        """, RegexOptions.IgnorePatternWhitespace, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
