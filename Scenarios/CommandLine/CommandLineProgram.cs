using System.CommandLine;
using System.CommandLine.Parsing;

namespace QueueSim.Scenarios.CommandLine;

/// <summary>The program <c>queuesim</c>: its commands and what it answers to a wrong call.</summary>
public static class CommandLineProgram
{
    /// <summary>Runs one call.</summary>
    /// <param name="arguments">As given by the shell.</param>
    /// <param name="output">For results and progress.</param>
    /// <param name="error">For faults.</param>
    /// <returns>0 done, 2 bad input, 3 cited figures missed, 130 interrupted, 1 a defect of the program.</returns>
    public static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter error)
    {
        var root = new RootCommand("Simulates a marketplace's seller support queue: what happens to a case, and what to do about it.")
        {
            RunCommand.Create(output, error),
            CheckCommand.Create(output, error),
            ParametersCommand.Create(output, error),
            FidelityCommand.Create(output, error),
            CalibrateCommand.Create(output, error),
        };
        ParseResult call = root.Parse(arguments);
        if (call.Errors.Count > 0)
        {
            foreach (ParseError fault in call.Errors)
                error.WriteLine(fault.Message);
            string command = call.CommandResult.Command is RootCommand ? "queuesim" : $"queuesim {call.CommandResult.Command.Name}";
            error.WriteLine($"{call.Errors.Count} {(call.Errors.Count == 1 ? "problem" : "problems")} found in the call; nothing was run. '{command} --help' lists what there is.");
            return ExitStatus.BadInput;
        }

        try
        {
            return call.Invoke(new InvocationConfiguration
            {
                Output = output,
                Error = error,
                EnableDefaultExceptionHandler = false,
                // Interrupts are the run's own business: it keeps what is finished.
                ProcessTerminationTimeout = null,
            });
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"{failure.Message} Check that the folder can be written to and that the disk has room.");
            return ExitStatus.BadInput;
        }
    }
}
