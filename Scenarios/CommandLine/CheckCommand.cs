using System.CommandLine;
using QueueSim.Localization;

namespace QueueSim.Scenarios.CommandLine;

/// <summary><c>queuesim check</c>: every fault at once, nothing run.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var common = new CommonOptions();
        var command = new Command("check", Say.This("options.check"));
        common.AddTo(command);
        var seed = CommonOptions.RandomSeed();
        var design = new DesignOption(seed);
        command.Add(seed);
        design.AddTo(command);
        command.SetAction(call =>
        {
            if (common.Read(call, terminal, design: design.Read(call)) is not { } studies)
                return ExitStatus.BadInput;
            foreach (var study in studies)
            {
                terminal.Say(Say.This("terminal.checked", ("study", study.Paths[0]), ("n", study.Count), ("plan", study.Hash[..12])));
                foreach (var note in study.DesignNotes)
                    terminal.Say(note);
                LoadWarnings.Say(study, terminal);
            }

            return ExitStatus.Done;
        });
        return command;
    }
}
