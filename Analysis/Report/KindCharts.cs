using QueueSim.Charts;
using QueueSim.Kinds;
using QueueSim.Localization;
using QueueSim.Statistics;

namespace QueueSim.Report;

/// <summary>Small multiples: every way for each kind of case.</summary>
internal static class KindCharts
{
    // More small plots are smaller than a reader can tell apart.
    private const int MostKinds = 12;
    private const double ShownInDays = 96;

    /// <summary>Words for the standings of small plots.</summary>
    public static IReadOnlyDictionary<Standing, string> Words => Enum.GetValues<Standing>().ToDictionary(standing => standing, standing => standing switch
    {
        Standing.Better or Standing.Higher => Say.Named("kinds.standing", "better"),
        Standing.Worse or Standing.Lower => Say.Named("kinds.standing", "worse"),
        Standing.TradeOff => Say.Named("kinds.standing", "tradeoff"),
        Standing.Negligible => Say.Named("kinds.standing", "negligible"),
        Standing.NotSteady => Say.This("health.not_steady"),
        Standing.Reference => Say.This("kinds.baseline"),
        _ => Say.Named("kinds.standing", "undecided"),
    });

    /// <summary>The chart; none for a single scenario, for one kind, and for a study with groups.</summary>
    public static IEnumerable<ReportChart> Of(ReportSubject subject)
    {
        if (subject.Results.Count < 2 || KindSubject.Of(subject) is not { IsGrouped: false } kinds)
            yield break;
        var (shown, answers) = (ScenarioChoice.Rows(subject.Hours), kinds.Main.Select(entry => entry.Answer).Take(MostKinds).ToList());
        var perUnit = answers.SelectMany(answer => answer.Ways).Max(way => way.Hours?.Mean) > ShownInDays ? 24 : 1;
        var input = new RowPlotsInput
        {
            Title = Say.This("kinds.chart_title"),
            Subtitle = Say.This("kinds.chart_subtitle", ("horizon", kinds.Horizon)),
            AxisLabel = perUnit == 1 ? Say.This("kinds.axis_hours") : Say.This("kinds.axis_days"),
            Rows = [.. shown.Select(i => subject.Labels[i])],
            Plots = [.. answers.Select(answer => new RowPlot(KindWords.Of(answer.Kind), [.. shown.Select(i => Mark(answer.Ways.FirstOrDefault(way => ReferenceEquals(way.Result, subject.Results[i])), answer.First, perUnit))], answer.Standing is KindStanding.TooFew))],
            Words = Words,
            Nothing = Say.This("kinds.nothing"),
        };
        var rest = kinds.Main.Count > answers.Count ? Say.This("kinds.chart_rest", ("shown", answers.Count), ("kinds", kinds.Main.Count)) : "";
        yield return new ReportChart("kinds", Say.This("kinds.chart_help") + rest + subject.LeftOut(shown), width => RowPlotsChart.Draw(input, width), input);
    }

    /// <summary>What a mark says of an outcome.</summary>
    public static Standing StandingOf(OutcomeComparison? outcome) => outcome?.Verdict switch
    {
        null => Standing.Reference,
        { } verdict when verdict.IsNegligible() => Standing.Negligible,
        Verdict.Better => Standing.Better,
        Verdict.Worse => Standing.Worse,
        Verdict.TradeOff => Standing.TradeOff,
        _ => Standing.Undecided,
    };

    private static RowMark Mark(KindWay? way, KindWay first, int perUnit)
    {
        double Number(double? hours) => hours / perUnit ?? double.NaN;
        var hours = way?.Hours;
        return new RowMark(new Charts.Estimate(Number(hours?.Mean), Number(Math.Max(0, hours?.Low ?? double.NaN)), Number(hours?.High)), way is { Outcome: not null } && !(way.IsSteady && first.IsSteady) ? Standing.NotSteady : StandingOf(way?.Outcome));
    }
}
