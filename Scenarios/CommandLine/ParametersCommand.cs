using System.CommandLine;
using QueueSim.Localization;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Reading;

namespace QueueSim.Scenarios.CommandLine;

/// <summary><c>queuesim parameters</c>: every number of the model, with where it comes from.</summary>
internal static class ParametersCommand
{
    public static Command Create(Terminal terminal)
    {
        var words = new Argument<string[]>("WORD") { Description = Say.This("parameters.words"), Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("parameters", Say.This("parameters.what_it_does")) { words };
        command.SetAction(call => Run(call.GetValue(words)!, terminal));
        return command;
    }

    private static int Run(string[] words, Terminal terminal)
    {
        var (places, faults) = EditablePlaces.Read(new StudyOptions());
        if (faults.Count > 0)
            return terminal.Refuse(faults, Say.This("faults.nothing_listed"));

        // A thousand cells of tables are for who looks for one of them.
        EditablePlace[] found = [.. words.Length == 0 ? places.Where(place => !place.IsCell) : places.Where(place => Array.TrueForAll(words, word => Has(place, word)))];
        if (found.Length == 0)
        {
            terminal.Complain(Say.This("parameters.none", ("words", Wording.Quoted(string.Join(' ', words))), ("n", places.Count)));
            return ExitStatus.BadInput;
        }

        // Lines are tab-separated, so that cut and awk read them.
        terminal.Table(
            [["name", "value", "type", "unit", "range", "evidence", "source", "note"],
                .. found.Select(place => new[] { place.Path, place.Value, place.Type, place.Unit, place.Range, place.Evidence, place.Source, place.Note })],
            separator: "\t");
        return ExitStatus.Done;
    }

    private static bool Has(EditablePlace place, string word) =>
        place.Path.Contains(word, StringComparison.OrdinalIgnoreCase)
        || place.Evidence.Equals(word, StringComparison.OrdinalIgnoreCase)
        || place.Source.Equals(word, StringComparison.OrdinalIgnoreCase);
}
