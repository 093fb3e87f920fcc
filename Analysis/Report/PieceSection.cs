using QueueSim.Charts;
using QueueSim.Kinds;
using QueueSim.Localization;
using QueueSim.Statistics;

namespace QueueSim.Report;

/// <summary>Which piece of a way of submitting brings how much, kind by kind.</summary>
internal static class PieceSection
{
    private const int MostKinds = 12;

    /// <summary>The charts, one for each way of reading the pieces; none where scenarios differ in other things.</summary>
    public static IEnumerable<ReportChart> Charts(ReportSubject subject) => Readings(subject).Select((tables, index) =>
    {
        var input = new RowPlotsInput
        {
            Title = Say.This("kinds.pieces_chart_title"),
            Subtitle = Say.This("kinds.pieces_chart_subtitle", ("reading", Heading(subject, tables[0]))),
            AxisLabel = Say.This("kinds.pieces_chart_axis"),
            Rows = [.. tables[0].Pieces.Select(piece => Name(piece))],
            Plots = [.. tables.Take(MostKinds).Select(table => new RowPlot(KindWords.Of(table.Kind), [.. table.Pieces.Select(piece => Mark(subject, piece))], table.IsTooSmall))],
            Words = KindCharts.Words,
            Nothing = Say.This("kinds.nothing"),
        };
        return new ReportChart(index == 0 ? "pieces" : $"pieces-{index + 1}", Say.This("kinds.pieces_chart_help"), width => RowPlotsChart.Draw(input, width), input);
    });

    /// <summary>The section with its charts; empty where there are none.</summary>
    public static Markup Of(ReportSubject subject, IReadOnlyList<ReportChart> charts) => charts.Count == 0
        ? Markup.Empty
        : Markup.Of($"<h2>{Say.This("kinds.pieces_title")}</h2>\n").And(Markup.Join(Readings(subject).Zip(charts, (tables, chart) => Reading(subject, tables, chart))));

    /// <summary>For each way of reading the tables of all kinds together, then kind by kind.</summary>
    private static List<List<PieceTable>> Readings(ReportSubject subject)
    {
        if (KindSubject.Of(subject) is not { IsGrouped: false } kinds || subject.Results.Count < 2)
            return [];
        Kind[] asked = [Kind.Any, .. kinds.Main.Select(entry => entry.Answer.Kind)];
        var tables = asked.SelectMany(kind => PieceGains.Of(subject.Results, kind, kinds: asked.Length, margins: subject.Rule.Margins));
        return [.. tables.GroupBy(table => table.Reading).Select(group => group.ToList())];
    }

    private static Markup Reading(ReportSubject subject, List<PieceTable> tables, ReportChart chart)
    {
        var first = tables[0];
        var horizon = Say.This("kinds.days", ("n", subject.Scenario.Window.HorizonDays.ToString("0.#")));
        var caption = Say.This("kinds.pieces_caption", ("horizon", horizon), ("pieces", first.Pieces.Count), ("kinds", tables.Count));
        string[] notes = [first.Pieces.All(piece => IsSteady(subject, piece)) ? AddedUp(first) : Say.This("kinds.pieces_not_steady"), .. first.NotAsked.Count == 0 ? [] : (string[])[Say.This("kinds.pieces_not_asked", ("pieces", string.Join(", ", first.NotAsked.Select(piece => PieceWords.Of(piece)))))]];
        return Markup.Of($"<h3>{Heading(subject, first)}</h3>\n<p>{Numbers.Kept(Numbers.Sentences(notes))}</p>\n{chart.Figure()}<details><summary>{Say.This("kinds.pieces_numbers")}</summary>\n").And(Table.Of(
            Table.Text(Numbers.Kept(caption)), [Say.This("kinds.pieces_piece"), .. tables.Select(table => KindWords.Of(table.Kind))], Rows(subject, tables))).And(Markup.Of($"</details>\n"));
    }

    private static IEnumerable<IReadOnlyList<Markup>> Rows(ReportSubject subject, List<PieceTable> tables)
    {
        for (var i = 0; i < tables[0].Pieces.Count; i++)
        {
            var piece = tables[0].Pieces[i];
            var scenario = piece.With == tables[0].Full && tables[0].Reading == PieceReading.LeftOutOfFull ? piece.Without : piece.With;
            yield return
            [
                Markup.Of($"{Name(piece)} <span class=\"name\">{Label(subject, scenario)}</span>"),
                .. tables.Select(table => Markup.Of($"<span class=\"{(IsSteady(subject, table.Pieces[i]) ? Class(table, table.Pieces[i].Outcome) : "negligible")}\">{Cell(table.Pieces[i].Gain)}</span>")),
            ];
        }

        if (tables[0].Total is null)
            yield break;
        if (tables[0].Reading != PieceReading.InThisOrder)
            yield return [Table.Text(Say.This("kinds.pieces_sum")), .. tables.Select(table => Table.Text(Cell(table.Sum)))];
        yield return [Table.Text(Say.This("kinds.pieces_total")), .. tables.Select(table => Table.Text(Cell(table.Total!)))];
        if (tables[0].Reading != PieceReading.InThisOrder)
            yield return [Table.Text(Say.This("kinds.pieces_remainder")), .. tables.Select(table => Table.Text(Cell(table.Remainder!)))];
    }

    /// <summary>Whether the pieces add up, and why not.</summary>
    private static string AddedUp(PieceTable table)
    {
        if (table.Reading == PieceReading.InThisOrder)
            return Say.This("kinds.pieces_adds_up");
        if (table is not { Total.Hours: { } total, Sum.Hours: { } sum, Remainder.Hours: { } remainder })
            return Say.This("kinds.pieces_no_total");
        var decimals = Numbers.Decimals([sum.Mean, total.Mean]);
        var (added, together, rest) = (Numbers.Fixed(sum.Mean, decimals), Numbers.Fixed(total.Mean, decimals), Numbers.Fixed(Math.Abs(remainder.Mean), decimals));
        // What overlaps is saved twice when added alone, and by nobody when left out alone; what needs another, the other way round.
        return (remainder, table.Reading) switch
        {
            ({ High: < 0 }, PieceReading.AddedToFirst) => Say.This("kinds.pieces_added_overlap", ("sum", added), ("total", together), ("remainder", rest)),
            ({ Low: > 0 }, PieceReading.AddedToFirst) => Say.This("kinds.pieces_added_need", ("sum", added), ("total", together), ("remainder", rest)),
            ({ High: < 0 }, _) => Say.This("kinds.pieces_left_need", ("sum", added), ("total", together), ("remainder", rest)),
            ({ Low: > 0 }, _) => Say.This("kinds.pieces_left_overlap", ("sum", added), ("total", together), ("remainder", rest)),
            _ => Say.This("kinds.pieces_about_same", ("sum", added), ("total", together)),
        };
    }

    private static string Heading(ReportSubject subject, PieceTable table) => table.Reading switch
    {
        PieceReading.AddedToFirst => Say.This("kinds.pieces_added", ("first", Label(subject, table.First))),
        PieceReading.LeftOutOfFull => Say.This("kinds.pieces_left_out", ("full", Label(subject, table.Full!))),
        _ => Say.This("kinds.pieces_in_order"),
    };

    private static string Label(ReportSubject subject, ScenarioResult result) => subject.Labels[subject.Results.ToList().IndexOf(result)];

    private static bool IsSteady(ReportSubject subject, PieceGain gain) => subject.IsSteady(gain.With) && subject.IsSteady(gain.Without);

    private static string Name(PieceGain gain) => PieceWords.Of(gain.Piece, gain.Value);

    private static RowMark Mark(ReportSubject subject, PieceGain gain) => gain.Gain.Hours is { } hours
        ? new RowMark(new Charts.Estimate(hours.Mean, hours.Low ?? double.NaN, hours.High ?? double.NaN), IsSteady(subject, gain) ? KindCharts.StandingOf(gain.Outcome) : Standing.NotSteady)
        : new RowMark(new Charts.Estimate(double.NaN, double.NaN, double.NaN), Standing.Undecided);

    private static string Cell(Gain gain) => gain is { Hours: { } hours, Solved: { } solved }
        ? Numbers.Kept(Say.This("kinds.pieces_cell", ("hours", Numbers.Signed(hours.Mean, 1)), ("points", Numbers.Signed(100 * solved.Mean, 1))))
        : Numbers.None;

    private static string Class(PieceTable table, OutcomeComparison outcome) => table.IsTooSmall || outcome.Verdict == Verdict.Undecided || outcome.Verdict.IsNegligible()
        ? "negligible"
        : outcome.Verdict.IsBetter() ? "better" : outcome.Verdict.IsWorse() ? "worse" : "negligible";
}
