using QueueSim.Localization;
using QueueSim.Statistics;

namespace QueueSim.Report;

/// <summary>The STRESS-DES checklist, filled from the run: what a reader must know to judge and repeat it.</summary>
/// <remarks>
/// Monks, Currie, Onggo, Robinson, Kunc and Taylor, Strengthening the reporting of empirical simulation studies, Journal of Simulation 13 (2019). An item that a run
/// has nothing for says why it is not applicable.
/// </remarks>
public static class StressPage
{
    /// <summary>Renders the page. Equal inputs give equal bytes.</summary>
    public static string Render(StudyReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        // The checklist is of journals that are written in English.
        using var spoken = Languages.Use(SpokenLanguage.English);
        var subject = new ReportSubject(report);
        return Markdown.Of(Markup.Of($"""
            <h1>STRESS-DES checklist: {ReportPage.Title(subject)}</h1>
            <p>Items and their numbers are those of Monks and others, Strengthening the reporting of empirical simulation studies, Journal of Simulation 13 (2019), 55–67. All of it is filled from this run; what the study's author alone knows is marked so.</p>
            {Objectives(subject)}{StressLogic.Of(subject)}{Inputs(subject)}{Experimentation(subject)}{Implementation(report)}
            """));
    }

    /// <summary>An item of the checklist.</summary>
    internal static Markup Item(string number, string title, Markup text) => Markup.Of($"<h3>{number} {title}</h3>\n{text}\n");

    internal static Markup Paragraph(string text) => Markup.Of($"<p>{text}</p>\n");

    internal static Markup NotApplicable(string because) => Paragraph($"Not applicable because {because}.");

    private static Markup Section(string heading, params Markup[] items) => Markup.Of($"<h2>{heading}</h2>\n{items}");

    private static Markup Objectives(ReportSubject subject)
    {
        var question = subject.Question.Text.Length == 0
            ? "The study's first description asks no question; what it is for, its author has to say."
            : $"The study asks: {subject.Question.Text}";
        var answered = subject.Answers.Select(answer => (Metric: Metrics.Named(answer.Metric), Segment: Answer.SegmentOf(subject, answer)))
            .Select(each => Markup.Of($"<li><code>{each.Metric.Name}</code> of <code>{each.Segment}</code>: {each.Metric.Definition.Replace("`", "", StringComparison.Ordinal)}</li>\n"));
        var scenarios = subject.Report.Scenarios.Select((scenario, i) => (IReadOnlyList<Markup>)[Table.Text(scenario.Result.Name), Table.Text(scenario.Description.Now.Length > 0 ? scenario.Description.Now : subject.Labels[i])]);
        var isGrid = subject.Report.Scenarios.Any(scenario => scenario.Settings.Any(setting => scenario.Result.Name.Contains($" {setting.Key}={setting.Value}", StringComparison.Ordinal)));
        return Section(
            "1. Objectives",
            Item("1.1", "Purpose of the model", Paragraph($"A marketplace's seller support: what happens to a problem from its appearance to its end, and what ways of submitting, staffing and pre-screening change. {question}")),
            Item("1.2", "Model outputs", Markup.Of($"<p>The study is answered on these metrics; summary.csv has all others, and the reference of metrics defines them:</p>\n<ul>\n{answered}</ul>\n<p>They are counted over problems that appear in the observation window, in each replication; intervals are as in 4.3.</p>\n")),
            Item("1.3", "Experimentation aims", Markup.Of($"<p>(A) Scenario-based analysis of {Numbers.Of(subject.Report.ScenariosRun, "scenario")}; the first is the baseline.</p>\n")
                .And(Table.Of(Table.Text("Scenarios and what they are."), ["Scenario", "Description"], scenarios))
                .And(Paragraph(isGrid ? "(B) Design: a full grid over the lists and ranges of values that the scenarios' names carry." : "(B) Design of experiments: not applicable because the scenarios were written one by one."))
                .And(Paragraph("(C) Simulation optimisation: not applicable because nothing is searched for; the best of the scenarios named is what the report compares."))));
    }

    private static Markup Inputs(ReportSubject subject)
    {
        var report = subject.Report;
        var calibrated = report.Parameters.Where(parameter => parameter.Evidence == "calibrated").Select(parameter => parameter.Name).ToList();
        var evidence = report.Parameters.GroupBy(parameter => parameter.Evidence).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => $"{group.Count()} {(group.Key == "scenario" ? "set by the study or the call" : group.Key)}").ToList();
        var empirical = report.Parameters.Where(parameter => parameter.Value.Contains("empirical", StringComparison.Ordinal)).Select(parameter => parameter.Name).ToList();
        var rows = report.Parameters.Select(parameter => (IReadOnlyList<Markup>)
        [
            Markup.Of($"<code>{parameter.Name}</code>"), Table.Text(parameter.Value.Length == 0 ? "unset" : parameter.Value), Table.Text(parameter.Unit), Table.Text(parameter.Evidence),
            Table.Text(parameter.Source.Length == 0 ? Numbers.None : parameter.Source),
        ]);
        return Section(
            "3. Data",
            Item("3.1", "Data sources", Paragraph($"Parameters of the baseline by their evidence: {Numbers.Names(evidence, evidence.Count)}. Keys in the column Source of 3.3 name statements of two articles about seller support, second-hand figures that nobody here has measured. Tables of this run:")
                .And(Table.Of("Tables and the SHA-256 of their contents.", ["Table", "SHA-256"], report.Tables.Select(table => (IReadOnlyList<string>)[table.Key, table.Value])))),
            Item("3.2", "Pre-processing", (calibrated.Count, empirical.Count) is (0, 0)
                ? NotApplicable("no parameter of the baseline is calibrated or taken from a file of values: all are as written")
                : Paragraph($"{(calibrated.Count > 0 ? $"Calibrated, so that the simulation reproduces cited outcomes: {Numbers.Names(calibrated, calibrated.Count)}. " : "")}{(empirical.Count > 0 ? $"Taken from files of values as they are: {Numbers.Names(empirical, empirical.Count)}." : "Nothing else was processed: all other parameters are as written.")}")),
            Item("3.3", "Input parameters", Table.Of(Table.Text("Parameters of the baseline; what other scenarios change is under 2.3. Case types, strategies and teams are under 2.5."), ["Parameter", "Value", "Unit", "Evidence", "Source"], rows)),
            Item("3.4", "Assumptions", Paragraph($"{report.Parameters.Count(parameter => parameter.Evidence == "assumed")} parameters in 3.3 are marked assumed, and so are the numbers of case types, strategies, markets and teams.")
                .And(Demoted(SourcesSection.NotModelled(subject.Scenario)))));
    }

    private static Markup Experimentation(ReportSubject subject)
    {
        var window = subject.Scenario.Window;
        return Section(
            "4. Experimentation",
            Item("4.1", "Initialisation", Paragraph($"Non-terminating: each replication starts with empty queues at midnight of {window.StartDate:uuuu-MM-dd} ({subject.Scenario.Arrivals.TimeZone.Id}), and its first {ConfidenceSection.Days(window.WarmUpDays * 24)} are a warm-up that is cut. Whether that is enough is judged under 4.3.")),
            Item("4.2", "Run length", Paragraph($"Problems that appear in the {ConfidenceSection.Days(window.Days * 24)} after the warm-up are observed, and followed for at most {ConfidenceSection.Days(window.CoolDownDays * 24)} more while others go on arriving. A problem that is not solved within {ConfidenceSection.Days(window.HorizonDays * 24)} counts as that long where unsolved problems are counted. Times are in hours, on a clock with ticks of 100 ns.")),
            Item("4.3", "Estimation approach", Markup.Of($"<p>{Numbers.Of(subject.Report.Provenance.Replications, "independent replication")} of each scenario.</p>\n<ul>\n{ConfidenceSection.Items(subject).Select(item => Markup.Of($"<li>{item.Replace("the plot below", "Welch's plot in the report", StringComparison.Ordinal)}</li>\n"))}</ul>\n")));
    }

    private static Markup Implementation(StudyReport report)
    {
        var source = report.Provenance;
        return Section(
            "5. Implementation",
            Item("5.1", "Software or programming language", Paragraph($"queuesim {source.Version}, commit {source.Commit}, C# on .NET 10; the libraries and their versions are in Directory.Packages.props of that commit.")),
            Item("5.2", "Random sampling", Paragraph($"Philox 4×32-10, counter-based (Salmon and others 2011), keyed by seed, replication, purpose and number of the problem or account: a stream for each purpose, the same in every scenario. Seed {source.Seed}, replications 1 to {source.Replications}. All distributions are sampled by inversion, one uniform a value.")),
            Item("5.3", "Model execution", Markup.Of($"<p>Process-based, next event; events at the same instant run in the order in which they were scheduled. {Numbers.Count(report.Problems)} problems were simulated. Replications run on any number of threads without an effect on any number. The call:</p>\n<pre><code>{ProvenanceSection.Command(report)}</code></pre>\n")),
            Item("5.4", "System specification", Paragraph("Processor, memory, operating system and run time are left out on purpose: no number depends on them, and equal runs have equal files. Any system with .NET 10 (Linux, macOS, Windows) repeats the run.")))
            .And(Section(
            "6. Code access",
            Item("6.1", "Computer model sharing statement", Paragraph($"The program is open source under the MIT licence; its commit is {source.Commit}. The run is repeated from the call in 5.3 with the study and the tables of 3.1; the plan has the SHA-256 {source.PlanHash}."))));
    }

    /// <summary>A section of the report inside an item.</summary>
    internal static Markup Demoted(Markup section) =>
        Markup.Trusted(section.ToString().Replace("<h2>", "<h4>", StringComparison.Ordinal).Replace("</h2>", "</h4>", StringComparison.Ordinal));
}
