using System.CommandLine;
using QueueSim.Scenarios.Output;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Running;

namespace QueueSim.Scenarios.CommandLine;

/// <summary><c>queuesim run</c>: the main job.</summary>
internal static class RunCommand
{
    public static Command Create(Terminal terminal)
    {
        var common = new CommonOptions();
        var replications = CommonOptions.ReplicationCount("Independent replications of every scenario.", 20);
        var threads = CommonOptions.WorkerThreads();
        var seed = CommonOptions.RandomSeed();
        var folder = new Option<string?>("--out") { Description = "Folder for the results. [default: results/STUDY]; with several studies each gets a folder in it." };
        var records = new Option<bool>("--records") { Description = "Also writes every case, problem and chat (cases.csv.gz, problems.csv.gz, chats.csv.gz)." };
        var format = new Option<string>("--format") { Description = "Chart formats, separated by commas: svg, png.", DefaultValueFactory = _ => "svg" };
        format.Validators.Add(result =>
        {
            string given = result.GetValueOrDefault<string>() ?? "";
            foreach (string name in Formats(given).DefaultIfEmpty(given).Where(name => name is not ("svg" or "png")))
                result.AddError($"--format is '{name}'; expected svg, png or svg,png.");
        });
        folder.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string?>()))
                result.AddError("--out is empty; expected the name of a folder.");
        });

        // What a script runs when its caller names no study; only the parser knows which arguments are studies.
        var standard = new Option<string?>("--default-study") { Hidden = true };
        common.Studies.Arity = ArgumentArity.ZeroOrMore;

        var command = new Command("run", "Runs the scenarios of studies and writes tables, charts and a report.");
        common.AddTo(command);
        foreach (Option option in new Option[] { replications, seed, threads, folder, records, format, standard })
            command.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetValue(common.Studies) is not { Length: > 0 } && result.GetValue(standard) is null)
                result.AddError("No study is named; expected at least one STUDY.csv.");
        });
        command.SetAction(call =>
        {
            if (common.Read(call, terminal, call.GetValue(standard)) is not { } studies)
                return ExitStatus.BadInput;
            string[] formats = Formats(call.GetValue(format));
            if (formats.Contains("png") && !StudyJob.CanWritePng)
            {
                terminal.Complain("--format png needs rsvg-convert on the PATH: install the Debian package librsvg2-bin, or leave png out.");
                return ExitStatus.BadInput;
            }

            var faults = new FaultList();
            string[] names = Folders(studies, call.GetValue(folder));
            foreach (string clash in names.GroupBy(Path.GetFullPath, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => group.First()))
                faults.Add("--out", 0, $"two studies would write to {Wording.Quoted(clash)}; rename one, or run them one by one.");
            List<ResultFolder> folders = faults.Count > 0 ? [] : [.. names.Select(name => ResultFolder.Open(name, faults)).OfType<ResultFolder>()];
            try
            {
                return faults.Count > 0 ? terminal.Refuse(faults.Sorted()) : RunAll(folders);
            }
            finally
            {
                folders.ForEach(each => each.Dispose());
            }

            int RunAll(List<ResultFolder> folders)
            {
                using var interruption = new Interruption();
                foreach ((Study study, ResultFolder each) in studies.Zip(folders))
                {
                    var options = new RunOptions
                    {
                        Replications = call.GetValue(replications),
                        Seed = call.GetValue(seed),
                        Threads = call.GetValue(threads),
                        Records = call.GetValue(records),
                        Formats = formats,
                    };
                    if (new StudyJob(study, options, common.Overrides(call)).Run(each, terminal, interruption.Token))
                        continue;
                    terminal.Complain($"Interrupted. Finished scenarios are in {each.Path}{ResultFolder.Unfinished}; its manifest says 'interrupted'.");
                    return ExitStatus.Interrupted;
                }

                return ExitStatus.Done;
            }
        });
        return command;
    }

    private static string[] Formats(string? text) =>
        (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().ToArray();

    private static string[] Folders(IReadOnlyList<Study> studies, string? folder) =>
        studies.Select(study => Path.GetFileNameWithoutExtension(study.Paths[0]))
            .Select(name => folder is null ? Path.Combine("results", name) : studies.Count == 1 ? folder : Path.Combine(folder, name))
            .ToArray();
}
