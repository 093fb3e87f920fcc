namespace QueueSim.Model;

/// <summary>Texts that sellers keep for their next problem (A23).</summary>
internal sealed class Templates
{
    private readonly Strategy?[] withTemplate; // by strategy; null where nothing is kept
    private readonly bool[]? hasWritten; // by account; none where nobody keeps anything

    public Templates(Scenario scenario)
    {
        withTemplate = [.. scenario.Strategies.Select(strategy => strategy.KeepsTemplates ? strategy with { Text = TextQuality.Structured } : null)];
        if (withTemplate.Any(strategy => strategy is not null))
            hasWritten = new bool[scenario.Sellers.Accounts];
    }

    /// <summary>The strategy with the text of the template; null where there is none, as at first.</summary>
    public Strategy? Next(int account, int strategy)
    {
        if (hasWritten is null || account == Accounts.Own)
            return null;
        if (hasWritten[account])
            return withTemplate[strategy];
        hasWritten[account] = true;
        return null;
    }
}
