using System.CommandLine;
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
        Description = "Strategy that sellers may take up. May be repeated.",
        HelpName = "NAME",
        Required = true,
    };

    private readonly Option<string> levels = new("--levels")
    {
        Description = "Percent of sellers who use it, separated by commas; 0 and 100 are always simulated.",
        DefaultValueFactory = _ => "0,5,10,25,50,75,100",
    };

    private readonly Option<Payoff> payoff = new("--payoff")
    {
        Description = "What an equilibrium goes by: time (restricted_resolution_hours) or cost (of delay and agencies).",
        DefaultValueFactory = _ => Payoff.Time,
    };

    public static Command Create(Terminal terminal)
    {
        var options = new AdoptionCommand();
        var command = new Command("adoption", "What a strategy is worth to one seller and to all when more and more use it, and where nobody gains by switching.");
        options.desk.AddTo(command);
        foreach (var option in (Option[])[options.strategies, options.levels, options.payoff]) command.Add(option);
        options.levels.Validators.Add(result =>
        {
            if (NumberList.Parse(result.GetValueOrDefault<string>(), 0, 100) is null)
                result.AddError($"--levels is '{result.GetValueOrDefault<string>()}'; expected percentages from 0 to 100 with commas between them, such as 0,25,100.");
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
            return terminal.Refuse(faults.Sorted(), "nothing was run");
        using var interruption = new Interruption();
        var runs = new Populations(question!, desk.Baselines(call, interruption.Token), desk.Replications(call));
        var result = AdoptionRun.Of(question!, runs, desk.Seed(call), work => Follow(terminal, work));
        Write(call, study!, result, folder!);
        foreach (var sentence in AdoptionWords.Of(result))
            terminal.Say(sentence);
        terminal.Say($"{runs.Count} runs of {desk.Replications(call)} replications. Results are in {folder!.Name}; open {Path.Combine(folder.Name, AdoptionPage.FileName)}.");
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
