using System.CommandLine;
using QueueSim.Localization;
using QueueSim.Scenarios.Clusters;
using QueueSim.Scenarios.Output;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Shards;

namespace QueueSim.Scenarios.CommandLine;

/// <summary><c>queuesim slurm</c>, <c>kubernetes</c> and <c>parallel</c>. Scripts that run a study in shards on what a cluster has already.</summary>
internal sealed class ClusterCommand
{
    private const int UsualTasks = 100;

    /// <summary>Options that the scripts set themselves.</summary>
    private static readonly string[] Own = ["--tasks", "--scripts", "--out", "--threads", "--shard"];

    private readonly Option<int> tasks = CommonOptions.Whole("--tasks", Say.This("shards.tasks"), UsualTasks, 1, Shard.Most);
    private readonly Option<string?> scripts = new("--scripts") { Description = Say.This("shards.scripts"), HelpName = "folder" };
    private readonly Command command;
    private readonly Command run;
    private readonly Func<ClusterJob, IReadOnlyList<(string Name, string Text)>> files;
    private readonly Func<ClusterJob, string, IReadOnlyList<string>> next;

    private ClusterCommand(string name, string description, Command run, Func<ClusterJob, IReadOnlyList<(string Name, string Text)>> files, Func<ClusterJob, string, IReadOnlyList<string>> next)
    {
        (this.run, this.files, this.next) = (run, files, next);
        command = new Command(name, description) { run.Arguments[0], tasks, scripts };
        foreach (var option in run.Options.Where(option => option.Name != "--shard"))
            command.Add(option);
        command.Validators.AddRange(run.Validators);
    }

    /// <summary>The three commands.</summary>
    /// <param name="run">The command that every task calls; its options are those of these commands.</param>
    /// <param name="terminal">For what is said.</param>
    public static IEnumerable<Command> All(Command run, Terminal terminal) =>
    [
        new ClusterCommand("slurm", Say.This("shards.slurm"), run, SlurmScripts.Of, (_, folder) => [ShellWords.Quote($"{folder}/{SlurmScripts.Submit}")]).Ready(terminal),
        new ClusterCommand("kubernetes", Say.This("shards.kubernetes"), run, job => KubernetesManifests.Of(job, ShardEnvironment.KubernetesCount), KubernetesManifests.Commands).Ready(terminal),
        new ClusterCommand("parallel", Say.This("shards.parallel"), run, ParallelScript.Of, (_, folder) => [ShellWords.Quote($"{folder}/{ParallelScript.FileName}")]).Ready(terminal),
    ];

    private Command Ready(Terminal terminal)
    {
        command.SetAction(call => Write(call, terminal));
        return command;
    }

    private int Write(ParseResult call, Terminal terminal)
    {
        var studies = call.GetValue((Argument<string[]>)run.Arguments[0])!;
        string[] options = [.. run.Options.Where(option => !Own.Contains(option.Name) && call.GetResult(option) is { Implicit: false }).SelectMany(option => Words(option, call))];
        var faults = new FaultList();
        if (studies.Length != 1)
            faults.Add("", 0, Say.This("shards.one_study", ("n", studies.Length)));
        if (faults.Count > 0)
            return terminal.Refuse(faults.Sorted(), Say.This("shards.nothing_written"));
        // Whatever a task would refuse is refused now.
        var check = call.RootCommandResult.Command.Parse(["run", studies[0], .. options, "--shard", $"1/{call.GetValue(tasks)}", "--only-check"]);
        foreach (var error in check.Errors)
            terminal.Complain(error.Message);
        var status = check.Errors.Count > 0 ? ExitStatus.BadInput : check.Invoke(call.InvocationConfiguration);
        if (status != ExitStatus.Done)
            return status;
        var job = Job(call, studies[0], options);
        if (command.Name == "kubernetes" && (Path.IsPathRooted(job.Study) || Path.IsPathRooted(job.Results) || (job.Study + '/' + job.Results).Split('/', '\\').Contains("..")))
            faults.Add("", 0, Say.This("shards.outside", ("folder", Environment.CurrentDirectory)));
        var folder = call.GetValue(scripts) ?? $"{job.Name}-{command.Name}";
        var texts = files(job);
        foreach (var file in texts.Select(file => Path.Combine(folder, file.Name)).Where(file => File.Exists(file) && !File.ReadLines(file).Take(10).Any(line => line.Contains("queuesim", StringComparison.Ordinal))))
            faults.Add("--scripts", 0, Say.This("shards.foreign_script", ("file", Wording.Quoted(file))));
        if (faults.Count > 0)
            return terminal.Refuse(faults.Sorted(), Say.This("shards.nothing_written"));
        WriteAll(folder, texts);
        terminal.Say(Say.This("shards.written", ("n", texts.Count), ("folder", folder), ("tasks", job.Tasks)));
        foreach (var line in next(job, folder))
            terminal.Say("  " + line);
        return ExitStatus.Done;
    }

    private ClusterJob Job(ParseResult call, string study, IReadOnlyList<string> options)
    {
        var results = call.GetValue(run.Options.OfType<Option<string?>>().Single(option => option.Name == "--out")) ?? $"results/{Path.GetFileNameWithoutExtension(study)}";
        var threads = run.Options.OfType<Option<int>>().Single(option => option.Name == "--threads");
        var program = Path.Combine(AppContext.BaseDirectory, "queuesim.dll");
        return new ClusterJob
        {
            // A program in one file has no library of that name beside it.
            Program = File.Exists(program) ? ["dotnet", program] : [Environment.ProcessPath!],
            ProgramFolder = Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory),
            WorkingFolder = Environment.CurrentDirectory,
            Study = study,
            Options = options,
            Results = results,
            Shards = ShardFolder.AllOf(results),
            Tasks = call.GetValue(tasks),
            Threads = call.GetResult(threads) is { Implicit: false } ? call.GetValue(threads) : 1,
        };
    }

    private static void WriteAll(string folder, IReadOnlyList<(string Name, string Text)> texts)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, text) in texts)
        {
            var path = Path.Combine(folder, name);
            WholeFile.Write(path, text.ReplaceLineEndings("\n"));
            if (!OperatingSystem.IsWindows() && name.EndsWith(".sh", StringComparison.Ordinal))
                File.SetUnixFileMode(path, File.GetUnixFileMode(path) | UnixFileMode.UserExecute | UnixFileMode.GroupExecute);
        }
    }

    private static IEnumerable<string> Words(Option option, ParseResult call)
    {
        var tokens = call.GetResult(option)!.Tokens;
        return tokens.Count == 0 ? [option.Name] : tokens.SelectMany(token => new[] { option.Name, token.Value });
    }
}
