using System.CommandLine;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Tables;
using Spectre.Console;

namespace QueueSim.Scenarios.CommandLine;

/// <summary><c>queuesim parameters</c>: every number of the model, with where it comes from.</summary>
internal static class ParametersCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var filter = new Argument<string?>("FILTER")
        {
            Description = "Only parameters whose name, evidence or source contains this text.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("parameters", "Lists every parameter with value, unit, range, evidence and source.") { filter };
        command.SetAction(call =>
        {
            (IReadOnlyList<ParameterValue> parameters, IReadOnlyList<Fault> faults) = ParameterList.Read(new StudyOptions());
            if (faults.Count > 0)
            {
                foreach (string line in FaultReport.Lines(faults, consequence: "nothing is listed"))
                    error.WriteLine(line);
                return ExitStatus.BadInput;
            }

            string wanted = call.GetValue(filter) ?? "";
            ParameterValue[] found = parameters.Where(parameter =>
                parameter.Name.Contains(wanted, StringComparison.OrdinalIgnoreCase)
                || parameter.Evidence.Equals(wanted, StringComparison.OrdinalIgnoreCase)
                || parameter.Source.Equals(wanted, StringComparison.OrdinalIgnoreCase)).ToArray();
            if (found.Length == 0)
            {
                error.WriteLine($"No parameter has '{wanted}' in its name, evidence or source; 'queuesim parameters' lists all {parameters.Count}.");
                return ExitStatus.BadInput;
            }

            Print(found, output);
            return ExitStatus.Done;
        });
        return command;
    }

    private static void Print(ParameterValue[] parameters, TextWriter output)
    {
        if (ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected)
        {
            var table = new Table().AddColumns("name", "value", "unit", "range", "evidence", "source", "note");
            foreach (ParameterValue parameter in parameters)
                table.AddRow(Cells(parameter).Select(Markup.Escape).ToArray());
            AnsiConsole.Write(table);
            return;
        }

        // Tab-separated, so that cut and awk read it.
        output.WriteLine("name\tvalue\tunit\trange\tevidence\tsource\tnote");
        foreach (ParameterValue parameter in parameters)
            output.WriteLine(string.Join('\t', Cells(parameter)));
    }

    private static string[] Cells(ParameterValue parameter) =>
    [
        parameter.Name, parameter.Value, parameter.Unit, parameter.Minimum.Length == 0 ? "" : $"{parameter.Minimum} to {parameter.Maximum}",
        parameter.Evidence, parameter.Source, parameter.Note,
    ];
}
