using System.Text;
using ScottPlot;
using SkiaSharp;

namespace QueueSim.Charts;

/// <summary>The fonts that charts are written in, brought along: no chart depends on what a machine has.</summary>
internal sealed class ChartFonts : IFontResolver
{
    /// <summary>For everything but East Asian writing.</summary>
    public const string Latin = "DejaVu Sans";

    /// <summary>For Chinese, Japanese and Korean, and the Latin letters between them.</summary>
    public const string Chinese = "WenQuanYi Micro Hei";

    private static readonly SKTypeface Regular = Load("DejaVuSans.ttf"), Bold = Load("DejaVuSans-Bold.ttf"), Han = Load("wqy-microhei.ttc");

    // First in ScottPlot's list, for every name: a font of the machine would change the bytes.
    static ChartFonts()
    {
        Fonts.FontResolvers.Insert(0, new ChartFonts());
        Fonts.Default = Latin;
    }

    /// <summary>Makes sure that ScottPlot knows the fonts; to be called before the first plot.</summary>
    public static void Register() => System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor(typeof(ChartFonts).TypeHandle);

    /// <summary>The font that has the characters of a text.</summary>
    public static string For(string text) => text.EnumerateRunes().Any(rune => Regular.GetGlyph(rune.Value) == 0 && Han.GetGlyph(rune.Value) != 0) ? Chinese : Latin;

    /// <summary>The text with □ for each character that a font lacks: nothing vanishes unseen.</summary>
    public static string Drawable(string text, string font)
    {
        var typeface = font == Chinese ? Han : Regular;
        return string.Concat(text.EnumerateRunes().Select(rune => Rune.IsControl(rune) || typeface.GetGlyph(rune.Value) != 0 ? rune.ToString() : "□"));
    }

    /// <summary>Width of a line of text in pixels.</summary>
    public static double Width(string text, float size, bool bold)
    {
        using var font = new SKFont(For(text) == Chinese ? Han : bold ? Bold : Regular, size) { Subpixel = true, Hinting = SKFontHinting.Slight };
        return font.MeasureText(text);
    }

    /// <inheritdoc/>
    public SKTypeface CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing) =>
        fontName == Chinese ? Han : weight >= FontWeight.SemiBold ? Bold : Regular;

    /// <inheritdoc/>
    public SKTypeface CreateTypeface(string fontName, bool bold, bool italic) =>
        CreateTypeface(fontName, bold ? FontWeight.Bold : FontWeight.Normal, FontSlant.Upright, FontSpacing.Normal);

    private static SKTypeface Load(string name)
    {
        using var stream = typeof(ChartFonts).Assembly.GetManifestResourceStream(name)!;
        using var bytes = SKData.Create(stream);
        return SKTypeface.FromData(bytes);
    }
}
