namespace QueueSim.Report;

/// <summary>When sellers give up, in words, as the baseline's parameters have it.</summary>
internal static class GivingUp
{
    /// <summary>What ends a problem without a solution because the seller has had enough.</summary>
    public static string Of(Scenario scenario) => $"{Waiting(scenario)} {Filtered(scenario)}";

    private static string Waiting(Scenario scenario)
    {
        var patience = scenario.CaseTypes.Where(type => type.PatienceHours is not null).ToList();
        if (patience.Count == 0)
            return "No seller gives up waiting: patience_hours is none for every case type.";
        var means = patience.Select(type => $"{type.Name} {Numbers.Fixed(type.PatienceHours!.Mean, Numbers.Decimals([type.PatienceHours.Mean]))} h").ToList();
        var others = patience.Count < scenario.CaseTypes.Count ? "; sellers with other problems wait for ever" : "";
        return $"A seller gives up a case that no agent has touched when patience in the queue ends (patience_hours, on average {Numbers.Names(means, means.Count)}){others}.";
    }

    private static string Filtered(Scenario scenario)
    {
        var settings = scenario.Resubmission;
        var strategies = scenario.Strategies.Where(strategy => strategy.WhenFiltered == WhenFiltered.GiveUp).Select(strategy => $"“{strategy.Name}”").ToList();
        var always = strategies.Count == 0 ? "" : $" Sellers with the strategy {Numbers.Names(strategies)} give up as soon as a submission is filtered.";
        return $"After a filtered submission a seller comes back with probability {settings.ReturnProbability:0.###}, with at most {Numbers.Of(settings.MaximumSubmissions, "submission")} of a problem.{always}";
    }
}
