using QueueSim.Localization;
using QueueSim.Scenarios.Reading;

namespace QueueSim.Scenarios.Tables;

/// <summary>A number in a range, ends included.</summary>
internal class NumberKind(double minimum, double maximum) : CellKind
{
    public double Minimum => minimum;

    public double Maximum => maximum;

    public override bool TakesNumbers => true;

    public override bool IsNumber => true;

    protected virtual string Noun => Say.This("faults.kind_number");

    public override string Expected =>
        double.IsPositiveInfinity(maximum) ? Say.This("faults.kind_at_least", ("noun", Noun), ("least", Wording.Number(minimum)))
        : Say.This("faults.kind_from_to", ("noun", Noun), ("least", Wording.Number(minimum)), ("most", Wording.Number(maximum)));

    public override CellKind? Within(string from, string to) =>
        NumberText.TryParse(from, out var low) && NumberText.TryParse(to, out var high) && low <= high ? Between(low, high) : null;

    protected virtual NumberKind Between(double low, double high) => new(low, high);

    public override ParsedCell Parse(string text, CellContext context) =>
        NumberText.TryParse(text, out var value) && value >= Minimum && value <= Maximum ? value : Unexpected(Advice(text));

    // Percent is the commonest mistake in a column of probabilities.
    protected string Advice(string text)
    {
        if (NumberText.PlusAdvice(text) is { Length: > 0 } plus) return plus;
        if (Minimum < 0 || Maximum > 1) return "";
        var bare = text.EndsWith('%') ? text[..^1].TrimEnd() : text;
        if (!NumberText.TryParse(bare, out var value) || (bare.Length == text.Length && value < 2)) return "";
        var share = value / 100;
        return share >= Minimum && share <= Maximum ? Say.This("faults.meant_share", ("share", Wording.Number(share))) : "";
    }
}

/// <summary>A whole number in a range, ends included.</summary>
internal sealed class IntegerKind(int minimum, int maximum) : NumberKind(minimum, maximum)
{
    public override bool IsWhole => true;

    protected override string Noun => Say.This("faults.kind_whole");

    protected override NumberKind Between(double low, double high) => new IntegerKind((int)low, (int)high);

    public override ParsedCell Parse(string text, CellContext context) =>
        NumberText.TryParse(text, out var value) && value >= Minimum && value <= Maximum && value == Math.Floor(value) ? (int)value : Unexpected(Advice(text));
}
