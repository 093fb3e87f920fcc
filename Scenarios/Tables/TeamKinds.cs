using QueueSim.Localization;
using QueueSim.Scenarios.Reading;

namespace QueueSim.Scenarios.Tables;

/// <summary>A priority class: one of the two words, or a number.</summary>
internal sealed class PriorityKind : CellKind
{
    private const int Most = 1000;
    private static readonly IntegerKind Number = new(1, Most);

    public override string Expected => Say.This("faults.kind_priority", ("most", Most));

    public override ParsedCell Parse(string text, CellContext context) =>
        text == Priority.High.Word ? new ParsedCell(Priority.High, null)
        : text == Priority.Ordinary.Word ? new ParsedCell(Priority.Ordinary, null)
        : Number.Parse(text, context).Value is int number ? new ParsedCell(new Priority(number), null)
        : Unexpected(Wording.DidYouMean(text, [Priority.High.Word, Priority.Ordinary.Word]));
}

/// <summary>Another kind, or the word <c>all</c>, whose value is <see langword="null"/>.</summary>
internal sealed class AllKind(CellKind inner) : CellKind
{
    public const string All = "all";

    public override string Expected => Say.This("faults.kind_or_all", ("expected", inner.Expected), ("all", All));

    public override ParsedCell Parse(string text, CellContext context) =>
        text == All ? new ParsedCell(null, null) : text.Length == 0 ? Unexpected() : inner.Parse(text, context);
}

/// <summary>A length of time with its unit: <c>20s</c>, <c>30min</c>, <c>12h</c>, <c>2d</c>.</summary>
internal sealed class TimeLimitKind : CellKind
{
    public override string Expected => Say.This("faults.kind_limit");

    public override ParsedCell Parse(string text, CellContext context) =>
        TimeLimit.TryParse(text, out var limit) ? new ParsedCell(limit, null) : Unexpected();
}
