using System.CommandLine;
using QueueSim.Localization;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Running;

namespace QueueSim.Scenarios.CommandLine;

/// <summary><c>queuesim validate</c>: teams against exact formulas at the study's own parameters, and Little's law.</summary>
internal static class ValidateCommand
{
    public static Command Create(Terminal terminal)
    {
        var common = new CommonOptions();
        var replications = CommonOptions.ReplicationCount(Say.This("options.validate_replications"), 20);
        var (seed, threads) = (CommonOptions.RandomSeed(), CommonOptions.WorkerThreads());
        var command = new Command(
            "validate", Say.This("options.validate"));
        common.AddTo(command);
        foreach (var option in new Option[] { replications, seed, threads })
            command.Add(option);
        command.SetAction(call =>
        {
            if (common.Read(call, terminal) is not { } studies)
                return ExitStatus.BadInput;
            using var interruption = new Interruption();
            var options = new RunOptions
            {
                Replications = call.GetValue(replications),
                Seed = call.GetValue(seed),
                Threads = call.GetValue(threads),
                Records = false,
            };
            return studies.Select(study => Agrees(study, options, terminal, interruption.Token)).ToArray().All(agrees => agrees)
                ? ExitStatus.Done
                : ExitStatus.FiguresMissed;
        });
        return command;
    }

    private static bool Agrees(Study study, RunOptions options, Terminal terminal, CancellationToken cancellation)
    {
        var run = new ValidationRun();
        terminal.Follow(progress => new StudyRunner(study.Count, index => study[index].Compile(), options).Run(run, progress, cancellation));
        cancellation.ThrowIfCancellationRequested();
        terminal.Say(Say.This("terminal.validating", ("study", study.Paths[0]), ("n", options.Replications), ("seed", options.Seed)));
        return new ValidationReport(run, terminal).Print();
    }
}
