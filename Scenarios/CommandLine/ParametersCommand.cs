using System.CommandLine;
using QueueSim.Localization;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Tables;

namespace QueueSim.Scenarios.CommandLine;

/// <summary><c>queuesim parameters</c>: every number of the model, with where it comes from.</summary>
internal static class ParametersCommand
{
    public static Command Create(Terminal terminal)
    {
        var filter = new Argument<string?>("FILTER")
        {
            Description = "Only parameters whose name, evidence or source contains this text.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("parameters", "Lists every parameter with value, unit, range, evidence and source.") { filter };
        command.SetAction(call =>
        {
            (var parameters, var faults) = ParameterList.Read(new StudyOptions());
            if (faults.Count > 0)
                return terminal.Refuse(faults, Say.This("faults.nothing_listed"));

            var wanted = call.GetValue(filter) ?? "";
            var found = parameters.Where(parameter =>
                parameter.Name.Contains(wanted, StringComparison.OrdinalIgnoreCase)
                || parameter.Evidence.Equals(wanted, StringComparison.OrdinalIgnoreCase)
                || parameter.Source.Equals(wanted, StringComparison.OrdinalIgnoreCase)).ToArray();
            if (found.Length == 0)
            {
                terminal.Complain($"No parameter has '{wanted}' in its name, evidence or source; 'queuesim parameters' lists all {parameters.Count}.");
                return ExitStatus.BadInput;
            }

            // Lines are tab-separated, so that cut and awk read them.
            terminal.Table([["name", "value", "unit", "range", "evidence", "source", "note"], .. found.Select(Cells)], separator: "\t");
            return ExitStatus.Done;
        });
        return command;
    }

    private static string[] Cells(ParameterValue parameter) =>
    [
        parameter.Name, parameter.Value, parameter.Unit, parameter.Minimum.Length == 0 ? "" : $"{parameter.Minimum} to {parameter.Maximum}",
        parameter.Evidence, parameter.Source, parameter.Note,
    ];
}
