using System.Globalization;
using QueueSim.Lives;
using QueueSim.Localization;

namespace QueueSim.Report;

/// <summary>One problem's life as a page: where its time went, and what happened when.</summary>
public static class LifePage
{
    // Units of the width of a lane, and the least that can still be seen.
    private const double Width = 1000, Least = 2;

    private static Markup Sheet { get; } = Markup.Trusted("""
        .lane { margin: 0.5rem 0; }
        .lane svg { display: block; width: 100%; height: 1rem; background: var(--code); }
        .queue rect { fill: var(--bad); }
        .touch rect { fill: var(--good); }
        .investigation rect { fill: var(--accent); }
        .chat rect { fill: var(--warn); }
        .seller rect { fill: var(--rule); }
        .life { list-style: none; padding: 0; border-left: 2px solid var(--rule); }
        .life li { padding: 0 0 0.6rem 0.9rem; }
        .life time { display: block; color: var(--faint); font-size: 0.9rem; font-variant-numeric: tabular-nums; }

        """);

    /// <summary>Renders the page. It is well-formed as XML and refers to nothing outside of itself; equal lives give equal bytes.</summary>
    /// <param name="life">The life.</param>
    /// <param name="title">What the page is called.</param>
    /// <param name="how">Which run it is of, so that it can be repeated.</param>
    public static string Render(Life life, string title, string how)
    {
        ArgumentNullException.ThrowIfNull(life);
        var language = Languages.Current == SpokenLanguage.Chinese ? "zh-CN" : "en";
        var html = Markup.Of($"""
            <html xmlns="http://www.w3.org/1999/xhtml" lang="{language}" xml:lang="{language}">
            <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <title>{title}</title>
            <style>{Style.Sheet}{Sheet}</style>
            </head>
            <body>
            <main>
            <h1>{title}</h1>
            <p class="verdict">{life.Sentence(life.Moments.Last(moment => moment.Kind == MomentKind.Ended))}</p>
            <h2>{Say.This("life.where_time_went")}</h2>
            {Enum.GetValues<LaneKind>().Select(lane => Lane(life, lane))}
            <h2>{Say.This("life.what_happened")}</h2>
            <ol class="life">
            {life.Moments.Select(moment => Item(life, moment))}</ol>
            <p class="note">{how}</p>
            </main>
            </body>
            </html>

            """);
        return "<!DOCTYPE html>\n" + html;
    }

    /// <summary>Date and time of the day of a moment.</summary>
    public static string Time(Life life, long ticks)
    {
        ArgumentNullException.ThrowIfNull(life);
        return life.TimeAt(ticks).ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture);
    }

    private static Markup Lane(Life life, LaneKind lane)
    {
        var stretches = life.Stretches().Where(stretch => stretch.Lane == lane).ToList();
        if (stretches.Count == 0)
            return Markup.Empty;
        var name = Say.This("life.lane", ("lane", Say.Named("life_lane", EnumWords.Of(lane))), ("time", LifeWords.Time(stretches.Sum(stretch => stretch.ToTicks - stretch.FromTicks))));
        return Markup.Of($"""
            <div class="lane {EnumWords.Of(lane)}"><span>{name}</span>
            <svg viewBox="0 0 1000 10" preserveAspectRatio="none" role="img" aria-label="{name}">{stretches.Select(stretch => Bar(life, stretch))}</svg></div>

            """);
    }

    private static Markup Bar(Life life, Stretch stretch)
    {
        var (start, length) = (life.Problem.AppearedTicks, Math.Max(1, life.Problem.EndedTicks - life.Problem.AppearedTicks));
        double At(long ticks) => Width * (ticks - start) / length;
        var width = Math.Max(Least, At(stretch.ToTicks) - At(stretch.FromTicks));
        var from = Math.Clamp(At(stretch.FromTicks), 0, Width - width);
        static string Text(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
        return Markup.Of($"<rect x=\"{Text(from)}\" y=\"0\" width=\"{Text(width)}\" height=\"10\"><title>{Time(life, stretch.FromTicks)} – {Time(life, stretch.ToTicks)}</title></rect>");
    }

    private static Markup Item(Life life, Moment moment) =>
        Markup.Of($"<li><time>{Time(life, moment.AtTicks)}</time>{life.Sentence(moment)}</li>\n");
}
