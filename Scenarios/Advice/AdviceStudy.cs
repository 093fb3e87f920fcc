using System.Globalization;
using QueueSim.Localization;

namespace QueueSim.Scenarios.Advice;

/// <summary>The study that advice is made from, as a file that can be run again.</summary>
internal static class AdviceStudy
{
    /// <summary>The strategy that stands for the seller: nobody else uses it.</summary>
    public const string StandIn = "english-established";

    private const string AnswerMetric = "restricted_resolution_hours solved_share";
    private const string FollowUpAfter = "follow_up.after_hours", ChatAfter = "chat.start_after_hours";

    private static readonly string[] Paths =
        ["focal.strategy", "focal.share", "focal.case_type", "focal.market", FollowUpAfter, ChatAfter, .. Habit.Columns.Select(column => $"strategies.{StandIn}.{column}")];

    /// <summary>Whether a path belongs to what the seller answers, so that no option may set it.</summary>
    public static bool IsOwn(string path) => Paths.Contains(path, StringComparer.Ordinal)
        || path.StartsWith("focal.", StringComparison.Ordinal) || path.StartsWith("strategies.", StringComparison.Ordinal);

    /// <summary>Writes the study.</summary>
    /// <param name="plan">The scenarios.</param>
    /// <param name="call">How to run it again, for the comment at its head.</param>
    /// <param name="path">The file.</param>
    public static void Write(AdvicePlan plan, string call, string path)
    {
        using var file = new StreamWriter(path) { NewLine = "\n" };
        foreach (var line in Say.This("advice.file", ("case_type", plan.Type.Name), ("market", plan.Market.Name), ("strategy", StandIn),
            ("share", plan.FocalShare), ("call", call)).Split('\n'))
            file.WriteLine($"# {line.Trim()}".TrimEnd());
        file.WriteLine(CsvLine.Of(["scenario", .. SpokenCells.Heads, "answer_metric", .. Paths]));
        for (var i = 0; i < plan.Scenarios.Count; i++)
        {
            var row = plan.Scenarios[i];
            file.WriteLine(CsvLine.Of([row.Name, .. SpokenCells.Of(row.Describe), i == 0 ? AnswerMetric : "", StandIn, plan.FocalShare.ToString(CultureInfo.InvariantCulture), plan.Type.Name, plan.Market.Name,
                row.FollowUpAfter, row.ChatAfter, .. Habit.Columns.Select(column => row.Habit[column])]));
        }
    }
}
