using System.Globalization;

namespace QueueSim.Plotting;

/// <summary>A colour with opacity. The default value is fully transparent.</summary>
/// <param name="Red">From 0 to 255.</param>
/// <param name="Green">From 0 to 255.</param>
/// <param name="Blue">From 0 to 255.</param>
/// <param name="Alpha">Opacity: 0 is transparent, 255 opaque.</param>
public readonly record struct Color(byte Red, byte Green, byte Blue, byte Alpha = 255)
{
    /// <summary>Reads a colour as CSS writes it.</summary>
    /// <param name="hex">Six hexadecimal digits, with or without a leading <c>#</c>; eight give the opacity last.</param>
    /// <exception cref="ArgumentException">Anything else.</exception>
    public static Color FromHex(string hex)
    {
        ArgumentNullException.ThrowIfNull(hex);
        var digits = hex.TrimStart('#');
        if (digits.Length is not (6 or 8) || !uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var bits))
            throw new ArgumentException($"'{hex}' is not a colour; expected #rrggbb or #rrggbbaa.", nameof(hex));
        if (digits.Length == 6) bits = (bits << 8) | 0xff;
        return new Color((byte)(bits >> 24), (byte)(bits >> 16), (byte)(bits >> 8), (byte)bits);
    }

    /// <summary>The same colour at another opacity.</summary>
    /// <param name="alpha">From 0 (transparent) to 1 (opaque); values outside are clamped.</param>
    public Color WithAlpha(double alpha) => this with { Alpha = (byte)Math.Round(Math.Clamp(alpha, 0, 1) * 255) };

    internal bool IsVisible => Alpha > 0;

    internal string ToCss() => $"#{Red:x2}{Green:x2}{Blue:x2}";
}
