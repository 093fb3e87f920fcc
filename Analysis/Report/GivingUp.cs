using QueueSim.Localization;

namespace QueueSim.Report;

/// <summary>When sellers give up, in words, as the baseline's parameters have it.</summary>
internal static class GivingUp
{
    /// <summary>What ends a problem without a solution because the seller has had enough.</summary>
    public static string Of(Scenario scenario) => Numbers.Sentences(Waiting(scenario), Filtered(scenario));

    private static string Waiting(Scenario scenario)
    {
        var patience = scenario.CaseTypes.Where(type => type.PatienceHours is not null).ToList();
        if (patience.Count == 0)
            return Say.This("outcomes.nobody_gives_up");
        var means = patience.Select(type => Say.This("outcomes.patience_of", ("type", SegmentWords.Value("case_type", type.Name)), ("hours", Numbers.Fixed(type.PatienceHours!.Mean, Numbers.Decimals([type.PatienceHours.Mean]))))).ToList();
        var others = patience.Count < scenario.CaseTypes.Count ? Say.This("outcomes.others_wait") : "";
        return Say.This("outcomes.gives_up", ("means", Numbers.Names(means, means.Count)), ("others", others));
    }

    private static string Filtered(Scenario scenario)
    {
        var settings = scenario.Resubmission;
        var strategies = scenario.Strategies.Where(strategy => strategy.WhenFiltered == WhenFiltered.GiveUp).Select(strategy => $"“{SegmentWords.Value("strategy", strategy.Name)}”").ToList();
        var always = strategies.Count == 0 ? "" : Say.This("outcomes.give_up_filtered", ("strategies", Numbers.Names(strategies)));
        return Say.This("outcomes.comes_back", ("probability", settings.ReturnProbability.ToString("0.###")), ("submissions", Numbers.Of(settings.MaximumSubmissions, "submission")), ("always", always));
    }
}
