using QueueSim.Charts;

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
            Title = subject.Results.Count == 1 && !subject.IsFocal ? "What becomes of the problems" : $"What becomes of all problems in the baseline, “{subject.Labels[0]}”",
            Subtitle = "Problems of a replication, on average, and share of those that appeared; grey: on their way, coloured: leave here",
            Stages =
            [
                new("appeared", of["appeared"], Exits(
                    ("solved by the knowledge base", of["solved_by_knowledge_base"], FlowOutcome.Solved),
                    ("solved by chat without a case", chatFirst, FlowOutcome.Solved),
                    ("blocked: no access", of["blocked"], FlowOutcome.Blocked))),
                new("submitted as a case", of["submitted"], Exits(
                    ("solved by pushed self-help", of["solved_by_self_help"], FlowOutcome.Solved),
                    ("solved by chat before a team", chatEarly, FlowOutcome.Solved),
                    ("given up after filtering", gaveUpEarly, FlowOutcome.GivenUp),
                    ("still open before a team", openEarly, FlowOutcome.StillOpen))),
                new("reached a team", of["reached_team"], Exits(
                    ("solved by a team", of["solved_by_team"], FlowOutcome.Solved),
                    ("solved by chat meanwhile", of["solved_by_chat"] - chatFirst - chatEarly, FlowOutcome.Solved),
                    ("refused for good", of["refused"], FlowOutcome.Refused),
                    ("given up while waiting", of["given_up"] - gaveUpEarly, FlowOutcome.GivenUp),
                    ("still open", of["open"] - openEarly, FlowOutcome.StillOpen))),
            ],
        };
        var filtered = of["submitted"] > 0 ? $" {Numbers.Percent(of["filtered_at_least_once"] / of["submitted"])} of the submitted problems are filtered at least once before they get anywhere." : "";
        var everybody = subject.IsFocal ? " The chart counts all sellers' problems; the table below is about the focal cohort." : "";
        return new ReportChart(
            "flow", "Read from left to right: grey streams go on to the next stage, coloured ones leave there, green ones solved. A stream is as wide as its problems are many." + filtered + everybody,
            width => SankeyChart.Draw(input, width));
    }

    /// <summary>Exits that somebody takes.</summary>
    private static IReadOnlyList<FlowExit> Exits(params (string Name, double Count, FlowOutcome Outcome)[] exits) =>
        [.. exits.Where(exit => exit.Count > 1e-9).Select(exit => new FlowExit(exit.Name, exit.Count, exit.Outcome))];
}
