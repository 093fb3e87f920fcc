using System.CommandLine;
using QueueSim.Localization;
using QueueSim.Scenarios.Adoption;
using QueueSim.Scenarios.Output;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Running;

namespace QueueSim.Scenarios.CommandLine;

/// <summary><c>queuesim adoption</c>: what a strategy is worth to one seller and to all, the more use it.</summary>
internal sealed class AdoptionCommand
{
    private readonly OneDesk desk = new(10, "adoption");

    private readonly Option<string[]> strategies = new("--strategy")
    {
        Description = Say.This("options.strategy"),
        HelpName = "NAME",
        Required = true,
    };

    private readonly Option<string> levels = new("--levels")
    {
        Description = Say.This("options.levels"),
        DefaultValueFactory = _ => "0,5,10,25,50,75,100",
    };

    private readonly Option<Payoff> payoff = new("--payoff")
    {
        Description = Say.This("options.payoff"),
        DefaultValueFactory = _ => Payoff.Time,
    };

    public static Command Create(Terminal terminal)
    {
        var options = new AdoptionCommand();
        var command = new Command("adoption", Say.This("options.adoption"));
        options.desk.AddTo(command);
        foreach (var option in (Option[])[options.strategies, options.levels, options.payoff]) command.Add(option);
        options.levels.Validators.Add(result =>
        {
            if (NumberList.Parse(result.GetValueOrDefault<string>(), 0, 100) is null)
                result.AddError(Say.This("options.levels_wrong", ("given", result.GetValueOrDefault<string>())));
        });
        command.SetAction(call => options.Run(call, terminal));
        return command;
    }

    private int Run(ParseResult call, Terminal terminal)
    {
        var faults = new FaultList();
        Study? study = null;
        Scenario? Read(Override strategy)
        {
            var read = desk.Read(call, [strategy], faults);
            study ??= read?.Study;
            return read?.Desk.Compile();
        }

        var question = AdoptionQuestion.Read(
            Read, call.GetValue(strategies)!, [.. NumberList.Parse(call.GetValue(levels), 0, 100)!.Select(level => level / 100)], call.GetValue(payoff), faults);
        using var folder = ResultFolder.Open(desk.Folder(call), faults);
        if (faults.Count > 0)
            return terminal.Refuse(faults.Sorted(), Say.This("faults.nothing_run"));
        using var interruption = new Interruption();
        var runs = new Populations(question!, desk.Baselines(call, interruption.Token), desk.Replications(call));
        var result = AdoptionRun.Of(question!, runs, desk.Seed(call), work => Follow(terminal, work));
        Write(call, study!, result, folder!);
        foreach (var sentence in AdoptionWords.Of(result))
            terminal.Say(sentence);
        terminal.Say(Say.This("terminal.adoption_done", ("runs", runs.Count), ("replications", desk.Replications(call)), ("folder", folder!.Name), ("page", Path.Combine(folder.Name, AdoptionPage.FileName))));
        return ExitStatus.Done;
    }

    private void Write(ParseResult call, Study study, AdoptionResult result, ResultFolder folder)
    {
        var asked = new Dictionary<string, string>
        {
            ["--strategy"] = string.Join(' ', call.GetValue(strategies)!),
            ["--levels"] = call.GetValue(levels)!,
            ["--payoff"] = call.GetValue(payoff).ToString().ToLowerInvariant(),
        };
        string[] files = [AdoptionTables.Levels, AdoptionTables.Equilibria, AdoptionPage.FileName];
        var manifest = desk.Manifest(call, study, asked, result.Runs.Count, [.. files, AdoptionPage.ChartFolder + "/"]);
        folder.Begin(manifest);
        using (var table = folder.Create(AdoptionTables.Levels)) AdoptionTables.WriteLevels(result, table);
        using (var table = folder.Create(AdoptionTables.Equilibria)) AdoptionTables.WriteEquilibrium(result, table);
        OneDesk.WriteCharts(folder, AdoptionPage.ChartFolder, AdoptionPage.Charts(result));
        File.WriteAllText(folder.PathOf(AdoptionPage.FileName), AdoptionPage.Text(result, desk.How(call)));
        folder.Complete(manifest with { Status = Output.Manifest.Complete, FinishedScenarios = result.Runs.Count }, files);
    }

    private static void Follow(Terminal terminal, Action<IRunProgress> work) => terminal.Follow(progress =>
    {
        work(progress);
        return true;
    });
}
