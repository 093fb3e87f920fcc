using static QueueSim.Report.StressPage;

namespace QueueSim.Report;

/// <summary>What the model does in a run, as the second section of the STRESS-DES checklist asks for it.</summary>
internal static class StressLogic
{
    public static Markup Of(ReportSubject subject)
    {
        var scenario = subject.Scenario;
        return Markup.Of($"<h2>2. Logic</h2>\n{(IEnumerable<Markup>)[
            Item("2.1", "Base model overview diagram", Paragraph("The chart “flow” in the report and in the folder charts draws the way of the baseline's problems through the model, with the numbers of this run.")),
            Item("2.2", "Base model logic", Markup.Of($"<ul>\n{Steps(scenario).Select(step => Markup.Of($"<li>{step}</li>\n"))}</ul>\n")),
            Item("2.3", "Scenario logic", subject.Results.Count == 1 ? NotApplicable("the study has one scenario") : Demoted(DifferencesSection.Of(subject))),
            Item("2.4", "Algorithms", Markup.Of($"<ul>\n{Algorithms(scenario).Select(each => Markup.Of($"<li>{each}</li>\n"))}</ul>\n")),
            .. Components(scenario),
        ]}");
    }

    private static IEnumerable<string> Steps(Scenario scenario)
    {
        var readers = scenario.Strategies.Any(strategy => strategy.Share > 0 && strategy.ReadsKnowledgeBase);
        yield return readers
            ? $"Sellers whose strategy says so read the help pages first ({scenario.KnowledgeBase.ReadHours} h), which solves a self-servable problem with probability {Short(scenario.KnowledgeBase.SolveProbability)}."
            : "Nobody reads help pages first.";
        yield return scenario.PreScreen.IsEnabled
            ? $"An AI pre-screen scores every submission (AUC {Short(scenario.PreScreen.Auc)}, threshold {Short(scenario.PreScreen.Threshold)}) and filters what exceeds the threshold: pushed to self-help or bounced."
            : "There is no pre-screen.";
        yield return GivingUp.Of(scenario);
        yield return scenario.Translation.TeamIndex is { } translators
            ? $"Cases in a language that the market does not read are translated by the team {scenario.Teams[translators].Name}."
            : $"Cases in a language that the market does not read are translated ({scenario.Translation.DelayHours} h), which occupies no team.";
        yield return scenario.Intake.TeamIndex is { } sorters ? $"The team {scenario.Teams[sorters].Name} sorts cases before they join a queue." : "Nobody sorts cases before they join a queue.";
        yield return "An agent of a team takes the case for a touch. A case in the wrong category is handed on; a case that lacks something makes the agent ask; otherwise it is escalated, or investigated and decided.";
        yield return $"A refused seller appeals with probability {Short(scenario.Decision.AppealProbability)} while the strategy allows it.";
        yield return scenario.Chat is { } chat ? $"Sellers with access may chat; chats are served by the team {scenario.Teams[chat.TeamIndex].Name}." : "There is no chat.";
        yield return scenario.FollowUps.Maximum > 0
            ? $"After {Short(scenario.FollowUps.AfterHours)} h without movement sellers follow up as their strategy says, at most {Numbers.Of(scenario.FollowUps.Maximum, "time")}."
            : "Nobody follows up on a case that does not move.";
    }

    private static IEnumerable<string> Algorithms(Scenario scenario)
    {
        var arrivals = scenario.Arrivals;
        yield return arrivals.Listed is not null || arrivals.Counts is not null ? "Arrivals: listed times or counts."
            : $"Arrivals: a Poisson process by inversion of its cumulative rate, hour by hour of the week{(arrivals.BusynessCv >= 0.01 ? $", with a gamma-distributed busyness of each day (cv {Short(arrivals.BusynessCv)}; Avramidis, Deslauriers and L'Ecuyer 2004)" : "")}.";
        if (scenario.PreScreen.IsEnabled)
            yield return "Pre-screen: a normal score for each fault, shifted where the fault is there so that the area under the ROC curve is the AUC.";
        yield return $"Difficulty: {(scenario.Handling.DifficultyCv < 0.01 ? "all problems are alike" : $"lognormal with mean 1 and cv {Short(scenario.Handling.DifficultyCv)}, a factor on all work, and the odds of success are divided by a power of it")}.";
        yield return "Shifts: at the end of a shift agents finish the touch under way and take no other.";
    }

    private static IEnumerable<Markup> Components(Scenario scenario)
    {
        yield return Item("2.5.1", "Entities", Paragraph($"Problems, each of a case type, of {(scenario.Sellers.Accounts > 0 ? $"one of {Numbers.Count(scenario.Sellers.Accounts)} accounts" : "an account of its own")}, with a strategy; each takes one case or several.")
            .And(Table.Of("Case types.", ["Case type", "Share", "Priority", "Team"], scenario.CaseTypes.Select(type => (IReadOnlyList<string>)[type.Name, Numbers.Percent(type.Share), type.Priority.Word, scenario.Teams[type.TeamIndex].Name])))
            .And(Table.Of("Strategies of the population.", ["Strategy", "Share", "Language", "Evidence", "Text", "Channel"], scenario.Strategies.Select(strategy => (IReadOnlyList<string>)
                [strategy.Name, Numbers.Percent(strategy.Share), EnumWords.Of(strategy.Language), EnumWords.Of(strategy.Evidence), EnumWords.Of(strategy.Text), EnumWords.Of(strategy.Channel)]))));
        yield return Item("2.5.2", "Activities", Table.Of(
            "What takes time, by case type: an agent's touch, the investigation after it, and the patience before it.", ["Case type", "Touch, min", "Investigation, h", "Patience, h"],
            scenario.CaseTypes.Select(type => (IReadOnlyList<string>)[type.Name, type.TouchMinutes.ToString(), type.InvestigationHours.ToString(), type.PatienceHours?.ToString() ?? "for ever"])));
        yield return Item("2.5.3", "Resources", Table.Of(
            "Agents by team and shift.", ["Team", "Shift", "Agents", "Days", "Hours", "Time zone"],
            scenario.Teams.SelectMany(team => team.Shifts.Select(shift => (IReadOnlyList<string>)
                [team.Name, shift.Name, Short(Math.Round(shift.Agents * shift.AgentsFactor * (1 - shift.Shrinkage), 9)), Days(shift), $"{Clock(shift.StartMinuteOfDay)}–{Clock(shift.EndMinuteOfDay)}", shift.TimeZone.Id]))));
        yield return Item("2.5.4", "Queues", Table.Of(
            scenario.Skills.Count == 0 ? "One queue a team; nobody takes from another team's." : "One queue a team; teams take from each other's as the table of skills says.", ["Team", "Order", "Most cases that wait"],
            scenario.Teams.Select(team => (IReadOnlyList<string>)[team.Name, EnumWords.Of(team.Discipline), team.QueueLimit is { } limit ? Numbers.Count(limit) : "any number"])));
        yield return Item("2.5.5", "Entry and exit points", Paragraph(
            $"{(scenario.Arrivals is { Listed: null, Counts: null } ? $"{Short(scenario.Arrivals.ProblemsPerDay)} problems a day appear on average before busyness and surges" : "Problems appear as listed")}; surges: {Numbers.Names([.. scenario.Arrivals.Surges.Where(surge => surge.Days > 0 && surge.Factor != 1).Select(surge => surge.Name)], 10)}. A problem leaves solved, refused for good, given up or blocked, or is open when the run stops."));
    }

    private static string Days(Shift shift) => shift.Days.Count == 7 ? "every day" : string.Join(' ', shift.Days.Order().Select(day => day.ToString()[..3]));

    private static string Clock(int minute) => $"{minute / 60:00}:{minute % 60:00}";

    private static string Short(double number) => number.ToString("0.####");
}
