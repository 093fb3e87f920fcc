using QueueSim.Charts;
using QueueSim.Localization;

namespace QueueSim.Report;

/// <summary>What becomes of the problems of the baseline.</summary>
internal static class FlowCharts
{
    public static ReportChart Baseline(ReportSubject subject)
    {
        var of = subject.Baseline.Flow.ToDictionary(stage => stage.Stage, stage => stage.Problems.Mean);
        // Who never reached a team and was not helped gave up after filtering, or is still on the way.
        var lost = Math.Max(0, of["submitted"] - of["solved_by_self_help"] - of["reached_team"]);
        // Chat solves before a case is written, while one is on its way to a team, or later.
        var chatFirst = Math.Min(of["solved_by_chat"], Math.Max(0, of["appeared"] - of["solved_by_knowledge_base"] - of["blocked"] - of["submitted"]));
        var chatEarly = Math.Min(lost, of["solved_by_chat"] - chatFirst);
        lost -= chatEarly;
        var gaveUpEarly = Math.Min(lost, of["given_up"]);
        var openEarly = Math.Min(lost - gaveUpEarly, of["open"]);
        var input = new FlowInput
        {
            Title = subject.Results.Count == 1 && !subject.IsFocal ? Say.This("charts.flow") : Say.This("flow.title", ("baseline", subject.Labels[0])),
            Subtitle = Say.This("flow.how"),
            Stages =
            [
                new(Say.This("flow.appeared"), of["appeared"], Exits(
                    (Say.This("flow.by_knowledge_base"), of["solved_by_knowledge_base"], FlowOutcome.Solved),
                    (Say.This("flow.by_chat"), chatFirst, FlowOutcome.Solved),
                    (Say.This("flow.blocked"), of["blocked"], FlowOutcome.Blocked))),
                new(Say.This("flow.submitted"), of["submitted"], Exits(
                    (Say.This("flow.by_self_help"), of["solved_by_self_help"], FlowOutcome.Solved),
                    (Say.This("flow.by_chat_early"), chatEarly, FlowOutcome.Solved),
                    (Say.This("flow.given_up_filtered"), gaveUpEarly, FlowOutcome.GivenUp),
                    (Say.This("flow.open_early"), openEarly, FlowOutcome.StillOpen))),
                new(Say.This("flow.reached_team"), of["reached_team"], Exits(
                    (Say.This("flow.by_team"), of["solved_by_team"], FlowOutcome.Solved),
                    (Say.This("flow.by_chat_meanwhile"), of["solved_by_chat"] - chatFirst - chatEarly, FlowOutcome.Solved),
                    (Say.This("flow.refused"), of["refused"], FlowOutcome.Refused),
                    (Say.This("flow.given_up_waiting"), of["given_up"] - gaveUpEarly, FlowOutcome.GivenUp),
                    (Say.This("flow.open"), of["open"] - openEarly, FlowOutcome.StillOpen))),
            ],
        };
        var filtered = of["submitted"] > 0 ? Say.This("flow.filtered", ("share", Numbers.Percent(of["filtered_at_least_once"] / of["submitted"]))) : "";
        var everybody = subject.IsFocal ? Say.This("flow.everybody") : "";
        return new ReportChart(
            "flow", Say.This("flow.chart") + filtered + everybody,
            width => SankeyChart.Draw(input, width), input);
    }

    /// <summary>Exits that somebody takes.</summary>
    private static IReadOnlyList<FlowExit> Exits(params (string Name, double Count, FlowOutcome Outcome)[] exits) =>
        [.. exits.Where(exit => exit.Count > 1e-9).Select(exit => new FlowExit(exit.Name, exit.Count, exit.Outcome))];
}
