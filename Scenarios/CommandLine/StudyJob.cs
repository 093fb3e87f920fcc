using System.Diagnostics;
using QueueSim.Desks;
using QueueSim.Health;
using QueueSim.Localization;
using QueueSim.Report;
using QueueSim.Scenarios.DeskRuns;
using QueueSim.Scenarios.Inputs;
using QueueSim.Scenarios.Output;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Running;
using QueueSim.Scenarios.Store;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.CommandLine;

/// <summary>One study from reading to report.</summary>
internal sealed class StudyJob(
    Study study, RunOptions options, ChartFiles charts, IReadOnlyList<Override> overrides, IReadOnlyList<string> deltas,
    IReadOnlyList<Assertion> assertions)
{
    /// <summary>From so many on a run says what they will take.</summary>
    private const int ManyReplications = 5000;

    /// <summary>The study.</summary>
    public Study Study => study;

    /// <summary>Puts all replications into the run's folder. It is <see langword="null"/> when they are found or simulated one by one.</summary>
    public Func<ResultFolder, ReplicationStore>? Merged { get; set; }

    /// <summary>The study on every desk that agrees with the sources; <see langword="null"/> when that is not asked.</summary>
    public DeskScenarios? Desks { get; init; }

    /// <summary>Replications on each desk; <see langword="null"/> for the usual number.</summary>
    public int? DeskReplications { get; init; }

    /// <summary>Puts something before what takes the results; <see langword="null"/> for nothing.</summary>
    public Func<IRunResults, IRunResults>? Around { get; init; }

    /// <summary>Whether somebody else says what came of it.</summary>
    public bool IsSilent { get; set; }

    /// <summary>Which of the studies of a call it is, and how many there are; the only one where the call names one.</summary>
    public (int Number, int Of) Place { get; init; } = (1, 1);

    /// <summary>Whether scenarios failed; known after a complete run.</summary>
    public bool HasFailures => Outcome is { Failures.Count: > 0 };

    /// <summary>What the run came to; <see langword="null"/> before it has.</summary>
    public StudyOutcome? Outcome { get; private set; }
    /// <summary>Folders of other runs whose replications may be used, where they are the same.</summary>
    public IReadOnlyList<string> Reuse { get; init; } = [];

    /// <summary>Rows of the long tables that are written.</summary>
    public RowChoice Rows { get; init; } = RowChoice.Usual;

    /// <summary>What the run reads, to be kept with the results; <see langword="null"/> for nothing.</summary>
    public KeptInputs? Inputs { get; init; }

    /// <summary>Heading of the report; <see langword="null"/> for the study's question.</summary>
    public string? Title { get; init; }

    /// <summary>Results that are told anew, from replications that are all there. Nothing is simulated; <see langword="null"/> for a run.</summary>
    public KeptStudy? Redrawn { get; init; }

    /// <summary>In which forms charts are written.</summary>
    public ChartFiles Charts => charts;

    /// <summary>Seed and replications.</summary>
    public RunOptions Options => options;

    /// <summary>Whether all that was asserted holds; known after a complete run.</summary>
    public bool AllHold { get; private set; } = true;

    /// <summary>Runs the study and writes everything; whatever goes wrong is in the manifest too.</summary>
    /// <returns>Whether it is complete; <see langword="false"/> after an interruption.</returns>
    public bool Run(ResultFolder folder, Terminal terminal, CancellationToken cancellation)
    {
        var running = Manifest();
        folder.Begin(running, StoreFile.FileName, StoreFile.JournalName);
        try
        {
            if (Inputs is not null)
            {
                running = running with { Inputs = Inputs.Write(folder.WorkPath) };
                running.Write(folder.WorkPath);
            }

            return RunInto(folder, running, terminal, cancellation);
        }
        catch (Exception failure) when (Directory.Exists(folder.WorkPath))
        {
            (running with { Status = "failed", Failure = Failure.Sentence(failure).Replace(folder.WorkPath, Path.GetFileName(folder.WorkPath)) }).Write(folder.WorkPath);
            throw;
        }
    }

    private bool RunInto(ResultFolder folder, Manifest running, Terminal terminal, CancellationToken cancellation)
    {
        foreach (var note in study.DesignNotes)
            terminal.Say(note);
        LoadWarnings.Say(study, terminal);
        var watch = Stopwatch.StartNew();
        using var store = Merged?.Invoke(folder) ?? StudyStore.Open(study, options.Seed, folder, Redrawn is null ? Reuse : [Redrawn.Folder], Redrawn?.Model);
        var runner = new StudyRunner(study.Count, index => study[index].Compile(), ToSimulate(store, folder, terminal, cancellation), study.Rule, store);
        StudyOutcome outcome;
        AssertedResults asserted;
        KeptResponses responses;
        KeptAnswers answers;
        using (var tables = new ResultTables(folder.Create, options.Records && Redrawn is null ? new RecordFiles(folder.WorkPath, options.FocalOnly) : null, Rows))
        {
            asserted = new AssertedResults(study.BaselinePlace == 0 ? tables : new InStudyOrder(tables, study.BaselinePlace), assertions);
            responses = new KeptResponses(study, asserted);
            answers = new KeptAnswers(responses, study);
            Outcome = outcome = terminal.Follow(progress => runner.Run(Around?.Invoke(answers) ?? answers, progress, cancellation), Place);
        }

        var manifest = running with { FinishedScenarios = outcome.Finished, Problems = outcome.Totals, FailedScenarios = ComparedScenarios.Records(study, outcome) };
        if (outcome.Precision is { } precision)
            manifest = manifest with { Replications = precision.Replications, Precision = PrecisionRecord.Of(precision) };
        // What desks are asked takes all scenarios.
        var onDesks = HasFailures ? null : Desks;
        var overDesks = outcome.IsComplete && onDesks is not null ? RunDesks(onDesks, outcome, folder, terminal, cancellation) : null;
        if (onDesks is null)
            manifest = manifest with { Desks = null };
        if (overDesks is not null)
            manifest = manifest with { Desks = manifest.Desks! with { Replications = overDesks.Replications } };
        if (!outcome.IsComplete || (onDesks is not null && overDesks is null))
        {
            (manifest with { Status = "interrupted" }).Write(folder.WorkPath);
            terminal.Complain(Say.This("terminal.run_interrupted", ("folder", folder.Name + ResultFolder.Unfinished)));
            return false;
        }

        store.Complete();
        manifest = manifest with { Status = Output.Manifest.Complete };
        var told = ComparedScenarios.Of(study, outcome);
        var health = WriteTables(folder, told, answers);
        var inputs = told.HasAnswer ? ReportInputs.Of(told, manifest, asserted.Judged, responses.Build()) with { Desks = overDesks, Title = Title } : null;
        if (inputs is not null)
            ResultReport.Write(inputs, charts, folder);
        else
            ResultReport.WriteFailed(Title ?? study.Asks.Now, manifest.Study, told.Failed, outcome.Results, folder);
        RunCrate.Write(manifest, study.FirstDescription, folder.WorkPath);
        folder.Complete(manifest, [.. FileNames(onDesks is not null, inputs is not null)]);
        AllHold = asserted.Judged.All(judged => judged.Verdict == AssertionVerdict.Holds);
        if (IsSilent)
            return true;
        foreach (var sentence in FailureSection.Sentences(told.Failed))
            terminal.Complain(sentence);
        if (HasFailures && Desks is not null)
            terminal.Complain(Say.This("failures.desks"));
        if (inputs is not null)
            Tell(told, inputs, health, terminal);
        terminal.Say(Done(outcome, watch.Elapsed, folder.Name));
        return true;
    }

    private string Done(StudyOutcome outcome, TimeSpan elapsed, string folder)
    {
        (string, object)[] values = [("problems", $"{outcome.Totals.Appeared:N0}"), ("seconds", $"{elapsed.TotalSeconds:F1}"), ("folder", folder), ("page", Path.Combine(folder, ResultReport.PageName))];
        return Redrawn is null && Merged is null ? Say.This("terminal.run_done", values) : Say.This("terminal.told_anew", values);
    }

    /// <summary>How the study is simulated, after it is said what is known of it already and what it will take.</summary>
    private RunOptions ToSimulate(ReplicationStore store, ResultFolder folder, Terminal terminal, CancellationToken cancellation)
    {
        // Who looks at single cases needs all of them simulated.
        var needsAll = Redrawn is null && (options.Records || Around is not null);
        var wanted = (long)study.Count * (options.Precision?.Most ?? options.Replications);
        // What is only read comes faster than it is taken, and would fill the memory.
        if (Redrawn is not null || Merged is not null)
            return options with { Records = needsAll, Ahead = 4 * options.Threads };
        if (!needsAll && store.FoundOfAll(options.Precision?.Most ?? options.Replications) is > 0 and var found)
            terminal.Say(Say.This("store.found", ("n", $"{found:N0}"), ("all", $"{wanted:N0}")));
        if (!needsAll)
            TellKnownFailures(store, terminal);
        if (wanted >= ManyReplications && store.FirstFailure(0, options.Limits)?.Replication != 1)
            TellSize(store, wanted, folder, terminal, cancellation);
        return options with { Records = needsAll };
    }

    /// <summary>Writes the tables that are made from all results together, and what is copied.</summary>
    private StudyHealth WriteTables(ResultFolder folder, ComparedScenarios told, KeptAnswers answers)
    {
        foreach (var name in options.Records && Redrawn is not null ? RecordNames : [])
            File.Copy(Path.Combine(Redrawn!.Folder, name), folder.PathOf(name));
        using (var best = folder.Create(BestTable.FileName))
            BestTable.Write(told.Study, told.Outcome, best);
        var health = StudyHealth.Of(Outcome!.Results, [.. Outcome.Results.Select(result => result.Name)], Outcome.Finished);
        HealthTable.Write(health, folder.Create(HealthTable.FileName));
        AnswerTable.Write(answers, health, folder.Create(AnswerTable.FileName));
        var toldHealth = told.Outcome.Results.Count == Outcome.Results.Count ? health
            : StudyHealth.Of(told.Outcome.Results, [.. told.Outcome.Results.Select(result => result.Name)], told.Outcome.Finished);
        KindAnswerTables.Write(told.Study, told.Outcome, toldHealth, folder.Create);
        return toldHealth;
    }

    /// <summary>Says what the replications will take, judged by the first one, which is kept as any other.</summary>
    private void TellSize(ReplicationStore store, long replications, ResultFolder folder, Terminal terminal, CancellationToken cancellation)
    {
        // What fails tells no size; the run comes to it again.
        if (new PreparedScenarios(1, _ => study[0].Compile(), options.Seed, store, options.Limits).TryRun(0, 1, null, cancellation).Done is null)
            return;
        var (each, free) = ((double)store.SizeOf(0, 1)!.Value, Disk.FreeBytes(folder.WorkPath));
        terminal.Say(Say.This(
            "sizing.before", ("all", $"{replications:N0}"), ("each", SizeWords.Size(each)), ("bytes", SizeWords.Size(each * replications)), ("folder", folder.Name), ("free", SizeWords.Size(free))));
        if (each * replications > free)
            terminal.Complain(Say.This("sizing.too_little"));
    }

    /// <summary>Says which scenarios have failed before and are not tried again.</summary>
    private void TellKnownFailures(ReplicationStore store, Terminal terminal)
    {
        string[] names = [.. Enumerable.Range(0, study.Count).Where(index => store.FirstFailure(index, options.Limits) is not null).Select(index => study[index].Name)];
        if (names.Length > 0)
            terminal.Say(Say.This("failures.again", ("n", names.Length), ("names", string.Join(", ", names.Take(20)))));
    }

    private void Tell(ComparedScenarios told, StudyReport inputs, StudyHealth health, Terminal terminal)
    {
        ResultTable.Print(told.Study, told.Outcome, inputs, health, terminal);
        foreach (var sentence in DeskSection.Sentences(inputs))
            terminal.Say(sentence);
        if (Desks is not null && assertions.Count > 0)
            terminal.Say(Say.This("terminal.asserted_not_on_desks"));
        foreach (var sentence in inputs.Assertions.Count > 0 ? AssertionSection.Sentences(inputs.Assertions) : [])
            terminal.Say(sentence);
        foreach (var line in told.Outcome.Precision is { } reached ? LookWords.Sum(reached) : [])
            terminal.Say(line);
    }

    /// <summary>Files without which the results are not complete.</summary>
    private IEnumerable<string> FileNames(bool withDesks, bool withAnswer = true) =>
    [
        StoreFile.FileName, .. ResultTables.FileNames, .. options.Records ? RecordNames : [], BestTable.FileName, .. KindAnswerTables.FileNames, HealthTable.FileName, AnswerTable.FileName,
        RunCrate.FileName, .. withDesks ? DeskTables.FileNames : [], .. withAnswer ? ResultReport.FileNames : ResultReport.FileNamesOfFailed,
    ];

    /// <summary>Files of records. Runs of earlier versions have no events, and what is told anew has what the run had.</summary>
    private IEnumerable<string> RecordNames => RecordFiles.FileNames.Where(name => Redrawn is null || File.Exists(Path.Combine(Redrawn.Folder, name)));

    /// <summary>Runs the study on every desk and writes what came of it; <see langword="null"/> after an interruption.</summary>
    private OverDesks? RunDesks(DeskScenarios desks, StudyOutcome outcome, ResultFolder folder, Terminal terminal, CancellationToken cancellation)
    {
        var plain = outcome.Precision?.Replications ?? options.Replications;
        var onDesks = options with { Precision = null, Replications = DeskReplications ?? DeskRun.UsualReplications(plain), Records = false };
        var run = new DeskRun(desks, desks.Question(outcome.Results), onDesks);
        var overDesks = terminal.Follow(progress => run.Run(progress, cancellation));
        if (overDesks is not null)
            DeskTables.Write(overDesks, outcome.Results, folder.Create);
        return overDesks;
    }

    /// <summary>What has to be known to repeat it, as it begins.</summary>
    public Manifest Manifest() => new()
    {
        Status = "running",
        Model = (Redrawn?.Model ?? ScenarioKey.ModelVersion) is var model && model != ProgramVersion.Commit ? model : null,
        Study = Path.GetFileName(study.Paths[0]),
        PlanHash = study.Hash,
        Seed = options.Seed,
        Replications = options.Replications,
        Design = study.Design?.Text,
        Baseline = study.BaselinePlace == 0 ? null : study.Baseline.Name,
        Precision = options.Precision is { } goal ? PrecisionRecord.Of(goal) : null,
        Scenarios = study.Count,
        FinishedScenarios = 0,
        Overrides = overrides.ToDictionary(setting => setting.Path, setting => Portable.Text(setting.Value)),
        Deltas = deltas.Count == 0 ? null : deltas.Select(text => text.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]),
        Records = options.Records,
        FocalOnly = options.FocalOnly ? true : null,
        Tables = UsedTables.Of(study.Files),
        Desks = Desks is null ? null : new DesksRecord(Desks.Table.FileName, Desks.Table.Hash, Desks.Table.Desks.Count),
        Files = [.. StoreFile.NamesWhileRunning, .. FileNames(Desks is not null), KeptInputs.FolderName + "/", ResultReport.ChartFolder + "/", RecordFiles.PartsFolder + "/"],
    };
}
