using System.CommandLine;
using System.Globalization;
using QueueSim.Localization;
using QueueSim.Scenarios.Advice;
using QueueSim.Scenarios.Reading;

namespace QueueSim.Scenarios.CommandLine;

/// <summary>What a seller answers by options of the call, and what is asked or taken for the rest.</summary>
internal sealed class AdviseOptions
{
    private readonly IReadOnlyDictionary<Question, Option<string?>> options = Questions.All.ToDictionary(question => question, question => new Option<string?>(question.Option)
    {
        Description = question.Usual is { } usual
            ? Say.This("advice.option.usual", ("question", AdviceQuestions.Ask(question)), ("choices", Words(question)), ("usual", usual))
            : Say.This("advice.option.needed", ("question", AdviceQuestions.Ask(question)), ("choices", Words(question))),
        HelpName = "WORD",
    });

    private readonly Option<string?> caseType, market;
    private readonly Option<string?> hourCost = new("--hour-cost") { Description = Say.This("advice.option.hour_cost"), HelpName = "CURRENCY" };

    public AdviseOptions()
    {
        caseType = new("--case-type") { Description = AdviceQuestions.AskCaseType(), HelpName = "NAME" };
        market = new("--market") { Description = AdviceQuestions.AskMarket(), HelpName = "NAME" };
    }

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[caseType, market, .. options.Values, hourCost])
            command.Add(option);
    }

    /// <summary>Whether the call leaves out something that has no usual answer.</summary>
    public bool AreIncomplete(ParseResult call) => options.Where(pair => pair.Key.Usual is null).Select(pair => pair.Value).Append(caseType).Append(market).Any(option => call.GetValue(option) is null);

    /// <summary>The answers; <see langword="null"/> after a fault, and every fault is told.</summary>
    /// <param name="call">The call.</param>
    /// <param name="desk">The desk, for its kinds of problem and markets.</param>
    /// <param name="asked">Asks a person; <see langword="null"/> where nobody is there to be asked.</param>
    /// <param name="faults">Receives what is missing or wrong.</param>
    /// <param name="taken">Receives what was taken for what was not said, as options.</param>
    public SellerAnswers? Read(ParseResult call, Scenario desk, AdviceQuestions? asked, FaultList faults, List<string> taken)
    {
        var type = Named(call, caseType, [.. desk.CaseTypes.Where(type => type.Share > 0).Select(type => type.Name)], AdviceQuestions.AskCaseType(), asked is null ? null : asked.CaseType, faults);
        var where = Named(call, market, [.. desk.Markets.Where(market => market.Share > 0).Select(market => market.Name)], AdviceQuestions.AskMarket(), asked is null ? null : asked.Market, faults);
        var choices = new Dictionary<Question, Choice>();
        foreach (var question in Questions.All)
        {
            if (Chosen(call, question, asked, faults, taken) is { } choice)
                choices.Add(question, choice);
        }

        var cost = HourCost(call, desk.CaseTypes.FirstOrDefault(each => each.Name == type)?.DelayCostPerHour, asked, faults, taken);
        if (choices.GetValueOrDefault(Questions.Account)?.Word == "new" && choices.GetValueOrDefault(Questions.Chat) is { Word: not "no-access" } chat)
            faults.Add("", 0, Say.This("advice.new_chat", ("given", chat.Word)));
        return faults.Count > 0 ? null : new SellerAnswers(type!, where!, cost!.Value, choices);
    }

    private static string Words(Question question) => string.Join(", ", question.Choices.Select(choice => choice.Word));

    private Choice? Chosen(ParseResult call, Question question, AdviceQuestions? asked, FaultList faults, List<string> taken)
    {
        if (call.GetValue(options[question]) is { } given)
        {
            if (question.Find(given) is { } choice)
                return choice;
            faults.Add("", 0, Say.This("advice.wrong", ("option", question.Option), ("given", Wording.Quoted(given)), ("choices", Words(question))));
            return null;
        }

        if (asked is not null)
            return asked.Choose(question);
        if (question.Usual is { } usual)
        {
            taken.Add($"{question.Option} {usual}");
            return question.Find(usual);
        }

        faults.Add("", 0, Say.This("advice.missing", ("option", question.Option), ("question", AdviceQuestions.Ask(question)), ("choices", Words(question))));
        return null;
    }

    private static string? Named(ParseResult call, Option<string?> option, string[] names, string question, Func<string[], string>? ask, FaultList faults)
    {
        if (call.GetValue(option) is not { } given)
        {
            if (ask is not null)
                return ask(names);
            faults.Add("", 0, Say.This("advice.missing", ("option", option.Name), ("question", question), ("choices", string.Join(", ", names))));
            return null;
        }

        if (names.FirstOrDefault(name => string.Equals(name, given.Trim(), StringComparison.OrdinalIgnoreCase)) is { } known)
            return known;
        faults.Add("", 0, Say.This("advice.wrong", ("option", option.Name), ("given", Wording.Quoted(given)), ("choices", string.Join(", ", names))));
        return null;
    }

    private double? HourCost(ParseResult call, double? usual, AdviceQuestions? asked, FaultList faults, List<string> taken)
    {
        if (call.GetValue(hourCost) is { } given)
        {
            if (NumberText.TryParse(given.Trim(), out var value) && value >= 0)
                return value;
            faults.Add("", 0, Say.This("advice.wrong_cost", ("given", Wording.Quoted(given))));
            return null;
        }

        if (asked is not null)
            return asked.HourCost(usual ?? 0);
        if (usual is { } taking)
            taken.Add($"{hourCost.Name} {taking.ToString(CultureInfo.InvariantCulture)}");
        return usual;
    }
}
