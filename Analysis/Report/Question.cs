namespace QueueSim.Report;

/// <summary>The question of a study: what ends with a question mark in the description of its first scenario.</summary>
/// <param name="Text">The question, or empty when there is none.</param>
/// <param name="Baseline">What else the description says, which is what the baseline is; the whole description when there is nothing else.</param>
internal readonly record struct Question(string Text, string Baseline)
{
    /// <summary>Takes a description apart: <c>Nothing attached: what do invoices do?</c> Full-width marks do as well.</summary>
    public static Question Of(string description)
    {
        var text = description.ReplaceLineEndings(" ").Trim();
        if (!text.EndsWith('?') && !text.EndsWith('？'))
            return new("", text);
        // A full-width colon is followed by no space.
        var colon = new[] { text.IndexOf(": ", StringComparison.Ordinal), text.IndexOf('：', StringComparison.Ordinal) }.Where(at => at > 0).DefaultIfEmpty(-1).Min();
        if (colon < 0)
            return new(text, text);
        var question = text[(colon + 1)..].TrimStart();
        return new(char.ToUpperInvariant(question[0]) + question[1..], text[..colon]);
    }
}
