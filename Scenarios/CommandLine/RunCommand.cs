using System.CommandLine;
using QueueSim.Charts;
using QueueSim.Report;
using QueueSim.Scenarios.Output;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Running;

namespace QueueSim.Scenarios.CommandLine;

/// <summary><c>queuesim run</c>: the main job.</summary>
internal static class RunCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var common = new CommonOptions();
        var replications = CommonOptions.AtLeastOne("--replications", "Independent replications of every scenario.", 20);
        var threads = CommonOptions.WorkerThreads();
        var seed = CommonOptions.RandomSeed();
        var folder = new Option<string?>("--out") { Description = "Folder for the results. [default: results/STUDY]; with several studies each gets a folder in it." };
        var records = new Option<bool>("--records") { Description = "Also writes every case, problem and chat (cases.csv.gz, problems.csv.gz, chats.csv.gz)." };
        var format = new Option<string>("--format") { Description = "Chart formats, separated by commas: svg, png, pdf.", DefaultValueFactory = _ => "svg" };
        format.Validators.Add(result =>
        {
            foreach (string name in Formats(result.GetValueOrDefault<string>()).Where(name => name is not ("svg" or "png" or "pdf")))
                result.AddError($"--format {name}: expected svg, png or pdf, or several of them separated by commas.");
        });

        var chartWidth = Within("--chart-width", "Width that charts are laid out for, in pixels (1/96 inch); text keeps its size.", Chart.UsualWidth, ChartFiles.LeastWidth, ChartFiles.MostWidth);
        var dpi = Within("--dpi", "Dots an inch of PNG charts; at 300 a chart of 1000 pixels has 3125.", ChartFiles.UsualDotsPerInch, ChartFiles.LeastDotsPerInch, ChartFiles.MostDotsPerInch);
        var command = new Command("run", "Runs the scenarios of studies and writes tables, charts and a report.");
        common.AddTo(command);
        foreach (Option option in new Option[] { replications, seed, threads, folder, records, format, chartWidth, dpi })
            command.Add(option);
        command.SetAction(call =>
        {
            if (common.Read(call, error) is not { } studies)
                return ExitStatus.BadInput;
            string[] formats = Formats(call.GetValue(format));
            string[] folders = Folders(studies, call.GetValue(folder));
            if (folders.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } clash)
            {
                error.WriteLine($"Two studies would write to {clash.Key}: rename one, or run them one by one with --out.");
                return ExitStatus.BadInput;
            }

            using var interruption = new Interruption();
            for (int i = 0; i < studies.Count; i++)
            {
                var options = new RunOptions
                {
                    Replications = call.GetValue(replications),
                    Seed = call.GetValue(seed),
                    Threads = call.GetValue(threads),
                    OutputFolder = folders[i],
                    Records = call.GetValue(records),
                    Formats = formats,
                    ChartWidth = call.GetValue(chartWidth),
                    DotsPerInch = call.GetValue(dpi),
                };
                var job = new StudyJob(studies[i], options, common.Overrides(call));
                if (!job.Run(output, interruption.Token))
                {
                    error.WriteLine($"Interrupted. Finished scenarios are in {folders[i]} as *{ResultFolder.PartialSuffix}; the manifest says 'interrupted'.");
                    return ExitStatus.Interrupted;
                }
            }

            return ExitStatus.Done;
        });
        return command;
    }

    private static Option<int> Within(string name, string description, int usual, int least, int most)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, out int value) && (value < least || value > most))
                result.AddError($"{name} {value}: expected a whole number from {least} to {most}.");
        });
        return option;
    }

    private static string[] Formats(string? text) =>
        (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().ToArray();

    private static string[] Folders(IReadOnlyList<Study> studies, string? folder) =>
        studies.Select(study => Path.GetFileNameWithoutExtension(study.Paths[0]))
            .Select(name => folder is null ? Path.Combine("results", name) : studies.Count == 1 ? folder : Path.Combine(folder, name))
            .ToArray();
}
