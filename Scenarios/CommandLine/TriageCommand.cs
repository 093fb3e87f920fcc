using System.CommandLine;
using QueueSim.Localization;
using QueueSim.Scenarios.Output;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Triage;

namespace QueueSim.Scenarios.CommandLine;

/// <summary><c>queuesim triage</c>: accuracy and threshold of the pre-screen against load, mistakes, delay and cost.</summary>
internal sealed class TriageCommand
{
    private const double LeastAuc = 0.5, MostAuc = 1, FarthestThreshold = 20;

    private readonly OneDesk desk = new(8, "triage");
    private readonly Option<string> aucs = Numbers("--auc", Say.This("options.auc"), "0.7,0.85,0.95", LeastAuc, MostAuc);

    private readonly Option<string> thresholds = Numbers(
        "--threshold", Say.This("options.threshold"), "-0.5,0,0.4,0.8,1.2,1.6,2,2.5,3", -FarthestThreshold, FarthestThreshold);

    public static Command Create(Terminal terminal)
    {
        var options = new TriageCommand();
        var command = new Command("triage", Say.This("options.triage"));
        options.desk.AddTo(command);
        command.Add(options.aucs);
        command.Add(options.thresholds);
        command.SetAction(call => options.Run(call, terminal));
        return command;
    }

    private static Option<string> Numbers(string name, string description, string standard, double least, double most)
    {
        var option = new Option<string>(name) { Description = description, DefaultValueFactory = _ => standard };
        option.Validators.Add(result =>
        {
            if (NumberList.Parse(result.GetValueOrDefault<string>(), least, most) is null)
                result.AddError(Say.This("options.numbers_wrong", ("option", name), ("given", result.GetValueOrDefault<string>()), ("least", least), ("most", most), ("standard", standard)));
        });
        return option;
    }

    private int Run(ParseResult call, Terminal terminal)
    {
        var faults = new FaultList();
        var read = desk.Read(call, [], faults);
        using var folder = ResultFolder.Open(desk.Folder(call), faults);
        if (faults.Count > 0)
            return terminal.Refuse(faults.Sorted(), Say.This("faults.nothing_run"));
        using var interruption = new Interruption();
        var grid = terminal.Follow(progress => TriageGrid.Run(
            read!.Value.Desk.Compile(), NumberList.Parse(call.GetValue(aucs), LeastAuc, MostAuc)!, NumberList.Parse(call.GetValue(thresholds), -FarthestThreshold, FarthestThreshold)!,
            desk.Baselines(call, interruption.Token), desk.Replications(call), desk.Seed(call), progress));
        Write(call, read!.Value.Study, grid, folder!);
        foreach (var sentence in TriagePage.Sentences(grid))
            terminal.Say(sentence);
        terminal.Say(Say.This("terminal.results_in", ("folder", folder!.Name), ("page", Path.Combine(folder.Name, TriagePage.FileName))));
        return ExitStatus.Done;
    }

    private void Write(ParseResult call, Study study, TriageGrid grid, ResultFolder folder)
    {
        var asked = new Dictionary<string, string> { ["--auc"] = call.GetValue(aucs)!, ["--threshold"] = call.GetValue(thresholds)! };
        string[] files = [TriageTables.Curves, TriageTables.Optima, TriagePage.FileName];
        var runs = 1 + (grid.Aucs.Count * grid.Thresholds.Count);
        var manifest = desk.Manifest(call, study, asked, runs, [.. files, TriagePage.ChartFolder + "/"]);
        folder.Begin(manifest);
        using (var table = folder.Create(TriageTables.Curves)) TriageTables.WriteCurves(grid, table);
        using (var table = folder.Create(TriageTables.Optima)) TriageTables.WriteOptima(grid, table);
        OneDesk.WriteCharts(folder, TriagePage.ChartFolder, TriagePage.Charts(grid));
        File.WriteAllText(folder.PathOf(TriagePage.FileName), TriagePage.Text(grid, desk.How(call)));
        folder.Complete(manifest with { Status = Manifest.Complete, FinishedScenarios = runs }, files);
    }
}
