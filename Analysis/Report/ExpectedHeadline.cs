using QueueSim.Localization;

namespace QueueSim.Report;

/// <summary>How many scenarios come to what was expected of them.</summary>
internal static class ExpectedHeadline
{
    public static AnswerHeadline Of(Answer answer)
    {
        var rows = answer.Rows.Where(row => row is { Expected: not null, Estimate.HalfWidth: not null }).ToList();
        if (rows.Count == 0)
            return new(Say.This("answer.expected.unknown"), [], IsDecision: false);
        var missed = rows.Where(row => !(row.Estimate!.Value.Low <= row.Expected && row.Expected <= row.Estimate.Value.High)).ToList();
        var held = rows.Count - missed.Count;
        var first = missed.Count == 0
            ? Say.This("answer.expected.all", ("n", rows.Count))
            : Say.This("answer.expected.some", ("held", held), ("n", rows.Count));
        var names = missed.Count == 0 ? "" : Say.This("answer.expected.missed", ("names", Numbers.Names([.. missed.Select(AnswerSentences.Quoted)], 4)));
        var worst = rows.Where(row => row.Expected != 0).MaxBy(row => Math.Abs((row.Value!.Value / row.Expected!.Value) - 1));
        var largest = worst is null ? "" : Say.This("answer.expected.largest",
            ("percent", Numbers.Kept(Numbers.Signed(100 * ((worst.Value!.Value / worst.Expected!.Value) - 1), 1) + " %")), ("name", AnswerSentences.Quoted(worst)));
        return new(first, [names, largest, Say.This("answer.expected.chance")]);
    }
}
