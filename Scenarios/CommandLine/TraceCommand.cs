using System.CommandLine;
using System.Globalization;
using System.Text;
using QueueSim.Lives;
using QueueSim.Localization;
using QueueSim.Report;
using QueueSim.Scenarios.Inputs;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Reading;

namespace QueueSim.Scenarios.CommandLine;

/// <summary><c>queuesim trace</c>: one problem's life, told and drawn. Simulates its replication and nothing else.</summary>
internal sealed class TraceCommand
{
    private readonly CommonOptions common = new();
    private readonly Option<string?> scenario = new("--scenario") { Description = Say.This("life.scenario_option"), HelpName = "NAME" };
    private readonly Option<int> replication = CommonOptions.Whole("--replication", Say.This("life.replication_option"), 1, 1, 100_000);
    private readonly Option<long> problem = CommonOptions.Whole("--problem", Say.This("life.problem_option"), 1L, 0L, long.MaxValue);
    private readonly Option<string?> html = new("--html") { Description = Say.This("life.html_option"), HelpName = "FILE" };
    private readonly Option<ulong> seed = CommonOptions.RandomSeed();

    public static Command Create(Terminal terminal)
    {
        var options = new TraceCommand();
        var command = new Command("trace", Say.This("life.what_it_does"));
        options.common.AddTo(command);
        foreach (var option in new Option[] { options.scenario, options.replication, options.problem, options.html, options.seed })
            command.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetValue(options.common.Studies) is { Length: > 1 })
                result.AddError(Say.This("life.one_study"));
        });
        command.SetAction((call, cancellation) => Task.FromResult(options.Run(call, terminal, cancellation)));
        return command;
    }

    private int Run(ParseResult call, Terminal terminal, CancellationToken cancellation)
    {
        if (Read(call, terminal) is not { } read)
            return ExitStatus.BadInput;
        var (study, randomSeed) = read;
        var faults = new FaultList();
        var named = call.GetValue(scenario);
        var row = named is null ? study.Baseline : study.FirstOrDefault(each => each.Name == named);
        if (row is null)
        {
            faults.Add(scenario.Name, 0, Say.This("faults.not_in_study", ("name", Wording.Quoted(named!)), ("meant", Wording.DidYouMean(named!, study.Take(1000).Select(each => each.Name)))));
            return terminal.Refuse(faults.Sorted());
        }

        var (number, run) = (call.GetValue(problem), call.GetValue(replication));
        var compiled = row.Compile();
        var recorder = new LifeRecorder(compiled, number);
        var totals = new SupportDesk(compiled).Run(randomSeed, run, recorder, cancellation);
        if (recorder.Build() is not { } life)
        {
            faults.Add(problem.Name, 0, Say.This("life.no_such_problem", ("number", number), ("replication", run), ("n", $"{totals.Appeared:N0}")));
            return terminal.Refuse(faults.Sorted());
        }

        var title = Say.This("life.title", ("number", number), ("scenario", row.Name), ("replication", run));
        Tell(life, title, terminal);
        if (call.GetValue(html) is not { } file)
            return ExitStatus.Done;
        var how = Say.This("life.how", ("study", Path.GetFileName(study.Paths[0])), ("seed", randomSeed), ("plan", study.Hash[..12]));
        File.WriteAllText(file, LifePage.Render(life, title, how), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        terminal.Say(Say.This("life.drawn", ("file", file)));
        return ExitStatus.Done;
    }

    /// <summary>The study and its seed, from a folder of results or from a file; <see langword="null"/> after faults, which were said.</summary>
    private (Study Study, ulong Seed)? Read(ParseResult call, Terminal terminal)
    {
        var path = call.GetValue(common.Studies)![0];
        if (!Directory.Exists(path))
            return common.Read(call, terminal) is [var study] ? (study, call.GetValue(seed)) : null;
        var faults = new FaultList();
        foreach (var option in (Option[])[.. common.Window.Select(entry => entry.Option), common.Set, common.Delta, common.Baseline, seed])
        {
            if (call.GetResult(option) is { Implicit: false })
                faults.Add(option.Name, 0, Say.This("life.folder_has_its_own", ("folder", Wording.Quoted(path))));
        }

        if (KeptStudy.Open(path, faults) is { } kept && faults.Count == 0)
            return RunCommand.Of(kept, terminal) is { } job ? (job.Study, job.Options.Seed) : null;
        terminal.Refuse(faults.Sorted());
        return null;
    }

    private static void Tell(Life life, string title, Terminal terminal)
    {
        terminal.Say(title);
        terminal.Say();
        foreach (var moment in life.Moments)
            terminal.Say($"{LifePage.Time(life, moment.AtTicks)}  {life.Sentence(moment)}");
        terminal.Say();
        static string Number(int number) => number > 0 ? number.ToString(CultureInfo.InvariantCulture) : "";
        terminal.Table(
        [
            [Say.This("life.hours_column"), Say.This("life.time_column"), Say.This("life.event_column"), Say.This("life.case_column"), Say.This("life.team_column"), Say.This("life.position_column")],
            .. life.Moments.Select(moment => (string[])
            [
                ((double)moment.AtTicks / TimeSpan.TicksPerHour).ToString("0.000", CultureInfo.InvariantCulture), LifePage.Time(life, moment.AtTicks),
                Say.Named("life_moment", EnumWords.Of(moment.Kind)), Number(moment.Submission), moment.Team < 0 ? "" : life.Scenario.Teams[moment.Team].Name, Number(moment.Position),
            ]),
        ]);
    }
}
