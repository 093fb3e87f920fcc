using System.CommandLine;
using QueueSim.Localization;
using QueueSim.Scenarios.Advice;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Reading;
using Spectre.Console;

namespace QueueSim.Scenarios.CommandLine;

/// <summary><c>queuesim new</c>: a commented study from answers to a few questions.</summary>
internal sealed class NewCommand
{
    private const string OfStrategies = "strategies", OfStaffing = "staffing", OfPreScreen = "pre-screen", OfSurge = "surge", OfOwn = "own";

    private static readonly string[] Kinds = [OfStrategies, OfStaffing, OfPreScreen, OfSurge, OfOwn];

    private readonly Argument<string> file = new("FILE.csv") { Description = Say.This("advice.new.argument") };
    private readonly Option<string?> compare = new("--compare") { Description = Say.This("advice.new.option_compare", ("choices", string.Join(", ", Kinds))), HelpName = "WORD" };
    private readonly Option<string?> teams = new("--teams") { Description = Say.This("advice.new.option_teams"), HelpName = "NAMES" };
    private readonly Option<string?> strategies = new("--strategies") { Description = Say.This("advice.new.option_strategies"), HelpName = "NAMES" };
    private readonly Option<string?> baseline = new("--baseline") { Description = Say.This("advice.new.option_baseline"), HelpName = "NAME" };
    private readonly Option<string[]> change = CommonOptions.Pairs("--change", "path=value", "ai.auc=0.95", Say.This("advice.new.option_change"));
    private readonly Option<string?> days = new("--days") { Description = Say.This("advice.new.option_days") };
    private readonly Option<int> replications = CommonOptions.ReplicationCount(Say.This("advice.new.option_replications"), 20);

    public static Command Create(Terminal terminal)
    {
        var options = new NewCommand();
        var command = new Command("new", Say.This("advice.new.command")) { options.file };
        foreach (var option in (Option[])[options.compare, options.teams, options.strategies, options.baseline, options.change, options.days, options.replications])
            command.Add(option);
        command.SetAction(call => options.Run(call, terminal));
        return command;
    }

    private int Run(ParseResult call, Terminal terminal)
    {
        var (faults, path) = (new FaultList(), call.GetValue(file)!);
        var desk = StudyReader.Read([], new StudyOptions()).Study!.Baseline.Compile();
        if (NewFile.Problem("FILE.csv", path) is { } problem)
            faults.Add("", 0, problem);
        var study = Study(call, desk, terminal.Questions is null ? null : AnsiConsole.Console, faults);
        if (study is not null && call.GetValue(days) is { } length)
            study = study.During(length);
        if (faults.Count > 0 || study is null)
            return terminal.Refuse(faults.Sorted(), Say.This("advice.new.nothing"));
        var again = $"queuesim run {Path.GetFileName(path)} --replications {call.GetValue(replications)}";
        study.Write(path, again);
        // What a user has named may not exist: then there is no file that would not run.
        var reading = StudyReader.Read([path], new StudyOptions());
        if (reading.Study is not { } read)
        {
            File.Delete(path);
            return terminal.Refuse(reading.Faults, Say.This("advice.new.nothing"));
        }

        terminal.Say(Say.This("advice.new.done", ("file", path), ("n", read.Count), ("call", again)));
        return ExitStatus.Done;
    }

    private NewStudy? Study(ParseResult call, Scenario desk, IAnsiConsole? console, FaultList faults)
    {
        switch (call.GetValue(compare)?.Trim() ?? (console is null ? null : Select(console, Say.This("advice.new.ask_compare"), Kinds, kind => Say.Named("advice.new.kind", kind))))
        {
            case OfStrategies:
                return Strategies(call, desk, console, faults);
            case OfStaffing:
                var chosen = Names(call.GetValue(teams), "--teams", [.. desk.Teams.Select(team => team.Name)], Say.This("advice.new.ask_teams"), name => Say.NamedOr("team", name, name), console, faults);
                return chosen is null ? null : NewStudy.Staffing(chosen);
            case OfPreScreen:
                return NewStudy.PreScreen();
            case OfSurge:
                return NewStudy.Surge();
            case OfOwn:
                return Own(call, console, faults);
            case null:
                faults.Add("", 0, Say.This("advice.missing", ("option", "--compare"), ("question", Say.This("advice.new.ask_compare")), ("choices", string.Join(", ", Kinds))));
                return null;
            case var other:
                faults.Add("", 0, Say.This("advice.wrong", ("option", "--compare"), ("given", Wording.Quoted(other)), ("choices", string.Join(", ", Kinds))));
                return null;
        }
    }

    private NewStudy? Strategies(ParseResult call, Scenario desk, IAnsiConsole? console, FaultList faults)
    {
        string[] known = [.. desk.Strategies.Select(strategy => strategy.Name)];
        var today = Names(call.GetValue(baseline), "--baseline", known, Say.This("advice.new.ask_baseline"), Strategy, console, faults, isOne: true);
        var others = Names(call.GetValue(strategies), "--strategies", known, Say.This("advice.new.ask_strategies"), Strategy, console, faults);
        return today is null || others is null ? null : NewStudy.Strategies([.. today.Concat(others).Distinct(StringComparer.Ordinal)]);
    }

    private static string Strategy(string name) => Say.NamedOr("strategy", name, name);

    private NewStudy? Own(ParseResult call, IAnsiConsole? console, FaultList faults)
    {
        var given = call.GetValue(change)!;
        if (given.Length == 0 && console is not null)
            given = [console.Prompt(Prompts.Typed<string>(Say.This("advice.new.ask_change"), text => text.IndexOf('=') > 0))];
        if (given.Length > 0)
            return NewStudy.Own([.. given.Select(text => text.Split('=', 2)).Select(pair => (pair[0].Trim(), pair[1].Trim()))]);
        faults.Add("", 0, Say.This("advice.missing", ("option", "--change"), ("question", Say.This("advice.new.ask_change")), ("choices", "ai.auc=0.95")));
        return null;
    }

    /// <summary>Names that there are; <see langword="null"/> after a fault.</summary>
    private static string[]? Names(string? given, string option, string[] known, string question, Func<string, string> words, IAnsiConsole? console, FaultList faults, bool isOne = false)
    {
        if (given is null && console is not null)
        {
            // Whoever reads the file later finds the name there.
            string Both(string name) => words(name) is var word && word == name ? name : $"{word} ({name})";
            return isOne ? [Select(console, question, known, Both)] : [.. console.Prompt(Prompts.Some(question, known, Both))];
        }

        string[] names = [.. (given ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];
        if (names.Length == 0 || (isOne && names.Length > 1))
            faults.Add("", 0, Say.This("advice.missing", ("option", option), ("question", question), ("choices", string.Join(", ", known))));
        foreach (var name in names.Where(name => !known.Contains(name)))
            faults.Add("", 0, Say.This("advice.wrong", ("option", option), ("given", Wording.Quoted(name)), ("choices", string.Join(", ", known))));
        return faults.Count > 0 ? null : names;
    }

    private static string Select(IAnsiConsole console, string title, IEnumerable<string> choices, Func<string, string> words) =>
        console.Prompt(Prompts.One(title, choices, words));
}
