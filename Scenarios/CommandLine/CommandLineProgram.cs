using System.CommandLine;
using System.CommandLine.Help;
using QueueSim.Localization;

namespace QueueSim.Scenarios.CommandLine;

/// <summary>The program <c>queuesim</c>: its commands and what it answers to a wrong call.</summary>
public static class CommandLineProgram
{
    /// <summary>Runs one call.</summary>
    /// <param name="arguments">As given by the shell.</param>
    /// <param name="output">For results and progress.</param>
    /// <param name="error">For faults.</param>
    /// <returns>0 done, 1 failed on the way, 2 bad input, 3 figures, theory or assertions missed, 130 interrupted.</returns>
    public static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter error)
    {
        using var spoken = Languages.Use(LanguageOption.Of(arguments));
        var terminal = new Terminal(output, error, isLive: ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected);
        var root = Root(terminal);
        // A name that begins with @ is a name: nothing is read in its place.
        var call = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var mistyped = MistypedOptions.In(call);
        string[] faults = [.. mistyped.Select(option => option.Fault), .. call.Errors.Select(error => error.Message).Where(message => !mistyped.Any(option => message.Contains($"'{option.Word}'", StringComparison.Ordinal)))];
        if (faults.Length > 0)
        {
            foreach (var fault in faults)
                terminal.Complain(LibraryWords.Fault(fault));
            terminal.Complain(Say.This("call.refused", ("n", faults.Length), ("command", MistypedOptions.NameOf(call.CommandResult))));
            return ExitStatus.BadInput;
        }

        try
        {
            using var help = call.Action is HelpAction ? new StringWriter { NewLine = output.NewLine } : null;
            var status = call.Invoke(new InvocationConfiguration
            {
                Output = help ?? output,
                Error = error,
                EnableDefaultExceptionHandler = false,
                // Interrupts are the run's own business: it keeps what is finished.
                ProcessTerminationTimeout = null,
            });
            if (help is not null)
                output.Write(LibraryWords.Help(help.ToString()));
            return status;
        }
        catch (OperationCanceledException)
        {
            terminal.Complain(Say.This("call.interrupted"));
            return ExitStatus.Interrupted;
        }
#pragma warning disable CA1031 // The one place where whatever went wrong becomes a sentence.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            terminal.Complain(Failure.Sentence(failure));
            return ExitStatus.Failed;
        }
    }

    private static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand(Say.This("call.what_it_does"))
        {
            LanguageOption.Create(),
            RunCommand.Create(terminal),
            ReportCommand.Create(terminal),
            VerifyCommand.Create(terminal),
            CompareCommand.Create(terminal),
            StatusCommand.Create(terminal),
            AdviseCommand.Create(terminal),
            NewCommand.Create(terminal),
            BestCommand.Create(terminal),
            CheckCommand.Create(terminal),
            ParametersCommand.Create(terminal),
            FidelityCommand.Create(terminal),
            CalibrateCommand.Create(terminal),
            WhatIfsCommand.Create(terminal),
            AdoptionCommand.Create(terminal),
            TriageCommand.Create(terminal),
            SensitivityCommand.Create(terminal),
            ValidateCommand.Create(terminal),
            MergeCommand.Create(terminal),
            PlanCommand.Create(terminal),
            ExportCommand.Create(terminal),
            TraceCommand.Create(terminal),
        };
        foreach (var command in ClusterCommand.All(root.Subcommands.Single(command => command.Name == "run"), terminal))
            root.Add(command);
        return root;
    }
}
