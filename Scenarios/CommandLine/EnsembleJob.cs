using System.Diagnostics;
using QueueSim.Ensemble;
using QueueSim.Localization;
using QueueSim.Scenarios.Matching;
using QueueSim.Scenarios.Output;
using QueueSim.Scenarios.Planning;

namespace QueueSim.Scenarios.CommandLine;

/// <summary>One search for desks that agree with the sources, from the first point to the written table.</summary>
internal sealed class EnsembleJob(StudyScenario baseline, DeskSearch search, Terminal terminal)
{
    private const double Spare = 1.4; // nearest points looked at closely for each desk wanted
    private const int LessForReadings = 4; // a reading starts from what the others know

    private readonly Stopwatch watch = Stopwatch.StartNew();

    /// <summary>Desks wanted.</summary>
    public required int Desks { get; init; }

    public required ulong Seed { get; init; }

    public required int Threads { get; init; }

    /// <summary>Replications of each point.</summary>
    public required int Replications { get; init; }

    /// <summary>Most waves of the first reading.</summary>
    public required int Waves { get; init; }

    /// <summary>Points of a wave of the first reading.</summary>
    public required int Points { get; init; }

    /// <summary>Table to write; a page with the same name and <c>.md</c> lies beside it.</summary>
    public required string File { get; init; }

    /// <summary>Stamp of the tables and figures.</summary>
    public required string Stamp { get; init; }

    /// <summary>Searches, tells how it goes and writes the desks found.</summary>
    /// <returns>The exit status.</returns>
    public int Run(CancellationToken cancellation)
    {
        var readings = search.Wanted.Keys.ToArray();
        terminal.Say(Say.This("terminal.searching", ("desks", Desks), ("numbers", search.Free.Count), ("figures", search.Figures.Count), ("n", readings.Length)));
        var known = SimulatedPoints.Open(File + ".points", $"{Stamp} {Seed} {string.Join(' ', search.Ranges)}".Replace("\n", " ", StringComparison.Ordinal));
        if (known.Found > 0)
            terminal.Say(Say.This("terminal.points_known", ("n", known.Found), ("file", File)));
        var wave = "";
        var simulated = new SimulatedFigures(baseline, search.Free, search.Figures, known, Threads, cancellation)
        {
            ReferenceReplications = 16 * Replications,
            Progress = (done, of) => terminal.Say(Say.This("terminal.points_done", ("wave", wave), ("done", done), ("all", of), ("seconds", watch.Elapsed.TotalSeconds.ToString("F0")))),
        };
        try
        {
            var (desks, pages) = Search(readings, simulated, name => wave = name);
            if (desks.Count > 0)
            {
                WholeFile.Write(File, DeskTexts.Table(desks, search, Stamp));
                WholeFile.Write(Path.ChangeExtension(File, ".md"), DeskTexts.Page(desks, search, pages, Say.This("desk_page.how", ("seed", Seed), ("n", Replications), ("refining", DeskSearch.Refining * Replications), ("confirming", DeskSearch.Confirming * Replications))));
                known.Delete();
            }

            terminal.Say(Say.This("terminal.desks_found", ("n", desks.Count), ("wanted", Desks), ("minutes", watch.Elapsed.TotalMinutes.ToString("F1")), ("then", desks.Count > 0 ? Say.This("terminal.desks_in", ("file", File)) : Say.This("terminal.no_desks"))));
            return desks.Count >= Desks ? ExitStatus.Done : ExitStatus.FiguresMissed;
        }
        catch (OperationCanceledException)
        {
            terminal.Complain(Say.This("terminal.ensemble_interrupted", ("file", File)));
            return ExitStatus.Interrupted;
        }
    }

    private (List<AcceptedDesk> Desks, List<SearchedReading> Readings) Search(string[] readings, SimulatedFigures simulated, Action<string> name)
    {
        var (desks, searched) = (new List<AcceptedDesk>(), new List<SearchedReading>());
        var pool = new List<IReadOnlyList<double>>();
        var ofOthers = Math.Max(1, Desks / 20);
        for (var i = 0; i < readings.Length; i++)
        {
            var reading = readings[i];
            var quota = i == 0 ? Math.Max(1, Desks - (ofOthers * (readings.Length - 1))) : ofOthers;
            var options = new MatchingOptions
            {
                Wanted = (int)Math.Ceiling(Spare * quota),
                PointsPerWave = i == 0 ? Points : Math.Max(8, Points / LessForReadings),
                MaximumWaves = i == 0 ? Waves : (Waves / 2) + 1,
            };
            name(Say.This("terminal.wave", ("reading", reading), ("n", 1)));
            var (result, near) = search.Run(reading, simulated, Seed, Replications, options, pool, wave =>
            {
                terminal.Say(Say.This("terminal.wave_done", ("reading", reading), ("n", wave.Number), ("met", wave.Accepted), ("all", wave.Simulated), ("share", DeskTexts.Share(wave.SpaceLeft)), ("nearest", wave.Nearest.ToString("F1")), ("seconds", watch.Elapsed.TotalSeconds.ToString("F0"))));
                name(wave.Number < options.MaximumWaves ? Say.This("terminal.wave", ("reading", reading), ("n", wave.Number + 1)) : Say.This("terminal.nearest", ("reading", reading)));
            }, (replications, met) =>
            {
                terminal.Say(Say.This("terminal.nearest_done", ("reading", reading), ("replications", replications), ("met", met), ("seconds", watch.Elapsed.TotalSeconds.ToString("F0"))));
                name(Say.This("terminal.nearest", ("reading", reading)));
            });
            double[][] accepted = [.. near.Select(point => search.Rounded(point.Values))];
            var figures = DeskSearch.Together(accepted, simulated, Seed, Replications);
            terminal.Say(Say.This("terminal.confirmed", ("reading", reading), ("n", accepted.Length)));
            desks.AddRange(Spread.Over([.. accepted.Select(search.Positions)], quota).Select(each => Desk(reading, accepted[each], figures[each])));
            searched.Add(new SearchedReading(reading, result, result.Points.Count - pool.Count, accepted.Length));
            pool.AddRange(result.Points.Skip(pool.Count).Select(point => (IReadOnlyList<double>)search.Rounded(point.Values)));
        }

        return (desks, searched);
    }

    private AcceptedDesk Desk(string reading, double[] values, double[] figures) =>
        new(reading, values, [.. search.Assumed.Select(assumed => Math.Exp(figures[assumed.Figure]))]);
}
