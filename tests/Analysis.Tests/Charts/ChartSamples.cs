using QueueSim.Charts;

namespace QueueSim.Tests.Charts;

/// <summary>Every chart with made-up numbers, for any number of rows.</summary>
internal static class ChartSamples
{
    public static readonly IReadOnlyList<string> Charts =
        ["resolution", "box", "ridge", "response", "backlog", "team-backlog", "utilisation", "difference", "flow", "times", "levels", "trade-off", "welch", "same-problems", "desks", "tornado", "index", "curve", "curves", "heat-map", "effects", "row-plots"];

    private static readonly string[] Names =
    [
        "Chinese, no evidence, vague, category often wrong", "baseline", "English, complete documents, structured text, right category, knowledge base first",
        "中文，没有任何证据，描述含糊，类别错误，被过滤后放弃，再次提交，仍然放弃", "More agents (+20 %)", "donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen",
        "AI <pre-screen> & \"AUC\" 0.92", "Local language, screenshots", "W", "Chat for all who wait longer than a day", "Knowledge base off", "Half the teams at night",
    ];

    /// <summary>Names of 40 characters each: ordinary, as wide as can be, Chinese, both.</summary>
    private static readonly string[] LongNames =
        ["English, complete documents, right order", new('W', 40), string.Concat(Enumerable.Repeat("投诉分类错误缺少证据", 4)), "ASIN 投诉 appeal with 发票 and photos 中文 text"];

    public static IReadOnlyList<string> Scenarios(int count) => count >= 100 ? [.. LongNames, .. Names.Take(count - 100)] : [.. Names.Take(count)];

    /// <summary>A chart. The scale multiplies all numbers; from 100 on, the count adds four names of 40 characters to as many as it is above.</summary>
    public static Chart Draw(string chart, int count, double scale = 1, int width = Chart.UsualWidth) => chart switch
    {
        "resolution" => ResolutionChart.Draw(Resolution(count, scale), width),
        "box" => StrategyBoxChart.Draw(Boxes(count, scale), width),
        "ridge" => RidgeChart.Draw(Ridges(count, scale), width),
        "response" => ResponseTimesChart.Draw(Responses(count, scale), width),
        "backlog" => BacklogChart.Draw(Backlog(count, scale), width),
        "team-backlog" => TeamBacklogChart.Draw(TeamBacklogs(count, scale), width),
        "utilisation" => UtilisationHeatmap.Draw(Utilisation(count, scale), width),
        "difference" => DifferenceChart.Draw(Differences(count, scale), width),
        "levels" => LevelsChart.Draw(Levels(count, scale), width),
        "trade-off" => TradeOffChart.Draw(TradeOff(count, scale), width),
        "welch" => WelchChart.Draw(Welch(count, scale), width),
        "same-problems" => SameProblemsChart.Draw(SameProblems(count), width),
        "desks" => DeskStripChart.Draw(Desks(count, scale), width),
        "tornado" => TornadoChart.Draw(Tornado(count, scale), width),
        "index" => IndexChart.Draw(Indices(count, scale), width),
        "curve" => ResponseChart.Draw(Response(1, count, scale), width),
        "curves" => ResponseChart.Draw(Response(count >= 100 ? count - 100 + LongNames.Length : count, 7, scale), width),
        "heat-map" => HeatMapChart.Draw(HeatMap(count, scale), width),
        "effects" => EffectsChart.Draw(Effects(count, scale), width),
        "row-plots" => RowPlotsChart.Draw(RowPlots(count, scale), width),
        "flow" => SankeyChart.Draw(Flow(count, scale), width),
        _ => StrategyTimesChart.Draw(Times(count, scale), width),
    };

    private static ResolutionInput Resolution(int count, double scale) => new()
    {
        Curves = [.. Scenarios(count).Select((name, i) => new ResolutionCurve
        {
            Scenario = name,
            Hours = [0, .. Enumerable.Range(0, 60).Select(k => scale * Math.Pow(1.15, k))],
            Share = [0, .. Enumerable.Range(0, 60).Select(k => (0.95 - 0.02 * i) * k / 60)],
        })],
    };

    private static ResponseInput Response(int series, int points, double scale) => new()
    {
        Title = "Mean time to resolution counting unsolved problems over teams.listing.agents: differences to the baseline as it is today",
        Subtitle = "Means over replications with common random numbers; strokes: 95 % intervals; curve: local regression, band: its 95 % interval",
        Across = "case_types.donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen.documents_needed_probability",
        Measure = "Mean time to resolution counting unsolved problems over all sellers, h",
        Series = [.. Scenarios(series < 100 && series > 8 ? 100 : series).Take(8).Select((name, i) => new ResponseSeries(
            name, [.. Enumerable.Range(0, 20).Select(k => Scaled(k / 19.0, i, scale))],
            [.. Enumerable.Range(0, points).Select(k => new ResponseMark(Scaled(k / 7.0, i, scale), (Standing)(k % 7)))]))],
        Reference = new(LongNames[0], scale * 30, 0.4),
    };

    private static HeatMapInput HeatMap(int count, double scale)
    {
        var (columns, rows) = (Math.Min(count, 40), Math.Clamp(count / 2, 1, 12));
        var cells = new double[rows, columns];
        for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++)
                cells[row, column] = scale * (10 + row + (2.3 * column));
        static HeatAxis Axis(int number) => new("case_types.donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen.documents_needed_probability", -0.5, number - 0.5)
        {
            Names = [.. Enumerable.Range(0, number).Select(i => $"0.1234{i:00}")],
        };
        return new HeatMapInput
        {
            Title = "Mean time to resolution counting unsolved problems over ai.auc and teams.listing.agents (English, complete documents)",
            Subtitle = "Means over replications, h; a cell a scenario; the darker, the more",
            Measure = "Mean time to resolution counting unsolved problems over all sellers, h",
            Across = Axis(columns),
            Up = Axis(rows),
            Cells = cells,
            Marks = [.. Enumerable.Range(0, columns * rows).Select(i => new HeatMark(i % columns, (i / columns) - 0.12, (Standing)(i % 7)))],
            WritesValues = true,
        };
    }

    private static EffectsInput Effects(int count, double scale) => new()
    {
        Title = "Mean time to resolution counting unsolved problems over each number that was varied",
        Subtitle = "Grey: scenarios, in which all of them vary; blue: what one of them does on average with its 95 % interval; beside the name: part of the variance that it explains",
        Measure = "Mean time to resolution counting unsolved problems over all sellers, h",
        Effects = [.. Scenarios(count).Take(9).Select((name, i) => new Effect(
            name, 0.5 / (i + 1), [.. Enumerable.Range(0, 20).Select(k => Scaled(k / 19.0, i, scale))], [.. Enumerable.Range(0, 30).Select(k => Scaled(k / 29.0, k % 5, scale))]))],
        Reference = new(LongNames[0], scale * 30, double.NaN),
    };

    private static BandPoint Scaled(double at, int series, double scale) =>
        new(at, scale * (30 - (10 * at) + series), scale * (28 - (10 * at) + series), scale * (33 - (10 * at) + series));

    private static SameProblemsInput SameProblems(int count) => new()
    {
        Title = "The same problem in another scenario",
        Rows = [.. Scenarios(count).Select((name, i) => new SameProblemsRow(name, new(70 - (5 * i), 66 - (5 * i), 74 - (5 * i)), new(2 + (4 * i), 1 + (3 * i), 3 + (5 * i))))],
    };

    private static TornadoInput Tornado(int count, double scale) => new()
    {
        Title = "english-complete-right against today: which number could turn the answer",
        Measure = "restricted_resolution_hours, difference to today, h",
        OnTables = -20 * scale,
        Rows = [.. Scenarios(count).Select((name, i) => new TornadoRow(
            name, $"{0.2 * (i + 1):0.##}", Around(scale * (-20 + (3 * i)), scale), "1,440", Around(scale * (-20 - (i % 2 == 0 ? i : -2 * i)), scale)))],
    };

    private static IndexInput Indices(int count, double scale) => new()
    {
        Title = "english-complete-right against today: how much each number decides",
        Measure = "part of the variance of the answer over all ranges",
        First = "first order",
        Second = "total",
        Noise = 0.02 * scale,
        Rows = [.. Scenarios(count).Select((name, i) => new IndexRow(name, Around(scale * 0.4 / (i + 1), 0.05 * scale), Around(scale * 0.5 / (i + 1), 0.06 * scale)))],
    };

    private static Estimate Around(double mean, double halfWidth) => new(mean, mean - halfWidth, mean + halfWidth);

    private static StrategyBoxInput Boxes(int count, double scale) => new()
    {
        Boxes = [.. Scenarios(count).Select((name, i) => new StrategyBox(name, scale * (1 + i), scale * (3 + 2 * i), scale * (9 + 5 * i), scale * (30 + 9 * i), scale * (90 + 30 * i)))],
    };

    private static RidgeInput Ridges(int count, double scale) => new()
    {
        Ridges = [.. Scenarios(count).Select((name, i) => new Ridge(name, [.. Enumerable.Range(1, 99).Select(p => scale * (1 + i) * p)]))],
    };

    private static ResponseTimesInput Responses(int count, double scale) => new()
    {
        Scenarios = [.. Scenarios(count).Select((name, i) => new ResponseTimes(
            name, new Estimate(scale * (10 + i), scale * (9 + i), scale * (12 + i)), new Estimate(scale * (40 + 9 * i), scale * (37 + 8 * i), scale * (44 + 10 * i))))],
        Cited = [new CitedTime("T1", 12, IsFirstResponse: true), new CitedTime("T2", 48, IsFirstResponse: false)],
    };

    private static BacklogInput Backlog(int count, double scale) => new()
    {
        Series = [.. Scenarios(count).Select((name, i) => new BacklogSeries(
            name, [0, 1, 2, 3, 4], Scaled(scale, 10 + i, 20, 30, 25, 20), Scaled(scale, 9 + i, 18, 27, 22, double.NaN), Scaled(scale, 11 + i, 22, 33, 28, 23)))],
        Spans = [new BacklogSpan(0, 1, BacklogSpanKind.WarmUp), new BacklogSpan(2, 2.5, BacklogSpanKind.Surge), new BacklogSpan(3, 3.1, BacklogSpanKind.Surge)],
    };

    private static TeamBacklogInput TeamBacklogs(int count, double scale) => new()
    {
        Teams = [.. Scenarios(count).Select(team => new TeamBacklog(team, Backlog(count >= 100 ? 100 : Math.Min(count, 4), scale).Series))],
    };

    private static UtilisationInput Utilisation(int count, double scale) => new()
    {
        Teams = [.. Scenarios(count).Select(name => new TeamUtilisation(name, [.. Enumerable.Range(0, 168).Select(h => h % 24 < 8 ? double.NaN : scale * 0.03 * (h % 24))]))],
    };

    private static DifferenceInput Differences(int count, double scale) => new()
    {
        Title = "Time to resolution compared with the baseline",
        Baseline = LongNames[0],
        Unit = "hours",
        Differences = [.. Scenarios(count).Select((name, i) => new Difference(name, scale * (4 * i - 9), scale * (3 * i - 12), scale * (5 * i - 6)) { IsTradeOff = i % 2 == 0 })],
    };

    private static DeskStripInput Desks(int count, double scale) => new()
    {
        Title = "Time to resolution: the study and 40 desks",
        Subtitle = "Differences on the study's own tables, and on each of 40 desks that agree with the sources",
        AxisLabel = "difference to the baseline, hours\nleft of 0 is better",
        Rows = [.. Scenarios(count).Select((name, i) => new DeskStripRow(
            name, new Estimate(scale * (4 * i - 9), scale * (3 * i - 12), scale * (5 * i - 6)),
            [.. Enumerable.Range(0, 40).Select(d => new DeskMark(scale * (4 * i - 9 + 0.3 * (d - 20)), (DeskMarkKind)(d % 3)))], i % 3 == 2 ? "not decided" : $"{40 - i} of 40"))],
    };

    private static RowPlotsInput RowPlots(int count, double scale) => new()
    {
        Title = "How each way does for each kind of case",
        Subtitle = "Mean time to resolution, unsolved problems counted; strokes: 95 % intervals",
        AxisLabel = "hours to resolution, unsolved problems counted",
        Rows = Scenarios(count),
        Plots = [.. Names.Take(7).Select((kind, k) => new RowPlot(kind, [.. Scenarios(count).Select((_, i) => new RowMark(new Estimate(scale * (20 + i), scale * (18 + i), scale * (23 + i + k)), (Standing)(i % 7)))], k == 6))],
        Words = Enum.GetValues<Standing>().ToDictionary(standing => standing, standing => standing.ToString()),
        Nothing = "no cases",
    };

    private static FlowInput Flow(int count, double scale) => new()
    {
        Stages =
        [
            new FlowStage("appeared", scale * 12000, [.. Scenarios(count).Select((name, i) => new FlowExit(name, scale * 100 * (i + 1), (FlowOutcome)(i % 5)))]),
            new FlowStage("reached an agent", scale * (12000 - 50 * count * (count + 1)), []),
        ],
    };

    private static StrategyTimesInput Times(int count, double scale) => new()
    {
        Problems = 48210,
        Replications = 20,
        Baseline = "baseline",
        Strategies = [.. Scenarios(count).Select((name, i) => new StrategyTime(name, scale * (80 - 5 * i), scale * (77 - 5 * i), scale * (83 - 5 * i))
        {
            SolvedShare = 1 - (0.05 * (i % 20)),
            Judgement = i switch { 0 => "baseline", < 4 => "better", < 8 => "faster, but solves fewer", _ => "undecided" },
        })],
    };

    private static LevelsInput Levels(int count, double scale) => new()
    {
        Title = "Share of appeals that succeed",
        Measure = "the share of appeals that succeed, %",
        Unit = " %",
        Rows = [.. Scenarios(count).Select((name, i) => new LevelRow(
            name, new Estimate(scale * (70 - 5 * i), scale * (66 - 5 * i), scale * (74 - 5 * i)), i switch { 0 => "baseline", < 4 => "worse", < 8 => "undecided", _ => "better" }))],
    };

    private static TradeOffInput TradeOff(int count, double scale) => new()
    {
        Points = [.. Scenarios(count).Select((name, i) => new TradeOffPoint(
            name, new Estimate(scale * (12 + 0.1 * i), scale * (11.5 + 0.1 * i), scale * (12.5 + 0.1 * i)),
            new Estimate(scale * (600 - 3 * (i % 4)), scale * (570 - 3 * i), scale * (630 - 3 * i))))],
    };

    private static WelchInput Welch(int count, double scale) => new()
    {
        Days = [.. Enumerable.Range(0, 20 * count).Select(i => i + 0.5)],
        Mean = [.. Enumerable.Range(0, 20 * count).Select(i => scale * (100 + 40 * Math.Sin(i) - 90 * Math.Exp(-0.4 * i)))],
        Average = [.. Enumerable.Range(0, 20 * count).SkipLast(3).Select(i => scale * (100 - 90 * Math.Exp(-0.4 * i)))],
        AverageName = "moving average over\na week",
        WarmUpDays = 7,
        MserDays = 5,
    };

    private static double[] Scaled(double scale, params double[] values) => [.. values.Select(value => scale * value)];
}
