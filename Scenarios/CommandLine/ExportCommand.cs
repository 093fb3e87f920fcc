using System.CommandLine;
using QueueSim.Localization;
using QueueSim.Scenarios.Export;
using QueueSim.Scenarios.Inputs;
using QueueSim.Scenarios.Output;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Store;

namespace QueueSim.Scenarios.CommandLine;

/// <summary><c>queuesim export</c>: finished results in the forms of other programs. Nothing is simulated.</summary>
internal sealed class ExportCommand
{
    private const string Summary = "summary.csv";

    private readonly Argument<string> folder = new("FOLDER") { Description = Say.This("export.folder") };
    private readonly Option<string[]> forms = Names("--to", Say.This("export.to"), "xlsx,md,tex");
    private readonly Option<string[]> tables = Names("--tables", Say.This("export.tables"));
    private readonly Option<string?> to = new("--out") { Description = Say.This("export.out"), HelpName = "folder" };
    private readonly RowOptions rows = new();
    private readonly Option<string?> scenario = new("--scenario") { Description = Say.This("events.scenario"), HelpName = "NAME" };
    private readonly Option<int> replication = CommonOptions.Whole("--replication", Say.This("events.replication"), 0, 1, 100_000);

    public static Command Create(Terminal terminal)
    {
        var options = new ExportCommand();
        var command = new Command("export", Say.This("export.what_it_does"));
        command.Add(options.folder);
        foreach (var option in new Option[] { options.forms, options.tables, options.to, options.scenario, options.replication })
            command.Add(option);
        options.rows.AddTo(command);
        options.forms.Validators.Add(result =>
        {
            foreach (var name in ListOf(result.GetValueOrDefault<string[]>()).Where(name => FormOf(name) is null))
                result.AddError(Say.This("export.form_wrong", ("given", name), ("known", string.Join(", ", Enum.GetNames<ExportForm>().Select(form => form.ToLowerInvariant())))));
        });
        command.SetAction(call => options.Run(call, terminal));
        return command;
    }

    private int Run(ParseResult call, Terminal terminal)
    {
        var (faults, from) = (new FaultList(), call.GetValue(folder)!);
        if (Manifest.Find(from) is not { Status: Manifest.Complete } || !File.Exists(Path.Combine(from, Summary)) || !File.Exists(Path.Combine(from, AnswerTable.FileName)))
        {
            faults.Add(from, 0, Say.This("export.no_results"));
            return terminal.Refuse(faults.Sorted());
        }

        string[] known = [.. ResultExport.TablesOf(from), KeptReplications.Durations];
        var asked = call.GetValue(tables) is { Length: > 0 } given ? ListOf(given) : null;
        foreach (var name in (asked ?? []).Where(name => !known.Contains(name)))
            faults.Add("--tables", 0, Say.This("export.no_such_table", ("name", Wording.Quoted(name)), ("known", string.Join(", ", known))));
        var kept = faults.Count == 0 && (rows.IsAboutSegments(call) || asked?.Contains(KeptReplications.Durations) == true) ? Kept(from, terminal, faults) : null;
        var choice = rows.Read(call, () => kept?.Keys ?? KeysOf(Path.Combine(from, Summary)), faults);
        var target = call.GetValue(to) is { Length: > 0 } named ? named : Path.TrimEndingDirectorySeparator(from) + "-export";
        ExportForm[] wanted = [.. ListOf(call.GetValue(forms)).Select(name => FormOf(name)!.Value)];
        var lives = Lives(call, from, wanted, faults);
        if (Path.GetFullPath(target).TrimEnd(Path.DirectorySeparatorChar) == Path.GetFullPath(from).TrimEnd(Path.DirectorySeparatorChar))
            faults.Add("--out", 0, Say.This("export.same_folder", ("folder", Wording.Quoted(target))));
        if (faults.Count > 0)
            return terminal.Refuse(faults.Sorted());
        try
        {
            var written = ResultExport.Write(from, target, wanted, asked, choice, kept, lives);
            terminal.Say(Say.This("export.done", ("n", written.Count), ("folder", target), ("files", string.Join(", ", written))));
            return ExitStatus.Done;
        }
        catch (InvalidDataException problem)
        {
            terminal.Complain(Say.This("export.failed", ("folder", Wording.Quoted(from)), ("problem", problem.Message.TrimEnd('.'))));
            return ExitStatus.Failed;
        }
    }

    /// <summary>What event logs are made of; <see langword="null"/> when none is asked for, and after faults.</summary>
    private RecordedLives? Lives(ParseResult call, string folder, ExportForm[] wanted, FaultList faults)
    {
        var (name, number) = (call.GetValue(scenario), call.GetResult(replication) is { Implicit: false } ? call.GetValue(replication) : (int?)null);
        if (!wanted.Any(form => form is ExportForm.Xes or ExportForm.Ocel))
        {
            foreach (var option in new Option[] { scenario, replication }.Where(option => call.GetResult(option) is { Implicit: false }))
                faults.Add(option.Name, 0, Say.This("events.of_logs"));
            return null;
        }

        if (!File.Exists(Path.Combine(folder, RecordFiles.FileName(RecordFiles.Events))))
        {
            faults.Add(folder, 0, Say.This("events.no_records", ("file", RecordFiles.FileName(RecordFiles.Events)), ("folder", folder)));
            return null;
        }

        var lives = new RecordedLives(folder, name, number);
        string[] scenarios = name is null ? [] : [.. new FolderTable(Path.Combine(folder, AnswerTable.FileName)).Rows().Select(row => row[0])];
        if (name is not null && !scenarios.Contains(name))
            faults.Add(scenario.Name, 0, Say.This("faults.not_in_study", ("name", Wording.Quoted(name)), ("meant", Wording.DidYouMean(name, scenarios.Take(1000)))));
        if (number is { } asked && asked > lives.Manifest.Replications)
            faults.Add(replication.Name, 0, Say.This("events.no_replication", ("number", asked), ("most", lives.Manifest.Replications)));
        return lives;
    }

    /// <summary>The replications of a folder; <see langword="null"/> after faults.</summary>
    private static KeptReplications? Kept(string folder, Terminal terminal, FaultList faults)
    {
        if (KeptStudy.Open(folder, faults) is not { } kept)
            return null;
        if (RunCommand.Of(kept, terminal) is { } job)
            return new KeptReplications(job.Study, job.Options.Seed, Path.Combine(folder, StoreFile.FileName), kept.Manifest.Replications, [.. (kept.Manifest.FailedScenarios ?? []).Select(each => each.Scenario)]);
        faults.Add(folder, 0, Say.This("export.inputs_wrong"));
        return null;
    }

    private static IEnumerable<(string Segment, string Metric)> KeysOf(string summary)
    {
        var table = new FolderTable(summary);
        var names = table.Columns.Select(column => column.Name).ToList();
        var (segment, metric) = (names.IndexOf("segment"), names.IndexOf("metric"));
        return table.Rows().Select(row => (row[segment], row[metric])).Distinct();
    }

    private static ExportForm? FormOf(string name) => Enum.TryParse<ExportForm>(name, ignoreCase: true, out var form) && Enum.IsDefined(form) && !char.IsAsciiDigit(name[0]) ? form : null;

    private static string[] ListOf(string[]? texts) =>
        [.. (texts ?? []).SelectMany(text => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal)];

    private static Option<string[]> Names(string name, string description, params string[] standard) =>
        new(name) { Description = description, HelpName = "NAME,…", DefaultValueFactory = _ => standard };
}
